"""Item access and assignment of Series by row number (iloc) and by label (loc)."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN
from pandas.alignment import column_on, on_index
from pandas.index import Index, make_index
from pandas.keys import by_label, by_number, is_mask, mask_column, mask_rows, row_list

_get = k.selection.get
_take = k.selection.take
_mask_rows = k.selection.rows
_assign = k.assignment
_assign_at = _assign.at
_assign_mask = _assign.mask


def at_place(series, place):
    """The value of one row, else the Series of several."""
    if type(place) is int:
        value = _get(series._col, place)
        return value if type(value) in PLAIN else v.from_host(value)
    return series._sliced(place) if isinstance(place, slice) else series._kept(place)


def store(series, place, value, aligning=True, widening=False):
    """Assigns to rows; a Series goes by its labels unless it is assigned by row number. With ``widening`` the dtype
    becomes one that holds the value even when there are no rows to assign to."""
    if widening and (type(value) in PLAIN or hasattr(value, '_host')):
        series._col = _assign.widened(series._col, v.to_host(value))
    if type(value) in PLAIN:
        _store_scalar(series, place, value)
        return
    if callable(value) and not hasattr(value, '_col'):
        value = value(series)
    if v.is_frame(value):
        raise ValueError('Incompatible indexer with DataFrame')
    if hasattr(value, '_index') and aligning and type(place) is not int:
        _store_aligned(series, place, value)
        return
    if hasattr(value, '_col') or isinstance(value, (list, tuple, range)):
        _store_values(series, place, v.column_of(value))
        return
    _store_scalar(series, place, v.to_host(value))


def _store_scalar(series, place, value):
    if type(place) is int:
        series._col = _assign_at(series._col, place, value)
    elif hasattr(place, 'share'):
        column = _assign_mask(series._col, place, value)
        if column is None:
            raise ValueError('Cannot mask with non-boolean array containing NA / NaN values')
        series._col = column
    else:
        series._col = _assign.rows(series._col, row_list(place, len(series)), value)


def _store_aligned(series, place, value):
    if hasattr(place, 'share'):
        column = _assign_mask(series._col, place, on_index(value, series._index))
        if column is None:
            raise ValueError('Cannot mask with non-boolean array containing NA / NaN values')
        series._col = column
        return
    rows = row_list(place, len(series))
    index = make_index(_take(series._index._col, rows))
    series._col = _assign.rows(series._col, rows, column_on(value._col, value._index, index))


def _store_values(series, place, column):
    rows = row_list(place, len(series))
    if column.size() != len(rows):
        if isinstance(place, int):
            raise ValueError('setting an array element with a sequence.')
        raise ValueError('cannot set using a ' + ('slice' if isinstance(place, slice) else 'list-like')
                         + ' indexer with a different length than the value')
    series._col = _assign.rows(series._col, rows, column)


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
        return at_place(series, by_number(series._index, _single(_called(key, series))))

    def __setitem__(self, key, value):
        series = self._of
        store(series, by_number(series._index, _single(_called(key, series)), True), value, False, True)


class SeriesLabels:
    """``series.loc``: rows by label; a slice includes both of its ends."""

    __slots__ = ('_of',)

    def __init__(self, series):
        self._of = series

    def __getitem__(self, key):
        series = self._of
        return at_place(series, by_label(series._index, _single(_called(key, series))))

    def __setitem__(self, key, value):
        series = self._of
        key = _single(_called(key, series))
        if v.is_scalar(key) and not isinstance(key, slice) and series._index._row(key) == -1:
            enlarge(series, key, value)
        else:
            store(series, by_label(series._index, key, True), value, True, True)


class ScalarRows:
    """``series.iat``: one value by the number of its row."""

    __slots__ = ('_of',)

    def __init__(self, series):
        self._of = series

    def _checked(self, key):
        if not isinstance(key, int):
            raise ValueError('iAt based indexing can only have integer indexers')
        return key

    def __getitem__(self, key):
        size = len(self._of)
        if not -size <= self._checked(key) < size:
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (key, size))
        return self._of.iloc[key]

    def __setitem__(self, key, value):
        self._of.iloc[self._checked(key)] = value


class ScalarLabels:
    """``series.at``: one value by its label."""

    __slots__ = ('_of',)

    def __init__(self, series):
        self._of = series

    def __getitem__(self, key):
        if not v.is_scalar(key) or isinstance(key, slice):
            raise ValueError('Invalid call for scalar access (getting)!')
        return self._of.loc[key]

    def __setitem__(self, key, value):
        if not v.is_scalar(key) or isinstance(key, slice):
            raise ValueError('Invalid call for scalar access (setting)!')
        self._of.loc[key] = value


def _called(key, of):
    return key(of) if callable(key) and not hasattr(key, '_col') else key


def _single(key):
    if isinstance(key, tuple):
        if len(key) != 1:
            from pandas.errors import IndexingError
            raise IndexingError('Too many indexers')
        return key[0]
    return key


def enlarge(series, label, value):
    """A row more, with a label that is not there yet."""
    index = series._index
    column = v.column_of([value]) if type(value) in PLAIN or v.is_scalar(value) else v.column_of(value)
    if column.size() != 1:
        raise ValueError('cannot set using a list-like indexer with a different length than the value')
    if value is None or value != value:
        column = v.filled(1, k.nan)
    series._col = k.selection.append(series._col, column) if len(index) else column
    series._index = index.insert(len(index), label) if index.dtype.name[:8] != 'datetime' or not len(index) \
        else make_index(k.selection.append(index._col, v.column_of([label])), index._name)


def get_item(series, key):
    """``series[key]``: a mask, a slice of rows, one label or several; a row number where labels are no numbers."""
    if type(key) is type(series) and key._index is series._index:
        rows = _mask_rows(key._col)
        if rows is not None:
            return series._kept(rows)
    if hasattr(key, '_col') or isinstance(key, (list, range)):
        if is_mask(key):
            return series._kept(mask_rows(series._index, key))
        key = key if isinstance(key, Index) or hasattr(key, '_col') else list(key)
        if isinstance(key, list) and key and _positional(series) and all(type(each) is int for each in key):
            return series.iloc[key]
        return series.loc[key]
    if isinstance(key, slice):
        return series._sliced(key) if _is_row_slice(series, key) else series.loc[key]
    if callable(key):
        return get_item(series, key(series))
    if isinstance(key, tuple):
        raise KeyError('key of type tuple not found and not a MultiIndex')
    row = -1 if type(key) is str and series._index._has_periods else series._index._row(key)
    if row >= 0:
        return v.from_host(_get(series._col, row))
    if isinstance(key, int) and not isinstance(key, bool) and _positional(series):
        if not -len(series) <= key < len(series):
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (key, len(series)))
        return series.iloc[key]
    return series.loc[key]


def _positional(series):
    """Whether whole numbers are row numbers: where no label is a number."""
    index = series._index
    kind = index.dtype.name
    if kind in ('int64', 'float64'):
        return False
    return kind != 'object' or not any(isinstance(label, int) and not isinstance(label, bool)
                                       for label in index.tolist())


def _is_row_slice(series, key):
    whole = all(part is None or isinstance(part, int) for part in (key.start, key.stop, key.step))
    return whole and (series._index.dtype.name != 'float64' or key.start is None and key.stop is None)


def set_item(series, key, value):
    """``series[key] = value`` with the keys of ``get_item``; an unknown label is added."""
    if type(key) is type(series) and key._index is series._index and type(value) in PLAIN:
        column = _assign_mask(series._col, key._col, value)
        if column is not None:
            series._col = column
            return
    if callable(key) and not hasattr(key, '_col'):
        key = key(series)
    if hasattr(key, '_col') or isinstance(key, list):
        if is_mask(key):
            _set_masked(series, key, value)
        elif isinstance(key, list) and key and _positional(series) and all(type(each) is int for each in key):
            series.iloc[key] = value
        else:
            series.loc[key] = value
    elif isinstance(key, slice):
        if _is_row_slice(series, key):
            store(series, key, value, False)
        else:
            series.loc[key] = value
    elif isinstance(key, int) and not isinstance(key, bool) and series._index._row(key) == -1 and _positional(series):
        if not -len(series) <= key < len(series):
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (key, len(series)))
        series.iloc[key] = value
    else:
        series.loc[key] = value


def _set_masked(series, key, value):
    mask = mask_column(series._index, key)
    if not hasattr(value, '_index') and v.is_list_like(value):
        column = v.column_of(value)
        if column.size() == len(series) and column.size() != len(row_list(mask, len(series))):
            value = series._with(column)
    store(series, mask, value)
