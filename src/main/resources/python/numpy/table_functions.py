"""Functions that make, join and multiply tables."""

from pandas import _values as v
from pandas.errors import unavailable
from numpy.creating import array, asarray, cast
from numpy.tables import Table, axis_of, full, make_table, operands, shape_of


def _uniform(arrays):
    """The arrays in their common dtype."""
    names = {each.dtype.name for each in arrays}
    if len(names) == 1:
        return arrays
    if names <= {'float64', 'int64', 'bool'}:
        return [cast(each, 'float64' if 'float64' in names else 'int64') for each in arrays]
    if all(each._width is not None for each in arrays):
        width = max(each._width for each in arrays)
        return [cast(each, 'U' + str(width)) for each in arrays]
    if names & {'object'} or any(name[:4] in ('date', 'time') for name in names):
        return [cast(each, 'object') for each in arrays]
    raise unavailable('an array of texts and numbers (numpy makes texts of all of them)')


def table_of(values):
    """A table of a list of rows, of a table or of a DataFrame; a copy."""
    if v.is_frame(values):
        return make_table(list(values._frame_columns.values())).copy()
    if hasattr(values, '_lanes'):
        return values.copy()
    rows = list(values)
    if any(v.is_scalar(row) for row in rows) or len({len(row) for row in rows}) > 1:
        raise ValueError('setting an array element with a sequence. The requested array has an inhomogeneous shape '
                         'after 1 dimensions. The detected shape was (%d,) + inhomogeneous part.' % len(rows))
    if any(hasattr(row, '_lanes') or len(row) and not v.is_scalar(row[0] if not hasattr(row, '_col') else 0)
           for row in rows):
        raise unavailable('an array of three dimensions')
    if len(rows) > len(rows[0]) and not any(hasattr(row, '_col') for row in rows):
        return Table(_uniform([array(list(column)) for column in zip(*rows)]), 1) if len(rows[0]) else \
            Table([array(row) for row in rows], 0)
    return Table(_uniform([array(row) for row in rows]), 0)


def filled(shape, make):
    """A table of a shape, its lanes made by ``make(length)``."""
    if len(shape) != 2:
        raise unavailable('an array of %d dimensions' % len(shape))
    rows, columns = shape
    axis = 1 if rows >= columns and columns > 0 or rows == 0 else 0
    if 0 in shape:
        raise unavailable('an array of two dimensions without elements')
    return Table([make(rows if axis == 1 else columns) for _ in range(columns if axis == 1 else rows)], axis)


def reshape(flat, shape, order='C'):
    """A view of one dimension as rows and columns."""
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    size = len(flat)
    known = 1
    for each in shape:
        known *= each if each != -1 else 1
    if -1 in shape and known and size % known == 0:
        shape = tuple(size // known if each == -1 else each for each in shape)
    total = 1
    for each in shape:
        total *= each
    if total != size:
        raise ValueError('cannot reshape array of size %d into shape %s' % (size, str(shape).replace(' ', '')))
    if len(shape) == 1:
        return flat[:]
    if len(shape) != 2 or size == 0 or order != 'C':
        raise unavailable('numpy.reshape to %d dimensions, without elements or with order=' % len(shape))
    rows, columns = shape
    if rows <= columns:
        return Table([flat[row * columns:(row + 1) * columns] for row in range(rows)], 0)
    return Table([flat[column::columns] for column in range(columns)], 1)


def concatenate(arrays, axis):
    """Tables one below the other (axis 0) or side by side (axis 1)."""
    axis = axis_of(axis)
    if axis is None:
        from numpy.joining import concatenate as of_flat
        return of_flat([each.ravel() for each in arrays])
    if not all(hasattr(each, '_lanes') for each in arrays):
        raise ValueError('all the input arrays must have same number of dimensions')
    if len({each.shape[1 - axis] for each in arrays}) > 1:
        raise ValueError('all the input array dimensions except for the concatenation axis must match exactly')
    return Table(_uniform([lane.copy() for each in arrays for lane in each._on(axis)._lanes]), axis)


def vstack(tup, *, dtype=None, casting='same_kind'):
    """Arrays as the rows of a table."""
    rows = [lane for each in tup for lane in atleast_2d(each)._on(0)._lanes]
    return _stacked(rows, 0)


def column_stack(tup):
    """Arrays as the columns of a table."""
    columns = []
    for each in tup:
        each = asarray([each]) if v.is_scalar(each) else asarray(each)
        columns.extend(each._on(1)._lanes if hasattr(each, '_lanes') else [each])
    return _stacked(columns, 1)


def _stacked(lanes, axis):
    if not lanes:
        raise ValueError('need at least one array to concatenate')
    if len({len(lane) for lane in lanes}) > 1:
        raise ValueError('all the input array dimensions except for the concatenation axis must match exactly')
    return Table(_uniform([array(lane) for lane in lanes]), axis)


def stack(arrays, axis=0, out=None, *, dtype=None, casting='same_kind'):
    """Arrays of one dimension as rows (axis 0) or columns (axis 1 or -1)."""
    arrays = [asarray(each) for each in arrays]
    if not arrays:
        raise ValueError('need at least one array to stack')
    if any(hasattr(each, '_lanes') for each in arrays):
        raise unavailable('an array of three dimensions')
    if len({len(each) for each in arrays}) > 1:
        raise ValueError('all input arrays must have the same shape')
    return _stacked(arrays, axis_of(axis))


def atleast_2d(a):
    a = asarray([a]) if v.is_scalar(a) else asarray(a)
    return a if hasattr(a, '_lanes') else Table([a], 0)


def product(a, b):
    """``a @ b`` when one of them is a table."""
    inner = (a.shape[-1], b.shape[0])
    if inner[0] != inner[1]:
        raise ValueError('matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature '
                         '(n?,k),(k,m?)->(n?,m?) (size %d is different from %d)' % (inner[1], inner[0]))
    if not hasattr(a, '_lanes'):
        return product(b.T, a)
    if hasattr(b, '_lanes'):
        return Table([product(a, column) for column in b._on(1)._lanes], 1)
    if a._axis == 0:
        return array([lane.dot(b) for lane in a._lanes])
    result = a._lanes[0] * b[0]
    for place in range(1, len(a._lanes)):
        result = result + a._lanes[place] * b[place]
    return result


def where(condition, x, y):
    """``numpy.where`` when one of its arguments is a table or a DataFrame."""
    from numpy.choosing import where as of_lanes
    parts = [each if v.is_scalar(each) else asarray(each) for each in (condition, x, y)]
    first = next(each for each in parts if hasattr(each, '_lanes'))
    shape = [max(own) for own in zip(*(shape_of(each) for each in parts))]
    if list(first.shape) != shape:
        raise unavailable('numpy.where with tables of different shapes')
    axis, count = first._axis, len(first._lanes)
    length = shape[1 - axis]
    lanes = [operands(each, axis, count) for each in parts]
    return Table(_uniform([of_lanes(full(mask, length, None), a, b) for mask, a, b in zip(*lanes)]), axis)
