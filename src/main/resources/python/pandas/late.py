"""Methods that are loaded when first used, so that a context does not pay for what its components never call.

Each module named here has a class whose attributes are given to the class of that name; ``find`` is asked by its
``__getattr__``, that is only for a name the class does not have yet.
"""

import sys

_TIME_METHODS = 'groupby resample asfreq asof between_time at_time first last tz_localize tz_convert'

_MODULES = {
    'Series': {
        'series_sorting.SeriesSorting': '''
            rank sort_values sort_index argsort nlargest nsmallest searchsorted reorder_levels swaplevel''',
        'series_distinct.SeriesDistinct': '''
            unique nunique is_unique duplicated drop_duplicates value_counts mode factorize isin''',
        'series_applying.SeriesApplying': '''
            map apply agg aggregate transform replace combine combine_first update compare explode''',
        'series_labels.SeriesLabelling': '''
            drop droplevel reindex reindex_like align rename rename_axis add_prefix add_suffix set_axis squeeze item
            repeat take sample truncate filter xs pop to_dict to_frame reset_index items iteritems keys equals
            first_valid_index last_valid_index memory_usage nbytes convert_dtypes attrs flags is_monotonic_increasing
            is_monotonic_decreasing transpose swapaxes ravel view bool info to_csv''',
        'series_statistics.SeriesStatistics': '''
            describe corr cov autocorr dot''',
        'interpolation.Interpolating': 'interpolate',
        'time_methods.TimeMethods': _TIME_METHODS,
    },
    'DataFrame': {
        'frame_columns.FrameColumns': '''
            assign insert pop select_dtypes filter add_prefix add_suffix set_axis rename rename_axis drop set_index
            reset_index reindex reindex_like align squeeze swapaxes droplevel isetitem''',
        'frame_rows.FrameSelecting': '''
            take truncate xs sample dropna head tail drop_duplicates duplicated sort_values sort_index nlargest
            nsmallest value_counts first_valid_index last_valid_index''',
        'frame_filling.FrameFilling': '''
            fillna ffill bfill pad backfill where mask clip interpolate isin replace combine combine_first update
            compare''',
        'frame_applying.FrameApplying': '''
            apply agg aggregate transform map applymap pipe''',
        'frame_summaries.FrameSummaries': '''
            describe corr cov corrwith quantile rank nunique mode dot info memory_usage''',
        'frame_joining.FrameJoining': 'join merge',
        'frame_conversion.FrameConversion': '''
            T transpose to_dict to_numpy values iterrows itertuples equals stack melt pivot to_records explode''',
        'time_methods.TimeMethods': _TIME_METHODS,
    },
    'Index': {
        'index_methods.IndexMethods': '''
            all any append argmax argmin argsort delete diff drop drop_duplicates droplevel dropna duplicated factorize
            fillna get_indexer get_indexer_for get_indexer_non_unique get_level_values groupby identical infer_objects
            insert isna isnull notna notnull item join memory_usage nbytes nunique putmask ravel reindex repeat round
            searchsorted shift slice_indexer slice_locs sort_values sort symmetric_difference take to_flat_index
            to_frame transpose T unique value_counts view where map has_duplicates hasnans is_monotonic_decreasing
            nlevels is_ inferred_type asof array format get_slice_bound to_series intersection difference isin min max
            set_names ndim is_integer is_numeric is_object''',
    },
}

_PLACES = {owner: {name: place for place, names in modules.items() for name in names.split()}
           for owner, modules in _MODULES.items()}


def find(owner, kind, name):
    """Gives the class what the name's module has for it; whether there is one."""
    place = _PLACES[owner].get(name)
    if place is None:
        return False
    module, source = place.split('.')
    full = 'pandas.' + module
    __import__(full)
    for each, value in vars(getattr(sys.modules[full], source)).items():
        if each[:2] != '__':
            setattr(kind, each, value)
    return name in vars(kind)
