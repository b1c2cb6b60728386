"""Equal values of a Series."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import refuse
from pandas.index import make_index, make_range

_distinct = k.distinct
_take = k.selection.take


class SeriesDistinct:
    """Methods that tell equal values; missing values are equal to each other."""

    def unique(self):
        """The distinct values in order of first appearance, as an array."""
        return distinct_values(self._col)

    def nunique(self, dropna=True):
        return _distinct.count(self._col, not dropna)

    @property
    def is_unique(self):
        return _distinct.count(self._col, True) == self._col.size()

    def duplicated(self, keep='first'):
        """Whether each value repeats an earlier one (a later one, any other one)."""
        result = self._with(duplicates([self._col], keep))
        result._name = None
        return result if self._name is None else result.rename(self._name)

    def drop_duplicates(self, *, keep='first', inplace=False, ignore_index=False):
        result = self._kept(k.selection.rows(k.operators.invert(duplicates([self._col], keep))))
        if ignore_index:
            result._index = make_range(len(result))
        return self._replace(result, inplace)

    def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
        """How often each value is there, the most frequent first; with ``normalize`` as a part of all."""
        refuse('Series.value_counts', bins=bins)
        return counted(self._col, self._name, normalize, sort, ascending, dropna)

    def mode(self, dropna=True):
        """The most frequent values, upwards."""
        counts = _distinct.counts(self._col, not dropna)
        firsts = _distinct.firsts(self._col, not dropna)
        if not counts.size():
            return self._on(_take(self._col, []), make_range(0))
        most = k.apply(k.EQ, counts, k.selection.get(counts, k.reductions.highest(counts)))
        column = _take(_take(self._col, firsts), k.selection.rows(most))
        order = k.sorting.order([column], [True], True)
        return self._on(column if order is None else _take(column, order), make_range(column.size()))

    def factorize(self, sort=False, use_na_sentinel=True):
        """Numbers of the values (-1 for missing ones) and the distinct values as an Index."""
        return factorized(self._col, sort, use_na_sentinel)

    def isin(self, values):
        """Whether each value is one of several."""
        return self._with(is_in(self._col, values))


def distinct_values(column):
    from numpy import make_array
    return make_array(_take(column, _distinct.firsts(column, True)))


def duplicates(columns, keep):
    if keep not in ('first', 'last', False):
        raise ValueError('keep must be either "first", "last" or False')
    return _distinct.duplicated(columns, 'none' if keep is False else keep)


def counted(column, name, normalize, sort, ascending, dropna):
    from pandas.series import make_series
    counts = _distinct.counts(column, not dropna)
    labels = _take(column, _distinct.firsts(column, not dropna))
    if sort:
        order = k.sorting.order([counts], [bool(ascending)], True)
        counts, labels = _take(counts, order), _take(labels, order)
    result = make_series(counts, make_index(labels, name), 'proportion' if normalize else 'count')
    return result / result.sum() if normalize else result


def factorized(column, sort, use_na_sentinel):
    from numpy import make_array
    codes = _distinct.codes(column, not use_na_sentinel)
    labels = _take(column, _distinct.firsts(column, not use_na_sentinel))
    if sort:
        from pandas.series_sorting import ordered
        order = ordered([labels], [True], 'last')
        labels = _take(labels, order)
        rows = _distinct.codeRows(column, not use_na_sentinel)
        moved = _take(k.row_numbers.column(k.row_numbers.places(order)), rows)
        codes = v.cast(k.selection.where(k.row_numbers.arePresent(rows), moved, -1), int)
    return make_array(codes), make_index(labels)


def is_in(column, values):
    """A column of bools; TypeError for a scalar."""
    if v.is_scalar(values) or isinstance(values, str):
        raise TypeError('only list-like objects are allowed to be passed to isin(), you passed a `'
                        + type(values).__name__ + '`')
    if isinstance(values, (set, frozenset)) or isinstance(values, dict):
        values = list(values)
    if column.dtype() == 'datetime64[ns]' and not hasattr(values, '_col'):
        from pandas.times import stamps_for
        values = stamps_for(column, list(values))
    return _distinct.isIn(column, v.column_of(values))
