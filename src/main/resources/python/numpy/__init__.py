"""numpy, as far as components need it: arrays of one and two dimensions over the columns of the host, and functions of
them and of Series. What is not there raises NotImplementedError. Most of it is loaded when it is first used."""

import math as _math

from pandas import _kernels as _k
from numpy.arrays import make_array, ndarray

__version__ = '2.2.6'
nan = NaN = _k.nan
inf = _math.inf
pi = _math.pi
e = _math.e
euler_gamma = 0.5772156649015329
newaxis = None

_HOMES = {
    'types': '''bool_ float64 int64 str_ object_ generic number inexact floating integer signedinteger unsignedinteger
        float32 float16 longdouble int32 int16 int8 uint64 uint32 uint16 uint8 complex128 datetime64 timedelta64 dtype
        issubdtype finfo iinfo''',
    'creating': '''array asarray asanyarray ascontiguousarray asfarray asarray_chkfinite atleast_1d copy full zeros ones
        empty zeros_like ones_like empty_like full_like arange linspace logspace geomspace''',
    'ufuncs': '''ufunc sqrt exp log log2 log10 log1p exp2 expm1 cbrt square reciprocal floor ceil rint trunc fix sin cos
        tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh degrees radians rad2deg deg2rad absolute abs
        fabs negative positive sign signbit isnan isinf isfinite invert bitwise_not logical_not maximum minimum fmax
        fmin fmod hypot arctan2 copysign heaviside logaddexp add subtract multiply divide true_divide floor_divide
        remainder mod power less less_equal greater greater_equal equal not_equal bitwise_and bitwise_or bitwise_xor
        logical_and logical_or logical_xor''',
    'choosing': '''where select piecewise clip round around nan_to_num isclose allclose array_equal copyto putmask put
        vectorize''',
    'reducing': '''sum prod mean std var min max amin amax any all argmin argmax median ptp quantile percentile average
        count_nonzero cumsum cumprod dot inner matmul''',
    'skipping': '''nansum nanprod nanmean nanmin nanmax nanmedian nanstd nanvar nanpercentile nanquantile nanargmax
        nanargmin nancumsum nancumprod''',
    'ordering': '''sort argsort searchsorted digitize bincount histogram histogram_bin_edges unique isin in1d
        intersect1d union1d setdiff1d flatnonzero nonzero argwhere''',
    'joining': '''concatenate append hstack insert delete repeat tile roll flip flipud fliplr take array_split split
        ravel squeeze transpose reshape resize trim_zeros size shape ndim''',
    'sequences': 'diff ediff1d gradient interp convolve correlate trapezoid trapz',
    'fitting': 'polyfit polyval poly1d cov corrcoef outer',
    'table_functions': 'vstack column_stack stack atleast_2d',
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}
_ALIASES = {'bool': 'bool_', 'int_': 'int64', 'intp': 'int64', 'longlong': 'int64', 'float_': 'float64',
            'double': 'float64', 'acos': 'arccos', 'asin': 'arcsin', 'atan': 'arctan', 'atan2': 'arctan2',
            'pow': 'power', 'concat': 'concatenate', 'row_stack': 'vstack', 'single': 'float32', 'half': 'float16'}
_SUBMODULES = ('random', 'linalg', 'lib')

__all__ = ['nan', 'inf', 'pi', 'e', 'newaxis', 'ndarray', 'errstate', 'seterr', 'isscalar', 'iterable',
           *_HOME, *_ALIASES]


def isscalar(element):
    from pandas import _values
    return _values.is_scalar(element) and element is not None


def iterable(y):
    """Whether it can be iterated over."""
    return hasattr(y, '__iter__')


class errstate:
    """Arithmetic never warns here: division by zero gives infinities and NaN silently. Asking for errors is refused."""

    def __init__(self, **options):
        seterr(**options)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False

    def __call__(self, function):
        return function


def seterr(all=None, divide=None, over=None, under=None, invalid=None, call=None):
    """Accepted unless an error is asked for, which never comes."""
    for value in (all, divide, over, under, invalid):
        if value in ('raise', 'call', 'print', 'log'):
            from pandas.errors import unavailable
            raise unavailable('numpy.seterr(' + repr(value) + ')')
    return {'divide': 'ignore', 'over': 'ignore', 'under': 'ignore', 'invalid': 'ignore'}


def __getattr__(name):
    known = _ALIASES.get(name, name)
    home = _HOME.get(known)
    if home is not None:
        value = getattr(__import__('numpy.' + home, None, None, (known,)), known)
        globals()[name] = value
        return value
    if name in _SUBMODULES:
        return __import__('numpy.' + name, None, None, (name,))
    if name[:1] != '_':
        from pandas.errors import unavailable
        from numpy.types import UNAVAILABLE
        if name in UNAVAILABLE:
            raise unavailable('numpy.' + name)
        if name == 'exceptions':
            from numpy import failures
            return failures
    raise AttributeError("module 'numpy' has no attribute '" + name + "'")
