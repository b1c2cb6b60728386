"""Sorting, searching, counting, sets."""

from pandas import _kernels as _k
from pandas import _values as _v
from pandas.errors import unavailable
from numpy.arrays import building, host, make_array
from numpy.creating import asarray, array
from numpy.failures import axis_error, refuse, unsupported

_o = host.order()


def _flat(a):
    """One dimension of anything; numpy flattens for these functions."""
    a = asarray([a]) if _v.is_scalar(a) else asarray(a)
    return a.ravel()


def _checked(column, name, *sides):
    if column is None:
        raise unsupported(name, *sides)
    return column


def sort(a, axis=-1, kind=None, order=None, *, stable=None):
    """Ascending, NaN last; a new array."""
    refuse('sort', order=order)
    if _v.is_scalar(a):
        raise axis_error(axis, 0)
    a = asarray(a)
    if hasattr(a, '_lanes'):
        return a._along(lambda lane: sort(lane), axis)
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    return a._like(_checked(_o.sort(a._col), 'less', a))


def argsort(a, axis=-1, kind=None, order=None, *, stable=None):
    """The places in ascending order of their values; equal values keep their order, whatever the ``kind``."""
    refuse('argsort', order=order)
    if hasattr(a, '_with'):
        return _series_argsort(a)
    a = asarray([a]) if _v.is_scalar(a) else asarray(a)
    if hasattr(a, '_lanes'):
        return a._along(lambda lane: argsort(lane), axis)
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    return make_array(_checked(_o.argsort(a._col), 'less', a))


def _series_argsort(series):
    """pandas' answer: -1 where the value is missing, the places of the others counted without the missing ones."""
    present = _k.selection.isPresent(series._col)
    rows = _k.selection.rows(present)
    order = _checked(_o.argsort(_k.selection.take(series._col, rows)), 'less', series)
    result = make_array(_v.filled(len(series), -1))
    result[make_array(present)] = make_array(order)
    return series._with(result._col)


def searchsorted(a, v, side='left', sorter=None):
    """Where ``v`` would be inserted into the sorted ``a``, before equal values or (side='right') after them."""
    if side not in ('left', 'right'):
        raise ValueError("search side must be 'left' or 'right' (got " + repr(side) + ')')
    a = asarray(a)
    if a.ndim == 2:
        raise ValueError('object too deep for desired array')
    if sorter is not None:
        a = a[asarray(sorter)]
    wanted = _flat(v)
    places = _checked(_o.search(a._col, wanted._col, side == 'right'), 'less', a, wanted)
    return _v.to_list(places)[0] if _v.is_scalar(v) else make_array(places)


def digitize(x, bins, right=False):
    """The number of the bin each value lies in; ``bins`` ascend or descend."""
    bins = asarray(bins)
    lower, upper = bins[:-1], bins[1:]
    if (lower <= upper).all():
        return searchsorted(bins, x, 'left' if right else 'right')
    if not (lower >= upper).all():
        raise ValueError('bins must be monotonically increasing or decreasing')
    return len(bins) - searchsorted(bins[::-1], x, 'left' if right else 'right')


def bincount(x, /, weights=None, minlength=0):
    """How often each whole number from 0 on occurs."""
    x = _flat(x)
    if x.dtype.name == 'float64' and len(x):
        raise TypeError("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'")
    shares = None if weights is None else _flat(weights)._col
    if weights is not None and len(weights) != len(x):
        raise ValueError('The weights and list don\'t have the same length.')
    column = _o.counts(x._col, shares, minlength)
    if column is None:
        raise ValueError("'list' argument must have no negative elements")
    return make_array(column)


def histogram(a, bins=10, range=None, density=None, weights=None):
    """Counts between edges, and the edges; the last interval includes its end."""
    a = _flat(a)
    if isinstance(bins, str):
        raise unavailable('numpy.histogram(bins=' + repr(bins) + ')')
    if _v.is_scalar(bins):
        edges = _edges(a, bins, range)
    else:
        edges = asarray(bins)
        if len(edges) < 2:
            raise ValueError('`bins` must have at least two edges')
        if (edges[:-1] > edges[1:]).any():
            raise ValueError('`bins` must increase monotonically, when an array')
    shares = None if weights is None else _flat(weights)._col
    counts = make_array(_checked(_o.histogram(a._col, edges._col, shares), 'subtract', a))
    if density:
        counts = counts / (edges[1:] - edges[:-1]) / counts.sum()
    return counts, edges


def _edges(a, bins, limits):
    from numpy.creating import linspace
    from numpy.ufuncs import isfinite
    if bins < 1:
        raise ValueError('`bins` must be positive, when an integer')
    low, high = limits if limits is not None else (a.min(), a.max()) if len(a) else (0, 1)
    if low > high:
        raise ValueError('max must be larger than min in range parameter.')
    if not (isfinite(low) and isfinite(high)):
        raise ValueError(('supplied' if limits is not None else 'autodetected') + ' range of [%s, %s] is not finite'
                         % (low, high))
    if low == high:
        low, high = low - 0.5, high + 0.5
    return linspace(low, high, bins + 1)


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    return histogram(a, bins, range)[1]


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True,
           sorted=True):
    """The distinct values, ascending; with their first places, the place of each element, their counts."""
    refuse('unique', axis=axis)
    if not equal_nan:
        raise unavailable('numpy.unique(equal_nan=False)')
    ar = _flat(ar)
    found = _checked(_o.distinct(ar._col), 'less', ar)
    values = ar._like(found.values())
    others = [make_array(column()) for column, wanted in (
        (found.first, return_index), (found.inverse, return_inverse), (found.counts, return_counts)) if wanted]
    return (values, *others) if others else values


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    """Which elements are among the others."""
    if _v.is_scalar(element):
        return bool(isin([element], test_elements, invert=invert)[0])
    elements = asarray(element)
    wanted = _flat(list(test_elements) if isinstance(test_elements, (set, frozenset)) else test_elements)
    if hasattr(elements, '_lanes'):
        return elements._map_columns(lambda column: isin(make_array(column), wanted, invert=invert)._col)
    result = make_array(_o.isIn(elements._col, wanted._col))
    return ~result if invert else result


def in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    return isin(_flat(ar1), ar2, invert=invert)


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """The values of both, ascending."""
    refuse('intersect1d', return_indices=return_indices)
    ar1 = unique(ar1)
    return ar1[isin(ar1, ar2)]


def union1d(ar1, ar2):
    from numpy.joining import concatenate
    return unique(concatenate([_flat(ar1), _flat(ar2)]))


def setdiff1d(ar1, ar2, assume_unique=False):
    """The values of the first that the second has not, ascending."""
    ar1 = _flat(ar1) if assume_unique else unique(ar1)
    return ar1[isin(ar1, ar2, invert=True)]


def flatnonzero(a):
    """The places of the values that are not zero."""
    return make_array(building.numbered(_k.selection.rows(_v.cast(_flat(a)._col, bool))))


def nonzero(a):
    """The same for each dimension."""
    a = asarray(a)
    if hasattr(a, '_lanes'):
        places = flatnonzero(a)
        return places // a.shape[1], places % a.shape[1]
    return (flatnonzero(a),)


def argwhere(a):
    """The places as the rows of a table."""
    from numpy.tables import Table
    return Table(list(nonzero(array(a))), 1)
