"""Functions applied to each element: a Series gives a Series, a list or array an array, a number a number."""

import math as _math

from pandas import _kernels as _k
from pandas import _values as _v
from numpy.arrays import make_array

_t = _k.transforms
_function = _t.function


def _like(source, column, name):
    """The result in the form of the argument."""
    if column is None:
        raise TypeError("ufunc '" + name + "' not supported for the input types")
    if hasattr(source, '_with'):
        return source._with(column)
    return make_array(column)


def _each(kernel, values, name):
    if hasattr(values, '_map_columns'):
        return values._map_columns(kernel)
    if _v.is_scalar(values):
        return _v.to_list(kernel(_v.column_of([values])))[0]
    return _like(values, kernel(_v.column_of(values)), name)


def _named(name, kernel_name=None):
    def apply(values, *args, **options):
        return _each(lambda column: _function(kernel_name or name, column), values, name)
    apply.__name__ = name
    return apply


log = _named('log')
log2 = _named('log2')
log10 = _named('log10')
log1p = _named('log1p')
exp = _named('exp')
expm1 = _named('expm1')
sqrt = _named('sqrt')
cbrt = _named('cbrt')
square = _named('square')
floor = _named('floor')
ceil = _named('ceil')
rint = _named('rint')
trunc = _named('trunc')
sin = _named('sin')
cos = _named('cos')
tan = _named('tan')
arcsin = _named('arcsin')
arccos = _named('arccos')
arctan = _named('arctan')
sinh = _named('sinh')
cosh = _named('cosh')
tanh = _named('tanh')
degrees = _named('degrees')
radians = _named('radians')


def abs(values):
    return _each(_t.abs, values, 'absolute')


absolute = fabs = abs


def negative(values):
    return -values


def sign(values):
    return _each(_t.sign, values, 'sign')


def round(values, decimals=0):
    return _each(lambda column: _t.round(column, decimals), values, 'round')


around = round


def isnan(values):
    return _each(_k.selection.isMissing, values, 'isnan')


def isfinite(values):
    return _each(_t.isFinite, values, 'isfinite')


def isinf(values):
    return _each(_t.isInfinite, values, 'isinf')


def nan_to_num(values, copy=True, nan=0.0, posinf=None, neginf=None):
    """NaN as ``nan``, infinities as the largest numbers unless given."""
    high = 1.7976931348623157e308 if posinf is None else posinf
    low = -1.7976931348623157e308 if neginf is None else neginf
    filled = _each(lambda column: _k.selection.fill(column, nan), values, 'nan_to_num')
    return clip(filled, low, high) if posinf is None and neginf is None else where(
        isinf(filled) & (filled > 0), high, where(isinf(filled) & (filled < 0), low, filled))


def clip(values, a_min=None, a_max=None):
    if _v.is_scalar(values):
        value = values if a_min is None or not values < a_min else a_min
        return value if a_max is None or not value > a_max else a_max
    if hasattr(values, 'clip') and not isinstance(values, (list, tuple)):
        return values.clip(a_min, a_max)
    return make_array(_t.clip(_v.column_of(values), _v.to_host(a_min), _v.to_host(a_max)))


def diff(values, n=1):
    result = make_array(_v.column_of(values))
    for _ in range(n):
        result = result[1:] - result[:-1]
    return result


def cumsum(values, axis=None):
    return _each(_t.cumsum, values, 'cumsum')


def cumprod(values, axis=None):
    return _each(_t.cumprod, values, 'cumprod')


def _array(values):
    """Something operators work on: Series, arrays and numbers as they are, lists as arrays."""
    return make_array(_v.column_of(values)) if isinstance(values, (list, tuple)) else values


def where(condition, x=None, y=None):
    """``x`` where the condition is true, else ``y``, as an array; with the condition alone the row numbers."""
    if x is None and y is None:
        from numpy.reducing import nonzero
        return nonzero(condition)
    if _v.is_scalar(condition):
        return x if condition else y
    column = _k.selection.where(_v.cast(_v.column_of(condition), bool), _side(x), _side(y))
    return make_array(column)


def _side(value):
    if value is None:
        return _k.nan
    return _v.to_host(value) if _v.is_scalar(value) else _v.column_of(value)


def select(condlist, choicelist, default=0):
    """For each row the choice of the first true condition, else the default."""
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    result = default
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        result = where(condition, choice, result)
    return result


def _extreme(name, better, skip):
    def apply(x1, x2):
        if _v.is_scalar(x1) and _v.is_scalar(x2):
            if x1 != x1 or x2 != x2:
                return (x2 if x1 != x1 else x1) if skip else _k.nan
            return x1 if better(x1, x2) else x2
        series = x1 if hasattr(x1, '_with') else x2
        if hasattr(x1, '_index') and hasattr(x2, '_index') and x1._index is not x2._index:
            from pandas.alignment import aligned
            x1, x2 = aligned(x1, x2, None)
            series = x1
        return _like(series, _t.extreme(name, skip, _side(x1), _side(x2)), name)
    apply.__name__ = name
    return apply


maximum = _extreme('maximum', lambda a, b: a >= b, False)
minimum = _extreme('minimum', lambda a, b: a <= b, False)
fmax = _extreme('maximum', lambda a, b: a >= b, True)
fmin = _extreme('minimum', lambda a, b: a <= b, True)


def add(x1, x2):
    return _array(x1) + x2


def subtract(x1, x2):
    return _array(x1) - x2


def multiply(x1, x2):
    return _array(x1) * x2


def divide(x1, x2):
    return _array(x1) / x2


def power(x1, x2):
    return _array(x1) ** x2


def _truth(values):
    if _v.is_scalar(values):
        return bool(values)
    return values.astype(bool) if hasattr(values, 'astype') else make_array(_v.column_of(values, bool))


def logical_and(x1, x2):
    return _truth(x1) & _truth(x2)


def logical_or(x1, x2):
    return _truth(x1) | _truth(x2)


def logical_xor(x1, x2):
    return _truth(x1) ^ _truth(x2)


def logical_not(x):
    return not x if _v.is_scalar(x) else ~_truth(x)


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    if _v.is_scalar(a) and _v.is_scalar(b):
        return a == b or _math.fabs(a - b) <= atol + rtol * _math.fabs(b)
    a, b = _array(a), _array(b)
    close = abs(a - b) <= atol + rtol * abs(b)
    return close | (isnan(a) & isnan(b)) if equal_nan else close
