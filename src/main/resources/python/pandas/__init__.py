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
from pandas.combining import concat
from pandas.timedelta_index import TimedeltaIndex
from pandas.times import bdate_range, date_range, timedelta_range, to_datetime, to_timedelta

__version__ = '2.3.3'


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
    """The distinct values in order of first appearance, as an array."""
    if hasattr(values, 'unique'):
        result = values.unique()
        return result
    if not _values.is_list_like(values):
        raise TypeError('unique requires a Series, Index, ExtensionArray, or np.ndarray, got ' + type(values).__name__)
    return Series(values).unique()


_LATE = {
    'merge': 'joining', 'merge_asof': 'asof_joining', 'to_numeric': 'numeric', 'cut': 'numeric', 'qcut': 'numeric',
    'factorize': 'functions', 'value_counts': 'functions', 'melt': 'functions', 'get_dummies': 'functions',
    'pivot': 'functions', 'NamedAgg': 'grouping', 'Grouper': 'grouping', 'DateOffset': 'offsets', 'set_option': 'options',
    'get_option': 'options', 'reset_option': 'options', 'option_context': 'options', 'options': 'options',
}
"""Functions loaded when first used, by the module that has them."""


def __getattr__(name):
    import sys
    module = _LATE.get(name)
    if module is not None:
        __import__('pandas.' + module)
        value = getattr(sys.modules['pandas.' + module], name)
        globals()[name] = value
        return value
    if name in ('api', 'offsets', 'testing', 'tseries'):
        __import__('pandas.' + name)
        return sys.modules['pandas.' + name]
    from pandas.unavailable import MODULE
    if name in MODULE:
        raise errors.unavailable('pandas.' + name)
    raise AttributeError("module 'pandas' has no attribute '" + name + "'")
