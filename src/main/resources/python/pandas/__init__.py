"""pandas, as far as components of a trading server need it: the names, defaults, dtypes, missing-value rules and index
alignment of pandas 2, computed by the host over shared arrays. What is not there raises NotImplementedError."""

from pandas import errors
from pandas import _values
from pandas import _kernels as _k
from pandas.timedeltas import Timedelta
from pandas.nat import NaT
from pandas.timestamps import Timestamp
from pandas.index import Index, RangeIndex
from pandas.time_index import DatetimeIndex
from pandas.series import Series
from pandas.frame import DataFrame
from pandas.timedelta_index import TimedeltaIndex
from pandas.conversions import concat, to_numeric
from pandas.times import bdate_range, date_range, timedelta_range, to_datetime, to_timedelta
from pandas.offsets import DateOffset
from pandas.grouping import Grouper, NamedAgg
from pandas import offsets, tseries

__version__ = '2.3.3'
NA = _k.nan


def isna(obj):
    """Whether a scalar is missing, or which values of a Series, DataFrame, array or list are."""
    if hasattr(obj, 'isna'):
        return obj.isna()
    if _values.is_scalar(obj):
        return _values.isna(obj)
    from numpy import make_array
    return make_array(_k.selection.isMissing(_values.column_of(obj)))


def notna(obj):
    """The opposite of isna."""
    if hasattr(obj, 'notna'):
        return obj.notna()
    if _values.is_scalar(obj):
        return not _values.isna(obj)
    from numpy import make_array
    return make_array(_k.selection.isPresent(_values.column_of(obj)))


isnull = isna
notnull = notna


def unique(values):
    """The distinct values in order of first appearance."""
    return Series(values).unique()


def __getattr__(name):
    from pandas.unavailable import MODULE
    if name in MODULE:
        raise errors.unavailable('pandas.' + name)
    raise AttributeError("module 'pandas' has no attribute '" + name + "'")
