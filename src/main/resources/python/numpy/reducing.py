"""Functions of whole arrays. NaN makes the result NaN, except in the functions named nan...; a Series or DataFrame
answers with its own method, which skips NaN, wherever numpy asks it to."""

from pandas import _kernels as _k
from pandas import _values as _v
from pandas.errors import unavailable
from numpy.arrays import host as _host, make_array
from numpy.failures import axis_error, refuse, unsupported

_r = _host.reductions()
_accumulate = _host.sequences().accumulate
_nan = _k.nan
_SENTENCE = 'zero-size array to reduction operation '


def _sum(column, ddof):
    return _r.sum(column)


def _mean(column, ddof):
    return _r.mean(column)


def _var(column, ddof):
    return _r.var(column, ddof)


def _std(column, ddof):
    variance = _r.var(column, ddof)
    return None if variance is None else variance ** 0.5


def _extreme(column, highest, name):
    if column.size() == 0:
        raise ValueError(_SENTENCE + name + ' which has no identity')
    row = _r.extremeRow(column, highest)
    if row is None and column.dtype()[:4] in ('date', 'time'):
        row = (_k.reductions.highest if highest else _k.reductions.lowest)(column)
    return None if row is None else _v.from_host(_k.selection.get(column, row))


def _place(column, highest, name):
    if column.size() == 0:
        raise ValueError('attempt to get ' + name + ' of an empty sequence')
    row = _r.extremeRow(column, highest)
    if row is None:
        row = (_k.reductions.highest if highest else _k.reductions.lowest)(column)
    return row


def _median(column, ddof):
    if column.size() == 0:
        return _nan
    result = _r.quantiles(column, _v.column_of([0.5]), 'median')
    return None if result is None else _v.to_list(result)[0]


_KERNELS = {
    'sum': _sum, 'prod': lambda column, ddof: _r.prod(column), 'mean': _mean, 'var': _var, 'std': _std,
    'min': lambda column, ddof: _extreme(column, False, 'minimum'),
    'max': lambda column, ddof: _extreme(column, True, 'maximum'),
    'argmin': lambda column, ddof: _place(column, False, 'argmin'),
    'argmax': lambda column, ddof: _place(column, True, 'argmax'),
    'any': lambda column, ddof: _r.any(column), 'all': lambda column, ddof: _r.all(column), 'median': _median,
}
_WHOLE_FRAME = ('mean', 'min', 'max', 'any', 'all')


def of_column(name, column, ddof=0):
    """The reduction of a column by name; TypeError for a column it has no meaning for."""
    result = _KERNELS[name](column, ddof)
    if result is None:
        if name in ('sum', 'mean', 'prod'):
            raise TypeError('the resolved dtypes are not compatible with ' + ('multiply' if name == 'prod' else 'add')
                            + '.reduce: ' + column.dtype())
        raise unsupported({'max': 'maximum', 'min': 'minimum'}.get(name, name), column, column)
    return result


def _reduce(name, values, axis, keepdims, ddof=0):
    if type(axis) is tuple:
        axis = axis[0] if len(axis) == 1 else None if sorted(axis) in ([0, 1], [-1, 0]) else axis
    if _v.is_frame(values):
        return _of_frame(name, values, axis, keepdims, ddof)
    if hasattr(values, '_with'):
        if axis not in (None, 0):
            raise ValueError('No axis named %s for object type Series' % axis)
        refuse(name, keepdims=keepdims)
        return getattr(values, name)(ddof=ddof) if name in ('std', 'var') else getattr(values, name)()
    array = _array(values)
    if hasattr(array, '_lanes'):
        return array._reduce(name, axis, keepdims, ddof)
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    result = of_column(name, array._col, ddof)
    if keepdims:
        from numpy.creating import array as make
        return make([result])
    return result


def _array(values):
    """An array of what was given; a number is an array of one."""
    from numpy.creating import asarray
    return asarray([values]) if _v.is_scalar(values) else asarray(values)


def _of_frame(name, frame, axis, keepdims, ddof):
    refuse(name, keepdims=keepdims)
    if axis is None and name in _WHOLE_FRAME:
        from numpy.skipping import of_frame
        return of_frame(name, frame)
    options = {'ddof': ddof} if name in ('std', 'var') else {}
    return getattr(frame, name)(axis=axis or 0, **options)


def _typed(values, dtype):
    """The values in the dtype the sum is to be made in."""
    if dtype is None:
        return values
    from numpy.creating import asarray
    return asarray(values, dtype)


def sum(a, axis=None, dtype=None, out=None, keepdims=False, **options):
    """Added in numpy's order: halves of halves."""
    refuse('sum', out=out, **options)
    return _reduce('sum', _typed(a, dtype), axis, keepdims)


def prod(a, axis=None, dtype=None, out=None, keepdims=False, **options):
    refuse('prod', out=out, **options)
    return _reduce('prod', _typed(a, dtype), axis, keepdims)


def mean(a, axis=None, dtype=None, out=None, keepdims=False, **options):
    """NaN for an empty array."""
    refuse('mean', out=out, **options)
    return _reduce('mean', _typed(a, dtype), axis, keepdims)


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, **options):
    """The square root of ``var``; ddof is 0 here and 1 in pandas."""
    refuse('std', out=out, **options)
    return _reduce('std', _typed(a, dtype), axis, keepdims, options.get('correction', ddof))


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, **options):
    refuse('var', out=out, **options)
    return _reduce('var', _typed(a, dtype), axis, keepdims, options.get('correction', ddof))


def min(a, axis=None, out=None, keepdims=False, **options):
    refuse('min', out=out, **options)
    return _reduce('min', a, axis, keepdims)


def max(a, axis=None, out=None, keepdims=False, **options):
    refuse('max', out=out, **options)
    return _reduce('max', a, axis, keepdims)


amin, amax = min, max


def any(a, axis=None, out=None, keepdims=False, **options):
    """Whether one of the values is true; NaN is."""
    refuse('any', out=out, **options)
    return _reduce('any', a, axis, keepdims)


def all(a, axis=None, out=None, keepdims=False, **options):
    refuse('all', out=out, **options)
    return _reduce('all', a, axis, keepdims)


def argmax(a, axis=None, out=None, keepdims=False):
    """The first place of the highest value; that of the first NaN if there is one (a Series skips it)."""
    refuse('argmax', out=out)
    return _reduce('argmax', a, axis, keepdims)


def argmin(a, axis=None, out=None, keepdims=False):
    refuse('argmin', out=out)
    return _reduce('argmin', a, axis, keepdims)


def _plain(values):
    """Series and frames as arrays: numpy asks no method of them here."""
    if hasattr(values, '_with') or _v.is_frame(values):
        from numpy.creating import array
        return array(values)
    return values


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """NaN when a value is NaN, of a Series too."""
    refuse('median', out=out)
    return _reduce('median', _plain(a), axis, keepdims)


def ptp(a, axis=None, out=None, keepdims=False):
    a = _plain(a)
    return max(a, axis, out, keepdims) - min(a, axis, out, keepdims)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None,
             interpolation=None):
    """Quantiles of [0, 1], linear between values; NaN when a value is NaN, of a Series too."""
    if not all(_array(q) >= 0) or not all(_array(q) <= 1):
        raise ValueError('Quantiles must be in the range [0, 1]')
    refuse('quantile', out=out, weights=weights)
    return _quantile(_plain(a), q, axis, interpolation or method, keepdims)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None,
               interpolation=None):
    """The same with percentages."""
    if not all(_array(q) >= 0) or not all(_array(q) <= 100):
        raise ValueError('Percentiles must be in the range [0, 100]')
    refuse('percentile', out=out, weights=weights)
    share = q / 100 if _v.is_scalar(q) else _array(q) / 100
    return _quantile(_plain(a), share, axis, interpolation or method, keepdims)


def _quantile(a, q, axis, method, keepdims):
    if method not in ('linear', 'lower', 'higher', 'midpoint', 'nearest'):
        raise unavailable('numpy.quantile(method=' + repr(method) + ')')
    array = _array(a)
    if hasattr(array, '_lanes'):
        if not _v.is_scalar(q):
            raise unavailable('numpy.quantile of two dimensions with several quantiles')
        return array._reduce(lambda column, ddof: _quantile(make_array(column), q, None, method, False), axis, keepdims,
                             0)
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    refuse('quantile', keepdims=keepdims)
    if len(array) == 0:
        raise IndexError('index -1 is out of bounds for axis 0 with size 0')
    column = _r.quantiles(array._col, _array(q)._col, method)
    if column is None:
        raise unsupported('subtract', array)
    if array.dtype.name == 'int64' and method in ('lower', 'higher', 'nearest'):
        column = _v.cast(column, int)
    return _v.to_list(column)[0] if _v.is_scalar(q) else make_array(column)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    """The mean, or the mean weighted."""
    a = _plain(a)
    refuse('average', returned=returned)
    if weights is None:
        return mean(a, axis, keepdims=keepdims)
    a, weights = _array(a), _array(_plain(weights))
    if hasattr(a, '_lanes') or hasattr(weights, '_lanes') or axis not in (None, 0, -1):
        raise unavailable('numpy.average with weights of two dimensions')
    if len(a) != len(weights):
        raise ValueError('Shape of weights must be consistent with shape of a along specified axis.')
    total = weights.sum()
    if total == 0:
        raise ZeroDivisionError("Weights sum to zero, can't be normalized")
    return (a * weights).sum() / total


def count_nonzero(a, axis=None, *, keepdims=False):
    array = _array(_plain(a))
    if hasattr(array, '_lanes'):
        return array.astype(bool)._reduce('sum', axis, keepdims, 0)
    return _r.sum(_v.cast(array._col, bool))


def cumsum(a, axis=None, dtype=None, out=None):
    """Running sums; of a Series the method, which skips NaN."""
    refuse('cumsum', out=out)
    return _running('add', 'cumsum', _typed(a, dtype), axis)


def cumprod(a, axis=None, dtype=None, out=None):
    refuse('cumprod', out=out)
    return _running('multiply', 'cumprod', _typed(a, dtype), axis)


def _running(name, method, a, axis):
    if hasattr(a, '_with') or _v.is_frame(a):
        return getattr(a, method)() if axis in (None, 0) else getattr(a, method)(axis=axis)
    return _accumulated(name, _array(a), axis)


def _accumulated(name, array, axis):
    if hasattr(array, '_lanes'):
        return array._accumulate(name, axis)
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    column = _accumulate(name, array._col)
    if column is None:
        raise unsupported(name, array)
    return make_array(column)


_RUNNING = {'add': 'add', 'multiply': 'multiply', 'maximum': 'maximum', 'minimum': 'minimum', 'logical_and': 'minimum',
            'logical_or': 'maximum'}
_REDUCED = {'add': 'sum', 'multiply': 'prod', 'maximum': 'max', 'minimum': 'min', 'logical_and': 'all',
            'logical_or': 'any'}


def accumulate_with(function, values, axis):
    """``function.accumulate``: NaN is not skipped, of a Series either."""
    name = _RUNNING.get(function.__name__)
    if name is None:
        raise unavailable('numpy.' + function.__name__ + '.accumulate')
    logical = function.__name__.startswith('logical')
    if hasattr(values, '_with'):
        return values._with(accumulate_with(function, values.to_numpy(), axis)._col)
    if _v.is_scalar(values):
        raise TypeError('cannot accumulate on a scalar')
    array = _array(values)
    result = _accumulated(name, array.astype(bool) if logical else array, axis)
    flags = logical or array.dtype == 'bool' and function.__name__ in ('maximum', 'minimum', 'fmax', 'fmin')
    return result.astype(bool) if flags else result


def reduce_with(function, values, axis, keepdims):
    """``function.reduce``: of several arrays the function of the first, the second and so on, element by element."""
    if isinstance(values, (list, tuple)) and len(values) and not _v.is_scalar(values[0]) and axis == 0:
        result = _array(values[0])
        for each in values[1:]:
            result = function(result, _array(each))
        return function(result, result) if function.__name__ in ('logical_and', 'logical_or') else result
    array = _array(_plain(values))
    name = _REDUCED.get(function.__name__)
    if name is None:
        raise unavailable('numpy.' + function.__name__ + '.reduce')
    return _reduce(name, array, axis, keepdims)


def dot(a, b, out=None):
    """The sum of products."""
    refuse('dot', out=out)
    if _v.is_scalar(a) or _v.is_scalar(b):
        return (a if _v.is_scalar(a) else _array(a)) * (b if _v.is_scalar(b) else _array(b))
    a, b = _array(_plain(a)), _array(_plain(b))
    if hasattr(a, '_lanes') or hasattr(b, '_lanes'):
        from numpy.table_functions import product
        return product(a, b)
    if len(a) != len(b):
        raise ValueError('shapes (%d,) and (%d,) not aligned: %d (dim 0) != %d (dim 0)'
                         % (len(a), len(b), len(a), len(b)))
    return _product(a, b)


def _product(a, b):
    result = _r.dot(a._col, b._col)
    if result is None:
        raise unsupported('matmul', a, b)
    return bool(result) if a.dtype.name == b.dtype.name == 'bool' else result


inner = dot


def matmul(a, b):
    """``a @ b``."""
    if _v.is_scalar(a) or _v.is_scalar(b):
        raise ValueError('matmul: Input operand 1 does not have enough dimensions')
    a, b = _array(_plain(a)), _array(_plain(b))
    if hasattr(a, '_lanes') or hasattr(b, '_lanes'):
        from numpy.table_functions import product
        return product(a, b)
    if len(a) != len(b):
        raise ValueError('matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature '
                         '(n?,k),(k,m?)->(n?,m?) (size %d is different from %d)' % (len(b), len(a)))
    return _product(a, b)
