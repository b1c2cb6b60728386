"""Item access and assignment by row number (iloc) and by label (loc)."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN
from pandas.alignment import on_index
from pandas.errors import IndexingError
from pandas.index import Index, as_index, make_index, position

_get = k.selection.get
_take = k.selection.take
_mask_rows = k.selection.rows
_assign = k.assignment
_assign_at = _assign.at
_assign_mask = _assign.mask


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
    if key.step not in (None, 1):
        from pandas.errors import unavailable
        raise unavailable('a slice of labels with a step')
    if not index.is_monotonic_increasing:
        start = 0 if key.start is None else index.get_loc(key.start)
        stop = len(index) if key.stop is None else index.get_loc(key.stop) + 1
        return start, stop
    start = 0 if key.start is None else index._bound(key.start, False)
    stop = len(index) if key.stop is None else index._bound(key.stop, True)
    return start, max(start, stop)


def label_rows(index, key):
    """Row numbers of a list of labels; KeyError when one is absent."""
    labels = as_index(key)
    rows = []
    for label in labels:
        row = index._row(label)
        if row == -1:
            raise KeyError(str([label]) + ' not in index')
        rows.extend([row] if row >= 0 else k.lookup.rows(index._col, v.to_host(label)))
    return rows


def row_numbers(key, size):
    """Row numbers of a list of them; IndexError outside."""
    rows = key.tolist() if hasattr(key, 'tolist') else list(key)
    return [position(row, size) for row in rows]


def values_for(series, value, rows_index):
    """What is to be assigned, as the host takes it; a Series by the labels of the rows."""
    if type(value) in PLAIN:
        return value
    if hasattr(value, '_index'):
        return on_index(value, rows_index)
    if isinstance(value, (list, tuple)) or hasattr(value, '_col'):
        return v.column_of(value)
    return v.to_host(value)


def _store(series, rows, value):
    """Assigns to row numbers."""
    if hasattr(value, '_index'):
        index = make_index(_take(series._index._col, rows))
        value = on_index(value, index)
    else:
        value = values_for(series, value, None)
    if hasattr(value, 'share') and value.size() != len(rows):
        raise ValueError('cannot set using a list-like indexer with a different length than the value')
    series._col = _assign.rows(series._col, rows, value)


def _store_mask(series, key, value):
    if type(key) is not list and getattr(key, '_index', None) is series._index:
        mask = key._col
    else:
        mask = mask_column(series._index, key)
    if type(value) not in PLAIN:
        if hasattr(value, '_index'):
            value = on_index(value, series._index)
        else:
            value = values_for(series, value, None)
            if hasattr(value, 'share') and value.size() != len(series):
                _store(series, _mask_rows(mask), Values(value))
                return
    column = _assign.mask(series._col, mask, value)
    if column is None:
        raise ValueError('Cannot mask with non-boolean array containing NA / NaN values')
    series._col = column


class Values:
    """A column on its own, so that it is assigned row by row without labels."""

    __slots__ = ('_col',)

    def __init__(self, column):
        self._col = column


class SeriesRows:
    """``series.iloc``: rows by number."""

    __slots__ = ('_of',)

    def __init__(self, series):
        self._of = series

    def __getitem__(self, key):
        series = self._of
        if type(key) is int:
            size = series._index._size
            if key < 0:
                key += size
            if not 0 <= key < size:
                raise IndexError('single positional indexer is out-of-bounds')
            value = _get(series._col, key)
            return value if type(value) in PLAIN else v.from_host(value)
        if isinstance(key, slice):
            return series._sliced(key)
        if is_mask(key):
            return series._kept(mask_rows(series._index, Values(v.column_of(key))))
        if isinstance(key, int):
            return self[int(key)]
        return series._kept(row_numbers(key, len(series)))

    def __setitem__(self, key, value):
        series = self._of
        if type(key) is int:
            row = position(key, series._index._size)
            series._col = _assign_at(series._col, row, value if type(value) in PLAIN else v.to_host(value))
        elif isinstance(key, slice):
            rows = range(*key.indices(len(series)))
            _store(series, list(rows), Values(value._col) if hasattr(value, '_index') else value)
        elif is_mask(key):
            _store_mask(series, Values(v.column_of(key)), value)
        else:
            _store(series, row_numbers(key, len(series)), value)


class SeriesLabels:
    """``series.loc``: rows by label; a slice includes both of its ends."""

    __slots__ = ('_of',)

    def __init__(self, series):
        self._of = series

    def __getitem__(self, key):
        series = self._of
        if isinstance(key, slice):
            start, stop = label_range(series._index, key)
            return series._sliced(slice(start, stop))
        if callable(key):
            key = key(series)
        if v.is_scalar(key):
            return _labelled(series, key)
        if is_mask(key):
            return series._kept(mask_rows(series._index, key))
        return series._kept(label_rows(series._index, key))

    def __setitem__(self, key, value):
        series = self._of
        if isinstance(key, slice):
            start, stop = label_range(series._index, key)
            _store(series, list(range(start, stop)), value)
        elif v.is_scalar(key):
            _assign_label(series, key, value)
        elif is_mask(key):
            _store_mask(series, key, value)
        else:
            _store(series, label_rows(series._index, key), value)


def _labelled(series, label):
    period = series._index._period(label) if type(label) is str else None
    if period is not None:
        return series._sliced(period)
    row = series._index._row(label)
    if row >= 0:
        return v.from_host(_get(series._col, row))
    if row == -2:
        return series._kept(k.lookup.rows(series._index._col, v.to_host(label)))
    raise KeyError(label)


def _assign_label(series, label, value):
    row = series._index._row(label)
    if row >= 0:
        series._col = _assign.at(series._col, row, v.to_host(value))
    elif row == -2:
        _store(series, k.lookup.rows(series._index._col, v.to_host(label)), value)
    else:
        labels = k.selection.append(series._index._col, v.column_of([label]))
        series._col = k.selection.append(series._col, v.column_of([value]))
        series._index = make_index(labels, series._index._name)


def get_item(series, key):
    """``series[key]``: a mask, a slice of rows, a label or a list of labels; a row number where labels are no numbers."""
    if type(key) is type(series) and key._index is series._index:
        rows = _mask_rows(key._col)
        if rows is not None:
            return series._kept(rows)
    if hasattr(key, '_col') or isinstance(key, list):
        if is_mask(key):
            return series._kept(mask_rows(series._index, key))
        if isinstance(key, Index) or hasattr(key, '_col') or not all(type(each) is int for each in key):
            return series._kept(label_rows(series._index, key))
        return series.loc[key] if series._index.dtype.name == 'int64' else series.iloc[key]
    if isinstance(key, slice):
        if all(part is None or isinstance(part, int) for part in (key.start, key.stop, key.step)):
            return series._sliced(key)
        return series.loc[key]
    if isinstance(key, int) and not isinstance(key, bool) and series._index.dtype.name not in ('int64', 'float64'):
        return series.iloc[key]
    if callable(key):
        return get_item(series, key(series))
    return _labelled(series, key)


def set_item(series, key, value):
    """``series[key] = value`` with the keys of ``get_item``; an unknown label is added."""
    if type(key) is type(series) and key._index is series._index and type(value) in PLAIN:
        column = _assign_mask(series._col, key._col, value)
        if column is not None:
            series._col = column
            return
    if hasattr(key, '_col') or isinstance(key, list):
        if is_mask(key):
            _store_mask(series, key, value)
        else:
            _store(series, label_rows(series._index, key), value)
    elif isinstance(key, slice):
        if all(part is None or isinstance(part, int) for part in (key.start, key.stop, key.step)):
            series.iloc[key] = value
        else:
            series.loc[key] = value
    elif isinstance(key, int) and not isinstance(key, bool) and series._index.dtype.name not in ('int64', 'float64', 'object'):
        series.iloc[key] = value
    else:
        _assign_label(series, key, value)
