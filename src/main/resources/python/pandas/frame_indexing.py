"""Item access and assignment of DataFrames by row number (iloc) and by label (loc)."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN
from pandas.errors import unavailable
from pandas.index import make_index, make_range
from pandas.indexing import at_place, store
from pandas.keys import by_label, by_number, is_mask, label_range, row_list
from pandas.series import make_series


class FrameRows:
    """``frame.iloc[rows, columns]`` by number."""

    __slots__ = ('_of',)

    def __init__(self, frame):
        self._of = frame

    def __getitem__(self, key):
        frame = self._of
        if callable(key):
            key = key(frame)
        rows, columns = _pair(key)
        if columns is _EVERY:
            return _rows(frame, by_number(frame._index, rows))
        return _cells(frame, by_number(frame._index, rows), self._names(columns))

    def _names(self, key):
        """A name for one column number, a list of names for several."""
        names = list(self._of._frame_columns)
        if isinstance(key, slice):
            return names[key]
        place = by_number(make_range(len(names)), key)
        return names[place] if isinstance(place, int) else [names[each] for each in row_list(place, len(names))]

    def __setitem__(self, key, value):
        frame = self._of
        if callable(key):
            key = key(frame)
        rows, columns = _pair(key)
        chosen = list(frame._frame_columns) if columns is _EVERY else self._names(columns)
        set_cells(frame, by_number(frame._index, rows, True), chosen, value, False)


class FrameLabels:
    """``frame.loc[rows, columns]`` by label; a slice includes both of its ends."""

    __slots__ = ('_of',)

    def __init__(self, frame):
        self._of = frame

    def __getitem__(self, key):
        frame = self._of
        if callable(key) and not hasattr(key, '_col'):
            key = key(frame)
        rows, columns = _pair(key)
        if callable(rows) and not hasattr(rows, '_col'):
            rows = rows(frame)
        if columns is _EVERY:
            return _rows(frame, by_label(frame._index, rows))
        chosen = _names(frame, columns)
        if not isinstance(chosen, list) and chosen not in frame._frame_columns:
            raise KeyError(chosen)
        return _cells(frame, by_label(frame._index, rows), chosen)

    def __setitem__(self, key, value):
        frame = self._of
        if callable(key) and not hasattr(key, '_col'):
            key = key(frame)
        rows, columns = _pair(key)
        if callable(rows) and not hasattr(rows, '_col'):
            rows = rows(frame)
        chosen = list(frame._frame_columns) if columns is _EVERY else _names(frame, columns)
        if not len(frame) and not frame._frame_columns and hasattr(rows, '_index'):
            raise unavailable('pandas.DataFrame.loc[mask] = ... of a frame without rows and columns')
        if v.is_scalar(rows) and not isinstance(rows, slice) and frame._index._row(rows) == -1:
            append_row(frame, rows, chosen, value)
        else:
            set_cells(frame, by_label(frame._index, rows, True), chosen, value)


class FrameScalarRows(FrameRows):
    """``frame.iat[row, column]``: one value by numbers."""

    __slots__ = ()

    def __getitem__(self, key):
        frame, (row, column) = self._of, _scalars(key)
        if not isinstance(row, int) or not isinstance(column, int):
            raise ValueError('iAt based indexing can only have integer indexers')
        for place, size in ((row, len(frame)), (column, len(frame._frame_columns))):
            if not -size <= place < size:
                raise IndexError('index %d is out of bounds for axis 0 with size %d' % (place, size))
        return FrameRows.__getitem__(self, key)

    def __setitem__(self, key, value):
        _scalars(key)
        FrameRows.__setitem__(self, key, value)


class FrameScalarLabels(FrameLabels):
    """``frame.at[row, column]``: one value by labels."""

    __slots__ = ()

    def __getitem__(self, key):
        _scalars(key)
        return FrameLabels.__getitem__(self, key)

    def __setitem__(self, key, value):
        _scalars(key)
        FrameLabels.__setitem__(self, key, value)


def _scalars(key):
    if not isinstance(key, tuple) or len(key) != 2:
        raise TypeError('_get_value() missing 1 required positional argument: \'col\'')
    if any(isinstance(part, slice) or not v.is_scalar(part) for part in key):
        raise ValueError('Invalid call for scalar access (getting)!')
    return key


_EVERY = object()


def _pair(key):
    """Rows and columns of a key, every column when it names rows alone."""
    if not isinstance(key, tuple):
        return key, _EVERY
    if len(key) != 2:
        if len(key) == 1:
            return key[0], _EVERY
        from pandas.errors import IndexingError
        raise IndexingError('Too many indexers')
    return key


def _rows(frame, place):
    if isinstance(place, int):
        return row_at(frame, place)
    return frame._sliced(place) if isinstance(place, slice) else frame._kept(place)


def _cells(frame, place, chosen):
    if not isinstance(chosen, list):
        return at_place(frame._series(chosen), place)
    return _rows(frame._chosen(chosen), place)


def row_at(frame, row):
    """One row as a Series over the columns."""
    columns = list(frame._frame_columns.values())
    return make_series(k.row_wise.row(columns, row), frame.columns, frame._index._label(row))


def _names(frame, key):
    """A name for one column label, a list of names for several."""
    names = list(frame._frame_columns)
    if callable(key):
        key = key(frame)
    if isinstance(key, slice):
        for part in (key.start, key.stop):
            if part is not None and part not in frame._frame_columns and not frame.columns.is_monotonic_increasing:
                raise KeyError(part)
        if key.start is None and key.stop is None:
            return names[key]
        start, stop = label_range(frame.columns, key)
        return names[start:stop:key.step]
    if v.is_scalar(key) or isinstance(key, tuple):
        return key
    if is_mask(key):
        flags = list(key)
        if len(flags) != len(names):
            raise IndexError('Boolean index has wrong length: %d instead of %d' % (len(flags), len(names)))
        return [name for name, wanted in zip(names, flags) if wanted]
    return list(key)


def set_cells(frame, place, chosen, value, aligning=True):
    """Assigns to rows of one column (a name) or of several (a list of names); columns that are new are added."""
    columns = frame._frame_columns
    several = isinstance(chosen, list)
    for number, name in enumerate(chosen if several else [chosen]):
        part = _part(frame, place, chosen, number, value, aligning) if several else value
        if v.is_frame(part):
            part = part._series(name) if name in part else _only(part)
        known = name in columns
        if not known and isinstance(place, slice) and place == slice(0, len(frame), None):
            columns[name] = frame._column_for(part, name)
            continue
        series = make_series(columns[name] if known else v.filled(len(frame), k.nan), frame._index, name)
        store(series, place, part, aligning)
        columns[name] = series._col


def _only(frame):
    if len(frame._frame_columns) != 1:
        raise ValueError('Must have equal len keys and value when setting with a DataFrame')
    return frame._each()[0]


def _part(frame, place, names, number, value, aligning):
    """What of the value goes into the column of that number."""
    if type(value) in PLAIN:
        return value
    if v.is_frame(value):
        if aligning:
            return value._series(names[number]) if names[number] in value else k.nan
        return list(value._frame_columns.values()) and value._each()[number]._with(
            list(value._frame_columns.values())[number])
    if isinstance(value, dict):
        return value[names[number]]
    if hasattr(value, '_index'):
        if isinstance(place, int):
            if not aligning:
                return value.iloc[number]
            row = value._index._row(names[number])
            return value.iloc[row] if row >= 0 else k.nan
        return value
    if not hasattr(value, '_col') and not isinstance(value, (list, tuple)):
        return _of_table(value, number)
    values = list(value)
    if values and v.is_list_like(values[0]):
        if any(len(row) != len(names) for row in values):
            raise ValueError('Must have equal len keys and value when setting with an ndarray')
        return [row[number] for row in values]
    if len(values) == len(names):
        return values[number]
    if len(values) == len(row_list(place, len(frame))) and len(names) == 1:
        return values
    raise ValueError('Must have equal len keys and value when setting with an iterable')


def _of_table(value, number):
    if getattr(value, 'ndim', 1) == 2:
        return value[:, number]
    return value


def append_row(frame, label, chosen, value):
    """A row more; a dict or Series gives its values by column, a list in the order of the columns."""
    names = chosen if isinstance(chosen, list) else [chosen]
    if hasattr(value, '_index'):
        value = value.to_dict()
    if isinstance(value, dict):
        added = value
    elif v.is_list_like(value):
        values = list(value)
        if len(values) != len(names):
            raise ValueError('cannot set a row with mismatched columns')
        added = dict(zip(names, values))
    else:
        added = {name: value for name in names}
    size = len(frame)
    for name in names:
        if name not in frame._frame_columns:
            frame._frame_columns[name] = v.filled(size, k.nan)
    for name, column in list(frame._frame_columns.items()):
        entry = v.column_of([added.get(name, k.nan)])
        frame._frame_columns[name] = k.selection.append(column, entry) if size else entry
    index = frame._index
    labels = v.column_of([label])
    frame._index = make_index(k.selection.append(index._col, labels) if size else labels, index._name)


def set_columns(frame, key, value):
    """``frame[key] = value`` for a mask, a slice of rows or a list of columns."""
    if v.is_frame(key):
        for name in list(frame._frame_columns):
            if name in key:
                series = make_series(frame._frame_columns[name], frame._index, name)
                series[key[name]] = value[name] if v.is_frame(value) else value
                frame._frame_columns[name] = series._col
        return
    if isinstance(key, slice):
        if frame._is_row_slice(key):
            frame.iloc[key] = value
        else:
            frame.loc[key] = value
        return
    if is_mask(key):
        frame.loc[key] = value
        return
    names = list(key)
    if v.is_frame(value):
        parts = value._each()
    elif getattr(value, 'ndim', 1) == 2:
        parts = [value[:, place] for place in range(value.shape[1])]
    elif hasattr(value, '_index') or not v.is_list_like(value):
        parts = [value] * len(names)
    else:
        parts = list(value)
        if parts and v.is_list_like(parts[0]) and not hasattr(parts[0], '_index'):
            parts = [list(column) for column in zip(*parts)]
    if len(parts) != len(names):
        raise ValueError('Columns must be same length as key')
    for name, part in zip(names, parts):
        frame[name] = part


def take_index(frame, value):
    """A frame without rows takes those of the first values assigned to it."""
    size = len(value)
    if not size:
        return
    frame._index = value._index if hasattr(value, '_index') else make_range(size)
    for name, column in list(frame._frame_columns.items()):
        frame._frame_columns[name] = v.filled(size, k.nan) if column.dtype() == 'float64' \
            else k.selection.take(column, [-1] * size)
