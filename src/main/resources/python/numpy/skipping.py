"""The functions named nan...: NaN is left out."""

from pandas import _kernels as _k
from pandas import _values as _v
from numpy import reducing as _reducing
from numpy.arrays import make_array
from numpy.failures import refuse

_present = _reducing._r.present
_nan = _k.nan


def _skipping(name, empty=None):
    def apply(column, ddof):
        column = _present(column)
        if empty is not None and column.size() == 0:
            return empty
        return _reducing.of_column(name, column, ddof)
    return apply


_KERNELS = {name: _skipping(name) for name in ('sum', 'prod', 'mean')}
_KERNELS.update((name, _skipping(name, _nan)) for name in ('var', 'std', 'min', 'max', 'median'))


def of_frame(name, frame):
    """One number from all columns of a DataFrame, missing values left out."""
    column = _reducing._array(frame)._flat()
    return _KERNELS[name](column, 0) if name in _KERNELS else _reducing.of_column(name, _present(column), 0)


def _reduce(kernel, values, axis, keepdims, ddof=0):
    array = _reducing._array(_reducing._plain(values))
    if hasattr(array, '_lanes'):
        return array._reduce(kernel, axis, keepdims, ddof)
    if axis not in (None, 0, -1):
        raise _reducing.axis_error(axis, 1)
    result = kernel(array._col, ddof)
    return _reducing._array(result) if keepdims else result


def _function(name):
    def apply(a, axis=None, out=None, keepdims=False, **options):
        refuse('nan' + name, out=out, **options)
        if len(_reducing._array(a)) == 0 and name in ('min', 'max'):
            raise ValueError('zero-size array to reduction operation fm' + name[1:] + ' which has no identity')
        return _reduce(_KERNELS[name], a, axis, keepdims)
    apply.__name__ = 'nan' + name
    return apply


def _spread(name):
    def apply(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, **options):
        refuse('nan' + name, dtype=dtype, out=out, **options)
        return _reduce(_KERNELS[name], a, axis, keepdims, ddof)
    apply.__name__ = 'nan' + name
    return apply


nansum, nanprod, nanmean = _function('sum'), _function('prod'), _function('mean')
nanmin, nanmax, nanmedian = _function('min'), _function('max'), _function('median')
nanstd, nanvar = _spread('std'), _spread('var')


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None,
                  interpolation=None):
    """Percentiles of the values that are there; NaN when there is none."""
    refuse('nanpercentile', out=out, weights=weights)
    q = q / 100 if _v.is_scalar(q) else _reducing._array(q) / 100
    return nanquantile(a, q, axis, method=interpolation or method, keepdims=keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None,
                interpolation=None):
    refuse('nanquantile', out=out, weights=weights)

    def kernel(column, ddof):
        column = _present(column)
        if column.size() == 0:
            return _nan if _v.is_scalar(q) else make_array(_v.filled(len(q), _nan))
        return _reducing.quantile(make_array(column), q, method=interpolation or method)
    return _reduce(kernel, a, axis, keepdims)


def _place(a, axis, name, find):
    def kernel(column, ddof):
        if column.size() == 0:
            raise ValueError('attempt to get ' + name + ' of an empty sequence')
        row = find(column)
        if row < 0:
            raise ValueError('All-NaN slice encountered')
        return row
    return _reduce(kernel, a, axis, False)


def nanargmax(a, axis=None):
    """The first place of the highest value; ValueError when all are NaN."""
    return _place(a, axis, 'nanargmax', _k.reductions.highest)


def nanargmin(a, axis=None):
    return _place(a, axis, 'nanargmin', _k.reductions.lowest)


def _filled(a, value):
    from numpy.choosing import nan_to_num
    array = _reducing._array(_reducing._plain(a))
    from numpy.choosing import where
    from numpy.ufuncs import isnan
    if hasattr(array, '_lanes'):
        return nan_to_num(array, nan=value, posinf=float('inf'), neginf=-float('inf'))
    return where(isnan(array), value, array) if array.dtype.name == 'float64' else array


def nancumsum(a, axis=None, dtype=None, out=None):
    """Running sums, NaN counting as 0."""
    return _reducing.cumsum(_filled(a, 0.0), axis, dtype, out)


def nancumprod(a, axis=None, dtype=None, out=None):
    return _reducing.cumprod(_filled(a, 1.0), axis, dtype, out)
