"""Statistics of a Series that need more than one number, or a second Series."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.alignment import aligned

_r = k.reductions


class SeriesStatistics:
    """Descriptions and relations of Series."""

    def describe(self, percentiles=None, include=None, exclude=None):
        """count, mean, std, min, quantiles and max of numbers; count, unique, top and freq of anything else."""
        from pandas.series import Series
        kind = self.dtype.name
        if kind[:8] == 'datetime':
            names = ['count', 'mean', 'min']
            parts = _parts(percentiles)
            values = [self.count(), self.mean(), self.min()] + [self.quantile(part) for part in parts]
            return Series(values + [self.max()], index=names + [_percent(part) for part in parts] + ['max'],
                          name=self._name, dtype=object)
        if kind in ('object', 'bool'):
            counts = self.value_counts()
            top = counts._index._label(0) if len(counts) else nan
            return Series([self.count(), len(counts), top, counts.iloc[0] if len(counts) else nan],
                          index=['count', 'unique', 'top', 'freq'], name=self._name, dtype=object)
        parts = _parts(percentiles)
        if kind[:9] == 'timedelta':
            values = [self.count(), self.mean(), self.std(), self.min()] + [self.quantile(part) for part in parts]
            names = ['count', 'mean', 'std', 'min'] + [_percent(part) for part in parts] + ['max']
            return Series(values + [self.max()], index=names, name=self._name, dtype=object)
        values = [float(self.count()), self.mean(), self.std(), self.min()] + [self.quantile(part) for part in parts]
        return Series(values + [self.max()], index=['count', 'mean', 'std', 'min'] + [_percent(part) for part in parts]
                      + ['max'], name=self._name)

    def corr(self, other, method='pearson', min_periods=None):
        """The correlation of the values at equal labels: pearson, spearman, kendall or a function of two arrays."""
        left, right = self._pairs(other)
        return correlation(left, right, method, min_periods)

    def cov(self, other, min_periods=None, ddof=1):
        left, right = self._pairs(other)
        if len(left) < (min_periods or 1):
            return nan
        return self._number(_r.cov(left._col, right._col, ddof), 'cov')

    def _pairs(self, other):
        """Both on their common labels, without the rows where one is missing."""
        if not hasattr(other, '_index') or v.is_frame(other):
            raise TypeError('unsupported type: ' + str(type(other)))
        left, right = aligned(self, other, 'inner')
        present = k.apply(k.AND, k.selection.isPresent(left._col), k.selection.isPresent(right._col))
        rows = k.selection.rows(present)
        return left._kept(rows), right._kept(rows)

    def autocorr(self, lag=1):
        return self.corr(self.shift(lag))

    def dot(self, other):
        """The sum of products; labels must be the same. Of a frame a Series over its columns."""
        if v.is_frame(other):
            from pandas.series import Series
            return Series([self.dot(each) for each in other._each()], index=other.columns)
        if hasattr(other, '_index'):
            union = aligned(self, other, 'outer')[0]._index
            if len(union) > len(self) or len(union) > len(other):
                raise ValueError('matrices are not aligned')
            other = other.reindex(self._index)._col
        else:
            other = v.column_of(other)
            if other.size() != len(self):
                raise ValueError('Dot product shape mismatch, (%d,) vs (%d,)' % (len(self), other.size()))
        return self._with(k.apply(k.MUL, self._col, other)).sum(skipna=False)


def correlation(left, right, method, min_periods):
    """Of two Series without missing values; NaN with fewer rows than ``min_periods``."""
    if method not in ('pearson', 'spearman', 'kendall') and not callable(method):
        raise ValueError("method must be either 'pearson', 'spearman', 'kendall', or a callable, '" + str(method)
                         + "' was supplied")
    if len(left) < (min_periods or 1):
        return nan
    if callable(method):
        return method(left.to_numpy(), right.to_numpy())
    if method == 'kendall':
        return k._kernels.ranking().kendall(left._col, right._col)
    if method == 'spearman':
        left, right = left.rank(), right.rank()
    return left._number(_r.corr(left._col, right._col), 'corr')


def _parts(percentiles):
    if percentiles is None:
        return [0.25, 0.5, 0.75]
    parts = [float(part) for part in v.to_list(v.column_of(percentiles))]
    if any(not 0 <= part <= 1 for part in parts):
        raise ValueError('percentiles should all be in the interval [0, 1].')
    if 0.5 not in parts:
        parts.append(0.5)
    if len(set(parts)) < len(parts):
        raise ValueError('percentiles cannot contain duplicates')
    return sorted(parts)


def _percent(part):
    text = ('%.10f' % (part * 100)).rstrip('0').rstrip('.')
    return text + '%'
