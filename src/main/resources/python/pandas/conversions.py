"""to_datetime, to_numeric, date_range and concat."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import times as _times
from pandas.index import Index, make_index, make_range
from pandas.timedeltas import Timedelta, unit_nanos
from pandas.nat import NaT
from pandas.timestamps import Timestamp


def times_of(column, unit, utc):
    """A column of numbers since 1970, of ISO texts or of times, as times."""
    name = column.dtype()
    if name.startswith('datetime64'):
        if not utc:
            return column.share()
        return _times.shownIn(column, 'UTC') if _times.zone(column) is not None else _times.localize(column, 'UTC')
    zone = 'UTC' if utc else None
    if name in ('int64', 'float64'):
        return _times.fromUnits(column, unit_nanos(unit or 'ns'), zone)
    stamps = [Timestamp(value) if not v.isna(value) else NaT for value in v.to_list(column)]
    if utc:
        stamps = [stamp if stamp is NaT else stamp.tz_convert('UTC') if stamp._tz else stamp.tz_localize('UTC')
                  for stamp in stamps]
    return v.column_of(stamps)


def to_datetime(arg, errors='raise', dayfirst=False, yearfirst=False, utc=False, format=None, exact=True, unit=None,
                infer_datetime_format=None, origin='unix', cache=True):
    """Times of a scalar, a Series, or a list (which becomes a DatetimeIndex).

    Numbers count ``unit`` since 1970 ('s', 'ms', 'us', 'ns'); texts are ISO 8601. With ``utc=True`` the result is in
    UTC, otherwise naive unless the texts carry an offset. ValueError for what is no time; ``errors='coerce'`` gives
    NaT instead.
    """
    if format is not None and format not in ('ISO8601', 'mixed') and not format.startswith('%Y-%m-%d'):
        from pandas.errors import unavailable
        raise unavailable('pandas.to_datetime(format=' + repr(format) + ')')
    if arg is None or v.is_scalar(arg) or isinstance(arg, Timestamp):
        return _one(arg, unit, utc, errors)
    if errors == 'coerce' and not hasattr(arg, '_col'):
        arg = [_one(each, unit, utc, errors) for each in arg]
    column = times_of(v.column_of(arg), unit, utc)
    if hasattr(arg, '_index'):
        return arg._with(column)
    return make_index(column, getattr(arg, 'name', None))


def _one(value, unit, utc, errors):
    if v.isna(value):
        return NaT
    try:
        stamp = Timestamp(value, unit=unit or 'ns') if isinstance(value, (int, float)) else Timestamp(value)
    except ValueError:
        if errors == 'coerce':
            return NaT
        raise
    if not utc:
        return stamp
    return stamp.tz_localize('UTC') if stamp._tz is None else stamp.tz_convert('UTC')


def to_timedelta(arg, unit='ns', errors='raise'):
    """A length of time from a text or a number of units; a list becomes an Index of them."""
    if v.is_scalar(arg):
        return Timedelta(arg) if isinstance(arg, str) else Timedelta(arg, unit=unit)
    spans = [Timedelta(each) if isinstance(each, str) else Timedelta(each, unit=unit) for each in v.to_list(v.column_of(arg))]
    column = v.column_of(spans)
    return arg._with(column) if hasattr(arg, '_index') else make_index(column)


def to_numeric(arg, errors='raise', downcast=None):
    """Numbers of texts; ValueError for a text that is none, or NaN with ``errors='coerce'``."""
    if v.is_scalar(arg):
        return _number(arg, errors)
    column = v.column_of(arg)
    if column.dtype() == 'object':
        column = v.column_of([_number(value, errors) for value in v.to_list(column)])
    return arg._with(column) if hasattr(arg, '_index') else make_index(column)


def _number(value, errors):
    if not isinstance(value, str):
        return value
    try:
        number = float(value)
        return int(value) if value.strip().lstrip('+-').isdigit() else number
    except ValueError:
        if errors == 'coerce':
            return k.nan
        raise ValueError('Unable to parse string ' + repr(value)) from None


def date_range(start=None, end=None, periods=None, freq='D', tz=None, normalize=False, name=None, inclusive='both'):
    """Times a fixed length apart: from ``start`` (or up to ``end``), ``periods`` of them or up to ``end``."""
    try:
        step = Timedelta(freq)._ns
    except ValueError:
        from pandas.errors import unavailable
        raise unavailable('pandas.date_range(freq=' + repr(freq) + ')') from None
    first = None if start is None else Timestamp(start, tz=tz)
    last = None if end is None else Timestamp(end, tz=tz)
    if first is not None and last is not None:
        periods = (last._ns - first._ns) // step + 1
        begin = first._ns
    elif first is not None and periods is not None:
        begin = first._ns
    elif last is not None and periods is not None:
        begin = last._ns - (periods - 1) * step
    else:
        raise ValueError('Of the four parameters: start, end, periods, and freq, exactly three must be specified')
    zone = (first if first is not None else last)._tz
    return make_index(_times.range(begin, step, max(periods, 0), zone), name)


def concat(objs, axis=0, join='outer', ignore_index=False, keys=None, names=None, sort=False, verify_integrity=False,
           copy=None):
    """Series and DataFrames one below the other (axis 0) or side by side on all their labels (axis 1)."""
    from pandas.frame import DataFrame
    from pandas.series import Series
    if isinstance(objs, dict):
        keys, objs = list(objs), list(objs.values())
    parts = [part for part in objs if part is not None]
    if not parts:
        raise ValueError('No objects to concatenate')
    if axis in (1, 'columns'):
        return _beside(parts, join, keys, ignore_index)
    if keys is not None:
        from pandas.errors import unavailable
        raise unavailable('pandas.concat(keys=...) along rows')
    if all(isinstance(part, Series) for part in parts):
        column, labels = parts[0]._col.share(), parts[0]._index._col
        for part in parts[1:]:
            column = k.selection.append(column, part._col)
            labels = k.selection.append(labels, part._index._col)
        name = parts[0]._name if all(part._name == parts[0]._name for part in parts) else None
        index = make_range(column.size()) if ignore_index else make_index(labels, parts[0]._index._name)
        return parts[0]._on(column, index).rename(name)
    frames = [part.to_frame() if isinstance(part, Series) else part for part in parts]
    names = list(dict.fromkeys(label for frame in frames for label in frame._frame_columns))
    labels = frames[0]._index._col
    for frame in frames[1:]:
        labels = k.selection.append(labels, frame._index._col)
    columns = {}
    for label in names:
        column = None
        for frame in frames:
            part = frame._frame_columns.get(label)
            if part is None:
                part = v.filled(len(frame), k.nan)
            column = part.share() if column is None else k.selection.append(column, part)
        columns[label] = column
    from pandas.frame import make_frame
    return make_frame(columns, make_range(labels.size()) if ignore_index else make_index(labels, frames[0]._index._name))


def _beside(parts, join, keys, ignore_index):
    from pandas.alignment import joined_index, on_index
    from pandas.frame import make_frame
    from pandas.series import Series
    index = parts[0]._index
    for part in parts[1:]:
        index = index.intersection(part._index) if join == 'inner' else joined_index(index, part._index)
    names = []
    columns = []
    for place, part in enumerate(parts):
        if isinstance(part, Series):
            name = keys[place] if keys is not None else part._name
            names.append(place if name is None else name)
            columns.append(on_index(part, index).share())
        else:
            for label in part._frame_columns:
                names.append(label)
                columns.append(on_index(part[label], index).share())
    if ignore_index:
        names = list(range(len(names)))
    return make_frame(columns_named(names, columns), index)


def columns_named(names, columns):
    """Columns by name; a name used twice is told apart by its place, as frames here have distinct labels."""
    result = {}
    for name, column in zip(names, columns):
        result[name if name not in result else (name, len(result))] = column
    return result
