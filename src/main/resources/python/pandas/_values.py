"""Single values on their way to the host and back, and columns from whatever Python has."""

from pandas import _kernels as k
from pandas._kernels import PLAIN, building, nan
from pandas.errors import IntCastingNaNError
from pandas.nat import NaT
from pandas.timestamps import of_host

MISSING = object()
"""Default of parameters for which None means something."""

_infer = building.infer
_list = building.list
_filled = building.filled
_cast = building.cast


def to_host(value):
    """A scalar, or anything that has a column, as a host function takes it."""
    if type(value) in PLAIN:
        return value
    column = getattr(value, '_col', None)
    if column is not None:
        return column
    if hasattr(value, '_host'):
        return value._host()
    if isinstance(value, float):
        return float(value)
    return value


def _element(value):
    """One value of a list as a function of the host takes it; a column in a list stays the object of Python it is."""
    return value if hasattr(value, '_col') else to_host(value)


def from_host(value):
    """A value of a column as Python code sees it."""
    return value if type(value) in PLAIN else of_host(value)


def is_frame(value):
    """Whether the value is a DataFrame; every class of ours says so, as asking for an absent attribute is slow."""
    return getattr(value, '_frame_columns', None) is not None


def is_scalar(value):
    """Whether the value is one value, not a collection of them."""
    if type(value) in PLAIN:
        return True
    return not (hasattr(value, '_col') or hasattr(value, '__iter__'))


def is_list_like(value):
    return not isinstance(value, (str, bytes)) and hasattr(value, '__iter__')


def to_list(column):
    """The column's values as a Python list."""
    values = list(_list(column))
    if column.dtype() in ('float64', 'int64', 'bool'):
        return values
    return [value if type(value) in PLAIN else of_host(value) for value in values]


def column_of(values, dtype=None):
    """A column of a list, a tuple, an iterator, an array, a Series or an Index."""
    column = getattr(values, '_col', None)
    if column is not None:
        column = column.share()
    else:
        if not isinstance(values, (list, tuple)):
            if getattr(values, 'ndim', 1) == 2:
                raise ValueError('Data must be 1-dimensional, got ndarray of shape %s instead' % (values.shape,))
            values = list(values)
        column = _infer([value if type(value) in PLAIN else _element(value) for value in values])
    return column if dtype is None else cast(column, dtype)


def texts_of(values):
    """A column of texts, missing ones NaN; of texts even when all are missing."""
    return building.texts([value if isinstance(value, str) else None for value in values])


def filled(size, value, dtype=None):
    """A column of ``size`` times the same value."""
    column = _filled(size, to_host(value))
    return column if dtype is None else cast(column, dtype)


def cast(column, dtype):
    """The column in another dtype; ValueError or TypeError when its values cannot be."""
    name = _NAMES.get(dtype) if type(dtype) is type else dtype_name(dtype)
    if name is None:
        name = dtype_name(dtype)
    if name == 'str' and column.dtype() == 'object':
        return texts_of_objects(column)
    if name == 'str' and column.dtype() == 'datetime64[ns]' and column.size():
        from pandas.times import date_texts
        texts = date_texts(column)
        if texts is not None:
            return texts
    result = _cast(name, column)
    if result is None:
        if name.startswith('datetime64'):
            from pandas.times import times_of
            return times_of(column, None, 'UTC' in name)
        if name in _UNKNOWN or name[:9] == 'timedelta':
            from pandas.errors import unavailable
            raise unavailable('the dtype ' + name + ' for ' + column.dtype())
        if name == 'int64':
            raise IntCastingNaNError('Cannot convert non-finite values (NA or inf) to integer')
        raise ValueError('could not convert ' + column.dtype() + ' to ' + name)
    return result


def texts_of_objects(column):
    """The texts of objects by Python's str()."""
    values = to_list(column)
    if all(type(value) in PLAIN or hasattr(value, '_host') for value in values):
        return _cast('str', column)
    return column_of([str(value) for value in values])


_UNKNOWN = frozenset('category float32 float16 Float32 complex64 complex128 uint8 uint16 uint32 uint64 bytes S'.split())
_NAMES = {
    float: 'float64', int: 'int64', bool: 'bool', str: 'str', object: 'object',
    'float': 'float64', 'int': 'int64', 'float64': 'float64', 'int64': 'int64', 'bool': 'bool', 'str': 'str',
    'object': 'object', 'int32': 'int64', 'f8': 'float64', 'i8': 'int64', 'boolean': 'bool',
    'O': 'object', 'string': 'str', 'Float64': 'float64', 'Int64': 'int64',
}


def dtype_name(dtype):
    """pandas' name of a dtype given as a name, a Python type, a numpy type or a dtype."""
    if type(dtype) in (type, str):
        name = _NAMES.get(dtype)
        if name is not None:
            return name
    name = getattr(dtype, 'name', None) or getattr(dtype, '_dtype_name', None)
    if name is None and isinstance(dtype, str) and (dtype[:10] == 'datetime64' or dtype[:11] == 'timedelta64'
                                                    or dtype in _UNKNOWN):
        name = dtype
    if name is None:
        raise TypeError("data type '" + str(dtype) + "' not understood")
    return _NAMES.get(name, name)


class dtype:
    """The type of a column: equal to its name and to the Python type it stands for."""

    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    @property
    def kind(self):
        return {'float64': 'f', 'int64': 'i', 'bool': 'b', 'object': 'O'}.get(self.name, self.name[0].upper().replace('D', 'M'))

    @property
    def itemsize(self):
        return 1 if self.name == 'bool' else 8

    @property
    def type(self):
        return {'float64': float, 'int64': int, 'bool': bool}.get(self.name, object)

    @property
    def tz(self):
        return self.name[15:-1] if self.name.startswith('datetime64[ns, ') else None

    def __eq__(self, other):
        try:
            return self.name == dtype_name(other)
        except TypeError:
            return False

    def __hash__(self):
        return hash(self.name)

    def __str__(self):
        return self.name

    def __repr__(self):
        return "dtype('" + {'object': 'O'}.get(self.name, self.name) + "')"


_DTYPES = {}


def dtype_of(column):
    """The dtype of a column, one object for each name."""
    name = column.dtype()
    found = _DTYPES.get(name)
    if found is None:
        found = _DTYPES[name] = dtype(name)
    return found


def isna(value):
    """Whether a scalar is missing; for collections see ``pandas.isna``."""
    return value is None or value is NaT or value != value
