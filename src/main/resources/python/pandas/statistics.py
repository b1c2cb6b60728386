"""Numbers from a whole Series."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan

_r = k.reductions


class Statistics:
    """Reductions of Series; missing values are skipped unless ``skipna=False``."""

    __slots__ = ()

    def _number(self, value, name):
        if value is None:
            raise TypeError("Series cannot perform the operation " + name + " with dtype " + self.dtype.name)
        return value

    def sum(self, axis=None, skipna=True, numeric_only=False, min_count=0):
        if min_count > 0 and self.count() < min_count:
            return nan
        return v.from_host(self._number(_r.sum(self._col, skipna), 'sum'))

    def prod(self, axis=None, skipna=True, numeric_only=False, min_count=0):
        if min_count > 0 and self.count() < min_count:
            return nan
        return self._number(_r.prod(self._col, skipna), 'prod')

    product = prod

    def mean(self, axis=None, skipna=True, numeric_only=False):
        return v.from_host(self._number(_r.mean(self._col, skipna), 'mean'))

    def var(self, axis=None, skipna=True, ddof=1, numeric_only=False):
        return self._number(_r.var(self._col, ddof, skipna), 'var')

    def std(self, axis=None, skipna=True, ddof=1, numeric_only=False):
        return self._number(_r.std(self._col, ddof, skipna), 'std')

    def sem(self, axis=None, skipna=True, ddof=1, numeric_only=False):
        return self.std(skipna=skipna, ddof=ddof) / self.count() ** 0.5

    def skew(self, axis=None, skipna=True, numeric_only=False):
        return self._number(_r.skew(self._col), 'skew')

    def kurt(self, axis=None, skipna=True, numeric_only=False):
        return self._number(_r.kurt(self._col), 'kurt')

    kurtosis = kurt

    def median(self, axis=None, skipna=True, numeric_only=False):
        if not skipna and self.hasnans:
            return nan
        return self._number(_r.quantile(self._col, 0.5), 'median')

    def quantile(self, q=0.5, interpolation='linear'):
        if interpolation != 'linear':
            from pandas.errors import unavailable
            raise unavailable('pandas.Series.quantile(interpolation=' + repr(interpolation) + ')')
        if isinstance(q, (int, float)):
            return self._number(_r.quantile(self._col, q), 'quantile')
        from pandas.series import Series
        return Series([self.quantile(each) for each in q], index=list(q), name=self._name)

    def min(self, axis=None, skipna=True, numeric_only=False):
        return self._at_row(_r.lowest(self._col), skipna)

    def max(self, axis=None, skipna=True, numeric_only=False):
        return self._at_row(_r.highest(self._col), skipna)

    def _at_row(self, row, skipna):
        if row < 0 or (not skipna and self.hasnans):
            return nan
        return v.from_host(k.selection.get(self._col, row))

    def idxmin(self, axis=0, skipna=True):
        return self._label_of(_r.lowest(self._col), 'argmin')

    def idxmax(self, axis=0, skipna=True):
        return self._label_of(_r.highest(self._col), 'argmax')

    def _label_of(self, row, name):
        if row < 0:
            if len(self) == 0:
                raise ValueError('attempt to get ' + name + ' of an empty sequence')
            return nan
        return self._index._label(row)

    def argmin(self, axis=None, skipna=True):
        return _r.lowest(self._col)

    def argmax(self, axis=None, skipna=True):
        return _r.highest(self._col)

    def count(self):
        return _r.count(self._col)

    @property
    def hasnans(self):
        return _r.count(self._col) < self._col.size()

    def any(self, axis=0, bool_only=None, skipna=True):
        return self._number(_r.any(self._col), 'any')

    def all(self, axis=0, bool_only=None, skipna=True):
        return self._number(_r.all(self._col), 'all')

    def corr(self, other, method='pearson', min_periods=None):
        if method != 'pearson':
            from pandas.errors import unavailable
            raise unavailable('pandas.Series.corr(method=' + repr(method) + ')')
        from pandas.alignment import aligned
        left, right = aligned(self, other, 'inner')
        return self._number(_r.corr(left._col, right._col), 'corr')

    def cov(self, other, min_periods=None, ddof=1):
        from pandas.alignment import aligned
        left, right = aligned(self, other, 'inner')
        return self._number(_r.cov(left._col, right._col, ddof), 'cov')

    def autocorr(self, lag=1):
        return self.corr(self.shift(lag))

    def unique(self):
        from numpy import make_array
        return make_array(v.column_of(list(dict.fromkeys(self.tolist()))))

    def nunique(self, dropna=True):
        return len(set(self.dropna().tolist() if dropna else self.tolist()))

    @property
    def is_unique(self):
        return len(set(self.tolist())) == len(self)

    def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
        counts = {}
        for value in (self.dropna() if dropna else self).tolist():
            counts[value] = counts.get(value, 0) + 1
        pairs = list(counts.items())
        if sort:
            pairs.sort(key=lambda pair: pair[1], reverse=not ascending)
        from pandas.index import Index
        from pandas.series import Series
        result = Series([count for _, count in pairs], index=Index([value for value, _ in pairs], name=self._name),
                        name='proportion' if normalize else 'count', dtype='int64')
        return result / result.sum() if normalize else result

    def mode(self, dropna=True):
        counts = self.value_counts(dropna=dropna)
        from pandas.series import Series
        return Series(sorted(label for label, count in counts.items() if count == counts.max()), name=self._name)

    def describe(self, percentiles=None):
        from pandas.series import Series
        names = ['count', 'mean', 'std', 'min', '25%', '50%', '75%', 'max']
        values = [float(self.count()), self.mean(), self.std(), self.min(), self.quantile(0.25), self.quantile(0.5),
                  self.quantile(0.75), self.max()]
        return Series(values, index=names, name=self._name)
