"""The host's door: frames from candle columns without a copy, and columns back out of results."""

from pandas import _kernels as k
from pandas._values import column_of
from pandas.frame import DataFrame, make_frame
from pandas.time_index import make_time_index
from pandas.series import Series, make_series
from pandas.timestamps import Timestamp

_doubles = k.building.wrapDoubles
_seconds = k.building.wrapSeconds


def frame(times, names, arrays):
    """A DataFrame over host arrays: ``times`` seconds since 1970 UTC (long[]), one double[] for each name.

    The index is a DatetimeIndex in UTC named 'time'. Nothing is copied and nothing is written later.
    """
    index = make_time_index(_seconds(times), 'time')
    return make_frame({name: _doubles(values) for name, values in zip(names, arrays)}, index)


def frame_of_columns(times, names, columns):
    """The same frame over host Columns: the way that shows Python no array it could write."""
    return make_frame(dict(zip(names, columns)), make_time_index(times, 'time'))


def series_of_column(like, column, name=None):
    """A Series over a host Column, with the very index of a frame or Series."""
    return make_series(column, like._index, name)


def series(like, values, name=None):
    """A Series over a host double[], with the very index of a frame, Series or Index."""
    index = like if not hasattr(like, '_index') else like._index
    return make_series(_doubles(values), index, name)


def kind(result):
    """What a component returned: 'frame', 'series', 'array', 'timestamp', 'list', 'dict', 'none', or the type's name."""
    if isinstance(result, DataFrame):
        return 'frame'
    if isinstance(result, Series):
        return 'series'
    if result is None:
        return 'none'
    if isinstance(result, Timestamp):
        return 'timestamp'
    if isinstance(result, (list, tuple)):
        return 'list'
    if isinstance(result, dict):
        return 'dict'
    if hasattr(result, '_col'):
        return 'array'
    return type(result).__name__


def column(result):
    """The host Column of a Series, an Index, an array or a list; it is not written any more."""
    return column_of(result)


def column_names(result):
    """Names of a frame's columns as a list of str."""
    return [str(name) for name in result._frame_columns]


def columns(result):
    """Columns of a frame in the order of its names."""
    return [column.share() for column in result._frame_columns.values()]


def same_index(result, like):
    """Whether two Series or frames have equal indexes; at once when it is the same object."""
    return result._index is like._index or result._index._same(like._index)


def index_column(result):
    """The host Column of a Series' or frame's index."""
    return result._index._col


def rows(result):
    """Number of rows of a Series or frame."""
    return len(result)
