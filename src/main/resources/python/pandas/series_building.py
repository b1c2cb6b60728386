"""What a Series can be made of."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN, nan
from pandas.alignment import column_on
from pandas.index import as_index, make_range


def content(data, index):
    """Column and index of what is no Series."""
    if data is None and index is None:
        return v.column_of([]), make_range(0)
    if type(data) in PLAIN or v.is_scalar(data):
        if index is None:
            index = make_range(1)
        return v.filled(len(index), nan if data is None else data), index
    if isinstance(data, dict) and (data or index is not None):
        column, own = v.column_of(list(data.values())), as_index(list(data.keys()))
        return (column, own) if index is None else (column_on(column, own, index), index)
    column = v.column_of(data)
    if index is None:
        return column, make_range(column.size())
    if len(index) != column.size():
        raise ValueError('Length of values (%d) does not match length of index (%d)' % (column.size(), len(index)))
    return column, index


def cast_content(column, dtype):
    """The values in the dtype asked for; ValueError for a number with a fraction that is to be whole."""
    result = v.cast(column, dtype)
    if result.dtype() == 'int64' and column.dtype() == 'float64' \
            and not k.reductions.all(k.apply(k.EQ, result, column)):
        raise ValueError('Trying to coerce float values to integers')
    return result
