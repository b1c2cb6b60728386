"""Rows of a DataFrame: chosen, sorted, and told apart."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import truncated
from pandas.errors import axis_number, refuse, unavailable
from pandas.index import make_range
from pandas.series_distinct import duplicates
from pandas.series_sorting import check_kind, extreme_rows, index_order, keyed, ordered


class FrameSelecting:
    """Methods loaded when first used."""

    def head(self, n=5):
        return self._sliced(slice(None, n))

    def tail(self, n=5):
        return self._sliced(slice(-n, None)) if n else self._sliced(slice(0, 0))

    def take(self, indices, axis=0):
        """Rows (or with axis 1 columns) by number."""
        places = v.to_list(v.column_of(indices))
        return self.iloc[:, places] if axis_number(axis) == 1 else self.iloc[places]

    def truncate(self, before=None, after=None, axis=None, copy=None):
        """The rows from one label to another, both included."""
        if axis is not None and axis_number(axis) == 1:
            return self.iloc[:, truncated(self.columns, before, after)]
        return self._sliced(truncated(self._index, before, after))

    def xs(self, key, axis=0, level=None, drop_level=True):
        refuse('DataFrame.xs', level=level)
        return self[key] if axis_number(axis) == 1 else self.loc[key]

    def sample(self, *args, **options):
        raise unavailable('pandas.DataFrame.sample')

    def dropna(self, *, axis=0, how=v.MISSING, thresh=v.MISSING, subset=None, inplace=False, ignore_index=False):
        """Rows (axis 0) or columns (axis 1) without a missing value, not all missing, or with ``thresh`` present."""
        if how is not v.MISSING and thresh is not v.MISSING:
            raise TypeError('You cannot set both the how and thresh arguments at the same time.')
        if how not in (v.MISSING, 'any', 'all'):
            raise ValueError('invalid how option: ' + str(how))
        if axis_number(axis) == 1:
            frame = self if subset is None else self.loc[[subset] if v.is_scalar(subset) else list(subset)]
            size = len(frame)
            names = [each._name for each in frame._each() if _is_kept(each.count(), size, how, thresh)]
            result = self._chosen(names)
        else:
            names = list(self._frame_columns) if subset is None else [subset] if v.is_scalar(subset) else list(subset)
            absent = [name for name in names if name not in self._frame_columns]
            if absent:
                raise KeyError(absent)
            result = self._kept(k.selection.rows(self._present(names, how, thresh))) if names else self.copy()
            if len(result) == len(self):
                result._index = self._index
        if ignore_index:
            result._index = make_range(len(result))
        return self._replace(result, inplace)

    def _present(self, names, how, thresh):
        """The mask of rows with enough present values."""
        columns = [k.selection.isPresent(self._frame_columns[name]) for name in names]
        if thresh is not v.MISSING:
            total = None
            for column in columns:
                column = v.cast(column, int)
                total = column if total is None else k.apply(k.ADD, total, column)
            return k.apply(k.GE, total, thresh)
        mask = columns[0]
        for column in columns[1:]:
            mask = k.apply(k.OR if how == 'all' else k.AND, mask, column)
        return mask

    def _keys(self, subset):
        names = list(self._frame_columns) if subset is None else [subset] \
            if v.is_scalar(subset) or isinstance(subset, tuple) else list(subset)
        absent = [name for name in names if name not in self._frame_columns]
        if absent:
            raise KeyError(absent)
        return [self._frame_columns[name] for name in names]

    def duplicated(self, subset=None, keep='first'):
        """Whether each row repeats an earlier one (a later one, any other one) in all or some columns."""
        from pandas.series import make_series
        columns = self._keys(subset)
        mask = duplicates(columns, keep) if columns else v.column_of([], bool)
        return make_series(mask, self._index if columns else make_range(0), None)

    def drop_duplicates(self, subset=None, *, keep='first', inplace=False, ignore_index=False):
        if not len(self) or not self._frame_columns:
            return self._replace(self.copy(), inplace)
        keys = self._keys(subset)
        if not keys:
            raise ValueError('not enough values to unpack (expected 2, got 0)')
        result = self._kept(k.selection.rows(k.operators.invert(duplicates(keys, keep))))
        if ignore_index:
            result._index = make_range(len(result))
        return self._replace(result, inplace)

    def sort_values(self, by, *, axis=0, ascending=True, inplace=False, kind='quicksort', na_position='last',
                    ignore_index=False, key=None):
        """The rows in the order of one column, or of several, each in its direction."""
        check_kind(kind)
        if axis_number(axis) == 1:
            raise unavailable('pandas.DataFrame.sort_values(axis=1)')
        if na_position not in ('first', 'last'):
            raise ValueError('invalid na_position: ' + str(na_position))
        names = list(by) if isinstance(by, (list, tuple)) else [by]
        directions = [bool(each) for each in ascending] if isinstance(ascending, (list, tuple)) \
            else [bool(ascending)] * len(names)
        if len(directions) != len(names):
            raise ValueError('Length of ascending (%d) != length of by (%d)' % (len(directions), len(names)))
        result = self.copy()
        if names:
            columns = [self._sort_column(name, key) for name in names]
            result = self._rows_by(ordered(columns, directions, na_position))
        if ignore_index:
            result._index = make_range(len(result))
        return self._replace(result, inplace)

    def _sort_column(self, name, key):
        if name in self._frame_columns:
            series = self._series(name)
        elif name is not None and name == self._index._name:
            series = self._index
        else:
            raise KeyError(name)
        return series._col if key is None else keyed(series, key)._col

    def sort_index(self, *, axis=0, level=None, ascending=True, inplace=False, kind='quicksort', na_position='last',
                   sort_remaining=True, ignore_index=False, key=None):
        """The rows (or with axis 1 the columns) in the order of their labels."""
        check_kind(kind)
        refuse('DataFrame.sort_index', level=level)
        if axis_number(axis) == 1:
            names = list(self._frame_columns)
            result = self._chosen([names[place] for place in index_order(self.columns, ascending, na_position, key)])
            if ignore_index:
                result.columns = make_range(len(names))
            return self._replace(result, inplace)
        result = self._rows_by(index_order(self._index, ascending, na_position, key))
        if ignore_index:
            result._index = make_range(len(result))
        return self._replace(result, inplace)

    def nlargest(self, n, columns, keep='first'):
        """The rows with the ``n`` largest values of a column, equal ones ordered by the next column."""
        return self._extremes(n, columns, keep, False, 'nlargest')

    def nsmallest(self, n, columns, keep='first'):
        return self._extremes(n, columns, keep, True, 'nsmallest')

    def _extremes(self, n, columns, keep, ascending, name):
        names = list(columns) if isinstance(columns, (list, tuple)) else [columns]
        for each in names:
            if each not in self._frame_columns:
                raise KeyError(each)
            if self._frame_columns[each].dtype() == 'object':
                raise TypeError('Column ' + repr(each) + " has dtype object, cannot use method '" + name
                                + "' with this dtype")
        if keep not in ('first', 'last', 'all'):
            raise ValueError('keep must be either "first", "last" or "all"')
        if len(names) > 1:
            if keep != 'first':
                raise unavailable('pandas.DataFrame.' + name + ' of several columns with keep=' + repr(keep))
            order = ordered([self._frame_columns[each] for each in names], [ascending] * len(names), 'last')
            return self._kept(k.row_numbers.first(order, max(n, 0)))
        return self._kept(extreme_rows(self._frame_columns[names[0]], max(n, 0), keep, ascending))

    def value_counts(self, subset=None, normalize=False, sort=True, ascending=False, dropna=True):
        raise unavailable('pandas.DataFrame.value_counts (several index levels)')

    def first_valid_index(self):
        return self._valid(0)

    def last_valid_index(self):
        return self._valid(-1)

    def _valid(self, place):
        if not self._frame_columns:
            return None
        rows = k.selection.rows(self._present(list(self._frame_columns), 'all', v.MISSING))
        return self._index._label(rows[place if place == 0 else len(rows) - 1]) if len(rows) else None


def _is_kept(present, size, how, thresh):
    if thresh is not v.MISSING:
        return present >= thresh
    return present > 0 if how == 'all' else present == size
