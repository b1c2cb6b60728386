"""to_numeric and concat."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.index import Index, make_index, make_range


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
