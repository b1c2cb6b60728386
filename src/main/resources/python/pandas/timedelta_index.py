"""TimedeltaIndex: labels that are lengths of time."""

from pandas import _kernels as k
from pandas import _values as v
from pandas import index as _index
from pandas.index import Index, make_index
from pandas.timedeltas import Timedelta

_new = object.__new__
_c = k.time_columns
_DAY = 86400000000000


class SpanFields:
    """Parts of lengths of time of every row, for TimedeltaIndex and for ``Series.dt``; results are made by ``_part``."""

    __slots__ = ()

    def _numbers(self, divisor, modulus):
        column = k.apply(k.FLOORDIV, _c.numbers(self._col), divisor)
        return self._present(column if modulus is None else k.apply(k.MOD, column, modulus))

    def _present(self, column):
        """NaN where the length of time is missing."""
        there = k.selection.isPresent(self._col)
        return self._part(column if k.reductions.all(there) else k.selection.where(there, column, k.nan), False)

    days = property(lambda self: self._numbers(_DAY, None))
    seconds = property(lambda self: self._numbers(1000000000, 86400))
    microseconds = property(lambda self: self._numbers(1000, 1000000))
    nanoseconds = property(lambda self: self._numbers(1, 1000))

    def total_seconds(self):
        return self._present(k.apply(k.DIV, _c.numbers(self._col), 1e9))

    def _rounded(self, freq, how):
        from pandas.offsets import fixed_nanos
        return self._part(_c.rounded(self._col, fixed_nanos(freq), how), False)

    def floor(self, freq):
        return self._rounded(freq, 'floor')

    def ceil(self, freq):
        return self._rounded(freq, 'ceil')

    def round(self, freq):
        return self._rounded(freq, 'round')


class TimedeltaIndex(SpanFields, Index):
    """Labels that are lengths of time."""

    __slots__ = ()

    def __new__(cls, data=(), unit=None, name=None, dtype=None):
        from pandas.times import to_timedelta
        index = to_timedelta(data if isinstance(data, Index) else list(data), unit)
        return make_index(index._col, name)

    asi8 = property(lambda self: make_index(_c.numbers(self._col)).to_numpy())

    def _part(self, column, is_array):
        return make_index(column, self._name)

    def mean(self):
        return v.from_host(k.reductions.ofTimes(self._col, 'mean'))

    def sum(self):
        return v.from_host(k.reductions.ofTimes(self._col, 'sum'))

    def astype(self, dtype, copy=True):
        if v.dtype_name(dtype) == 'int64':
            return make_index(_c.numbers(self._col), self._name)
        return Index.astype(self, dtype)

    def _row(self, label):
        return Index._row(self, Timedelta(label) if isinstance(label, str) else label)


def make_timedelta_index(column, name=None):
    """The index of a column of lengths of time."""
    index = _new(TimedeltaIndex)
    index._data = column
    index._size = column.size()
    index._name = name
    return index


_index._make_timedelta_index = make_timedelta_index
