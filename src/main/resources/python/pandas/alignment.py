"""Bringing Series with different indexes together, and changing labels."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.index import Index, as_index, make_index

_lookup = k.lookup
_take = k.selection.take


def on_index(series, index):
    """The column of a Series in the order of another index, missing where it has no such label."""
    return column_on(series._col, series._index, index)


def column_on(column, own, index):
    """A column with its own index, in the order of another one."""
    if own is index or own._same(index):
        return column
    rows = _lookup.positions(own._col, index._col)
    if rows is None:
        raise ValueError('cannot reindex on an axis with duplicate labels')
    return _take(column, rows)


def rows_as_of(index, target, method, limit=None):
    """For each label of the target the row of the index with the last label not later (``ffill``), the next not earlier
    (``bfill``) or the ``nearest``; -1 for none. ValueError for an index that is not sorted."""
    how = {'pad': 'ffill', 'backfill': 'bfill'}.get(method, method)
    if how not in ('ffill', 'bfill', 'nearest'):
        raise ValueError('Invalid fill method. Expecting pad (ffill), backfill (bfill) or nearest. Got ' + str(method))
    rows = _lookup.asOf(index._col, target._col, how, limit or 0)
    if rows is not None:
        return rows
    if index.is_monotonic_increasing:
        raise TypeError('Cannot compare dtypes ' + index.dtype.name + ' and ' + target.dtype.name)
    if index.is_monotonic_decreasing:
        last = len(index) - 1
        return [row if row < 0 else last - row for row in rows_as_of(index[::-1], target, method, limit)]
    raise ValueError('index must be monotonic increasing or decreasing')


def aligned(left, right, join):
    """Both Series on the union of their indexes, or on one index when they are equal."""
    if left._index._same(right._index):
        return left, right
    left_index, right_index = in_one_zone(left._index, right._index)
    if left_index is not left._index:
        return aligned(left._on(left._col, left_index), right._on(right._col, right_index), join)
    if join == 'inner':
        index = _joined(left._index, left._index.intersection(right._index))
    elif join == 'left':
        index = left._index
    elif join == 'right':
        index = right._index
    else:
        index = outer_labels(left._index, right._index)
    return left._on(on_index(left, index), index), right._on(on_index(right, index), index)


def in_one_zone(left, right):
    """Two indexes, moments of different zones in UTC; TypeError for naive times and moments, which have no order."""
    kinds = left.dtype.name, right.dtype.name
    if kinds[0][:8] != 'datetime' or kinds[1][:8] != 'datetime' or kinds[0] == kinds[1]:
        return left, right
    if (', ' in kinds[0]) != (', ' in kinds[1]):
        raise TypeError('Cannot join tz-naive with tz-aware DatetimeIndex')
    return left.tz_convert('UTC'), right.tz_convert('UTC')


def outer_labels(left, right):
    """The labels of an outer join: those of both, sorted where they have an order, never a range of rows."""
    if left._same(right):
        return left
    if not len(left) or not len(right):
        return left if len(left) else right
    left, right = in_one_zone(left, right)
    return make_index(_lookup.union(left._col, right._col), same_name(left._name, right._name))


def _joined(left, index):
    """The labels of an inner join, which are no range either unless they are all of the left ones."""
    return left if left._same(index) else make_index(index._col, index._name)


def joined_index(left, right):
    """All labels of both, sorted where they have an order."""
    if left._same(right):
        return left if left._name == right._name else left._renamed(same_name(left._name, right._name))
    from pandas.index import RangeIndex
    if isinstance(left, RangeIndex) and isinstance(right, RangeIndex):
        from pandas.index_sets import union
        return union(left, right)
    return make_index(_lookup.union(left._col, right._col), same_name(left._name, right._name))


def same_name(left, right):
    """The name both sides have, None when they differ; NaN is the same as NaN."""
    return left if left == right or (left != left and right != right) else None


def reindexed(column, own, index, method=None, fill_value=None, limit=None):
    """A column by other labels; absent ones missing, filled, or taken from a neighbour in a sorted index."""
    if method is None:
        if limit is not None:
            raise ValueError('limit argument only valid if doing pad, backfill or nearest reindexing')
        result = column_on(column, own, index)
        if fill_value is None or fill_value != fill_value or result is column:
            return result.share()
        rows = _lookup.positions(own._col, index._col)
        known = k.row_numbers.arePresent(rows)
        if k.reductions.all(known):
            return result
        filled = k.selection.where(known, result, v.to_host(fill_value))
        plain = type(fill_value) in (int, bool) and column.dtype() == v.column_of([fill_value]).dtype()
        return v.cast(k.selection.where(known, result, v.to_host(fill_value)), column.dtype()) if plain else filled
    rows = rows_as_of(own, index, method, limit)
    result = _take(column, rows)
    if fill_value is not None and k.row_numbers.hasAbsent(rows):
        result = k.selection.where(k.row_numbers.arePresent(rows), result, v.to_host(fill_value))
    return result


def target_index(labels, own):
    """The labels to reindex to; those that are no Series or Index keep the name of the index there is."""
    index = as_index(labels)
    if not isinstance(labels, Index) and not len(index):
        return own._taken(_take(own._col, []))
    return index if hasattr(labels, '_name') or own._name is None else index._renamed(own._name)


def labels_dropped(index, labels, errors='raise'):
    """Row numbers without some labels; KeyError for those that are not there."""
    if errors not in ('raise', 'ignore'):
        raise ValueError("errors must be 'raise' or 'ignore'")
    wanted = [labels] if v.is_scalar(labels) or isinstance(labels, tuple) else list(labels)
    if not wanted:
        return list(range(len(index)))
    if index.dtype.name[:8] == 'datetime':
        wanted = [_label_of_text(index, label) if isinstance(label, str) else label for label in wanted]
    gone = k.distinct.isIn(index._col, as_index(wanted)._col)
    if errors == 'raise':
        absent = [label for label in wanted if label not in index]
        if absent:
            raise KeyError(str(absent) + ' not found in axis')
    return k.selection.rows(k.operators.invert(gone))


def _label_of_text(index, text):
    """The moment a text names, the text itself when it names none."""
    try:
        return index._stamp(text)
    except ValueError:
        return text


def kept_labels(index, rows):
    """The index of some rows; numbered rows in equal steps stay so."""
    from pandas.index import RangeIndex
    column = _take(index._col, rows)
    if isinstance(index, RangeIndex):
        from pandas.index_sets import as_range
        return as_range(column, index._name)
    return make_index(column, index._name)


def renamed(index, mapper, errors='ignore'):
    """The index with other labels by a function, dict or Series; labels they lack stay."""
    if callable(mapper):
        return index.map(mapper)
    if not isinstance(mapper, dict):
        mapper = mapper.to_dict()
    if errors == 'raise':
        absent = [label for label in mapper if label not in index]
        if absent:
            raise KeyError(str(absent) + ' not found in axis')
    if not any(label in index for label in mapper):
        return index
    return index.map(lambda label: mapper.get(label, label))


def _moment(index, label):
    """A bound as a moment, which a text is exactly and not as a period; TypeError for one without the index's zone."""
    from pandas.timestamps import Timestamp
    if label is None:
        return None
    moment = Timestamp(label)
    if (moment._tz is None) != (index.tz is None):
        raise TypeError('Cannot compare tz-naive and tz-aware datetime-like objects')
    return moment


def truncated(index, before, after):
    """The slice of rows between two labels of a sorted index."""
    if not index.is_monotonic_increasing and not index.is_monotonic_decreasing:
        raise ValueError('truncate requires a sorted index')
    if before is not None and after is not None and before > after:
        raise ValueError('Truncate: ' + str(after) + ' must be after ' + str(before))
    if len(index) > 1 and not index.is_monotonic_increasing:
        from pandas.errors import unavailable
        raise unavailable('truncate of a falling index')
    if index.dtype.name[:8] == 'datetime':
        before, after = _moment(index, before), _moment(index, after)
    start = 0 if before is None else index._bound(before, False)
    return slice(start, len(index) if after is None else max(start, index._bound(after, True)))
