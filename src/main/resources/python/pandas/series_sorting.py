"""Order of the values of a Series: ranks, sorting, extremes."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import check_axis, refuse
from pandas.index import make_range

_order = k.sorting.order


class SeriesSorting:
    """Methods that need the values in order; equal values keep the order they have."""

    def rank(self, axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False):
        """Ranks from 1 on; equal values share the average, min or max of theirs, or take them first come."""
        check_axis('Series', axis)
        if na_option not in ('keep', 'top', 'bottom'):
            raise ValueError("na_option must be one of 'keep', 'top', or 'bottom'")
        if numeric_only and self._col.dtype() == 'object':
            raise TypeError('Series.rank does not allow numeric_only=True with non-numeric dtype.')
        if method not in ('average', 'min', 'max', 'first', 'dense'):
            raise KeyError(method)
        column = _rank(self._col, method, na_option, bool(ascending), bool(pct))
        if column is None:
            raise TypeError("'<' not supported between instances of values of this object column")
        return self._with(column)

    def _order(self, ascending=True, na_position='last', key=None):
        """The numbers of the rows in the order of their values."""
        if na_position not in ('first', 'last'):
            raise ValueError('invalid na_position: ' + str(na_position))
        column = self._col if key is None else keyed(self, key)._col
        return ordered([column], [_direction(ascending)], na_position)

    def sort_values(self, *, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last',
                    ignore_index=False, key=None):
        """The rows in the order of their values; ``key`` is a function whose values are sorted instead."""
        check_axis('Series', axis)
        check_kind(kind)
        rows = self._order(ascending, na_position, key)
        result = self.copy() if k.row_numbers.isEvery(rows, len(self)) else self._kept(rows)
        if ignore_index:
            result._index = make_range(len(result))
        return self._replace(result, inplace)

    def sort_index(self, *, axis=0, level=None, ascending=True, inplace=False, kind='quicksort', na_position='last',
                   sort_remaining=True, ignore_index=False, key=None):
        """The rows in the order of their labels."""
        check_axis('Series', axis)
        check_kind(kind)
        refuse('Series.sort_index', level=level)
        rows = index_order(self._index, ascending, na_position, key)
        result = self.copy() if k.row_numbers.isEvery(rows, len(self)) else self._kept(rows)
        if ignore_index:
            result._index = make_range(len(result))
        return self._replace(result, inplace)

    def argsort(self, axis=0, kind='quicksort', order=None, stable=None):
        """The numbers of the rows in the order of their values; missing values have -1 at the place of their row."""
        check_axis('Series', axis)
        check_kind(kind)
        refuse('Series.argsort', order=order)
        if not self.hasnans:
            return self._with(k.row_numbers.column(self._order()))
        present = k.selection.isPresent(self._col)
        order = ordered([k.selection.take(self._col, k.selection.rows(present))], [True], 'last')
        ranks = k.selection.where(present, v.cast(k.transforms.cumsum(present), float), 0)
        places = v.to_list(v.cast(k.apply(k.SUB, ranks, 1), int))
        return self._with(v.cast(k.selection.where(present, k.selection.take(k.row_numbers.column(order), places), -1),
                                 int))

    def nlargest(self, n=5, keep='first'):
        """The ``n`` largest values, the largest first; of equal ones the first, the last, or all."""
        return self._extremes(n, keep, False, 'nlargest')

    def nsmallest(self, n=5, keep='first'):
        return self._extremes(n, keep, True, 'nsmallest')

    def _extremes(self, n, keep, ascending, name):
        if keep not in ('first', 'last', 'all'):
            raise ValueError('keep must be either "first", "last" or "all"')
        if self.dtype.name == 'object':
            raise TypeError("Cannot use method '" + name + "' with dtype object")
        if n <= 0:
            return self._kept([])
        return self._kept(extreme_rows(self._col, n, keep, ascending))

    def searchsorted(self, value, side='left', sorter=None):
        """Where the value, or each of several, would be inserted to keep these sorted values sorted."""
        return inserted(self._col, value, side, sorter)

    def swaplevel(self, i=-2, j=-1, copy=None):
        raise TypeError('Can only swap levels on a hierarchical axis.')

    def reorder_levels(self, order):
        raise TypeError('Can only reorder levels on a hierarchical axis.')


_rank = k._kernels.ranking().rank


def ordered(columns, ascending, na_position):
    """Row numbers in the order of columns; TypeError for values without an order."""
    rows = _order(columns, ascending, na_position == 'last')
    if rows is None:
        raise TypeError("'<' not supported between instances of values of an object column")
    return rows


def unordered(kind, value):
    """The TypeError for a value that has no order with those of a dtype."""
    if kind[:8] == 'datetime' or kind[:9] == 'timedelta':
        return TypeError("value should be a '" + ('Timestamp' if kind[0] == 'd' else 'Timedelta')
                         + "', 'NaT', or array of those. Got '" + type(value).__name__ + "' instead.")
    own = {'int64': 'int', 'float64': 'float', 'bool': 'bool'}.get(kind, 'str')
    return TypeError("'<' not supported between instances of '" + own + "' and '" + type(value).__name__ + "'")


def _direction(ascending):
    if isinstance(ascending, (list, tuple)):
        if len(ascending) != 1:
            raise ValueError('Length of ascending (%d) must be 1 for Series' % len(ascending))
        ascending = ascending[0]
    if ascending is None or not isinstance(ascending, int):
        raise ValueError('For argument "ascending" expected type bool, received type ' + type(ascending).__name__ + '.')
    return bool(ascending)


def check_kind(kind):
    if kind not in (None, 'quicksort', 'mergesort', 'heapsort', 'stable'):
        raise ValueError("sort kind must be one of 'quick', 'heap', or 'stable' (got '" + str(kind) + "')")


def keyed(values, key):
    """A Series or Index through a function that keeps its length."""
    result = key(values.copy())
    if len(result) != len(values):
        raise ValueError('User-provided `key` function must not change the shape of the array.')
    return result if hasattr(result, '_col') else _Column(v.column_of(result))


class _Column:
    def __init__(self, column):
        self._col = column


def index_order(index, ascending, na_position, key):
    """Row numbers in the order of the labels."""
    column = index._col if key is None else keyed(index, key)._col
    if isinstance(ascending, (list, tuple)):
        ascending = ascending[0]
    return ordered([column], [bool(ascending)], na_position)


def extreme_rows(column, n, keep, ascending):
    """Row numbers of the n smallest or largest values, missing ones only when there are not enough others."""
    size = column.size()
    if keep == 'last':
        backwards = k.selection.stride(column, size - 1, -1, size)
        rows = k.row_numbers.first(ordered([backwards], [ascending], 'last'), n)
        return [size - 1 - row for row in list(rows)]
    rows = ordered([column], [ascending], 'last')
    if keep == 'all' and 0 < n < size:
        last = k.selection.get(column, rows[n - 1])
        while n < size and k.selection.get(column, rows[n]) == last:
            n += 1
    return k.row_numbers.first(rows, n)


def inserted(column, value, side, sorter):
    if side not in ('left', 'right'):
        raise ValueError("search side must be 'left' or 'right' (got '" + str(side) + "')")
    if sorter is not None:
        column = k.selection.take(column, v.to_list(v.column_of(sorter)))
    scalar = v.is_scalar(value)
    values = v.column_of([value] if scalar else value)
    found = k.sorting.insertions(column, values, side == 'right')
    if found is None:
        raise unordered(v.dtype_of(column).name, value)
    if scalar:
        return v.to_list(found)[0]
    from numpy import make_array
    return make_array(found)
