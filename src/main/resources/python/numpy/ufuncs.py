"""Functions applied to each element: a Series gives a Series, a list or an array an array, a number a number."""

import math as _math

from pandas import _kernels as _k
from pandas import _values as _v
from pandas._kernels import PLAIN as _PLAIN
from pandas.errors import unavailable
from numpy.arrays import functions as _functions, make_array

_unary = _functions.unary
_binary = _functions.binary
_nan = _k.nan


class ufunc:
    """A function of each element of ``nin`` arguments.

    ``out=`` writes into an array, ``where=`` (with ``out=`` only) chooses the elements to write. ``reduce`` and
    ``accumulate`` exist where they have a meaning for one dimension.
    """

    __slots__ = ('__name__', '_scalar')
    nout = 1

    def _refuse(self, options):
        for name, value in options.items():
            if value is not None and not (name in ('casting', 'order', 'subok') and value in ('same_kind', 'K', True)):
                raise unavailable('numpy.' + self.__name__ + '(' + name + '=...)')

    def _stored(self, result, out, where):
        """The result in ``out``, where ``where`` is true."""
        out = out[0] if isinstance(out, tuple) else out
        if out is None:
            raise unavailable('numpy.' + self.__name__ + '(where=...) without out=')
        from numpy.indexing import fitted
        if hasattr(result, '_index'):
            result = result.to_numpy()
        if _v.is_scalar(result):
            result = make_array(_v.filled(len(out), result))
        if len(result) not in (1, len(out)):
            from numpy.failures import shapes
            raise shapes(result, out)
        column = fitted(out, result, self.__name__)
        if where is True:
            out[:] = make_array(column)
        else:
            mask = make_array(_v.cast(_column(where), bool))
            out[mask] = make_array(column)[mask] if len(mask) == len(out) else make_array(column)
        return out

    def __repr__(self):
        return "<ufunc '" + self.__name__ + "'>"

    def __getattr__(self, name):
        if name in ('reduce', 'accumulate', 'outer', 'at', 'reduceat'):
            raise unavailable('numpy.' + self.__name__ + '.' + name)
        raise AttributeError("'numpy.ufunc' object has no attribute '" + name + "'")


def _column(values):
    """The column of an array, a Series or a list."""
    column = getattr(values, '_col', None)
    if column is None:
        from numpy.creating import list_column
        column = list_column(list(values))
    return column


class _Unary(ufunc):
    """A ufunc of one argument."""

    __slots__ = ()
    nin = 1

    def __init__(self, name, scalar=None):
        self.__name__ = name
        self._scalar = scalar

    def _kernel(self, column):
        result = _unary(self.__name__, column)
        if result is None:
            raise self._unsupported(column)
        return result

    def _unsupported(self, column):
        from numpy.failures import unsupported
        if column.dtype() == 'bool':
            if self.__name__ == 'negative':
                return TypeError('The numpy boolean negative, the `-` operator, is not supported, use the `~` operator '
                                 'or the logical_not function instead.')
            if self.__name__ not in ('sign', 'positive'):
                return unavailable('numpy.' + self.__name__ + ' of bools (numbers of half precision)')
            return TypeError("ufunc '" + self.__name__ + "' did not contain a loop with signature matching types bool")
        return unsupported(self.__name__, column)

    def __call__(self, x, out=None, where=True, dtype=None, **options):
        if options:
            self._refuse(options)
        if dtype is not None and _dtype_name(dtype) != 'float64':
            raise unavailable('numpy.' + self.__name__ + '(dtype=...)')
        if out is not None or where is not True:
            return self._stored(self(x), out, where)
        if type(x) in _PLAIN or not hasattr(x, '__len__'):
            if self._scalar is not None:
                value = self._scalar(x)
                if value is not None:
                    return value
            return _v.to_list(self._kernel(_one(x)))[0]
        if hasattr(x, '_map_columns'):
            return x._map_columns(self._kernel)
        if hasattr(x, '_with'):
            return x._with(self._kernel(x._col))
        if type(x) is list or type(x) is tuple:
            from numpy.creating import array
            return self(array(x))
        return make_array(self._kernel(_column(x)))


def _dtype_name(dtype):
    from numpy.types import dtype_name
    return dtype_name(dtype)


def _one(x):
    """A column of one value."""
    from numpy.creating import list_column
    return list_column([x])


def _sqrt(x):
    return _math.sqrt(x) if x >= 0 else _nan


def _exp(x):
    return _math.exp(x) if x < 700 else None


def _log(x):
    return _math.log(x) if x > 0 else None


def _numeric(function):
    """The function for plain numbers only; None sends others to the host."""
    return lambda x: function(x) if type(x) is float or type(x) is int else None


for _name, _scalar in (
        ('sqrt', _sqrt), ('exp', _exp), ('log', _log), ('absolute', lambda x: x if x >= 0 else -x if x < 0 else None),
        ('isnan', lambda x: x != x), ('isfinite', _math.isfinite), ('isinf', _math.isinf)):
    globals()[_name] = _Unary(_name, _numeric(_scalar))
for _name in ('log2 log10 log1p exp2 expm1 cbrt square reciprocal floor ceil rint trunc sin cos tan arcsin arccos '
              'arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians negative positive sign signbit '
              'logical_not').split():
    globals()[_name] = _Unary(_name)
abs = absolute


class _Fabs(_Unary):
    __slots__ = ()

    def _kernel(self, column):
        return _v.cast(absolute._kernel(column), float)


class _Invert(_Unary):
    __slots__ = ()

    def _kernel(self, column):
        result = _k.operators.invert(column)
        if result is None:
            from numpy.failures import unsupported
            raise unsupported('invert', column)
        return result


fabs = _Fabs('fabs')
invert = bitwise_not = _Invert('invert')
rad2deg, deg2rad, fix = degrees, radians, trunc


class _Binary(ufunc):
    """A ufunc of two arguments; Series are brought onto one index first."""

    __slots__ = ()
    nin = 2

    def __init__(self, name, scalar=None):
        self.__name__ = name
        self._scalar = scalar

    def __call__(self, x1, x2, out=None, where=True, dtype=None, **options):
        if options:
            self._refuse(options)
        if dtype is not None and _dtype_name(dtype) != 'float64':
            raise unavailable('numpy.' + self.__name__ + '(dtype=...)')
        if out is not None or where is not True:
            return self._stored(self(x1, x2), out, where)
        if type(x1) in _PLAIN and type(x2) in _PLAIN:
            return self._of_scalars(x1, x2)
        return self._of_arrays(x1, x2)

    def _of_scalars(self, x1, x2):
        if self._scalar is not None:
            return self._scalar(x1, x2)
        return _v.to_list(self._kernel(_one(x1), _one(x2)))[0]

    def _of_arrays(self, x1, x2):
        if hasattr(x1, '_map_pairs') or hasattr(x2, '_map_pairs'):
            table = x1 if hasattr(x1, '_map_pairs') else x2
            return table._map_pairs(x1, x2, self)
        if _v.is_frame(x1) or _v.is_frame(x2):
            return _of_frames(self, x1, x2)
        if hasattr(x1, '_with') or hasattr(x2, '_with'):
            return self._of_series(x1, x2)
        if _is_nested(x1) or _is_nested(x2):
            from numpy.creating import asarray
            return self(asarray(x1), asarray(x2))
        return make_array(self._kernel(_side(x1), _side(x2)))

    def _of_series(self, x1, x2):
        if hasattr(x1, '_with') and hasattr(x2, '_with'):
            if x1._index is not x2._index and not x1._index._same(x2._index):
                if self.__name__.startswith('logical'):
                    raise unavailable('numpy.' + self.__name__ + ' of Series with different indexes')
                from pandas.alignment import aligned
                x1, x2 = aligned(x1, x2, None)
            result = x1._with(self._kernel(x1._col, x2._col))
            result.name = x1._name if x1._name == x2._name else None
            return result
        series = x1 if hasattr(x1, '_with') else x2
        return series._with(self._kernel(_side(x1), _side(x2)))

    def _kernel(self, left, right):
        result = _binary(self.__name__, left, right)
        if result is None:
            from numpy.failures import are_mismatched, shapes, unsupported
            raise shapes(left, right) if are_mismatched(left, right) else unsupported(self.__name__, left, right)
        return result


def _side(value):
    """A scalar or a column, as the host takes it."""
    if type(value) in _PLAIN:
        return value
    return _v.to_host(value) if _v.is_scalar(value) else _column(value)


def _is_nested(value):
    return isinstance(value, (list, tuple)) and len(value) > 0 and _v.is_list_like(value[0])


def _of_one_dtype(frame):
    """Floats where whole numbers are beside them: numpy takes a frame as one array."""
    kinds = {column.dtype() for column in frame._frame_columns.values()}
    return frame.astype(float) if kinds == {'int64', 'float64'} else frame


_OPERATORS = frozenset('''
add subtract multiply divide true_divide floor_divide remainder power equal not_equal less less_equal greater greater_equal
bitwise_and bitwise_or bitwise_xor
'''.split())


def _of_frames(function, x1, x2):
    """A function of a DataFrame and another side, column by column; pandas takes those that are operators so as well."""
    if function.__name__ not in _OPERATORS:
        x1, x2 = (_of_one_dtype(each) if _v.is_frame(each) else each for each in (x1, x2))
    frame = x1 if _v.is_frame(x1) else x2
    if _v.is_frame(x1) and _v.is_frame(x2):
        if list(x1.columns) != list(x2.columns) or not x1.index.equals(x2.index):
            raise unavailable('numpy.' + function.__name__ + ' of DataFrames with different labels')
        parts = {name: function(x1[name], x2[name]) for name in x1.columns}
    elif not (_v.is_scalar(x1) or _v.is_scalar(x2)):
        raise unavailable('numpy.' + function.__name__ + ' of a DataFrame and an array')
    elif frame is x1:
        parts = {name: function(x1[name], x2) for name in x1.columns}
    else:
        parts = {name: function(x1, x2[name]) for name in x2.columns}
    from pandas.frame import make_frame
    return make_frame({name: part._col for name, part in parts.items()}, frame._index)


class _Accumulating(_Binary):
    """A function of two numbers that also runs along an array."""

    __slots__ = ()

    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, **options):
        from numpy.reducing import reduce_with
        self._refuse(dict(options, dtype=dtype, out=out))
        return reduce_with(self, array, axis, keepdims)

    def accumulate(self, array, axis=0, dtype=None, out=None):
        from numpy.reducing import accumulate_with
        self._refuse({'dtype': dtype, 'out': out})
        return accumulate_with(self, array, axis)


def _greater(a, b):
    return _nan if a != a or b != b else a if a >= b else b


def _smaller(a, b):
    return _nan if a != a or b != b else a if a <= b else b


maximum = _Accumulating('maximum', _greater)
minimum = _Accumulating('minimum', _smaller)
fmax = _Accumulating('fmax', lambda a, b: b if a != a else a if b != b else _greater(a, b))
fmin = _Accumulating('fmin', lambda a, b: b if a != a else a if b != b else _smaller(a, b))
for _name in ('fmod', 'hypot', 'arctan2', 'copysign', 'heaviside', 'logaddexp'):
    globals()[_name] = _Binary(_name)


class _Operator(_Accumulating):
    """A function that is one of Python's operators: on Series it is pandas' operator."""

    __slots__ = ('_code',)

    def __init__(self, name, code):
        _Accumulating.__init__(self, name)
        self._code = code

    def _of_series(self, x1, x2):
        from pandas.operators import binary, reflected
        if hasattr(x1, '_with'):
            return binary(x1, x2, self._code)
        return reflected(x2, x1, self._code)

    def _kernel(self, left, right):
        result = _functions.operator(self._code, left, right)
        if result is None:
            from numpy.failures import of_operator
            raise of_operator(self._code, left, right)
        return result


for _name, _code in (
        ('add', _k.ADD), ('subtract', _k.SUB), ('multiply', _k.MUL), ('divide', _k.DIV), ('power', _k.POW),
        ('floor_divide', _k.FLOORDIV), ('remainder', _k.MOD), ('less', _k.LT), ('less_equal', _k.LE),
        ('greater', _k.GT), ('greater_equal', _k.GE), ('equal', _k.EQ), ('not_equal', _k.NE),
        ('bitwise_and', _k.AND), ('bitwise_or', _k.OR), ('bitwise_xor', _k.XOR)):
    globals()[_name] = _Operator(_name, _code)
true_divide, mod = divide, remainder


class _Logical(_Accumulating):
    """and, or, xor of truth values: zero is false, anything else true."""

    __slots__ = ('_code',)

    def __init__(self, name, code):
        _Accumulating.__init__(self, name, None)
        self._code = code

    def _of_scalars(self, x1, x2):
        a, b = bool(x1), bool(x2)
        return a and b if self._code == _k.AND else a or b if self._code == _k.OR else a != b

    def _kernel(self, left, right):
        sides = [_v.cast(side, bool) if hasattr(side, 'share') else bool(side) for side in (left, right)]
        result = _functions.operator(self._code, sides[0], sides[1])
        if result is None:
            from numpy.failures import shapes
            raise shapes(left, right)
        return result


logical_and = _Logical('logical_and', _k.AND)
logical_or = _Logical('logical_or', _k.OR)
logical_xor = _Logical('logical_xor', _k.XOR)
