"""What a DataFrame can be made of."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.alignment import joined_index, on_index
from pandas.index import make_range


def build(data, index, names):
    """Columns by name and the index."""
    if data is None:
        index = make_range(0) if index is None else index
        return {name: v.filled(len(index), nan) for name in names or ()}, index
    if v.is_frame(data):
        data = {name: data._series(name) for name in data._frame_columns}
    elif hasattr(data, '_index'):
        data = {0 if data._name is None else data._name: data}
    if isinstance(data, dict):
        return _of_dict(data, index, names)
    if v.is_scalar(data):
        if index is None or names is None:
            raise ValueError('DataFrame constructor not properly called!')
        return {name: v.filled(len(index), data) for name in names}, index
    return _of_rows(list(data), index, names)


def _of_dict(data, index, names):
    if names is not None:
        data = {name: data.get(name, nan) for name in names}
    if index is None:
        index = _index_of(list(data.values()))
    size = len(index)
    columns = {}
    for name, values in data.items():
        if hasattr(values, '_index'):
            columns[name] = on_index(values, index).share()
        elif isinstance(values, dict):
            columns[name] = v.column_of([values.get(label, nan) for label in index])
        elif v.is_scalar(values):
            columns[name] = v.filled(size, values)
        else:
            columns[name] = v.column_of(values)
            if columns[name].size() != size:
                raise ValueError('Length of values (%d) does not match length of index (%d)'
                                 % (columns[name].size(), size))
    return columns, index


def _index_of(values):
    """The index the columns give: the union of those of Series, else as many rows as the lists have."""
    index = None
    for value in values:
        if hasattr(value, '_index'):
            index = value._index if index is None else joined_index(index, value._index)
    if index is not None:
        return index
    sizes = {_size(value) for value in values if not v.is_scalar(value)}
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
        labels = names or list(dict.fromkeys(name for row in rows for name in row))
        columns = {name: v.column_of([row.get(name, nan) for row in rows]) for name in labels}
    elif rows and hasattr(rows[0], '_index'):
        return _of_rows([row.to_dict() for row in rows], index, names)
    elif rows and v.is_list_like(rows[0]):
        width = max(len(row) for row in rows)
        labels = names or list(range(width))
        if len(labels) != width:
            raise ValueError('%d columns passed, passed data had %d columns' % (len(labels), width))
        columns = {name: v.column_of([row[place] if place < len(row) else None for row in rows])
                   for place, name in enumerate(labels)}
    else:
        labels = names or ([0] if rows else [])
        columns = {name: v.column_of(rows) for name in labels}
    if index is None:
        index = make_range(len(rows))
    elif len(index) != len(rows) and columns:
        raise ValueError('Length of values (%d) does not match length of index (%d)' % (len(rows), len(index)))
    return columns, index
