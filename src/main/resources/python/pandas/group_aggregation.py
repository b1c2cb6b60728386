"""agg and apply of groups."""

from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import unavailable


def aggregated(groups, func, args, named):
    source = groups._source
    if func is None:
        return _by_new_names(groups, named)
    if isinstance(func, str):
        return getattr(groups, func)(*args, **named)
    if isinstance(func, dict):
        return _by_column(groups, func)
    if isinstance(func, (list, tuple)):
        if v.is_frame(source):
            raise unavailable('pandas.GroupBy.agg of a DataFrame with a list (several column levels)')
        return _together(groups, [(_name_of(each), each[1] if isinstance(each, tuple) else each) for each in func])
    if v.is_frame(source):
        return _by_column(groups, {name: func for name in groups._columns()})
    return _each_group(groups, lambda group: func(group, *args, **named))


def _by_new_names(groups, named):
    if not named:
        raise TypeError("Must provide 'func' or tuples of '(column, aggfunc).")
    if not v.is_frame(groups._source):
        return _together(groups, list(named.items()))
    parts = []
    for title, pair in named.items():
        column, how = pair
        parts.append((title, aggregated(groups[column], how, (), {})))
    return _joined(groups, parts)


def _by_column(groups, functions):
    if not v.is_frame(groups._source):
        from pandas.errors import SpecificationError
        raise SpecificationError('nested renamer is not supported')
    if any(isinstance(how, (list, tuple, dict)) for how in functions.values()):
        raise unavailable('pandas.GroupBy.agg with several functions for a column (several column levels)')
    absent = [name for name in functions if name not in groups._source._frame_columns]
    if absent:
        raise KeyError("Column(s) " + str(absent) + ' do not exist')
    return _joined(groups, [(name, aggregated(groups[name], how, (), {})) for name, how in functions.items()])


def _together(groups, pairs):
    return _joined(groups, [(title, aggregated(groups, how, (), {})) for title, how in pairs])


def _joined(groups, parts):
    from pandas.frame import make_frame
    as_index = groups._options.as_index
    columns = {title: (part if as_index or not v.is_frame(part) else part.iloc[:, -1])._col.share() for title, part in parts}
    result = make_frame(columns, groups._labels())
    return result if as_index else result.reset_index()


def _each_group(groups, function):
    from pandas.series import Series
    results = [function(group) if len(group) or groups._class_name != 'Resampler' else _of_empty(function, group)
               for _, group in groups]
    for result in results:
        if hasattr(result, '_index'):
            raise ValueError('Must produce aggregated value')
    result = Series(results, index=groups._labels(), name=groups._source._name)
    return result if groups._options.as_index else result.reset_index()


def _of_empty(function, group):
    """What a function gives for a bin without rows; NaN when it cannot."""
    try:
        return function(group)
    except (IndexError, ValueError, KeyError):
        return nan


def applied(groups, func, args, named):
    if isinstance(func, str):
        return getattr(groups, func)(*args, **named)
    from pandas.combining import concat
    from pandas.frame import DataFrame
    from pandas.series import Series
    labels = groups._labels()
    results = [func(group, *args, **named) for _, group in groups]
    name = None if v.is_frame(groups._source) else groups._source._name
    if not results:
        empty = groups._source._kept([])
        empty._index = labels
        return empty
    if all(not hasattr(result, '_index') for result in results):
        return Series(results, index=labels, name=name)
    parts = [result for result in results if result is not None]
    if v.is_frame(groups._source) and all(isinstance(part, Series) and part._index is not group._index
                                          for part, (_, group) in zip(parts, groups)):
        if all(part._index._same(parts[0]._index) for part in parts):
            return DataFrame([part.to_dict() for part in parts], index=labels)
    if groups._options.group_keys:
        raise unavailable('pandas.GroupBy.apply of a function that gives rows (several index levels; use '
                          'group_keys=False or transform)')
    return concat(parts)


def _name_of(function):
    if isinstance(function, tuple):
        return function[0]
    return function if isinstance(function, str) else getattr(function, '__name__', '<lambda>')
