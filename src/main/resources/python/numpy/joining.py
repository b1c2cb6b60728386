"""Putting arrays together, taking them apart, moving their elements."""

from pandas import _kernels as _k
from pandas import _values as _v
from pandas.errors import unavailable
from numpy.arrays import building, make_array, of_column
from numpy.creating import array, asarray, atleast_1d, cast
from numpy.failures import axis_error, refuse


def _joined(arrays):
    column = building.joined([each._col for each in arrays])
    if column is None:
        raise unavailable('an array of texts and numbers (numpy makes texts of all of them)')
    return of_column(column) if all(each._width is not None for each in arrays) else make_array(column)


def concatenate(arrays, axis=0, out=None, *, dtype=None, casting='same_kind'):
    """The arrays one after the other."""
    refuse('concatenate', out=out)
    arrays = [asarray(each) for each in arrays]
    if not arrays:
        raise ValueError('need at least one array to concatenate')
    for each in arrays:
        if _v.is_scalar(each):
            raise ValueError('zero-dimensional arrays cannot be concatenated')
    if any(hasattr(each, '_lanes') for each in arrays):
        from numpy.table_functions import concatenate as of_tables
        result = of_tables(arrays, axis)
    else:
        if axis not in (None, 0, -1):
            raise axis_error(axis, 1)
        result = _joined(arrays)
    return result if dtype is None else cast(result, dtype)


def append(arr, values, axis=None):
    """A new array with the values at its end."""
    arr, values = atleast_1d(arr, values)
    return concatenate([arr.ravel(), values.ravel()] if axis is None else [arr, values], axis or 0)


def hstack(tup, *, dtype=None, casting='same_kind'):
    """One-dimensional arrays one after the other, tables side by side."""
    arrays = [atleast_1d(each) for each in tup]
    return concatenate(arrays, 1 if hasattr(arrays[0], '_lanes') else 0, dtype=dtype)


def insert(arr, obj, values, axis=None):
    """A new array with values before the given places."""
    arr = asarray(arr).ravel()
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    size = len(arr)
    places = [obj] if _v.is_scalar(obj) else list(range(size))[obj] if isinstance(obj, slice) else list(obj)
    for place in places:
        if not -size <= place <= size:
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (place, size))
    places = [place + size if place < 0 else place for place in places]
    new = [values] if _v.is_scalar(values) else list(values)
    if _v.is_scalar(obj):
        places = places * len(new)
    elif len(new) == 1:
        new = new * len(places)
    if len(new) != len(places):
        raise ValueError('shape mismatch: value array of shape (%d,) could not be broadcast to indexing result of '
                         'shape (%d,)' % (len(new), len(places)))
    new = array(new, dtype=arr.dtype) if new else arr[:0]
    order = sorted(range(len(places)), key=places.__getitem__)
    rows, done = [], 0
    for number in order:
        rows.extend(range(done, places[number]))
        done = places[number]
        rows.append(size + number)
    rows.extend(range(done, size))
    return arr._like(_k.selection.take(_joined([arr, new])._col, rows))


def delete(arr, obj, axis=None):
    """A new array without the given places."""
    arr = asarray(arr).ravel()
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    from numpy.creating import ones
    keep = ones(len(arr), bool)
    if _v.is_scalar(obj) and not isinstance(obj, slice):
        if not -len(arr) <= obj < len(arr):
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (obj, len(arr)))
    keep[obj] = False
    return arr[keep]


def repeat(a, repeats, axis=None):
    """Each element as often as ``repeats`` says."""
    if hasattr(a, '_with'):
        return a.repeat(repeats)
    a = asarray([a]) if _v.is_scalar(a) else asarray(a).ravel()
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    counts = [repeats] if _v.is_scalar(repeats) else list(repeats)
    if len(counts) not in (1, len(a)):
        raise ValueError('operands could not be broadcast together with shape (%d,) (%d,)' % (len(a), len(counts)))
    if any(count < 0 for count in counts):
        raise ValueError('repeats may not contain negative values.')
    return a._like(building.repeated(a._col, counts))


def tile(A, reps):
    """The whole array again and again."""
    A = asarray([A]) if _v.is_scalar(A) else asarray(A)
    if isinstance(reps, (tuple, list)) and len(reps) == 1:
        reps = reps[0]
    if not isinstance(reps, int) or hasattr(A, '_lanes'):
        raise unavailable('numpy.tile with two dimensions')
    return A[:0].copy() if reps <= 0 else concatenate([A] * reps)


def roll(a, shift, axis=None):
    """The elements moved on, those pushed off the end put in front."""
    if _v.is_scalar(a):
        return a
    a = asarray(a)
    if hasattr(a, '_lanes'):
        if axis is None:
            raise unavailable('numpy.roll of two dimensions without an axis')
        return a._along(lambda lane: roll(lane, shift), axis)
    if not isinstance(shift, int):
        raise unavailable('numpy.roll with several shifts')
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    return a._like(building.rolled(a._col, shift))


def flip(m, axis=None):
    """The elements from the last to the first; a view."""
    if hasattr(m, '_with'):
        return m[::-1]
    m = asarray(m)
    if hasattr(m, '_lanes'):
        return m[::-1, ::-1] if axis is None else m[::-1] if axis in (0, -2) else m[:, ::-1]
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    return m[::-1]


def flipud(m):
    return asarray(m)[::-1]


def fliplr(m):
    m = asarray(m)
    if not hasattr(m, '_lanes'):
        raise ValueError('Input must be >= 2-d.')
    return m[:, ::-1]


def take(a, indices, axis=None, out=None, mode='raise'):
    """The elements at the given places."""
    refuse('take', out=out)
    if mode != 'raise':
        raise unavailable('numpy.take(mode=...)')
    a = asarray(a)
    if hasattr(a, '_lanes') and axis is not None:
        return a[indices] if axis == 0 else a[:, indices]
    if axis not in (None, 0, -1):
        raise axis_error(axis, 1)
    a = a.ravel()
    return a[indices] if _v.is_scalar(indices) else a[array(indices)]


def array_split(ary, indices_or_sections, axis=0):
    """Views of nearly equal length, or between the given places."""
    ary = asarray(ary)
    if axis != 0:
        raise unavailable('numpy.array_split(axis=...)')
    size = len(ary)
    if _v.is_scalar(indices_or_sections):
        if indices_or_sections <= 0:
            raise ValueError('number sections must be larger than 0.')
        each, extra = divmod(size, indices_or_sections)
        bounds = [0]
        for number in range(indices_or_sections):
            bounds.append(bounds[-1] + each + (number < extra))
    else:
        bounds = [0, *indices_or_sections, size]
    return [ary[start:stop] for start, stop in zip(bounds[:-1], bounds[1:])]


def split(ary, indices_or_sections, axis=0):
    """The same, only into equal parts."""
    if _v.is_scalar(indices_or_sections) and len(ary) % indices_or_sections:
        raise ValueError('array split does not result in an equal division')
    return array_split(ary, indices_or_sections, axis)


def ravel(a, order='C'):
    return asarray(a).ravel(order)


def squeeze(a, axis=None):
    return a if hasattr(a, '_with') else asarray(a).squeeze(axis)


def transpose(a, axes=None):
    return asarray(a).T


def reshape(a, shape=None, order='C', *, newshape=None, copy=None):
    return asarray(a).reshape(newshape if shape is None else shape, order=order)


def resize(a, new_shape):
    """The elements again and again until the shape is filled."""
    a = asarray(a).ravel()
    size = 1
    for each in (new_shape,) if isinstance(new_shape, int) else new_shape:
        size *= each
    if len(a) == 0:
        raise unavailable('numpy.resize of an empty array')
    return concatenate([a] * -(-size // len(a)))[:size].copy().reshape(new_shape)


def trim_zeros(filt, trim='fb'):
    """Without the zeros at its ends."""
    from numpy.ordering import flatnonzero
    filt = asarray(filt)
    places = flatnonzero(filt)
    if len(places) == 0:
        return filt[:0]
    start = places[0] if 'f' in trim.lower() else 0
    stop = places[-1] + 1 if 'b' in trim.lower() else len(filt)
    return filt[start:stop]


def size(a, axis=None):
    return 1 if _v.is_scalar(a) else asarray(a).size if axis is None else asarray(a).shape[axis]


def shape(a):
    return () if _v.is_scalar(a) else a.shape if hasattr(a, 'shape') else asarray(a).shape


def ndim(a):
    return 0 if _v.is_scalar(a) else a.ndim if hasattr(a, 'ndim') else asarray(a).ndim
