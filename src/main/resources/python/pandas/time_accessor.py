"""The accessor .dt of Series."""

from pandas.time_index import TimeFields
from pandas.timedelta_index import SpanFields


class _Accessor:
    """Results keep the index and the name of the Series."""

    __slots__ = ('_of', '_col')

    def __init__(self, series):
        self._of = series
        self._col = series._col

    def _part(self, column, is_array):
        return self._of._with(column)

    def _rows(self):
        return self._of._index


class DatetimeProperties(_Accessor, TimeFields):
    """Parts of dates and times, value by value."""

    __slots__ = ()


class TimedeltaProperties(_Accessor, SpanFields):
    """Parts of lengths of time, value by value."""

    __slots__ = ()


def time_methods(series):
    """What ``.dt`` is for a Series of times or of lengths of time; AttributeError for others."""
    kind = series._col.dtype()[:5]
    if kind == 'datet':
        return DatetimeProperties(series)
    if kind == 'timed':
        return TimedeltaProperties(series)
    raise AttributeError('Can only use .dt accessor with datetimelike values')
