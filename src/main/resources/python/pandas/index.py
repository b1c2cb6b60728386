"""Index and RangeIndex: the labels of rows and of columns."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import lookup as _lookup, selection as _selection

_new = object.__new__
_make_time_index = None
"""Set by the module of DatetimeIndex."""


class Index:
    """Immutable labels, at most one column of them."""

    __slots__ = ('_data', '_size', '_name')
    _frame_columns = None

    def __new__(cls, data=(), dtype=None, name=None):
        if isinstance(data, Index):
            return data if name is None or name == data._name else data.rename(name)
        if name is None:
            name = getattr(data, 'name', None)
        return make_index(v.column_of(data, dtype), name)

    @property
    def _col(self):
        return self._data

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = name

    names = property(lambda self: [self._name])
    dtype = property(lambda self: v.dtype_of(self._col))
    size = property(lambda self: self._size)
    shape = property(lambda self: (self._size,))
    empty = property(lambda self: self._size == 0)
    values = property(lambda self: self.to_numpy())
    is_monotonic_increasing = property(lambda self: _lookup.isIncreasing(self._col))
    is_unique = property(lambda self: _lookup.positions(self._col, self._col) is not None)

    def __len__(self):
        return self._size

    def __iter__(self):
        return iter(self.tolist())

    def tolist(self):
        """The labels as Python values."""
        return v.to_list(self._col)

    to_list = tolist

    def to_numpy(self):
        from numpy.arrays import labelled
        return labelled(self._col)

    def to_series(self):
        from pandas.series import make_series
        return make_series(self._col.share(), self, self._name)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._taken(slice_column(self._col, key, self._size))
        if isinstance(key, int):
            return self._label(position(key, self._size))
        column = v.column_of(key)
        rows = _selection.rows(column)
        return self._taken(_selection.take(self._col, self._positions(column) if rows is None else rows))

    def _positions(self, column):
        return [position(row, self._size) for row in v.to_list(column)]

    def _label(self, row):
        return v.from_host(_selection.get(self._col, row))

    def _taken(self, column):
        return make_index(column, self._name)

    def __contains__(self, label):
        return self._row(label) != -1

    def _row(self, label):
        """The row of a label, -1 when absent, -2 when there several times."""
        return _lookup.row(self._col, v.to_host(label))

    def get_loc(self, label):
        row = self._row(label)
        if row == -1:
            raise KeyError(label)
        return row if row >= 0 else list(_lookup.rows(self._col, v.to_host(label)))

    def _bound(self, label, after):
        return _lookup.bound(self._col, v.to_host(label), after)

    def _same(self, other):
        return self is other or _lookup.isSame(self._col, other._col)

    def equals(self, other):
        return isinstance(other, Index) and self._same(other)

    def union(self, other, sort=None):
        return make_index(_lookup.union(self._col, other._col), self._name if self._name == other._name else None)

    def intersection(self, other, sort=False):
        return make_index(v.column_of([label for label in self if label in other]), self._name)

    def difference(self, other, sort=None):
        other = Index(other)
        return make_index(v.column_of([label for label in self if label not in other]), self._name)

    def isin(self, values):
        values = set(values)
        from numpy import make_array
        return make_array(v.column_of([label in values for label in self]))

    def rename(self, name):
        return make_index(self._col, name)

    set_names = rename

    def copy(self, name=None, deep=False):
        return self.rename(self._name if name is None else name)

    def astype(self, dtype):
        return make_index(v.cast(self._col, dtype), self._name)

    def map(self, function):
        call = function if callable(function) else function.get
        return make_index(v.column_of([call(label) for label in self]), self._name)

    def min(self):
        return self._label(k.reductions.lowest(self._col))

    def max(self):
        return self._label(k.reductions.highest(self._col))

    @property
    def str(self):
        from pandas.texts import StringMethods
        return StringMethods(self)

    def _binary(self, other, operation):
        from numpy import make_array
        column = k.apply(operation, self._col, v.to_host(other))
        if column is None:
            raise TypeError("'" + k.SYMBOLS[operation] + "' not supported between instances of '" + self.dtype.name
                            + "' and '" + type(other).__name__ + "'")
        return make_array(column) if operation in k.COMPARISONS else make_index(column, self._name)

    def __eq__(self, other):
        return self._binary(other, k.EQ)

    def __ne__(self, other):
        return self._binary(other, k.NE)

    def __lt__(self, other):
        return self._binary(other, k.LT)

    def __le__(self, other):
        return self._binary(other, k.LE)

    def __gt__(self, other):
        return self._binary(other, k.GT)

    def __ge__(self, other):
        return self._binary(other, k.GE)

    def __add__(self, other):
        return self._binary(other, k.ADD)

    def __sub__(self, other):
        return self._binary(other, k.SUB)

    __hash__ = None

    def __bool__(self):
        raise ValueError('The truth value of a ' + type(self).__name__
                         + ' is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().')

    def __repr__(self):
        return type(self).__name__ + '(' + repr(self.tolist()) + ", dtype='" + self.dtype.name + "'" + (
            '' if self._name is None else ', name=' + repr(self._name)) + ')'

    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        from pandas.unavailable import missing
        return missing('Index', name)


class RangeIndex(Index):
    """Rows numbered in equal steps; its column is made only when asked for."""

    __slots__ = ('_range',)

    def __new__(cls, start=0, stop=None, step=1, name=None):
        return range_index(range(start) if stop is None else range(start, stop, step), name)

    start = property(lambda self: self._range.start)
    stop = property(lambda self: self._range.stop)
    step = property(lambda self: self._range.step)

    @property
    def _col(self):
        if self._data is None:
            self._data = k.building.sequence(self._range.start, self._range.step, self._size)
        return self._data

    def __getitem__(self, key):
        if isinstance(key, slice):
            return range_index(self._range[key], self._name)
        return Index.__getitem__(self, key)

    def _row(self, label):
        if not isinstance(label, int):
            return -1 if isinstance(label, str) else Index._row(self, label)
        return (label - self._range.start) // self._range.step if label in self._range else -1

    def _same(self, other):
        if isinstance(other, RangeIndex):
            return self._range == other._range
        return Index._same(self, other)

    def tolist(self):
        return list(self._range)

    to_list = tolist

    def rename(self, name):
        return range_index(self._range, name)

    set_names = rename

    def __repr__(self):
        return 'RangeIndex(start=%d, stop=%d, step=%d)' % (self.start, self.stop, self.step)


def make_range(size, name=None):
    """The rows numbered from 0."""
    return range_index(range(size), name)


def range_index(numbers, name):
    index = _new(RangeIndex)
    index._data = None
    index._range = numbers
    index._size = len(numbers)
    index._name = name
    return index


def make_index(column, name=None):
    """The index of a column of labels; the column must not be written afterwards."""
    if column.dtype().startswith('datetime64'):
        return _make_time_index(column, name)
    index = _new(Index)
    index._data = column
    index._size = column.size()
    index._name = name
    return index


def as_index(labels):
    """An index of whatever was given as one."""
    if isinstance(labels, Index):
        return labels
    return make_index(v.column_of(labels), getattr(labels, 'name', None))


def position(row, size):
    """A row that may count from the end; IndexError outside."""
    if row < 0:
        row += size
    if not 0 <= row < size:
        raise IndexError('single positional indexer is out-of-bounds')
    return row


def slice_column(column, key, size):
    start, stop, step = key.indices(size)
    if step == 1:
        return _selection.slice(column, start, stop)
    return _selection.stride(column, start, step, len(range(start, stop, step)))


