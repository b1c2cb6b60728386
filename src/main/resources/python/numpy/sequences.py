"""Functions of neighbouring elements: differences, gradients, interpolation, convolution, areas."""

from pandas import _values as _v
from pandas.errors import unavailable
from numpy.arrays import host, make_array
from numpy.creating import asarray, atleast_1d
from numpy.failures import axis_error, refuse, unsupported
from numpy.joining import concatenate

_s = host.sequences()


def diff(a, n=1, axis=-1, prepend=None, append=None):
    """Differences of neighbours, ``n`` times over; an array, of a Series too."""
    if n < 0:
        raise ValueError('order must be non-negative but got ' + repr(n))
    if _v.is_scalar(a):
        raise ValueError('diff requires input that is at least one dimensional')
    result = asarray(a)
    if hasattr(result, '_lanes'):
        return result._along(lambda lane: diff(lane, n, -1, prepend, append), axis)
    if axis not in (0, -1):
        raise axis_error(axis, 1)
    if n == 0:
        return result
    parts = [result] if prepend is None else [atleast_1d(prepend), result]
    if append is not None:
        parts.append(atleast_1d(append))
    result = concatenate(parts) if len(parts) > 1 else result
    mask = result.dtype.name == 'bool'
    for _ in range(n):
        result = result[1:] != result[:-1] if mask else result[1:] - result[:-1]
    return result


def ediff1d(ary, to_end=None, to_begin=None):
    """Differences of neighbours, with values put before and behind."""
    ary = asarray(ary).ravel()
    parts = [] if to_begin is None else [atleast_1d(to_begin)]
    parts.append(diff(ary))
    if to_end is not None:
        parts.append(atleast_1d(to_end))
    return concatenate(parts) if len(parts) > 1 else parts[0]


def gradient(f, *varargs, axis=None, edge_order=1):
    """Central differences inside, one-sided ones of ``edge_order`` at the ends; spacing is a number or places."""
    f = asarray(f)
    if hasattr(f, '_lanes') or len(varargs) > 1:
        raise unavailable('numpy.gradient of two dimensions')
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    if edge_order not in (1, 2):
        raise ValueError("'edge_order' greater than 2 not supported")
    if len(f) < edge_order + 1:
        raise ValueError('Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) '
                         'elements are required.')
    f = f.astype(float)
    spacing = varargs[0] if varargs else 1.0
    if _v.is_scalar(spacing):
        return _even_gradient(f, spacing, edge_order)
    steps = diff(asarray(spacing).astype(float))
    if len(steps) + 1 != len(f):
        raise ValueError('when 1d, distances must match the length of the corresponding dimension')
    if (steps == steps[0]).all():
        return _even_gradient(f, steps[0], edge_order)
    return _uneven_gradient(f, steps, edge_order)


def _even_gradient(f, h, edge_order):
    result = f.copy()
    result[1:-1] = (f[2:] - f[:-2]) / (2.0 * h)
    if edge_order == 1:
        result[0] = (f[1] - f[0]) / h
        result[-1] = (f[-1] - f[-2]) / h
    else:
        result[0] = -1.5 / h * f[0] + 2.0 / h * f[1] + -0.5 / h * f[2]
        result[-1] = 0.5 / h * f[-3] + -2.0 / h * f[-2] + 1.5 / h * f[-1]
    return result


def _uneven_gradient(f, steps, edge_order):
    before, after = steps[:-1], steps[1:]
    result = f.copy()
    result[1:-1] = (-after / (before * (before + after)) * f[:-2] + (after - before) / (before * after) * f[1:-1]
                    + before / (after * (before + after)) * f[2:])
    if edge_order == 1:
        result[0] = (f[1] - f[0]) / steps[0]
        result[-1] = (f[-1] - f[-2]) / steps[-1]
        return result
    a, b = steps[0], steps[1]
    result[0] = -(2 * a + b) / (a * (a + b)) * f[0] + (a + b) / (a * b) * f[1] - a / (b * (a + b)) * f[2]
    a, b = steps[-2], steps[-1]
    result[-1] = b / (a * (a + b)) * f[-3] - (b + a) / (a * b) * f[-2] + (2 * b + a) / (b * (a + b)) * f[-1]
    return result


def interp(x, xp, fp, left=None, right=None, period=None):
    """Straight lines between the points (``xp``, ``fp``), constant outside; ``xp`` ascends."""
    refuse('interp', period=period)
    xp, fp = asarray(xp), asarray(fp)
    if len(xp) != len(fp):
        raise ValueError('fp and xp are not of the same length.')
    if len(xp) == 0:
        raise ValueError('array of sample points is empty')
    values = asarray([x]) if _v.is_scalar(x) else asarray(x)
    if values.ndim == 2:
        raise unavailable('numpy.interp of an array of two dimensions')
    low, high = fp[0] if left is None else left, fp[-1] if right is None else right
    column = _s.interpolate(values._col, xp._col, fp._col, float(low), float(high))
    if column is None:
        raise unsupported('interp', values)
    return _v.to_list(column)[0] if _v.is_scalar(x) else make_array(column)


def convolve(a, v, mode='full'):
    """The sums of products of ``a`` and the reversed ``v`` moved along it; full, same or valid."""
    a, v = atleast_1d(a, v)
    if a.ndim == 2 or v.ndim == 2:
        raise ValueError('object too deep for desired array')
    if len(v) > len(a):
        a, v = v, a
    if len(a) == 0 or len(v) == 0:
        raise ValueError(('a' if len(a) == 0 else 'v') + ' cannot be empty')
    start, size = _part(mode, len(a), len(v))
    return _convolved(a, v, start, size)


def _convolved(a, v, start, size):
    column = _s.convolve(a._col, v._col, start, size)
    if column is None:
        raise unsupported('multiply', a, v)
    return make_array(column)


def _part(mode, large, small):
    if mode == 'full':
        return 0, large + small - 1
    if mode == 'same':
        return (small - 1) // 2, large
    if mode == 'valid':
        return small - 1, large - small + 1
    raise ValueError("mode must be one of 'valid', 'same', or 'full' (got " + repr(mode) + ')')


def correlate(a, v, mode='valid'):
    """The sums of products of ``a`` and ``v`` moved along it."""
    a, v = atleast_1d(a, v)
    if len(a) == 0 or len(v) == 0:
        raise ValueError('first array argument cannot be empty' if len(a) == 0 else 'second argument cannot be empty')
    if len(v) <= len(a):
        start, size = _part(mode, len(a), len(v))
        return _convolved(a, v[::-1], start, size)
    start, size = _part(mode, len(v), len(a))
    return _convolved(v, a[::-1], start, size)[::-1]


def trapezoid(y, x=None, dx=1.0, axis=-1):
    """The area under straight lines between the points."""
    y = asarray(y)
    if hasattr(y, '_lanes'):
        raise unavailable('numpy.trapezoid of two dimensions')
    if axis not in (0, -1):
        raise axis_error(axis, 1)
    step = dx if x is None else diff(asarray(x))
    return (step * (y[1:] + y[:-1]) / 2.0).sum()


trapz = trapezoid
