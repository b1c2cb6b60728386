"""One row for each group."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import unavailable

_g = k.grouping
_take = k.selection.take
_NUMBERS = ('float64', 'int64', 'bool')


class GroupReductions:
    """Statistics of groups; missing values are skipped."""

    __slots__ = ()

    def _reduced(self, function, name, numeric_only=False):
        """The function of each column, as a Series or DataFrame over the groups."""
        from pandas.frame import make_frame
        from pandas.series import make_series
        source = self._source
        if not v.is_frame(source):
            result = make_series(self._sure(function(source._col), name, source._col), self._labels(), source._name)
            return result if self._options.as_index else result.reset_index()
        columns = {}
        for label, column in self._columns().items():
            if not numeric_only or column.dtype() in _NUMBERS:
                columns[label] = self._sure(function(column), name, column)
        result = make_frame(columns, self._labels())
        return result if self._options.as_index else result.reset_index()

    @staticmethod
    def _sure(column, name, source):
        added = name in ('sum', 'prod') and source.dtype() == 'object'
        if column is None and (added or source.dtype()[:9] == 'timedelta'):
            raise unavailable('pandas.GroupBy.' + name + ' of a column of ' + source.dtype())
        if column is None:
            raise TypeError('agg function failed [how->' + name + ',dtype->' + source.dtype() + ']')
        return column

    def _statistic(self, name, argument=0.0, least=0, numeric_only=False):
        return self._reduced(lambda column: _g.reduce(self._groups, column, name, argument, least), name, numeric_only)

    def _row(self, name, numeric_only=False, least=-1):
        def function(column):
            result = _take(column, _g.rowOf(self._groups, column, name))
            if column.dtype() == 'bool' and result.dtype() == 'object':
                result = v.cast(result, float)  # what pandas makes of bools where a group has none
            if least > 1:
                enough = k.apply(k.GE, _g.counts(self._groups, column), least)
                result = k.selection.where(enough, result, nan)
            return result
        return self._reduced(function, name, numeric_only)

    def sum(self, numeric_only=False, min_count=0, engine=None, engine_kwargs=None):
        return self._statistic('sum', 0.0, min_count, numeric_only)

    def prod(self, numeric_only=False, min_count=0):
        return self._statistic('prod', 0.0, min_count, numeric_only)

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._statistic('mean', 0.0, 0, numeric_only)

    def median(self, numeric_only=False):
        return self._statistic('median', 0.0, 0, numeric_only)

    def std(self, ddof=1, engine=None, engine_kwargs=None, numeric_only=False):
        return self._statistic('std', float(ddof), 0, numeric_only)

    def var(self, ddof=1, engine=None, engine_kwargs=None, numeric_only=False):
        return self._statistic('var', float(ddof), 0, numeric_only)

    def sem(self, ddof=1, numeric_only=False):
        return self._statistic('sem', float(ddof), 0, numeric_only)

    def skew(self, axis=0, skipna=True, numeric_only=False):
        if not skipna:
            raise unavailable('pandas.GroupBy.skew(skipna=False)')
        return self._statistic('skew', 0.0, 0, numeric_only)

    def quantile(self, q=0.5, interpolation='linear', numeric_only=False):
        if interpolation != 'linear' or not isinstance(q, (int, float)):
            raise unavailable('pandas.GroupBy.quantile with a list or interpolation=' + repr(interpolation))
        return self._statistic('quantile', float(q), 0, numeric_only)

    def min(self, numeric_only=False, min_count=-1, engine=None, engine_kwargs=None):
        return self._row('min', numeric_only, min_count)

    def max(self, numeric_only=False, min_count=-1, engine=None, engine_kwargs=None):
        return self._row('max', numeric_only, min_count)

    def first(self, numeric_only=False, min_count=-1, skipna=True):
        return self._row('first', numeric_only, min_count) if skipna else self._place(0, 'first')

    def last(self, numeric_only=False, min_count=-1, skipna=True):
        return self._row('last', numeric_only, min_count) if skipna else self._place(-1, 'last')

    def _place(self, place, name):
        return self._reduced(lambda column: _take(column, _g.rowAt(self._groups, place)), name)

    def count(self):
        return self._reduced(lambda column: _g.counts(self._groups, column), 'count')

    def nunique(self, dropna=True):
        return self._reduced(lambda column: _g.distinct(self._groups, column, dropna), 'nunique')

    def any(self, skipna=True):
        return self._reduced(lambda column: _g.truth(self._groups, column, False), 'any')

    def all(self, skipna=True):
        return self._reduced(lambda column: _g.truth(self._groups, column, True), 'all')

    def idxmin(self, axis=0, skipna=True, numeric_only=False):
        return self._label_of('min', numeric_only)

    def idxmax(self, axis=0, skipna=True, numeric_only=False):
        return self._label_of('max', numeric_only)

    def _label_of(self, name, numeric_only):
        labels = self._source._index._col
        return self._reduced(lambda column: _take(labels, _g.rowOf(self._groups, column, name)), 'idx' + name, numeric_only)

    def size(self):
        """Rows of each group, missing values included."""
        from pandas.series import make_series
        name = None if v.is_frame(self._source) else self._source._name
        result = make_series(_g.sizes(self._groups), self._labels(), name)
        return result if self._options.as_index else result.rename('size').reset_index()

    def ohlc(self):
        """The first, highest, lowest and last value of each group."""
        if v.is_frame(self._source):
            raise unavailable('pandas.GroupBy.ohlc of a DataFrame (several column levels)')
        from pandas.frame import make_frame
        column = self._source._col
        if column.dtype() not in _NUMBERS:
            from pandas.errors import DataError
            raise DataError('No numeric types to aggregate')
        columns = {title: _take(column, _g.rowOf(self._groups, column, name)) for title, name in
                   (('open', 'first'), ('high', 'max'), ('low', 'min'), ('close', 'last'))}
        return make_frame(columns, self._labels())

    def describe(self, percentiles=None):
        from pandas.frame import DataFrame
        if v.is_frame(self._source):
            raise unavailable('pandas.GroupBy.describe of a DataFrame (several column levels)')
        rows = [group.describe(percentiles) for _, group in self]
        return DataFrame([row.to_dict() for row in rows], index=self._labels())

    def value_counts(self, *args, **options):
        raise unavailable('pandas.GroupBy.value_counts (several index levels)')

    def agg(self, func=None, *args, **named):
        """By the name of a statistic, a function of a group, a list of them (a column each), a dict by column, or
        ``new=('column', 'statistic')``."""
        from pandas.group_aggregation import aggregated
        return aggregated(self, func, args, named)

    aggregate = agg

    def apply(self, func, *args, include_groups=True, **named):
        """A function of each group as a Series or DataFrame; its scalars, Series or frames are put together."""
        from pandas.group_aggregation import applied
        return applied(self, func, args, named)
