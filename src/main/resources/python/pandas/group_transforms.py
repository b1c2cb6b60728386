"""One value for each row, from the rows of its group."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import unavailable

_g = k.grouping
_take = k.selection.take


_STATISTICS = frozenset("""
all any count first idxmax idxmin last max mean median min nunique prod quantile sem size skew std sum var
""".split())
_MOVES = frozenset('bfill cumcount cummax cummin cumprod cumsum diff ffill fillna ngroup pct_change rank shift'.split())


class GroupTransforms:
    """Series and DataFrames of the source's own index."""

    __slots__ = ()

    def _mapped(self, function, name):
        """The function of each column, over the rows of the source."""
        from pandas.frame import make_frame
        source = self._source
        if not v.is_frame(source):
            return source._with(self._sure(function(source._col), name, source._col))
        columns = {label: self._sure(function(column), name, column) for label, column in self._columns().items()}
        return make_frame(columns, source._index)

    def _running(self, name):
        return self._mapped(lambda column: _g.running(self._groups, column, name), name)

    def cumsum(self, axis=0):
        return self._running('cumsum')

    def cumprod(self, axis=0):
        return self._running('cumprod')

    def cummax(self, axis=0, numeric_only=False):
        return self._running('cummax')

    def cummin(self, axis=0, numeric_only=False):
        return self._running('cummin')

    def cumcount(self, ascending=True):
        """The place of each row in its group, from 0."""
        from pandas.series import make_series
        return make_series(self._of_grouped(_g.places(self._groups, ascending)), self._source._index, None)

    def _of_grouped(self, column):
        """Missing for the rows of no group."""
        grouped = k.apply(k.GE, self._groups.codeColumn(), 0)
        return column if k.reductions.all(grouped) else k.selection.where(grouped, column, nan)

    def ngroup(self, ascending=True):
        """The number of each row's group, from 0."""
        from pandas.series import make_series
        numbers = self._groups.codeColumn()
        if not ascending:
            numbers = k.apply_reflected(k.SUB, self._groups.count() - 1, numbers)
        return make_series(self._of_grouped(numbers), self._source._index, None)

    def shift(self, periods=1, freq=None, axis=0, fill_value=None, suffix=None):
        if freq is not None or suffix is not None or not isinstance(periods, int):
            raise unavailable('pandas.GroupBy.shift with freq, suffix or several periods')
        rows = self._shifted(periods)
        if v.isna(fill_value):
            return self._mapped(lambda column: _take(column, rows), 'shift')
        there = k.apply(k.GE, v.column_of(list(rows), int), 0)
        return self._mapped(lambda column: k.selection.where(there, _take(column, rows), v.to_host(fill_value)), 'shift')

    def _shifted(self, periods):
        from pandas.transforming import whole
        return _g.shifted(self._groups, whole(periods))

    def diff(self, periods=1, axis=0):
        rows = self._shifted(periods)
        return self._mapped(lambda column: k.apply(k.SUB, column, _take(column, rows)), 'diff')

    def pct_change(self, periods=1, fill_method='pad', limit=None, freq=None, axis=0):
        if freq is not None or limit is not None:
            raise unavailable('pandas.GroupBy.pct_change with freq or limit')
        source = self.ffill() if fill_method is not None else self._mapped(lambda column: column.share(), 'pct_change')
        rows = self._shifted(periods)

        def change(column):
            parts = k.apply(k.DIV, column, _take(column, rows))
            if parts is None:
                raise TypeError("unsupported operand type(s) for /: 'str' and 'float'")
            return k.apply(k.SUB, parts, 1)
        return source._with(change(source._col)) if not v.is_frame(source) else source._map_columns(change)

    def ffill(self, limit=None):
        return self._mapped(lambda column: _take(column, _g.filled(self._groups, column, False, limit or 0)), 'ffill')

    def bfill(self, limit=None):
        return self._mapped(lambda column: _take(column, _g.filled(self._groups, column, True, limit or 0)), 'bfill')

    def fillna(self, value=None, method=None, axis=None, inplace=False, limit=None):
        if method in ('ffill', 'pad'):
            return self.ffill(limit)
        if method in ('bfill', 'backfill'):
            return self.bfill(limit)
        return self._mapped(lambda column: k.selection.fill(column, v.to_host(value)), 'fillna')

    def rank(self, method='average', ascending=True, na_option='keep', pct=False, axis=0):
        return self.transform(lambda group: group.rank(method=method, ascending=ascending, na_option=na_option, pct=pct))

    def head(self, n=5):
        return self._source._kept(self._groups.ends(n, False))

    def tail(self, n=5):
        return self._source._kept(self._groups.ends(n, True))

    def nth(self, n, dropna=None):
        """The rows at a place of their group, counted from its end when negative."""
        if not isinstance(n, int) or dropna is not None:
            raise unavailable('pandas.GroupBy.nth with several places or dropna')
        rows = sorted(row for row in _g.rowAt(self._groups, n) if row >= 0)
        return self._source._kept(rows)

    def filter(self, func, dropna=True, *args, **named):
        """The rows of the groups for which the function is true."""
        if not dropna:
            raise unavailable('pandas.GroupBy.filter(dropna=False)')
        kept = [row for group, (_, rows) in enumerate(self) if func(rows, *args, **named) for row in self._groups.rows(group)]
        return self._source._kept(sorted(kept))

    def transform(self, func, *args, engine=None, engine_kwargs=None, **named):
        """A statistic's name, whose value every row of the group takes, or a function of a group that keeps its rows."""
        if isinstance(func, str):
            if func not in _STATISTICS and func not in _MOVES:
                raise ValueError("'" + func + "' is not a valid function name for transform(name)")
            result = getattr(self, func)(*args, **named)
            if result._index is self._source._index:
                return result
            return self._spread(result)
        if v.is_frame(self._source):
            from pandas.frame import make_frame
            return make_frame({name: self[name].transform(func, *args, **named)._col for name in self._columns()},
                              self._source._index)
        column = v.filled(len(self._source), nan)
        for group in range(self._groups.count()):
            rows = self._groups.rows(group)
            if len(rows):
                value = func(self._group(group), *args, **named)
                column = k.assignment.rows(column, rows, v.to_host(value) if not hasattr(value, '_col') else value._col)
        return self._source._with(column.share())

    def _spread(self, result):
        """The row of each group for each of its rows."""
        rows = _g.groupOfRows(self._groups)
        if not v.is_frame(result):
            from pandas.series import make_series
            name = None if v.is_frame(self._source) else self._source._name
            return make_series(_take(result._col, rows), self._source._index, name)
        from pandas.frame import make_frame
        return make_frame({name: _take(column, rows) for name, column in result._frame_columns.items()}, self._source._index)
