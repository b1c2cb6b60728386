"""Names pandas has and this runtime has not, so that using one says so instead of 'no such attribute'."""

from pandas.errors import unavailable

SERIES = frozenset('''
attrs case_when cat convert_dtypes flags hist info list plot sparse struct to_clipboard to_csv to_excel to_hdf to_json
to_latex to_markdown to_period to_pickle to_sql to_timestamp to_xarray unstack view set_flags swapaxes
'''.split())

FRAME = frozenset('''
attrs bool boxplot compare convert_dtypes eval flags from_dict hist pivot_table plot query reorder_levels set_flags
sparse style swaplevel to_clipboard to_csv to_excel to_feather to_gbq to_hdf to_html to_json to_latex to_markdown
to_orc to_parquet to_period to_pickle to_sql to_stata to_timestamp to_xarray to_xml unstack
'''.split())

INDEX = frozenset('''
asof_locs array format is_boolean is_categorical is_floating is_integer is_interval is_numeric is_object set_levels
snap sortlevel sym_diff to_period
'''.split())

ROLLING = frozenset('rank pipe first last nunique online'.split())

MODULE = frozenset('''
ArrowDtype BooleanDtype Categorical CategoricalDtype CategoricalIndex DatetimeTZDtype ExcelFile ExcelWriter Flags
Float32Dtype Float64Dtype HDFStore Int8Dtype Int16Dtype Int32Dtype Int64Dtype IndexSlice Interval IntervalDtype
IntervalIndex MultiIndex Period PeriodDtype PeriodIndex SparseDtype StringDtype UInt8Dtype UInt16Dtype UInt32Dtype
UInt64Dtype array arrays crosstab describe_option eval from_dummies infer_freq interval_range io json_normalize
lreshape merge_ordered period_range pivot_table plotting read_clipboard read_csv read_excel read_feather read_fwf
read_gbq read_hdf read_html read_json read_orc read_parquet read_pickle read_sas read_spss read_sql read_sql_query
read_sql_table read_stata read_table read_xml set_eng_float_format show_versions test to_pickle unique util
wide_to_long NA
'''.split())

_BY_CLASS = {'Series': SERIES, 'DataFrame': FRAME, 'Index': INDEX, 'Rolling': ROLLING}


def missing(owner, name):
    """Raises NotImplementedError for a name pandas' class has, AttributeError for any other."""
    if name in _BY_CLASS.get(owner, ()):
        raise unavailable('pandas.' + owner + '.' + name)
    raise AttributeError("'" + owner + "' object has no attribute '" + name + "'")
