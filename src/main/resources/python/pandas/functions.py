"""Functions of the module that few components use."""

from pandas import _values as v
from pandas.errors import refuse, unavailable
from pandas.series import Series


def factorize(values, sort=False, use_na_sentinel=True, size_hint=None):
    """Numbers of the values (-1 for missing ones) and the distinct values: an Index for a Series, else an array."""
    source = values if hasattr(values, '_col') else Series(values)
    codes, labels = source.factorize(sort, use_na_sentinel)
    return codes, labels if hasattr(values, '_index') or hasattr(values, '_data') else labels.to_numpy()


def value_counts(values, sort=True, ascending=False, normalize=False, bins=None, dropna=True):
    return Series(values).value_counts(normalize, sort, ascending, bins, dropna)


def melt(frame, id_vars=None, value_vars=None, var_name=None, value_name='value', col_level=None, ignore_index=True):
    return frame.melt(id_vars, value_vars, var_name, value_name, col_level, ignore_index)


def pivot(data, *, columns, index=v.MISSING, values=v.MISSING):
    return data.pivot(columns=columns, index=index, values=values)


def get_dummies(data, prefix=None, prefix_sep='_', dummy_na=False, columns=None, sparse=False, drop_first=False,
                dtype=None):
    """For each distinct value of a Series, or of the text columns of a frame, a column of bools: where it is."""
    from pandas.frame import DataFrame
    refuse('get_dummies', dummy_na=dummy_na, sparse=sparse)
    if not v.is_frame(data):
        source = data if hasattr(data, '_index') else Series(data)
        return _dummies(source, prefix, prefix_sep, drop_first, dtype)
    if isinstance(prefix, (list, dict)) or not isinstance(prefix_sep, str):
        raise unavailable('pandas.get_dummies with several prefixes')
    names = [name for name in data.columns if data[name].dtype == 'object'] if columns is None else list(columns)
    parts = [data.drop(columns=names)]
    for name in names:
        parts.append(_dummies(data[name], name if prefix is None else prefix, prefix_sep, drop_first, dtype))
    result = {name: part[name] for part in parts for name in part.columns}
    return DataFrame(result, index=data.index)


def _dummies(series, prefix, separator, drop_first, dtype):
    from pandas.frame import DataFrame
    labels = Series(series.dropna().unique()).sort_values().tolist()
    names = labels if prefix is None else [str(prefix) + separator + str(label) for label in labels]
    columns = {name: (series == label).astype(bool if dtype is None else dtype) for name, label in zip(names, labels)}
    return DataFrame({name: columns[name].rename(name) for name in (names[1:] if drop_first else names)},
                     index=series.index)
