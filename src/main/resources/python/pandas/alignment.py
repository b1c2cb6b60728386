"""Bringing Series with different indexes together."""

from pandas import _kernels as k
from pandas.index import make_index

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
    if rows is None:
        raise ValueError('index must be monotonic increasing or decreasing')
    return rows


def aligned(left, right, join):
    """Both Series on the union of their indexes, or on one index when they are equal."""
    if left._index._same(right._index):
        return left, right
    if join == 'inner':
        index = left._index.intersection(right._index)
    elif join == 'left':
        index = left._index
    elif join == 'right':
        index = right._index
    else:
        index = joined_index(left._index, right._index)
    return left._on(on_index(left, index), index), right._on(on_index(right, index), index)


def joined_index(left, right):
    """All labels of both."""
    if left._same(right):
        return left
    return make_index(_lookup.union(left._col, right._col), left._name if left._name == right._name else None)
