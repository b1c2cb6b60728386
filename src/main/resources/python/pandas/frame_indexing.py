"""Item access and assignment of DataFrames by row number (iloc) and by label (loc)."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.index import position
from pandas.indexing import Values, is_mask, label_range, label_rows, mask_rows, row_numbers
from pandas.series import make_series


class FrameRows:
    """``frame.iloc[rows, columns]`` by number."""

    __slots__ = ('_of',)

    def __init__(self, frame):
        self._of = frame

    def __getitem__(self, key):
        frame = self._of
        if isinstance(key, tuple):
            rows, columns = key
            chosen = self._names(columns)
            if isinstance(chosen, list):
                return frame._chosen(chosen).iloc[rows]
            return frame._series(chosen).iloc[rows]
        if isinstance(key, int):
            return _row(frame, position(key, len(frame)))
        if isinstance(key, slice):
            return frame._sliced(key)
        if is_mask(key):
            return frame._kept(mask_rows(frame._index, Values(v.column_of(key))))
        return frame._kept(row_numbers(key, len(frame)))

    def _names(self, key):
        """A name for one column number, a list of names for several."""
        names = list(self._of._frame_columns)
        if isinstance(key, int):
            return names[position(key, len(names))]
        if isinstance(key, slice):
            return names[key]
        return [names[position(each, len(names))] for each in key]

    def __setitem__(self, key, value):
        rows, columns = key if isinstance(key, tuple) else (key, slice(None))
        chosen = self._names(columns)
        several = isinstance(chosen, list)
        for place, name in enumerate(chosen if several else [chosen]):
            series = _taken(self._of, name)
            series.iloc[rows] = value[place] if several and isinstance(value, (list, tuple)) else value
            self._of._frame_columns[name] = series._col


class FrameLabels:
    """``frame.loc[rows, columns]`` by label; a slice includes both of its ends."""

    __slots__ = ('_of',)

    def __init__(self, frame):
        self._of = frame

    def __getitem__(self, key):
        frame = self._of
        if isinstance(key, tuple):
            rows, columns = key
            chosen = _names(frame, columns)
            if isinstance(chosen, list):
                return frame._chosen(chosen).loc[rows]
            if chosen not in frame._frame_columns:
                raise KeyError(chosen)
            return frame._series(chosen).loc[rows]
        if isinstance(key, slice):
            start, stop = label_range(frame._index, key)
            return frame._sliced(slice(start, stop))
        if callable(key):
            return self[key(frame)]
        if v.is_scalar(key):
            period = frame._index._period(key) if type(key) is str else None
            if period is not None:
                return frame._sliced(period)
            row = frame._index._row(key)
            if row == -1:
                raise KeyError(key)
            return _row(frame, row) if row >= 0 else frame._kept(k.lookup.rows(frame._index._col, v.to_host(key)))
        if is_mask(key):
            return frame._kept(mask_rows(frame._index, key))
        return frame._kept(label_rows(frame._index, key))

    def __setitem__(self, key, value):
        frame = self._of
        rows, columns = key if isinstance(key, tuple) else (key, list(frame._frame_columns))
        chosen = _names(frame, columns)
        several = isinstance(chosen, list)
        if v.is_scalar(rows) and frame._index._row(rows) == -1:
            self._append(rows, chosen if several else [chosen], value)
            return
        for place, name in enumerate(chosen if several else [chosen]):
            if name not in frame._frame_columns:
                frame._frame_columns[name] = v.filled(len(frame), k.nan)
            series = _taken(frame, name)
            series.loc[rows] = value[place] if several and isinstance(value, (list, tuple)) else value
            frame._frame_columns[name] = series._col

    def _append(self, label, names, value):
        frame = self._of
        values = list(value.values()) if isinstance(value, dict) else list(value) if v.is_list_like(value) else \
            [value] * len(names)
        added = dict(zip(names, values))
        index = None
        for name in list(frame._frame_columns):
            series = frame._series(name)
            series[label] = added.get(name, k.nan)
            frame._frame_columns[name] = series._col
            index = series._index
        if index is not None:
            frame._index = index


def _names(frame, key):
    if isinstance(key, slice):
        names = list(frame._frame_columns)
        start = 0 if key.start is None else names.index(key.start)
        stop = len(names) if key.stop is None else names.index(key.stop) + 1
        return names[start:stop]
    if v.is_scalar(key):
        return key
    if is_mask(key):
        return [name for name, wanted in zip(frame._frame_columns, key) if wanted]
    return list(key)


def _taken(frame, name):
    """The frame's column as a Series that may be written in place: it goes back to the frame afterwards."""
    return make_series(frame._frame_columns[name], frame._index, name)


def _row(frame, row):
    columns = list(frame._frame_columns.values())
    return make_series(k.row_wise.row(columns, row), frame.columns, frame._index._label(row))
