"""ndarray: a one-dimensional array over a column of the host. A slice is a view: what is written to it is written to
the array it was taken from. An array of two dimensions (numpy/tables.py) is made of such arrays."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN

_new = object.__new__
host = k._kernels.arrays()
functions = host.functions()
building = host.building()
assignment = host.assignment()
_operator = functions.operator
_item = building.item
_put = assignment.at
_BIG = 2 ** 63


class ndarray:
    """Values of one dtype without labels.

    Made by ``numpy.array`` and its neighbours. Assignment keeps the dtype: a float assigned to an array of int64 loses
    its fraction, a text longer than the texts of the array is cut.
    """

    __slots__ = ('_col',)
    _frame_columns = None
    _width = None
    _locked = False
    base = None

    ndim = property(lambda self: 1)
    size = property(lambda self: len(self))
    shape = property(lambda self: (len(self),))
    T = property(lambda self: self)
    itemsize = property(lambda self: self.dtype.itemsize)
    nbytes = property(lambda self: self.dtype.itemsize * self.size)

    @property
    def dtype(self):
        if self._width is not None:
            from numpy.types import TextDtype
            return TextDtype(self._width)
        return v.dtype_of(self._col)

    def __len__(self):
        return self._col.size()

    def __iter__(self):
        return iter(v.to_list(self._col))

    def tolist(self):
        """The values as a Python list."""
        return v.to_list(self._col)

    def _like(self, column):
        """The array of another column of this dtype."""
        return make_array(column) if self._width is None else make_texts(column, self._width)

    def __getitem__(self, key):
        if type(key) is int:
            column = self._col
            value = _item(column, key)
            if type(value) in PLAIN:
                return value
            if value is column or hasattr(value, 'share'):
                raise _outside(key, column.size())
            return v.from_host(value)
        if type(key) is slice:
            return _view(self, range(self._col.size())[key])
        from numpy import indexing
        return indexing.get(self, key)

    def __setitem__(self, key, value):
        if self._locked:
            raise locked()
        if type(key) is int and type(value) in PLAIN:
            column = _put(self._col, key, value)
            if column is not None:
                self._col = column
                return
        from numpy import indexing
        indexing.store(self, key, value)

    def _target(self, places):
        """The array that holds the values of these places (a range, or a host array), and the places there."""
        return self, places

    def __contains__(self, value):
        return value in self.tolist()

    def _binary(self, other, operation, swapped=False):
        kind = type(other)
        if kind not in PLAIN:
            if hasattr(other, '_index') or v.is_frame(other) or (kind is not ndarray and hasattr(other, '_lanes')):
                return NotImplemented
            if isinstance(other, (list, tuple)):
                from numpy.creating import array
                return self._binary(array(other), operation, swapped)
            other = v.to_host(other)
        elif other is None and operation not in k.COMPARISONS:
            raise TypeError("unsupported operand type(s) for " + k.SYMBOLS[operation] + ": '" + self.dtype.name
                            + "' and 'NoneType'")
        elif kind is int and not -_BIG <= other < _BIG:
            if self.dtype.name != 'float64':
                raise OverflowError('Python int too large to convert to C long')
            other = float(other)
        column = _operator(operation, other, self._col) if swapped else _operator(operation, self._col, other)
        if column is None:
            from numpy.failures import of_operator
            raise of_operator(operation, self, other)
        return make_array(column) if self._width is None else of_column(column)

    def _inplace(self, other, operation):
        if self._locked:
            raise locked()
        if hasattr(other, '_index'):
            other = make_array(other._col)
        result = self._binary(other, operation)
        if result is NotImplemented:
            return result
        from numpy.indexing import fitted
        self._col = fitted(self, result, k.SYMBOLS[operation])
        return self

    def __matmul__(self, other):
        from numpy.reducing import matmul
        return matmul(self, other)

    def __rmatmul__(self, other):
        from numpy.reducing import matmul
        return matmul(other, self)

    def __neg__(self):
        from numpy.ufuncs import negative
        return negative(self)

    def __pos__(self):
        return self.copy()

    def __abs__(self):
        from numpy.ufuncs import absolute
        return absolute(self)

    def __invert__(self):
        from numpy.ufuncs import invert
        return invert(self)

    def __divmod__(self, other):
        return self // other, self % other

    def __hash__(self):
        raise TypeError("unhashable type: 'numpy.ndarray'")

    def __bool__(self):
        if len(self) == 1:
            return bool(self[0])
        if len(self) == 0:
            raise ValueError('The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an '
                             'array is not empty.')
        raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')

    def _single(self):
        if len(self) != 1:
            raise TypeError('only length-1 arrays can be converted to Python scalars')
        return self[0]

    def __float__(self):
        return float(self._single())

    def __int__(self):
        return int(self._single())

    def __repr__(self):
        return 'array(' + repr(self.tolist()) + ')'

    def __str__(self):
        return '[' + ' '.join(str(value) for value in self.tolist()) + ']'

    def __array__(self, dtype=None, copy=None):
        return self if dtype is None else self.astype(dtype)

    def copy(self, order='C'):
        """An array of its own: nothing written to one is seen by the other."""
        return self._like(self._col.share())

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        return self.copy()

    def astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True):
        from numpy.creating import cast
        return cast(self, dtype)

    def item(self, place=None):
        if place is None:
            if len(self) != 1:
                raise ValueError('can only convert an array of size 1 to a Python scalar')
            place = 0
        return self[place]

    def fill(self, value):
        self[:] = value

    def flatten(self, order='C'):
        return self.copy()

    def ravel(self, order='C'):
        return self[:]

    def squeeze(self, axis=None):
        return self[:]

    def transpose(self, *axes):
        return self

    def reshape(self, *shape, order='C'):
        from numpy.table_functions import reshape
        return reshape(self, shape[0] if len(shape) == 1 else shape, order)

    def sort(self, axis=-1, kind=None, order=None):
        """Sorts the array itself."""
        from numpy.ordering import sort
        self[:] = sort(self, axis, kind, order)

    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        from numpy.failures import missing_method
        raise missing_method(name)


class _TextArray(ndarray):
    """Texts of at most ``_width`` characters."""

    __slots__ = ('_width',)


class _Locked(ndarray):
    """The values of a Series or an Index, which nobody may write through the array."""

    __slots__ = ()
    _locked = True


class _View(ndarray):
    """A range of places of another array."""

    __slots__ = ('_base', '_places')

    _width = property(lambda self: self._base._width)
    _locked = property(lambda self: self._base._locked)
    base = property(lambda self: self._base)

    @property
    def _col(self):
        places = self._places
        if places.step == 1:
            return k.selection.slice(self._base._col, places.start, places.stop)
        return k.selection.stride(self._base._col, places.start, places.step, len(places))

    @_col.setter
    def _col(self, column):
        from numpy.indexing import write
        write(self, range(len(self._places)), column)

    def __len__(self):
        return len(self._places)

    def __getitem__(self, key):
        if type(key) is int:
            try:
                return self._base[self._places[key]]
            except IndexError:
                raise _outside(key, len(self._places)) from None
        if type(key) is slice:
            return _view(self._base, self._places[key])
        return ndarray.__getitem__(self, key)

    def __setitem__(self, key, value):
        if type(key) is int:
            try:
                place = self._places[key]
            except IndexError:
                raise _outside(key, len(self._places)) from None
            self._base[place] = value
        else:
            if self._locked:
                raise locked()
            from numpy import indexing
            indexing.store(self, key, value)

    def _target(self, places):
        if type(places) is range:
            return self._base, self._places[places.start:places.stop:places.step] if len(places) else range(0)
        return self._base, building.spread(places, self._places.start, self._places.step)


for _class in (_TextArray, _Locked, _View):
    _class.__name__ = _class.__qualname__ = 'ndarray'


def _outside(place, size):
    return IndexError('index %d is out of bounds for axis 0 with size %d' % (place, size))


def locked():
    """The error of pandas 3 for a write through the array of a Series."""
    return ValueError('assignment destination is read-only: it belongs to a Series, DataFrame or Index; write to a '
                      'copy, such as series.to_numpy().copy()')


def _view(base, places):
    view = _new(_View)
    view._base = base
    view._places = places
    return view


def make_array(column):
    """The array of a column that nobody else will write; texts in it are objects of any length."""
    array = _new(ndarray)
    array._col = column
    return array


def make_texts(column, width):
    """The array of a column of texts of at most ``width`` characters."""
    array = _new(_TextArray)
    array._col = column
    array._width = width
    return array


def of_column(column):
    """The array numpy makes of these values: texts are as wide as the longest of them."""
    if building.isText(column):
        return make_texts(column, building.width(column))
    return make_array(column)


def labelled(column):
    """The array behind something with labels, to be read only."""
    array = _new(_Locked)
    array._col = column.share()
    return array


def of_labels(column, dtype=None, copy=False, na_value=v.MISSING):
    """``to_numpy`` of a Series: to be read only unless its values were copied or converted."""
    filled = na_value is not v.MISSING
    if filled:
        column = k.selection.fill(column, v.to_host(na_value))
    if dtype is None:
        return make_array(column.share()) if copy or filled else labelled(column)
    from numpy.creating import cast
    return cast(make_array(column.share()), dtype)


def _binary_method(operation, swapped):
    return lambda self, other: self._binary(other, operation, swapped)


def _inplace_method(operation):
    return lambda self, other: self._inplace(other, operation)


for _name, _code in (('add', k.ADD), ('sub', k.SUB), ('mul', k.MUL), ('truediv', k.DIV), ('floordiv', k.FLOORDIV),
                     ('mod', k.MOD), ('pow', k.POW), ('and', k.AND), ('or', k.OR), ('xor', k.XOR)):
    setattr(ndarray, '__' + _name + '__', _binary_method(_code, False))
    setattr(ndarray, '__r' + _name + '__', _binary_method(_code, True))
    setattr(ndarray, '__i' + _name + '__', _inplace_method(_code))
for _name, _code in (('lt', k.LT), ('le', k.LE), ('gt', k.GT), ('ge', k.GE), ('eq', k.EQ), ('ne', k.NE)):
    setattr(ndarray, '__' + _name + '__', _binary_method(_code, False))


def _function_method(module, name):
    """A method that calls the function of the same name, whose module is loaded when it is first needed."""
    function = None

    def method(self, *args, **options):
        nonlocal function
        if function is None:
            function = getattr(__import__('numpy.' + module, None, None, (name,)), name)
        return function(self, *args, **options)
    method.__name__ = name
    return method


for _module, _names in (('reducing', 'sum prod mean std var min max any all argmax argmin cumsum cumprod dot'),
                        ('ordering', 'argsort searchsorted nonzero'), ('joining', 'repeat take'),
                        ('choosing', 'clip round')):
    for _name in _names.split():
        setattr(ndarray, _name, _function_method(_module, _name))
