"""Numbers from the columns or rows of a DataFrame."""

from pandas import _kernels as k
from pandas import _values as v


class FrameStatistics:
    """Each statistic gives a Series over the columns (axis 0) or over the rows (axis 1)."""

    __slots__ = ()

    def _reduce(self, name, axis, skipna, numeric_only, **options):
        from pandas.series import Series, make_series
        if axis in (1, 'columns'):
            column = k.row_wise.reduce(name, list(self._frame_columns.values()), skipna) \
                if name in ('max', 'min', 'sum', 'mean') else self._by_rows(name, skipna, options)
            if column is None:
                raise TypeError('DataFrame.' + name + '(axis=1) needs numeric columns')
            return make_series(column, self._index, None)
        columns = [each for each in self._each() if not numeric_only or each.dtype.name in ('float64', 'int64', 'bool')]
        return Series([getattr(each, name)(skipna=skipna, **options) for each in columns],
                      index=[each._name for each in columns])

    def _by_rows(self, name, skipna, options):
        values = zip(*[v.to_list(column) for column in self._frame_columns.values()])
        from pandas.series import Series
        return v.column_of([getattr(Series(list(row)), name)(skipna=skipna, **options) for row in values])

    def sum(self, axis=0, skipna=True, numeric_only=False, min_count=0):
        return self._reduce('sum', axis, skipna, numeric_only)

    def mean(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('mean', axis, skipna, numeric_only)

    def max(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('max', axis, skipna, numeric_only)

    def min(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('min', axis, skipna, numeric_only)

    def median(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('median', axis, skipna, numeric_only)

    def std(self, axis=0, skipna=True, ddof=1, numeric_only=False):
        return self._reduce('std', axis, skipna, numeric_only, ddof=ddof)

    def var(self, axis=0, skipna=True, ddof=1, numeric_only=False):
        return self._reduce('var', axis, skipna, numeric_only, ddof=ddof)

    def any(self, axis=0, bool_only=None, skipna=True):
        return self._reduce('any', axis, skipna, False)

    def all(self, axis=0, bool_only=None, skipna=True):
        return self._reduce('all', axis, skipna, False)

    def idxmax(self, axis=0, skipna=True):
        return self._reduce('idxmax', axis, skipna, False)

    def idxmin(self, axis=0, skipna=True):
        return self._reduce('idxmin', axis, skipna, False)

    def count(self, axis=0, numeric_only=False):
        from pandas.series import Series
        if axis in (1, 'columns'):
            return self.notna().sum(axis=1)
        return Series([each.count() for each in self._each()], index=list(self._frame_columns))

    def quantile(self, q=0.5):
        from pandas.series import Series
        return Series([each.quantile(q) for each in self._each()], index=list(self._frame_columns), name=q)

    def describe(self, percentiles=None):
        from pandas.frame import DataFrame
        return DataFrame({each._name: each.describe() for each in self._each()
                          if each.dtype.name in ('float64', 'int64')})
