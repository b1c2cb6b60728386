"""Index and RangeIndex: the labels of rows and of columns."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import lookup as _lookup, selection as _selection
from pandas.late import find

_new = object.__new__
_make_time_index = _make_timedelta_index = None
"""Set by the modules of DatetimeIndex and TimedeltaIndex."""


class Index:
    """Immutable labels, at most one column of them."""

    __slots__ = ('_data', '_size', '_name')
    _frame_columns = None

    def __new__(cls, data=(), dtype=None, copy=False, name=None, tupleize_cols=True):
        if isinstance(data, Index):
            if dtype is not None and data.dtype != dtype:
                data = data.astype(dtype)
            return data if name is None or name == data._name else data.rename(name)
        if isinstance(data, range) and dtype is None:
            return range_index(data, name)
        if isinstance(data, (str, bytes)) or v.is_scalar(data):
            raise TypeError(cls.__name__ + '(...) must be called with a collection of some kind, ' + repr(data)
                            + ' was passed')
        if name is None:
            name = getattr(data, 'name', None)
        return make_index(labels_column(data, dtype), name)

    @property
    def _col(self):
        return self._data

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = name

    @property
    def names(self):
        return [self._name]

    @names.setter
    def names(self, names):
        if len(names) != 1:
            raise ValueError('Length of new names must be 1, got %d' % len(names))
        self._name = names[0]

    dtype = property(lambda self: v.dtype_of(self._col))
    size = property(lambda self: self._size)
    shape = property(lambda self: (self._size,))
    empty = property(lambda self: self._size == 0)
    values = property(lambda self: self.to_numpy())
    is_monotonic_increasing = property(lambda self: _lookup.isIncreasing(self._col))
    is_unique = property(lambda self: k.distinct.count(self._col, True) == self._size)
    array = values

    def __len__(self):
        return self._size

    def __iter__(self):
        return iter(self.tolist())

    def tolist(self):
        """The labels as Python values."""
        return v.to_list(self._col)

    to_list = tolist

    def to_numpy(self, dtype=None, copy=False, na_value=v.MISSING):
        from numpy.arrays import of_labels
        return of_labels(self._col, dtype, copy, na_value)

    def __array__(self, dtype=None, copy=None):
        return self.to_numpy(dtype)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._taken(slice_column(self._col, key, self._size))
        if isinstance(key, int) and not isinstance(key, bool):
            if not -self._size <= key < self._size:
                raise IndexError('index %d is out of bounds for axis 0 with size %d' % (key, self._size))
            return self._label(position(key, self._size))
        if v.is_scalar(key) or isinstance(key, (str, tuple)):
            raise IndexError('only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or '
                             'boolean arrays are valid indices')
        column = v.column_of(key)
        if column.dtype() not in ('int64', 'bool', 'object') and column.size():
            raise IndexError('arrays used as indices must be of integer (or boolean) type')
        rows = _selection.rows(column) if column.size() else column_rows(column)
        if rows is not None and column.size() != self._size and column.size():
            raise IndexError('boolean index did not match indexed array along axis 0; size of axis is %d but size of '
                             'corresponding boolean axis is %d' % (self._size, column.size()))
        return self._taken(_selection.take(self._col, self._positions(column) if rows is None else rows))

    def _positions(self, column):
        return [position(row, self._size) for row in v.to_list(column)]

    def _label(self, row):
        return v.from_host(_selection.get(self._col, row))

    def _taken(self, column):
        return make_index(column, self._name)

    def __contains__(self, label):
        hash(label)
        return self._row(label) != -1

    def _row(self, label):
        """The row of a label, -1 when absent, -2 when there several times."""
        return _lookup.row(self._col, v.to_host(label))

    def get_loc(self, key):
        """The row of a label; of one that is there several times a slice, or a mask where it is not in one piece."""
        if isinstance(key, slice) or v.is_list_like(key) and not isinstance(key, tuple):
            from pandas.errors import InvalidIndexError
            raise InvalidIndexError(key)
        row = self._row(key)
        if row == -1:
            raise KeyError(key)
        if row >= 0:
            return row
        rows = list(_lookup.rows(self._col, v.to_host(key)))
        if rows[-1] - rows[0] == len(rows) - 1:
            return slice(rows[0], rows[-1] + 1)
        from numpy import make_array
        return make_array(v.column_of([row in rows for row in range(self._size)]))

    _has_periods = False

    def _period(self, text):
        """The slice of rows a text names as a period of time; None in an index that has no times."""
        return None

    def _bound(self, label, after):
        row = _lookup.bound(self._col, v.to_host(label), after)
        if row < 0:
            from pandas.series_sorting import unordered
            raise unordered(self.dtype.name, label)
        return row

    def _same(self, other):
        return self is other or _lookup.isSame(self._col, other._col)

    def equals(self, other):
        return isinstance(other, Index) and self._same(other)

    def union(self, other, sort=None):
        """The labels of both, sorted where they have an order unless ``sort=False``."""
        from pandas.index_sets import union
        return union(self, other, sort)

    def rename(self, name, *, inplace=False):
        if v.is_list_like(name) and not isinstance(name, tuple):
            raise TypeError(type(self).__name__ + '.name must be a hashable type')
        if inplace:
            self._name = name
            return None
        return self._renamed(name)

    def _renamed(self, name):
        return make_index(self._col, name)

    def copy(self, name=None, deep=False):
        return self._renamed(self._name if name is None else name)

    def astype(self, dtype, copy=True):
        return make_index(v.cast(self._col, dtype), self._name)

    @property
    def str(self):
        from pandas.strings import StringMethods
        return StringMethods(self)

    def _binary(self, other, operation):
        from pandas.index_operators import operated
        return operated(self, other, operation, False)

    def _reflected(self, other, operation):
        from pandas.index_operators import operated
        return operated(self, other, operation, True)

    def __neg__(self):
        return self._taken(k.transforms.negate(self._col))

    def __pos__(self):
        return self

    def __abs__(self):
        return self._taken(k.transforms.abs(self._col))

    def __invert__(self):
        column = k.operators.invert(self._col)
        if column is None:
            raise TypeError("bad operand type for unary ~: '" + self.dtype.name + "'")
        return self._taken(column)

    __hash__ = None

    def __bool__(self):
        raise ValueError('The truth value of a ' + type(self).__name__
                         + ' is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().')

    def __repr__(self):
        return type(self).__name__ + '(' + repr(self.tolist()) + ", dtype='" + self.dtype.name + "'" + (
            '' if self._name is None else ', name=' + repr(self._name)) + ')'

    def __setitem__(self, key, value):
        raise TypeError('Index does not support mutable operations')

    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        if find('Index', Index, name):
            return getattr(self, name)
        from pandas.unavailable import missing
        return missing('Index', name)


class RangeIndex(Index):
    """Rows numbered in equal steps; its column is made only when asked for."""

    __slots__ = ('_range',)

    def __new__(cls, start=None, stop=None, step=None, dtype=None, copy=False, name=None):
        if isinstance(start, (range, RangeIndex)):
            return range_index(start if isinstance(start, range) else start._range, name)
        if start is None and stop is None and step is None:
            raise TypeError('RangeIndex(...) must be called with integers')
        if any(part is not None and (not isinstance(part, int) or isinstance(part, bool))
               for part in (start, stop, step)):
            raise TypeError('Wrong type ' + repr(type(start)) + ' for value ' + str(start))
        numbers = range(start or 0) if stop is None else range(start or 0, stop, 1 if step is None else step)
        return range_index(numbers, name)

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

    def _renamed(self, name):
        return range_index(self._range, name)

    is_unique = property(lambda self: True)
    is_monotonic_increasing = property(lambda self: self._range.step > 0 or self._size <= 1)

    def _binary(self, other, operation):
        from pandas.index_operators import range_operated
        return range_operated(self, other, operation, False)

    def _reflected(self, other, operation):
        from pandas.index_operators import range_operated
        return range_operated(self, other, operation, True)

    def __repr__(self):
        return 'RangeIndex(start=%d, stop=%d, step=%d' % (self.start, self.stop, self.step) + (
            '' if self._name is None else ', name=' + repr(self._name)) + ')'


def _operator(operation, swapped):
    if swapped:
        return lambda self, other: self._reflected(other, operation)
    return lambda self, other: self._binary(other, operation)


for _name, _code in (('add', k.ADD), ('sub', k.SUB), ('mul', k.MUL), ('truediv', k.DIV), ('floordiv', k.FLOORDIV),
                     ('mod', k.MOD), ('pow', k.POW), ('and', k.AND), ('or', k.OR), ('xor', k.XOR)):
    setattr(Index, '__' + _name + '__', _operator(_code, False))
    setattr(Index, '__r' + _name + '__', _operator(_code, True))
for _name, _code in (('lt', k.LT), ('le', k.LE), ('gt', k.GT), ('ge', k.GE), ('eq', k.EQ), ('ne', k.NE)):
    setattr(Index, '__' + _name + '__', _operator(_code, False))
Index.__hash__ = None


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
    kind = column.dtype()[:5]
    if kind == 'datet':
        return _make_time_index(column, name)
    if kind == 'timed':
        return _make_timedelta_index(column, name)
    index = _new(Index)
    index._data = column
    index._size = column.size()
    index._name = name
    return index


def as_index(labels):
    """An index of whatever was given as one."""
    if isinstance(labels, Index):
        return labels
    if isinstance(labels, range):
        return range_index(labels, None)
    if getattr(labels, 'ndim', 1) == 2:
        raise ValueError('Index data must be 1-dimensional')
    if isinstance(labels, (str, bytes)) or v.is_scalar(labels):
        raise TypeError('Index(...) must be called with a collection of some kind, ' + repr(labels) + ' was passed')
    return make_index(labels_column(labels), getattr(labels, 'name', None))


def labels_column(labels, dtype=None):
    """The column of labels; those of several levels are refused."""
    if not hasattr(labels, '_col'):
        labels = list(labels)
        if labels and all(type(label) is tuple for label in labels):
            from pandas.errors import unavailable
            raise unavailable('pandas.MultiIndex (labels that are tuples)')
    return v.column_of(labels, dtype)


def column_rows(column):
    """An empty key chooses no row."""
    return []


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


