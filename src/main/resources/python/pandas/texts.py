"""The accessor .dt."""


class DatetimeMethods:
    """Fields of times, value by value."""

    __slots__ = ('_of', '_times')

    def __init__(self, series):
        from pandas.index import make_index
        from pandas.time_index import DatetimeIndex
        self._of = series
        self._times = make_index(series._col)
        if not isinstance(self._times, DatetimeIndex):
            raise AttributeError('Can only use .dt accessor with datetimelike values')

    def __getattr__(self, name):
        result = getattr(self._times, name)
        if callable(result):
            return lambda *args, **options: self._wrapped(result(*args, **options))
        return self._wrapped(result)

    def _wrapped(self, result):
        return self._of._with(result._col) if hasattr(result, '_col') else result
