"""Keys of item access: what ``[]``, ``loc`` and ``iloc`` are given, as row numbers.

A key becomes an int (one row), a slice of row numbers, row numbers, or, where it is to be written to, a mask column.
"""

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import on_index
from pandas.errors import IndexingError
from pandas.index import as_index

_mask_rows = k.selection.rows


def is_mask(key):
    """Whether a key is a column or list of bools."""
    column = getattr(key, '_col', None)
    if column is not None:
        return column.dtype() == 'bool' or (column.dtype() == 'object' and column.size() > 0
                                            and all(value is True or value is False or value != value
                                                    for value in v.to_list(column)))
    return isinstance(key, (list, tuple)) and len(key) > 0 and all(value is True or value is False for value in key)


def mask_column(index, key):
    """The mask in the order of the index."""
    own = getattr(key, '_index', None)
    if own is not None and own is not index and not own._same(index):
        column = on_index(key, index)
        if column.dtype() == 'object' and _mask_rows(column) is None:
            raise IndexingError('Unalignable boolean Series provided as indexer (index of the boolean Series and of '
                                'the indexed object do not match).')
        return column
    column = v.column_of(key)
    if column.size() != len(index):
        raise IndexError('Boolean index has wrong length: %d instead of %d' % (column.size(), len(index)))
    return column


def mask_rows(index, key):
    """The numbers of the rows where the mask is true."""
    rows = _mask_rows(mask_column(index, key))
    if rows is None:
        raise ValueError('Cannot mask with non-boolean array containing NA / NaN values')
    return rows


def label_range(index, key):
    """From (inclusive) and to (exclusive) of a slice of labels, whose ends both belong to it."""
    size = len(index)
    if size == 0:
        return 0, 0
    if not index.is_monotonic_increasing:
        if size > 1 and index.is_monotonic_decreasing:
            return _falling_range(index, key)
        start = 0 if key.start is None else _end(index, key.start, 0)
        stop = size if key.stop is None else _end(index, key.stop, 1)
        return start, stop
    start = 0 if key.start is None else index._bound(_label(index, key.start), False)
    stop = size if key.stop is None else index._bound(_label(index, key.stop), True)
    return start, max(start, stop)


def _end(index, label, last):
    place = index.get_loc(label)
    if isinstance(place, int):
        return place + last
    if isinstance(place, slice):
        return place.stop if last else place.start
    raise KeyError('Cannot get ' + ('right' if last else 'left') + ' slice bound for non-unique label: ' + repr(label))


def _falling_range(index, key):
    size = len(index)
    rising = index[::-1]
    start = 0 if key.start is None else size - rising._bound(_label(index, key.start), True)
    stop = size if key.stop is None else size - rising._bound(_label(index, key.stop), False)
    return start, max(start, stop)


def _label(index, label):
    """A bound of a slice, of the kind of the labels; TypeError otherwise."""
    kind = index.dtype.name
    number = isinstance(label, (int, float))
    if (kind in ('int64', 'float64') and (not number or isinstance(label, bool))) or (
            kind == 'int64' and isinstance(label, float) and not label.is_integer()) or (
            kind[:8] == 'datetime' and number) or (kind == 'object' and number and not isinstance(
                index._label(0), (int, float))):
        raise TypeError('cannot do slice indexing on ' + type(index).__name__ + ' with these indexers [' + str(label)
                        + '] of type ' + type(label).__name__)
    return label


def label_rows(index, key):
    """Row numbers of a list of labels; KeyError when one is absent."""
    labels = as_index(key)
    if not len(labels):
        return []
    if labels.dtype == index.dtype or index.dtype.name != 'object':
        rows = k.lookup.positions(index._col, labels._col) if index.dtype.name[:8] != 'datetime' else None
        if rows is not None:
            if k.row_numbers.hasAbsent(rows):
                raise _absent(index, labels)
            return rows
    rows = []
    for label in labels.tolist():
        row = index._row(label)
        if row == -1:
            raise _absent(index, labels)
        rows.extend([row] if row >= 0 else k.lookup.rows(index._col, v.to_host(label)))
    return rows


def _absent(index, labels):
    absent = [label for label in labels.tolist() if label not in index]
    if len(absent) == len(labels):
        return KeyError('None of [' + repr(labels) + '] are in the [index]')
    return KeyError(str(absent) + ' not in index')


def by_label(index, key, writing=False):
    """The place of a label, a slice, a list of labels or a mask."""
    if isinstance(key, slice):
        start, stop = label_range(index, key)
        if key.step is not None and key.step < 0:
            begin = len(index) - 1 if key.start is None else _end(index, key.start, 0)
            end = -1 if key.stop is None else _end(index, key.stop, 0) - 1
            return list(range(begin, end, key.step))
        return slice(start, stop, key.step)
    if v.is_scalar(key) or isinstance(key, tuple):
        period = index._period(key) if type(key) is str else None
        if period is not None:
            return period
        row = index._row(key)
        if row == -1:
            raise KeyError(key)
        return row if row >= 0 else k.lookup.rows(index._col, v.to_host(key))
    if is_mask(key):
        return mask_column(index, key) if writing else mask_rows(index, key)
    if isinstance(key, dict) or isinstance(key, (set, frozenset)):
        raise TypeError('Passing a ' + type(key).__name__ + ' as an indexer is not supported. Use a list instead.')
    return label_rows(index, key)


def by_number(index, key, writing=False):
    """The place of a row number, a slice, a list of row numbers or a mask."""
    size = len(index)
    if type(key) is int or isinstance(key, int) and not isinstance(key, bool):
        if not -size <= key < size:
            raise IndexError('iloc cannot enlarge its target object' if writing
                             else 'single positional indexer is out-of-bounds')
        return key % size
    if isinstance(key, slice):
        if any(part is not None and not isinstance(part, int) for part in (key.start, key.stop, key.step)):
            raise TypeError('cannot do positional indexing on ' + type(index).__name__ + ' with these indexers')
        return key
    if is_mask(key):
        if hasattr(key, '_index'):
            if key._index.dtype.name == 'int64':
                raise NotImplementedError('iLocation based boolean indexing on an integer type is not available')
            raise ValueError('iLocation based boolean indexing cannot use an indexable as a mask')
        return mask_column(index, key) if writing else mask_rows(index, key)
    if v.is_scalar(key) or isinstance(key, (str, tuple)):
        raise TypeError('Cannot index by location index with a non-integer key')
    return row_numbers(key, size)


def row_numbers(key, size):
    """Row numbers of a list of them; IndexError outside."""
    rows = v.to_list(v.column_of(key))
    for row in rows:
        if not isinstance(row, int) or isinstance(row, bool):
            raise IndexError('.iloc requires numeric indexers, got ' + str(rows))
        if not -size <= row < size:
            raise IndexError('positional indexers are out-of-bounds')
    return [row % size for row in rows]


def row_list(place, size):
    """The row numbers of any place."""
    if isinstance(place, int):
        return [place]
    if isinstance(place, slice):
        return list(range(*place.indices(size)))
    if hasattr(place, 'share'):
        rows = _mask_rows(place)
        if rows is None:
            raise ValueError('Cannot mask with non-boolean array containing NA / NaN values')
        return rows
    return place
