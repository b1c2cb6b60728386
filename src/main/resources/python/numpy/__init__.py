"""numpy, as far as components need it: one-dimensional arrays over the columns of the host, and functions of Series."""

import math as _math

from pandas import _kernels as _k
from pandas import _values as _v
from numpy.arrays import make_array, ndarray
from numpy.elementwise import (abs, absolute, add, arccos, arcsin, arctan, cbrt, ceil, clip, cos, cumprod, cumsum,
                               degrees, diff, divide, exp, expm1, fabs, floor, isclose, isfinite, isinf, isnan, log,
                               log10, log1p, log2, logical_and, logical_not, logical_or, logical_xor, maximum, fmax,
                               fmin, minimum, multiply, nan_to_num, negative, power, radians, rint, round, around, select,
                               sign, sin, sinh, cosh, sqrt, square, subtract, tan, tanh, trunc, where)
from numpy.reducing import (all, any, argmax, argmin, average, corrcoef, count_nonzero, dot, max, mean, median, min,
                            amax, amin, nanmax, nanmean, nanmedian, nanmin, nanstd, nansum, nanvar, percentile, prod,
                            ptp, quantile, std, sum, var, array_equal, allclose, nonzero, flatnonzero, unique, sort,
                            argsort, concatenate, convolve, roll)
from numpy.types import bool_, float32, float64, int32, int64, integer, floating, number, generic

__version__ = '2.2.6'
nan = _k.nan
NaN = nan
inf = _math.inf
pi = _math.pi
e = _math.e
newaxis = None
int_ = int64
float_ = float64
double = float64


def array(values, dtype=None, copy=True):
    """A one-dimensional array of the values of a list, Series or array."""
    if _v.is_scalar(values):
        values = [values]
    return make_array(_v.column_of(values, dtype))


asarray = array


def zeros(shape, dtype=float):
    return full(shape, 0.0, dtype)


def ones(shape, dtype=float):
    return full(shape, 1.0, dtype)


def empty(shape, dtype=float):
    return full(shape, 0.0, dtype)


def full(shape, fill_value, dtype=None):
    """``shape`` times the same value; one dimension only."""
    if isinstance(shape, tuple):
        if len(shape) != 1:
            from pandas.errors import unavailable
            raise unavailable('numpy.full with more than one dimension')
        shape = shape[0]
    return make_array(_v.filled(shape, fill_value, dtype))


def zeros_like(values, dtype=None):
    return full(len(values), 0.0, _dtype_like(values, dtype))


def ones_like(values, dtype=None):
    return full(len(values), 1.0, _dtype_like(values, dtype))


def empty_like(values, dtype=None):
    return zeros_like(values, dtype)


def full_like(values, fill_value, dtype=None):
    return full(len(values), fill_value, _dtype_like(values, dtype))


def _dtype_like(values, dtype):
    return dtype if dtype is not None else _v.column_of(values).dtype()


def arange(start, stop=None, step=1, dtype=None):
    """Numbers from start (inclusive) to stop (exclusive)."""
    if stop is None:
        start, stop = 0, start
    size = _math.ceil((stop - start) / step)
    size = size if size > 0 else 0
    if isinstance(start, int) and isinstance(step, int) and isinstance(stop, int):
        column = _k.building.sequence(start, step, size)
    else:
        column = _k.building.progression(start, step, size)
    return make_array(column if dtype is None else _v.cast(column, dtype))


def linspace(start, stop, num=50, endpoint=True, dtype=None):
    """``num`` numbers at equal distances."""
    step = (stop - start) / ((num - 1 if endpoint else num) or 1)
    result = make_array(_k.building.progression(start, step, num))
    if endpoint and num > 1:
        result[num - 1] = float(stop)
    return result


def isscalar(value):
    return _v.is_scalar(value)


def errstate(**options):
    """Accepted for compatibility: arithmetic never warns here."""
    return _Silent()


class _Silent:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False


def seterr(**options):
    return {}


def __getattr__(name):
    from numpy.types import UNAVAILABLE
    if name in UNAVAILABLE:
        from pandas.errors import unavailable
        raise unavailable('numpy.' + name)
    raise AttributeError("module 'numpy' has no attribute '" + name + "'")
