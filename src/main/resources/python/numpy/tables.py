"""Arrays of two dimensions: lanes of equal length side by side, which are the columns or the rows of the table."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import unavailable
from numpy.arrays import _outside, host, labelled, make_array, ndarray
from numpy.creating import array, asarray, cast, list_column
from numpy.failures import axis_error
from numpy import reducing

_t = host.tables()
_ACROSS = ('sum', 'prod', 'mean', 'var', 'min', 'max', 'argmin', 'argmax', 'any', 'all')


class Table(ndarray):
    """Values of one dtype in rows and columns.

    Rows, columns and slices of it are views, its transpose too. What is not here raises NotImplementedError.
    """

    __slots__ = ('_lanes', '_axis')

    def __init__(self, lanes, axis):
        """``axis`` is 1 when the lanes are columns, 0 when they are rows."""
        self._lanes = lanes
        self._axis = axis

    @property
    def _col(self):
        raise AttributeError('_col')

    ndim = property(lambda self: 2)
    dtype = property(lambda self: self._lanes[0].dtype)
    size = property(lambda self: self.shape[0] * self.shape[1])
    T = property(lambda self: Table(self._lanes, 1 - self._axis))
    _locked = property(lambda self: self._lanes[0]._locked)
    _width = property(lambda self: self._lanes[0]._width)

    @property
    def shape(self):
        count, length = len(self._lanes), len(self._lanes[0])
        return (length, count) if self._axis == 1 else (count, length)

    def __len__(self):
        return self.shape[0]

    def __iter__(self):
        if self._axis == 0:
            return iter([lane[:] for lane in self._lanes])
        return iter([_crossing(self._lanes, place) for place in range(len(self))])

    def __contains__(self, value):
        return any(value in lane for lane in self._lanes)

    def tolist(self):
        lists = [lane.tolist() for lane in self._lanes]
        return lists if self._axis == 0 else [list(row) for row in zip(*lists)]

    def _hosts(self):
        return [lane._col for lane in self._lanes]

    def _flat(self):
        """The column of all values, row after row."""
        if self._axis == 1:
            return _t.flat(self._hosts())
        return host.building().joined(self._hosts())

    def _on(self, axis):
        """The same values with the rows, or the columns, as lanes."""
        if axis == self._axis:
            return self
        size, count = len(self._lanes[0]), len(self._lanes)
        flat = make_array(_t.flat(self._hosts()))
        return Table([flat[place * count:(place + 1) * count] for place in range(size)], axis)

    def _map_columns(self, kernel):
        return Table([make_array(kernel(lane._col)) for lane in self._lanes], self._axis)

    def _map_pairs(self, left, right, function):
        return broadcast(left, right, function)

    def __getitem__(self, key):
        from numpy.table_indexing import get
        return get(self, key)

    def __setitem__(self, key, value):
        if self._locked:
            from numpy.arrays import locked
            raise locked()
        from numpy.table_indexing import store
        store(self, key, value)

    def _binary(self, other, operation, swapped=False):
        if hasattr(other, '_index') or v.is_frame(other):
            return NotImplemented
        function = lambda left, right: _operator(left, right, operation)
        return broadcast(other, self, function) if swapped else broadcast(self, other, function)

    def _inplace(self, other, operation):
        if self._locked:
            from numpy.arrays import locked
            raise locked()
        result = self._binary(other, operation)
        if result.shape != self.shape:
            raise ValueError("non-broadcastable output operand with shape %s doesn't match the broadcast shape %s"
                             % (self.shape, result.shape))
        from numpy.indexing import fitted
        for lane, new in zip(self._lanes, result._on(self._axis)._lanes):
            lane[:] = make_array(fitted(lane, new, k.SYMBOLS[operation]))
        return self

    def _reduce(self, name, axis, keepdims, ddof):
        """``name`` is a reduction of numpy/reducing.py or a function of a column and ddof."""
        axis = axis_of(axis)
        reduced = (lambda column: reducing.of_column(name, column, ddof)) if type(name) is str else \
            (lambda column: name(column, ddof))
        if axis is None:
            result = reduced(self._flat())
            return Table([array([result])], 0) if keepdims else result
        if axis == self._axis and name in _ACROSS + ('std',):
            column = _t.across('var' if name == 'std' else name, self._hosts(), float(ddof))
            if column is None:
                raise reducing.unsupported(name, self._lanes[0])
            result = make_array(column) ** 0.5 if name == 'std' else make_array(column)
        else:
            result = array([reduced(lane._col) for lane in self._on(1 - axis)._lanes])
        return Table([result], axis) if keepdims else result

    def _accumulate(self, name, axis):
        axis = axis_of(axis)
        if axis is None:
            return make_array(reducing._accumulate(name, self._flat()))
        return self._along(lambda lane: make_array(reducing._accumulate(name, lane._col)), axis)

    def _along(self, function, axis):
        """A function of one dimension for each row (axis 1) or column (axis 0)."""
        if axis is None:
            return function(make_array(self._flat()))
        axis = axis_of(axis)
        return Table([function(lane) for lane in self._on(1 - axis)._lanes], 1 - axis)

    def _like(self, column):
        return make_array(column)

    def copy(self, order='C'):
        return Table([lane.copy() for lane in self._lanes], self._axis)

    def astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
        return Table([cast(lane, dtype) for lane in self._lanes], self._axis)

    def flatten(self, order='C'):
        return make_array((self if order == 'C' else self.T)._flat())

    def ravel(self, order='C'):
        """All values, row after row, to be read only: they are no view here."""
        return labelled((self if order == 'C' else self.T)._flat())

    def reshape(self, *shape, order='C'):
        from numpy.table_functions import reshape
        return reshape(self.ravel(order), shape[0] if len(shape) == 1 else shape, order)

    def squeeze(self, axis=None):
        if 1 not in self.shape:
            return self
        return self[0] if self.shape[0] == 1 else self[:, 0]

    def transpose(self, *axes):
        return self.T

    def item(self, *place):
        if not place and self.size != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return self[place] if len(place) == 2 else self.ravel()[place[0] if place else 0]

    def sort(self, axis=-1, kind=None, order=None):
        from numpy.ordering import sort
        self[:] = sort(self, axis, kind, order)

    def __bool__(self):
        if self.size == 1:
            return bool(self[0, 0])
        return ndarray.__bool__(self)

    def _single(self):
        if self.size != 1:
            raise TypeError('only length-1 arrays can be converted to Python scalars')
        return self[0, 0]

    def __repr__(self):
        return 'array(' + repr(self.tolist()) + ')'

    def __str__(self):
        return '[' + '\n '.join('[' + ' '.join(str(each) for each in row) + ']' for row in self.tolist()) + ']'


class _Crossing(ndarray):
    """One place of each of several lanes."""

    __slots__ = ('_crossed', '_place')

    _locked = property(lambda self: self._crossed[0]._locked)
    _width = property(lambda self: self._crossed[0]._width)

    @property
    def _col(self):
        column = list_column([lane[self._place] for lane in self._crossed])
        name = self._crossed[0]._col.dtype()
        return column if column.dtype() == name else v.cast(column, name)

    @_col.setter
    def _col(self, column):
        for lane, value in zip(self._crossed, v.to_list(column)):
            lane[self._place] = value

    def __len__(self):
        return len(self._crossed)

    def __getitem__(self, key):
        if type(key) is int:
            if not -len(self._crossed) <= key < len(self._crossed):
                raise _outside(key, len(self._crossed))
            return self._crossed[key][self._place]
        return ndarray.__getitem__(self, key)

    def __setitem__(self, key, value):
        if type(key) is int and -len(self._crossed) <= key < len(self._crossed):
            self._crossed[key][self._place] = value
        else:
            ndarray.__setitem__(self, key, value)


Table.__name__ = Table.__qualname__ = _Crossing.__name__ = _Crossing.__qualname__ = 'ndarray'


def _crossing(lanes, place):
    result = object.__new__(_Crossing)
    result._crossed = lanes
    result._place = place
    return result


def axis_of(axis):
    if axis is None:
        return None
    if not isinstance(axis, int) or not -2 <= axis < 2:
        raise axis_error(axis, 2)
    return axis % 2


def _operator(left, right, operation):
    if isinstance(left, ndarray):
        return left._binary(right, operation)
    return right._binary(left, operation, True)


def shape_of(value):
    if v.is_scalar(value):
        return (1, 1)
    return value.shape if hasattr(value, '_lanes') else (1, len(value))


def operands(value, axis, count):
    """What goes with each of ``count`` lanes: numbers, or arrays of the lanes' length or of one element."""
    if v.is_scalar(value):
        return [value] * count
    if not hasattr(value, '_lanes'):
        value = Table([value], 0)
    lanes = value._on(axis)._lanes
    return list(lanes) * count if len(lanes) == 1 else lanes


def broadcast(left, right, function):
    """A function of two sides, at least one of them a table, lane by lane."""
    left, right = (each if v.is_scalar(each) else asarray(each) for each in (left, right))
    a, b = shape_of(left), shape_of(right)
    shape = tuple(max(x, y) if 0 not in (x, y) else 0 for x, y in zip(a, b))
    if any(x != y and 1 not in (x, y) for x, y in zip(a, b)):
        shapes = [str(each.shape).replace(' ', '') for each in (left, right)]
        raise ValueError('operands could not be broadcast together with shapes ' + ' '.join(shapes) + ' ')
    axis = next((each._axis for each, own in ((left, a), (right, b)) if hasattr(each, '_lanes') and own == shape),
                1 if shape[0] >= shape[1] else 0)
    count, length = shape[axis], shape[1 - axis]
    pairs = zip(operands(left, axis, count), operands(right, axis, count))
    lanes = [function(full(x, length, y), y) for x, y in pairs]
    return Table(lanes, axis)


def full(value, length, other):
    """A side as long as the lane, unless the other is."""
    if length == 1 or (hasattr(other, '_col') and len(other) == length):
        return value
    if v.is_scalar(value) or len(value) == 1:
        return make_array(v.filled(length, value if v.is_scalar(value) else value[0]))
    return value


def make_table(columns):
    """The table of a DataFrame's columns (host Columns of equal length), in pandas' common dtype, to be read only."""
    names = {column.dtype() for column in columns}
    if len(names) > 1:
        common = 'float64' if names == {'float64', 'int64'} else 'object'
        columns = [v.cast(column, common) for column in columns]
    if not columns:
        raise unavailable('an array of two dimensions without columns')
    return Table([labelled(column) for column in columns], 1)
