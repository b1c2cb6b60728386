"""Names pandas has and this runtime has not, so that using one says so instead of 'no such attribute'."""

from pandas.errors import unavailable

SERIES = frozenset('''
asfreq asof at_time attrs between_time case_when cat convert_dtypes ewm flags groupby hist info list plot resample
sparse struct to_clipboard to_csv to_excel to_hdf to_json to_latex to_markdown to_period to_pickle to_sql to_timestamp
to_xarray tz_convert tz_localize unstack view set_flags first last swapaxes
'''.split())

FRAME = frozenset('''
asfreq asof at_time attrs between_time bool boxplot compare convert_dtypes eval ewm expanding first flags from_dict
groupby hist last pivot_table plot query resample reorder_levels set_flags sparse style swaplevel to_clipboard to_csv
to_excel to_feather to_gbq to_hdf to_html to_json to_latex to_markdown to_orc to_parquet to_period to_pickle to_sql
to_stata to_timestamp to_xarray to_xml tz_convert tz_localize unstack
'''.split())

INDEX = frozenset('''
asof asof_locs array ceil floor format groupby indexer_between_time inferred_freq is_boolean is_categorical is_floating
is_integer is_interval is_numeric is_object isocalendar set_levels snap sortlevel sym_diff to_period to_pydatetime
'''.split())

ROLLING = frozenset('rank pipe first last nunique online'.split())

MODULE = frozenset('''
ArrowDtype BooleanDtype Categorical CategoricalDtype CategoricalIndex DateOffset DatetimeTZDtype ExcelFile ExcelWriter
Flags Float32Dtype Float64Dtype Grouper HDFStore Int8Dtype Int16Dtype Int32Dtype Int64Dtype IndexSlice Interval
IntervalDtype IntervalIndex MultiIndex Period PeriodDtype PeriodIndex SparseDtype StringDtype TimedeltaIndex UInt8Dtype
UInt16Dtype UInt32Dtype UInt64Dtype array arrays bdate_range crosstab describe_option eval from_dummies infer_freq
interval_range io json_normalize lreshape merge_ordered offsets period_range pivot_table plotting read_clipboard
read_csv read_excel read_feather read_fwf read_gbq read_hdf read_html read_json read_orc read_parquet read_pickle
read_sas read_spss read_sql read_sql_query read_sql_table read_stata read_table read_xml set_eng_float_format
show_versions test timedelta_range to_pickle tseries unique util wide_to_long NA
'''.split())

_BY_CLASS = {'Series': SERIES, 'DataFrame': FRAME, 'Index': INDEX, 'Rolling': ROLLING}


def missing(owner, name):
    """Raises NotImplementedError for a name pandas' class has, AttributeError for any other."""
    if name in _BY_CLASS[owner]:
        raise unavailable('pandas.' + owner + '.' + name)
    raise AttributeError("'" + owner + "' object has no attribute '" + name + "'")
