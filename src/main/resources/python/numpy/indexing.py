"""Item access and assignment of arrays by other keys than one number or one slice."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN
from pandas.errors import unavailable
from numpy.arrays import _outside, assignment, building, make_texts
from numpy.failures import uncastable, unstorable

_BAD_KEY = ('only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are '
            'valid indices')


def key_column(key):
    """The column of a list of places or of a mask."""
    column = getattr(key, '_col', None)
    if column is None:
        if not v.is_list_like(key):
            raise IndexError(_BAD_KEY)
        from numpy.creating import list_column
        column = list_column(list(key))
        if column.dtype() == 'float64' and column.size():
            raise IndexError(_BAD_KEY)
    if column.dtype() == 'object' and k.selection.rows(column) is None or column.dtype() == 'float64' and column.size():
        raise IndexError('arrays used as indices must be of integer (or boolean) type')
    return column


def is_mask(column):
    return column.dtype() in ('bool', 'object')


def places(key, size):
    """The places a list of numbers or a mask names, as a host array."""
    column = key_column(key)
    if is_mask(column):
        if column.size() != size:
            raise IndexError('boolean index did not match indexed array along axis 0; size of axis is %d but size of '
                             'corresponding boolean axis is %d' % (size, column.size()))
        rows = k.selection.rows(column)
    else:
        rows = building.places(column, size)
        if rows is None:
            raise next(_outside(row, size) for row in v.to_list(column) if not -size <= row < size)
    return rows


def get(array, key):
    """``array[key]`` for a list, a mask, a tuple, an ellipsis or None."""
    if isinstance(key, int) and not isinstance(key, bool):
        return array[int(key)]
    if isinstance(key, slice) or key is Ellipsis:
        return array[:] if key is Ellipsis else array[slice(key.start, key.stop, key.step)]
    if isinstance(key, tuple) or key is None:
        return _of_tuple(array, key if isinstance(key, tuple) else (None,))
    if isinstance(key, bool):
        raise unavailable('numpy.ndarray[True or False]')
    if hasattr(key, '_lanes'):
        raise unavailable('numpy.ndarray[a two-dimensional array]')
    return array._like(k.selection.take(array._col, places(key, len(array))))


def _of_tuple(array, key):
    parts = [part for part in key if part is not Ellipsis]
    named = [part for part in parts if part is not None]
    if len(named) > 1:
        raise IndexError('too many indices for array: array is 1-dimensional, but %d were indexed' % len(named))
    chosen = array[named[0]] if named else array[:]
    new = len(parts) - len(named)
    if new == 0:
        return chosen
    if new > 1 or not hasattr(chosen, '_col'):
        raise unavailable('numpy.ndarray[...] with more than two dimensions')
    from numpy.tables import Table
    return Table([chosen], 0 if parts[0] is None else 1)


def store(array, key, value):
    """``array[key] = value``."""
    if isinstance(key, tuple):
        parts = [part for part in key if part is not Ellipsis]
        if len(parts) > 1:
            raise IndexError('too many indices for array: array is 1-dimensional, but %d were indexed' % len(parts))
        key = parts[0] if parts else Ellipsis
    if isinstance(key, int) and not isinstance(key, bool):
        size = len(array)
        if not -size <= key < size:
            raise _outside(key, size)
        write(array, range(key % size, key % size + 1), _assigned(array, value))
    elif isinstance(key, slice) or key is Ellipsis:
        write(array, range(len(array)) if key is Ellipsis else range(len(array))[key], _assigned(array, value))
    elif isinstance(key, bool) or key is None:
        raise unavailable('numpy.ndarray[True, False or None] = ...')
    else:
        _store_rows(array, key, _assigned(array, value))


def _store_rows(array, key, value):
    column = key_column(key)
    base, _ = array._target(range(0))
    if base is array and not hasattr(value, 'share') and column.dtype() == 'bool':
        written = assignment.mask(array._col, column, value)
        if written is not None:
            array._col = written
            return
    rows = places(key, len(array))
    if hasattr(value, 'share') and value.size() not in (1, len(rows)):
        if is_mask(column):
            raise ValueError('NumPy boolean array indexing assignment cannot assign %d input values to the %d output '
                             'values where the mask is true' % (value.size(), len(rows)))
        raise ValueError('shape mismatch: value array of shape (%d,) could not be broadcast to indexing result of '
                         'shape (%d,)' % (value.size(), len(rows)))
    write(array, rows, value)


def _assigned(array, value):
    """What is assigned as the host takes it: a scalar or a column, texts cut to what the array has room for."""
    if type(value) not in PLAIN:
        if hasattr(value, '_lanes'):
            raise ValueError('setting an array element with a sequence.')
        if v.is_scalar(value):
            value = v.to_host(value)
        else:
            from numpy.creating import list_column
            column = getattr(value, '_col', None)
            value = list_column(list(value)) if column is None else column.share()
    width = array._width
    if width is not None:
        if hasattr(value, 'share'):
            return v.column_of([str(each)[:width] for each in v.to_list(value)])
        return str(value)[:width]
    if type(value) is str and array.dtype.name in ('float64', 'int64'):
        return float(value) if array.dtype.name == 'float64' else int(value)
    return value


def write(array, rows, value):
    """Writes a scalar or a column to places: a range or a host array of them."""
    size = len(rows)
    if hasattr(value, 'share') and value.size() not in (1, size):
        raise ValueError('could not broadcast input array from shape (%d,) into shape (%d,)' % (value.size(), size))
    if size == 0:
        return
    base, rows = array._target(rows)
    if type(rows) is range:
        column = assignment.range(base._col, rows.start, rows.step, size, value)
    else:
        column = assignment.rows(base._col, rows, value)
    if column is None:
        raise unstorable(array, value)
    base._col = column


def fitted(array, result, symbol):
    """The column of a result that is to take the place of an array's own; UFuncTypeError when its dtype cannot."""
    if len(result) != len(array):
        raise ValueError("non-broadcastable output operand with shape (%d,) doesn't match the broadcast shape (%d,)"
                         % (len(array), len(result)))
    column = result._col
    own, new = array._col.dtype(), column.dtype()
    if own == new or own == 'object':
        return column if array._width is None else v.column_of([text[:array._width] for text in v.to_list(column)])
    if (own, new) in (('float64', 'int64'), ('float64', 'bool'), ('int64', 'bool')):
        return v.cast(column, own)
    raise uncastable(symbol, new, own)


def text_array(column, width):
    """Texts cut to a width."""
    return make_texts(v.column_of([text[:width] for text in v.to_list(column)]), width)
