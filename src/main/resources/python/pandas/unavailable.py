"""Names pandas has and this runtime has not, so that using one says so instead of 'no such attribute'."""

from pandas.errors import unavailable

SERIES = frozenset('''
   backfill  bool cat case_when combine combine_first compare convert_dtypes divmod dot
drop drop_duplicates droplevel duplicated eq equals ewm explode factorize filter flags  hist info interpolate
argsort list map memory_usage nbytes ravel plot pop rank rdivmod reindex_like reorder_levels repeat  rfloordiv rmod rpow
sample searchsorted sparse squeeze struct swapaxes swaplevel take to_clipboard to_csv to_excel to_hdf to_json to_latex
to_markdown to_period to_pickle to_sql to_timestamp to_xarray transform transpose   
unstack update view xs add_prefix add_suffix attrs
'''.split())

FRAME = frozenset('''
T add sub mul div truediv floordiv mod pow radd rsub rmul rdiv rtruediv rfloordiv rmod rpow lt le gt ge eq ne multiply
subtract divide agg aggregate applymap map first_valid_index last_valid_index sem kurtosis to_numpy transpose bool
add_prefix add_suffix align   assign  attrs  boxplot combine combine_first compare
convert_dtypes corrwith cov corr diff dot drop_duplicates duplicated equals eval explode expanding filter 
from_dict from_records  hist info insert interpolate isetitem items_ itertuples join kurt  lookup melt
memory_usage merge mode nlargest nsmallest nunique pivot pivot_table plot pop prod query rank reindex reindex_like
reorder_levels replace  sample select_dtypes set_axis set_flags skew sparse squeeze stack style swapaxes
swaplevel take to_clipboard to_csv to_excel to_feather to_hdf to_html to_json to_latex to_markdown to_parquet
to_period to_pickle to_sql to_stata to_timestamp to_xarray to_xml transform    unstack
update value_counts xs
'''.split())

INDEX = frozenset('''
all any append argmax argmin argsort  asof_locs delete diff drop drop_duplicates droplevel dropna duplicated
factorize fillna get_indexer get_level_values  identical infer_objects inferred_freq insert isna isnull isocalendar
item join memory_usage notna nunique putmask ravel reindex repeat round floor ceil searchsorted set_names shift
slice_indexer slice_locs snap sort_values symmetric_difference take to_flat_index to_frame to_period to_pydatetime
transpose unique value_counts view where indexer_between_time
'''.split())

ROLLING = frozenset('rank pipe   nunique online'.split())

MODULE = frozenset('''
ArrowDtype BooleanDtype Categorical CategoricalDtype CategoricalIndex DatetimeTZDtype ExcelFile ExcelWriter
Flags Float32Dtype Float64Dtype HDFStore Int8Dtype Int16Dtype Int32Dtype Int64Dtype IndexSlice Interval
IntervalDtype IntervalIndex MultiIndex  Period PeriodDtype PeriodIndex SparseDtype StringDtype
UInt8Dtype UInt16Dtype UInt32Dtype UInt64Dtype api array arrays crosstab cut describe_option eval factorize
from_dummies get_dummies get_option infer_freq interval_range io json_normalize lreshape melt merge merge_asof
merge_ordered option_context options period_range pivot pivot_table plotting qcut read_clipboard read_csv
read_excel read_feather read_fwf read_gbq read_hdf read_html read_json read_orc read_parquet read_pickle read_sas
read_spss read_sql read_sql_query read_sql_table read_stata read_table read_xml reset_option set_eng_float_format
set_option show_versions test testing to_pickle unique util value_counts wide_to_long
'''.split())

_BY_CLASS = {'Series': SERIES, 'DataFrame': FRAME, 'Index': INDEX, 'Rolling': ROLLING}


def missing(owner, name):
    """Raises NotImplementedError for a name pandas' class has, AttributeError for any other."""
    if name in _BY_CLASS[owner]:
        raise unavailable('pandas.' + owner + '.' + name)
    raise AttributeError("'" + owner + "' object has no attribute '" + name + "'")
