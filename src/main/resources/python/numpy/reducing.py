"""Functions of whole arrays; NaN makes the result NaN, except in the functions named nan...; a Series skips it."""

from pandas import _kernels as _k
from pandas import _values as _v
from numpy.arrays import make_array


def _series(values):
    if hasattr(values, '_with'):
        return values
    return make_array(_v.column_of(values))._series()


def _reduction(name, **fixed):
    def apply(values, axis=None, **options):
        if hasattr(values, '_map_columns'):
            return getattr(values, name)(axis=axis or 0)
        skip = hasattr(values, '_with')
        return getattr(_series(values), name)(skipna=skip, **{**fixed, **options})
    apply.__name__ = name
    return apply


def _skipping(name, **fixed):
    def apply(values, axis=None, **options):
        return getattr(_series(values), name)(**{**fixed, **options})
    apply.__name__ = 'nan' + name
    return apply


sum = _reduction('sum')
mean = _reduction('mean')
std = _reduction('std', ddof=0)
var = _reduction('var', ddof=0)
min = amin = _reduction('min')
max = amax = _reduction('max')
prod = _reduction('prod')
any = _reduction('any')
all = _reduction('all')
median = _reduction('median')
nansum = _skipping('sum')
nanmean = _skipping('mean')
nanstd = _skipping('std', ddof=0)
nanvar = _skipping('var', ddof=0)
nanmin = _skipping('min')
nanmax = _skipping('max')
nanmedian = _skipping('median')


def argmax(values, axis=None):
    return _k.reductions.highest(_v.column_of(values))


def argmin(values, axis=None):
    return _k.reductions.lowest(_v.column_of(values))


def ptp(values, axis=None):
    return max(values) - min(values)


def average(values, weights=None):
    if weights is None:
        return mean(values)
    values, weights = make_array(_v.column_of(values)), make_array(_v.column_of(weights))
    return (values * weights).sum() / weights.sum()


def quantile(values, q, axis=None):
    """Linear interpolation; NaN when a value is NaN."""
    series = _series(values)
    if series.hasnans:
        return _k.nan if _v.is_scalar(q) else make_array(_v.filled(len(q), _k.nan))
    return series.quantile(q) if _v.is_scalar(q) else make_array(_v.column_of([series.quantile(each) for each in q]))


def percentile(values, q, axis=None):
    return quantile(values, q / 100 if _v.is_scalar(q) else [each / 100 for each in q])


def count_nonzero(values):
    return _k.reductions.sum(_v.cast(_v.column_of(values), bool), True)


def nonzero(values):
    return (flatnonzero(values),)


def flatnonzero(values):
    rows = _k.selection.rows(_v.cast(_v.column_of(values), bool))
    return make_array(_v.column_of(list(rows)))


def dot(a, b):
    return (make_array(_v.column_of(a)) * make_array(_v.column_of(b))).sum()


def corrcoef(a, b):
    """The correlation matrix of two arrays, as rows of a list."""
    both = _k.reductions.corr(_v.column_of(a), _v.column_of(b))
    return [[1.0, both], [both, 1.0]]


def array_equal(a, b):
    a, b = _v.column_of(a), _v.column_of(b)
    return a.size() == b.size() and _k.reductions.all(_k.apply(_k.EQ, a, b))


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    from numpy.elementwise import isclose
    close = isclose(a, b, rtol, atol, equal_nan)
    return close if isinstance(close, bool) else close.all()


def unique(values):
    """The distinct values, sorted."""
    return make_array(_v.column_of(sorted(set(_v.to_list(_v.column_of(values))))))


def sort(values, axis=-1):
    return make_array(_v.column_of(sorted(_v.to_list(_v.column_of(values)))))


def argsort(values, axis=-1):
    items = _v.to_list(_v.column_of(values))
    return make_array(_v.column_of(sorted(range(len(items)), key=items.__getitem__)))


def concatenate(arrays, axis=0):
    result = None
    for each in arrays:
        column = _v.column_of(each)
        result = column if result is None else _k.selection.append(result, column)
    return make_array(result)


def roll(values, shift):
    column = _v.column_of(values)
    size = column.size()
    rows = [(row - shift) % size for row in range(size)]
    return make_array(_k.selection.take(column, rows))


def convolve(a, v, mode='full'):
    """Discrete convolution; the cost is the product of both lengths."""
    left, right = _v.to_list(_v.column_of(a)), _v.to_list(_v.column_of(v))
    size = len(left) + len(right) - 1
    total = [0.0] * size
    for i, x in enumerate(left):
        for j, y in enumerate(right):
            total[i + j] += x * y
    small, large = sorted((len(left), len(right)))
    if mode == 'valid':
        total = total[small - 1:large]
    elif mode == 'same':
        start = (small - 1) // 2
        total = total[start:start + large]
    return make_array(_v.column_of(total))
