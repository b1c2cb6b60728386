"""Descriptions of a DataFrame and relations between its columns."""

from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import axis_number, refuse, unavailable

_NUMERIC = ('float64', 'int64', 'bool')


class FrameSummaries:
    """Methods loaded when first used."""

    def describe(self, percentiles=None, include=None, exclude=None):
        """Descriptions of the numeric columns; with ``include='all'`` of all, with a list of those of some dtypes."""
        from pandas.frame import DataFrame
        if not self._frame_columns:
            raise ValueError('Cannot describe a DataFrame without columns')
        if include is None and exclude is None:
            names = [name for name, column in self._frame_columns.items()
                     if column.dtype() in ('float64', 'int64') or column.dtype()[:4] in ('date', 'time')]
            frame = self._chosen(names or list(self._frame_columns))
        elif isinstance(include, str) and include == 'all':
            if exclude is not None:
                raise ValueError("exclude must be None when include is 'all'")
            frame = self
        else:
            frame = self.select_dtypes(include, exclude)
        parts = [each.describe(percentiles) for each in frame._each()]
        order = list(dict.fromkeys(label for part in sorted(parts, key=len) for label in part._index.tolist()))
        texts = [label for label in ('unique', 'top', 'freq') if label in order]
        if texts and 'mean' in order:
            order = ['count'] + texts + [label for label in order if label not in texts and label != 'count']
        return DataFrame({part._name: part.reindex(order) for part in parts}, index=order)

    def _pairwise(self, function, numeric_only, symmetric=True):
        from pandas.frame import DataFrame
        frame = self._numbers() if numeric_only else self
        for each in frame._each():
            if each.dtype.name not in _NUMERIC:
                each.astype(float)
        series = [each.astype(float) for each in frame._each()]
        rows = [[nan] * len(series) for _ in series]
        for i, left in enumerate(series):
            for j in range(i + 1):
                rows[i][j] = rows[j][i] = function(left, series[j])
        names = frame.columns
        return DataFrame({name: [row[place] for row in rows] for place, name in enumerate(frame._frame_columns)},
                         index=names)

    def corr(self, method='pearson', min_periods=1, numeric_only=False):
        """The correlation of every two columns: pearson, spearman, kendall or a function of two arrays."""
        def related(left, right):
            if left is right or left._name == right._name:
                varied = left.nunique() > 1
                return 1.0 if left.count() >= max(min_periods, 1) and (varied or callable(method)) else nan
            return left.corr(right, method, min_periods)
        return self._pairwise(related, numeric_only)

    def cov(self, min_periods=None, ddof=1, numeric_only=False):
        return self._pairwise(lambda left, right: left.cov(right, min_periods, ddof), numeric_only)

    def corrwith(self, other, axis=0, drop=False, method='pearson', numeric_only=False):
        """The correlation of each column with a Series, or with the other frame's column of that name."""
        from pandas.series import Series
        if axis_number(axis) == 1:
            return self.T.corrwith(other.T if v.is_frame(other) else other, 0, drop, method)
        frame = self._numbers() if numeric_only else self
        if not v.is_frame(other):
            if not hasattr(other, '_index'):
                raise TypeError('unsupported type: ' + str(type(other)))
            return Series([each.corr(other, method) for each in frame._each()], index=frame.columns)
        other = other._numbers() if numeric_only else other
        common = [name for name in frame._frame_columns if name in other]
        result = Series([frame._series(name).corr(other._series(name), method) for name in common], index=common,
                        dtype=float)
        if drop:
            return result
        return result.reindex(frame.columns.union(other.columns))

    def quantile(self, q=0.5, axis=0, numeric_only=False, interpolation='linear', method='single'):
        """The quantile of each column (or row); of several parts a frame with a row for each."""
        from pandas.frame import DataFrame
        from pandas.series import Series
        refuse('DataFrame.quantile', method=None if method == 'single' else method)
        frame = self._numbers() if numeric_only else self
        if axis_number(axis) == 1:
            frame = frame.T
        if v.is_scalar(q):
            return Series([each.quantile(q, interpolation) for each in frame._each()], index=frame.columns, name=q,
                          dtype=None if frame._frame_columns else float)
        parts = [float(part) for part in v.to_list(v.column_of(q))]
        return DataFrame({each._name: each.quantile(parts, interpolation) for each in frame._each()}, index=parts)

    def rank(self, axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False):
        frame = self._numbers() if numeric_only else self
        return frame._along(axis, lambda each: each._map_series(
            lambda series: series.rank(0, method, False, na_option, ascending, pct)))

    def nunique(self, axis=0, dropna=True):
        from pandas.series import Series
        if axis_number(axis) == 1:
            rows = [len({value for value in values if not dropna or not v.isna(value)})
                    for values in zip(*[v.to_list(column) for column in self._frame_columns.values()])]
            return Series(rows, index=self._index, dtype=int)
        return Series([each.nunique(dropna) for each in self._each()], index=self.columns, dtype=int)

    def mode(self, axis=0, numeric_only=False, dropna=True):
        """The most frequent values of each column, one below the other."""
        from pandas.frame import DataFrame
        if axis_number(axis) == 1:
            raise unavailable('pandas.DataFrame.mode(axis=1)')
        frame = self._numbers() if numeric_only else self
        return DataFrame({each._name: each.mode(dropna) for each in frame._each()})

    def dot(self, other):
        """The products of rows with a Series, or with the columns of another frame; labels must be the same."""
        from pandas.frame import DataFrame, make_frame
        if v.is_frame(other):
            return make_frame({each._name: self.dot(each)._col for each in other._each()}, self._index)
        if not hasattr(other, '_index'):
            from pandas.series import Series
            values = v.column_of(other)
            if values.size() != len(self._frame_columns):
                raise ValueError('Dot product shape mismatch, %s vs (%d,)' % (self.shape, values.size()))
            other = Series(v.to_list(values), index=self.columns)
        union = self.columns.union(other._index)
        if len(union) > len(self._frame_columns) or len(union) > len(other):
            raise ValueError('matrices are not aligned')
        total = None
        for each in self._each():
            part = each * other.loc[each._name]
            total = part if total is None else total + part
        total = self._filled(None).fillna(0.0) if total is None else total
        total._name = None
        return total

    def memory_usage(self, index=True, deep=False):
        from pandas.series import Series
        refuse('DataFrame.memory_usage', deep=deep)
        own = [each.nbytes for each in self._each()]
        names = list(self._frame_columns)
        return Series([self._index.memory_usage()] + own if index else own, index=['Index'] + names if index else names)

    def info(self, *args, **options):
        raise unavailable('pandas.DataFrame.info')
