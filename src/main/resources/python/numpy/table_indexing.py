"""Item access and assignment of tables."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import unavailable
from numpy.arrays import make_array
from numpy.creating import asarray
from numpy.indexing import places
from numpy.tables import Table, _crossing, operands

_ALL = slice(None)


def _parts(table, key):
    """The key of the lanes and the key inside them."""
    if not isinstance(key, tuple):
        key = (key,)
    if any(part is None for part in key):
        raise unavailable('an array of three dimensions')
    named = [part for part in key if part is not Ellipsis]
    if len(named) > 2:
        raise IndexError('too many indices for array: array is 2-dimensional, but %d were indexed' % len(named))
    if len(named) == 2:
        rows, columns = named
    elif not named:
        rows = columns = _ALL
    elif key[0] is Ellipsis:
        rows, columns = _ALL, named[0]
    else:
        rows, columns = named[0], _ALL
    _check(table, rows, 0)
    _check(table, columns, 1)
    return (columns, rows) if table._axis == 1 else (rows, columns)


def _check(table, key, axis):
    if isinstance(key, int) and not -table.shape[axis] <= key < table.shape[axis]:
        raise IndexError('index %d is out of bounds for axis %d with size %d' % (key, axis, table.shape[axis]))


def _is_basic(key):
    return isinstance(key, (int, slice)) and not isinstance(key, bool)


def _is_mask(key):
    return hasattr(key, '_lanes') or v.is_frame(key)


def get(table, key):
    if _is_mask(key):
        return _masked(table, asarray(key))
    lane_key, inner = _parts(table, key)
    if not _is_basic(lane_key) and not _is_basic(inner):
        return _pairs(table, lane_key, inner)
    if isinstance(lane_key, int):
        lane = table._lanes[lane_key]
        return lane[inner]
    lanes = _chosen(table, lane_key)
    if isinstance(inner, int):
        return _crossing(lanes, inner)
    return _table([lane[inner] for lane in lanes], table._axis)


def _table(lanes, axis):
    if not lanes:
        raise unavailable('an array of two dimensions without elements')
    return Table(lanes, axis)


def _chosen(table, key):
    if isinstance(key, slice):
        return table._lanes[key]
    return [table._lanes[place].copy() for place in places(key, len(table._lanes))]


def _pairs(table, lane_key, inner):
    """A list of rows and a list of columns name one element each."""
    lanes, rows = places(lane_key, len(table._lanes)), places(inner, len(table._lanes[0]))
    if len(lanes) != len(rows):
        raise IndexError('shape mismatch: indexing arrays could not be broadcast together with shapes (%d,) (%d,) '
                         % (len(lanes), len(rows)))
    from numpy.creating import array
    return array([table._lanes[lane][row] for lane, row in zip(lanes, rows)])


def _masked(table, mask):
    """The values where a mask of the table's shape is true, row after row."""
    if mask.dtype.name != 'bool':
        raise unavailable('numpy.ndarray[a two-dimensional array of numbers]')
    if mask.shape != table.shape:
        raise IndexError('boolean index did not match indexed array along axis 0; size of axis is %d but size of '
                         'corresponding boolean axis is %d' % (table.shape[0], mask.shape[0]))
    return make_array(k.selection.take(table._flat(), k.selection.rows(mask._flat())))


def store(table, key, value):
    """``table[key] = value``; a value of one dimension is a row."""
    if v.is_frame(value) or not v.is_scalar(value):
        value = asarray(value)
    if _is_mask(key):
        _store_masked(table, asarray(key), value)
        return
    lane_key, inner = _parts(table, key)
    if isinstance(lane_key, int):
        table._lanes[lane_key][inner] = _vector(value)
        return
    lanes = table._lanes[lane_key] if isinstance(lane_key, slice) else \
        [table._lanes[place] for place in places(lane_key, len(table._lanes))]
    if isinstance(inner, int):
        _crossing(lanes, inner)[:] = _vector(value)
        return
    if not _is_basic(lane_key) and not _is_basic(inner):
        raise unavailable('numpy.ndarray[[rows], [columns]] = ...')
    parts = operands(value, table._axis, len(lanes))
    if len(parts) != len(lanes):
        raise ValueError('could not broadcast input array from shape %s into shape %s'
                         % (str(value.shape).replace(' ', ''), str(table.shape).replace(' ', '')))
    for lane, part in zip(lanes, parts):
        lane[inner] = part


def _vector(value):
    """What is assigned to one row or one column."""
    if not hasattr(value, '_lanes'):
        return value
    if value.shape[0] != 1:
        raise ValueError('could not broadcast input array from shape %s into shape (%d,)'
                         % (str(value.shape).replace(' ', ''), value.shape[0]))
    return value[0]


def _store_masked(table, mask, value):
    if not v.is_scalar(value):
        raise unavailable('numpy.ndarray[a two-dimensional mask] = several values')
    if mask.shape != table.shape:
        raise IndexError('boolean index did not match indexed array along axis 0; size of axis is %d but size of '
                         'corresponding boolean axis is %d' % (table.shape[0], mask.shape[0]))
    for lane, chosen in zip(table._lanes, mask._on(table._axis)._lanes):
        lane[chosen] = value
