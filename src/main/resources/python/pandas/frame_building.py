"""What a DataFrame can be made of."""

from pandas import _values as v
from pandas._kernels import nan
from pandas.alignment import column_on, joined_index
from pandas.index import as_index, labels_column, make_index, make_range, range_index


def labels_of(names):
    """Labels of columns as a list."""
    if v.is_scalar(names) or isinstance(names, str):
        raise TypeError('Index(...) must be called with a collection of some kind, ' + repr(names) + ' was passed')
    return names.tolist() if hasattr(names, 'tolist') else list(names)


def column_index(names, name=None):
    """The index of columns; columns numbered from 0 on are a range."""
    if names and names[0] == 0 and all(type(label) is int and label == place for place, label in enumerate(names)):
        return range_index(range(len(names)), name)
    if not names:
        return range_index(range(0), name)
    return make_index(labels_column(names), name)


def by_name(names, columns):
    """Columns by name. Names that occur twice are refused: a frame here has distinct labels."""
    result = dict(zip(names, columns))
    if len(result) < len(names):
        from pandas.errors import unavailable
        repeated = next(name for place, name in enumerate(names) if name in names[:place])
        raise unavailable('a DataFrame with several columns called ' + repr(repeated))
    return result


def build(data, index, names):
    """Columns by name and the index."""
    if data is None:
        index = make_range(0) if index is None else index
        if not names:
            return {}, index
        empty = v.cast(v.filled(len(index), nan), 'object')
        return by_name(names, [empty.share() for _ in names]), index
    if v.is_frame(data):
        return _of_frame(data, index, names)
    if hasattr(data, '_index'):
        label = names[0] if names else 0 if data._name is None else data._name
        if names is not None and len(names) != 1:
            raise ValueError('Shape of passed values is (%d, 1), indices imply (%d, %d)'
                             % (len(data), len(data), len(names)))
        index = data._index if index is None else index
        return {label: column_on(data._col, data._index, index).share()}, index
    if isinstance(data, dict):
        return _of_columns(data, index, names)
    if v.is_scalar(data) or isinstance(data, str):
        if index is None or names is None:
            raise ValueError('DataFrame constructor not properly called!')
        return by_name(names, [v.filled(len(index), data) for _ in names]), index
    if getattr(data, 'ndim', 1) == 2:
        columns = table_columns(data)
        names = list(range(len(columns))) if names is None else names
        return by_name(names, columns), make_range(len(data)) if index is None else index
    return _of_rows(list(data), index, names)


def table_columns(table):
    """The columns of a two-dimensional array."""
    return [v.column_of(table[:, place]) for place in range(table.shape[1])]


def _of_frame(data, index, names):
    columns = {name: column.share() for name, column in data._frame_columns.items()}
    size = len(data)
    if names is not None:
        columns = {name: columns.get(name) for name in names}
    index = data._index if index is None else index
    size = len(index)
    return {name: v.filled(size, nan) if column is None else column_on(column, data._index, index).share()
            for name, column in columns.items()}, index


def _of_columns(data, index, names):
    if names is not None:
        data = by_name(names, [data.get(name) if name in data else _ABSENT for name in names])
    if index is None:
        index = _index_of([values for values in data.values() if values is not _ABSENT])
    return {name: _column(values, index) for name, values in data.items()}, index


_ABSENT = object()
"""The values of a column that was asked for and is not given."""


def _column(values, index):
    size = len(index)
    if values is _ABSENT:
        return v.cast(v.filled(size, nan), 'object')
    if v.is_frame(values):
        raise ValueError('Per-column arrays must each be 1-dimensional')
    if hasattr(values, '_index'):
        return column_on(values._col, values._index, index).share()
    if isinstance(values, dict):
        return v.column_of([values.get(label, nan) for label in index.tolist()])
    if v.is_scalar(values) or isinstance(values, str):
        return v.filled(size, values)
    column = v.column_of(values)
    if column.size() != size:
        raise ValueError('Length of values (%d) does not match length of index (%d)' % (column.size(), size))
    return column


def _index_of(values):
    """The index the columns give: the union of those of Series, else as many rows as the lists have."""
    index = None
    for value in values:
        if hasattr(value, '_index'):
            index = value._index if index is None else joined_index(index, value._index)
        elif isinstance(value, dict):
            own = as_index(list(value))
            index = own if index is None else index.union(own, sort=False)
    sizes = {_size(value) for value in values
             if not v.is_scalar(value) and not isinstance(value, (str, dict)) and not hasattr(value, '_index')}
    if index is not None:
        if any(size != len(index) for size in sizes):
            raise ValueError('array length %d does not match index length %d' % (sizes.pop(), len(index)))
        return index
    if len(sizes) > 1:
        raise ValueError('All arrays must be of the same length')
    if not sizes:
        if values:
            raise ValueError('If using all scalar values, you must pass an index')
        return make_range(0)
    return make_range(sizes.pop())


def _size(value):
    column = getattr(value, '_col', None)
    return column.size() if column is not None else len(value)


def _of_rows(rows, index, names):
    if rows and isinstance(rows[0], dict):
        labels = names if names is not None else list(dict.fromkeys(name for row in rows for name in row))
        columns = by_name(labels, [v.column_of([row.get(name, nan) for row in rows]) for name in labels])
    elif rows and hasattr(rows[0], '_index'):
        if index is None and any(row._name is not None for row in rows):
            index = as_index(['Unnamed ' + str(place) if row._name is None else row._name
                              for place, row in enumerate(rows)])
        return _of_rows([row.to_dict() for row in rows], index, names)
    elif rows and v.is_list_like(rows[0]) and not hasattr(rows[0], '_frame_columns'):
        rows = [list(row) if v.is_list_like(row) else [row] for row in rows]
        width = max(len(row) for row in rows)
        labels = names if names is not None else list(range(width))
        if len(labels) != width:
            raise ValueError('%d columns passed, passed data had %d columns' % (len(labels), width))
        columns = by_name(labels, [v.column_of([row[place] if place < len(row) else None for row in rows])
                                   for place in range(width)])
    else:
        labels = names if names is not None else [0] if rows else []
        if rows and len(labels) != 1:
            raise ValueError('Shape of passed values is (%d, 1), indices imply (%d, %d)'
                             % (len(rows), len(rows), len(labels)))
        columns = by_name(labels, [v.column_of(rows) for _ in labels])
    if index is None:
        index = make_range(len(rows))
    elif len(index) != len(rows) and columns:
        raise ValueError('Shape of passed values is (%d, %d), indices imply (%d, %d)'
                         % (len(rows), len(columns), len(index), len(columns)))
    return columns, index


def of_dict(data, orient, dtype, columns):
    from pandas.frame import DataFrame
    if orient == 'columns':
        if columns is not None:
            raise ValueError("cannot use columns parameter with orient='columns'")
        return DataFrame(data, dtype=dtype)
    if orient != 'index':
        if orient == 'tight':
            from pandas.errors import unavailable
            raise unavailable("pandas.DataFrame.from_dict(orient='tight')")
        raise ValueError("Expected 'index', 'columns' or 'tight' for orient parameter. Got '" + str(orient)
                         + "' instead")
    rows = [value.to_dict() if hasattr(value, '_index') else value if v.is_list_like(value) else [value]
            for value in data.values()]
    return DataFrame(rows, index=list(data), columns=columns, dtype=dtype)


def of_records(data, index, exclude, columns, coerce_float, nrows):
    from pandas.errors import refuse
    from pandas.frame import DataFrame
    refuse('DataFrame.from_records', coerce_float=coerce_float)
    rows = data if isinstance(data, dict) or v.is_frame(data) else list(data)
    frame = DataFrame(rows if nrows is None else rows[:nrows], columns=columns)
    if exclude is not None:
        frame = frame.drop(columns=[name for name in exclude if name in frame])
    if index is None:
        return frame
    return frame.set_index(index) if isinstance(index, str) else frame.set_axis(as_index(index))
