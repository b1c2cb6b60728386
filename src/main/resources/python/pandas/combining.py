"""concat: Series and DataFrames one below the other or side by side."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import column_on, joined_index
from pandas.errors import axis_number, check_flag, refuse, unavailable
from pandas.frame_building import by_name
from pandas.index import make_range

_append = k.selection.append


def concat(objs, *, axis=0, join='outer', ignore_index=False, keys=None, levels=None, names=None,
           verify_integrity=False, sort=False, copy=None):
    """Series and DataFrames one below the other (axis 0) or side by side on all (or the common) labels (axis 1)."""
    refuse('concat', levels=levels)
    if v.is_scalar(objs) or isinstance(objs, str) or hasattr(objs, '_col') or v.is_frame(objs):
        raise TypeError('first argument must be an iterable of pandas objects, you passed an object of type "'
                        + type(objs).__name__ + '"')
    if join not in ('outer', 'inner'):
        raise ValueError('Only can inner (intersect) or outer (union) join the other axis')
    check_flag('sort', sort)
    if isinstance(objs, dict):
        keys = list(objs) if keys is None else keys
        objs = [objs[key] for key in keys]
    given = list(objs)
    if not given:
        raise ValueError('No objects to concatenate')
    if keys is not None and len(keys) == len(given):
        keys = [key for key, part in zip(keys, given) if part is not None]
    parts = [part for part in given if part is not None]
    if not parts:
        raise ValueError('All objects passed were None')
    if join == 'outer' and keys is None:
        parts = [part for part in parts if not v.is_frame(part) or len(part) or part._frame_columns] or parts
    for part in parts:
        if not hasattr(part, '_index'):
            raise TypeError("cannot concatenate object of type '" + repr(type(part)) + "'; only Series and DataFrame "
                            'objs are valid')
    if axis_number(axis) == 1:
        result = _beside(parts, join, keys, ignore_index, sort)
        if verify_integrity and len(set(result._frame_columns)) < len(result._frame_columns):
            raise ValueError('Indexes have overlapping values')
        return result
    if keys is not None and not ignore_index:
        raise unavailable('pandas.concat(keys=...) along rows (several index levels)')
    result = _below(parts, join, ignore_index, sort)
    if verify_integrity and not result._index.is_unique:
        raise ValueError('Indexes have overlapping values: ' + repr(result._index[result._index.duplicated()].unique()))
    return result


def _below(parts, join, ignore_index, sort):
    from pandas.series import make_series
    index = _row_index(parts, ignore_index)
    if not any(v.is_frame(part) for part in parts):
        name = parts[0]._name if all(part._name == parts[0]._name for part in parts) else None
        return make_series(_joined([part._col for part in parts]), index, name)
    frames = [part if v.is_frame(part) else part.to_frame() for part in parts]
    names = list(frames[0]._frame_columns)
    if any(list(frame._frame_columns) != names for frame in frames):
        names = _column_names(frames, join, sort)
    from pandas.frame import make_frame
    return make_frame({name: _of_all(frames, name) for name in names}, index)


def _column_names(frames, join, sort):
    if join == 'inner':
        names = [name for name in frames[0]._frame_columns if all(name in frame for frame in frames)]
    else:
        names = list(dict.fromkeys(label for frame in frames for label in frame._frame_columns))
    if sort:
        try:
            names = sorted(names)
        except TypeError:
            pass
    return names


def _of_all(frames, name):
    """A column of several frames; the rows of one that has no such column are missing, and bools stay bools."""
    columns = [frame._frame_columns.get(name) for frame in frames]
    if all(column is not None for column in columns):
        return _joined(columns)
    flags = all(column is None or column.dtype() == 'bool' for column in columns)
    kind = 'object' if flags and any(column is None and len(frame) for column, frame in zip(columns, frames)) else None
    return _joined([v.filled(len(frame), k.nan, kind) if column is None else column if kind is None
                    else v.cast(column, kind) for column, frame in zip(columns, frames)])


def _joined(columns):
    """One column below the other; those without rows have no say in the dtype, unless all are without."""
    present = [column for column in columns if column.size()] or columns[:1]
    result = present[0].share()
    kinds = {column.dtype() for column in present}
    mixed = 'bool' in kinds and len(kinds) > 1 and kinds <= {'bool', 'int64', 'float64'}
    if mixed:
        kind = 'float64' if 'float64' in kinds else 'int64'
        present = [v.cast(column, kind) for column in present]
        result = present[0]
    for column in present[1:]:
        result = _append(result, column)
    return v.cast(result, 'object') if mixed else result


def _row_index(parts, ignore_index):
    if ignore_index:
        return make_range(sum(len(part) for part in parts))
    first = parts[0]._index
    if len(parts) == 1:
        return first
    from pandas.index_methods import appended
    name = first._name if all(part._index._name == first._name for part in parts) else None
    return appended([part._index for part in parts], name)


def _beside(parts, join, keys, ignore_index, sort):
    from pandas.frame import make_frame
    index = parts[0]._index
    for part in parts[1:]:
        if join == 'inner':
            index = index if index._same(part._index) else index.intersection(part._index)
        elif not index._same(part._index):
            index = joined_index(index, part._index) if sort or _times(index) else _appended(index, part._index)
        if part._index._name != index._name:
            index = index._renamed(None)
    frames = any(v.is_frame(part) for part in parts)
    if keys is not None and frames:
        raise unavailable('pandas.concat(keys=...) of frames along columns (several levels)')
    names, columns, unnamed = [], [], 0
    for place, part in enumerate(parts):
        if v.is_frame(part):
            names.extend(part._frame_columns)
            columns.extend(column_on(column, part._index, index).share() for column in part._frame_columns.values())
            continue
        if keys is not None:
            name = keys[place]
        elif part._name is None:
            name, unnamed = unnamed, unnamed + 1
        else:
            name = part._name
        names.append(name)
        columns.append(column_on(part._col, part._index, index).share())
    if ignore_index:
        names = list(range(len(names)))
    return make_frame(by_name(names, columns), index)


def _times(index):
    return index.dtype.name[:8] == 'datetime'


def _appended(index, other):
    """All labels of both in the order they come, as concat leaves them unless it sorts."""
    return index.union(other, sort=False)
