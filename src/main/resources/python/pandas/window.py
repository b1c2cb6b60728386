"""Rolling and expanding windows of Series and DataFrames."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.alignment import aligned, same_name
from pandas.errors import DataError, unavailable

_w = k.windows
_rows = _w.rows
_mean = _w.mean
_sum = _w.sum
_min = _w.min
_max = _w.max
_std = _w.std
_var = _w.var
_CLOSED = {None: (False, True), 'right': (False, True), 'left': (True, False), 'both': (True, True),
           'neither': (False, False)}
_MANY = 2 ** 31 - 1
"""More rows than a column can have."""

_INTERPOLATIONS = ('linear', 'lower', 'higher', 'midpoint', 'nearest')


def rolling(source, window, min_periods, center, win_type, on, axis, closed, step, method):
    """The Rolling of a Series or DataFrame."""
    if win_type is not None or method != 'single' or axis not in (0, 'index', None):
        raise unavailable('pandas.rolling with win_type, axis or method')
    if type(window) is int and closed is None and not center and step is None and on is None:
        return Rolling(source, _rows(_size(window), _least(min_periods, window)))
    if closed not in _CLOSED:
        raise ValueError("closed must be 'right', 'left', 'both' or 'neither'")
    left, right = _CLOSED[closed]
    if isinstance(window, int) and not isinstance(window, bool):
        shape = _w.bounded(_rows(_size(window), _least(min_periods, window)), len(source), bool(center), left, right)
    else:
        times = source._index if on is None else source.set_index(on)._index
        shape = _time_window(times, window, min_periods, bool(center), left, right)
    return Rolling(source, shape, step, on, True)


def _size(window):
    if window < 0:
        raise ValueError('window must be an integer 0 or greater')
    if window == 0:
        raise unavailable('pandas.rolling(window=0)')
    return min(window, _MANY)


def _least(min_periods, window):
    if min_periods is None:
        return min(window, _MANY)
    if not isinstance(min_periods, int):
        raise ValueError('min_periods must be an integer')
    if min_periods < 0:
        raise ValueError('min_periods must be >= 0')
    if min_periods > window:
        raise ValueError('min_periods %d must be <= window %d' % (min_periods, window))
    return min(min_periods, _MANY)


def _time_window(index, window, min_periods, center, left, right):
    from pandas.offsets import fixed_nanos
    from pandas.time_index import DatetimeIndex
    if isinstance(window, (float, bool)) or not isinstance(index, DatetimeIndex):
        raise ValueError('window must be an integer 0 or greater')
    try:
        span = fixed_nanos(window)
    except (ValueError, TypeError):
        raise ValueError('passed window ' + str(window) + ' is not compatible with a datetimelike index') from None
    result = _w.time(index._col, span, 1 if min_periods is None else min_periods, center, left, right)
    if result is None:
        raise ValueError('index must be monotonic')
    return result


class Windows:
    """What windows of a Series and of a DataFrame (column by column) have in common."""

    __slots__ = ('_source',)

    def _done(self, function):
        """The function of a column for the Series, or for each column of the frame."""
        source = self._source
        if source._frame_columns is not None:
            return source._map_columns(lambda column: _present(function(column)))
        return source._with(_present(function(source._col)))

    def _of(self, source):
        """The same windows of other columns."""
        raise NotImplementedError

    def __getitem__(self, key):
        return self._of(self._source[key])

    def agg(self, func, *args, **options):
        """By the name of a statistic or a function of a window, a list of them (a column each), or a dict by column."""
        source = self._source
        if isinstance(func, str):
            return getattr(self, func)(*args, **options)
        if isinstance(func, dict):
            from pandas.frame import DataFrame
            return DataFrame({name: self[name].agg(how) for name, how in func.items()})
        if isinstance(func, (list, tuple)):
            if source._frame_columns is not None:
                raise unavailable('pandas.Rolling.agg of a DataFrame with a list (several column levels)')
            from pandas.frame import DataFrame
            return DataFrame({each if isinstance(each, str) else each.__name__: self.agg(each) for each in func})
        return self.apply(func, args=args, kwargs=options)

    aggregate = agg

    def _paired(self, kernel, other):
        """A statistic of each column with another Series, or with itself."""
        source = self._source
        if other is None:
            return self._done(lambda column: kernel(column, column))
        if not hasattr(other, '_index'):
            raise ValueError('other must be a DataFrame or Series')
        if source._frame_columns is not None:
            return self._done(lambda column: kernel(column, source._operand(other)))
        if not source._index._same(other._index):
            return self._realigned(kernel, other)
        return source._with(_present(kernel(source._col, other._col))).rename(same_name(source._name, other._name))

    _needs_index = False

    def _realigned(self, kernel, other):
        """Two Series on all labels of both; windows that depend on the labels there were are not."""
        if self._needs_index:
            raise unavailable('pandas.Rolling.corr and cov of Series with different indexes by time, center or closed')
        left, right = aligned(self._source, other, 'outer')
        return left._with(_present(kernel(left._col, right._col))).rename(same_name(left._name, right._name))

    def pipe(self, func, *args, **options):
        return func(self, *args, **options)

    def __getattr__(self, name):
        if name[:1] != '_' and name in (self._source._frame_columns or ()):
            return self[name]
        from pandas.unavailable import missing
        return missing('Rolling', name)


class Rolling(Windows):
    """Windows of rows or of a length of time that end at each row, or are centred on it; missing values are skipped, and
    a window with fewer present values than ``min_periods`` gives NaN."""

    __slots__ = ('_window', '_step', '_on', '_needs_index')

    def __init__(self, source, window, step=None, on=None, needs_index=False):
        self._needs_index = needs_index
        self._source = source
        self._window = window
        self._step = step
        self._on = on

    def _of(self, source):
        return type(self)(source, self._window, self._step, None, self._needs_index)

    def _each(self, kernel, *arguments):
        source = self._source
        if source._frame_columns is None:
            column = kernel(source._col, self._window, *arguments)
            result = source._with(_present(column) if column is None else column)
        else:
            if self._on is not None:
                raise unavailable('pandas.DataFrame.rolling(on=...) without a choice of columns')
            result = self._done(lambda column: kernel(column, self._window, *arguments))
        return result if self._step is None else result.iloc[::self._step]

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._numeric(numeric_only)._each(_mean)

    def sum(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._numeric(numeric_only)._each(_sum)

    def min(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._numeric(numeric_only)._each(_min)

    def max(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._numeric(numeric_only)._each(_max)

    def std(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._numeric(numeric_only)._each(_std, ddof)

    def var(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._numeric(numeric_only)._each(_var, ddof)

    def _numeric(self, wanted):
        source = self._source
        if not wanted or source._frame_columns is None:
            return self
        return self._of(source.select_dtypes(['number', 'bool']))

    def sem(self, ddof=1, numeric_only=False):
        return self.std(ddof, numeric_only) / (self.count() - 1) ** 0.5

    def median(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self.quantile(0.5, 'linear', numeric_only)

    def quantile(self, q, interpolation='linear', numeric_only=False):
        if interpolation not in _INTERPOLATIONS:
            raise ValueError("Interpolation '" + str(interpolation) + "' is not supported")
        if not 0 <= q <= 1:
            raise ValueError('quantile value ' + str(q) + ' not in [0, 1]')
        return self._numeric(numeric_only)._each(_w.quantile, float(q), interpolation)

    def rank(self, method='average', ascending=True, pct=False, numeric_only=False):
        """The rank of each row's value in its window."""
        if method not in ('average', 'min', 'max'):
            raise ValueError("Method '" + str(method) + "' is not supported")
        return self._numeric(numeric_only)._each(_w.rank, method, bool(ascending), bool(pct))

    def skew(self, numeric_only=False):
        return self._numeric(numeric_only)._each(_w.skew)

    def kurt(self, numeric_only=False):
        return self._numeric(numeric_only)._each(_w.kurt)

    def count(self, numeric_only=False):
        """Present values of each window."""
        return self._numeric(numeric_only)._each(_w.count)

    def corr(self, other=None, pairwise=None, ddof=1, numeric_only=False):
        return self._pair(lambda left, right: _w.corr(left, right, self._window, ddof), other, pairwise, 'corr')

    def cov(self, other=None, pairwise=None, ddof=1, numeric_only=False):
        return self._pair(lambda left, right: _w.cov(left, right, self._window, ddof), other, pairwise, 'cov')

    def _pair(self, kernel, other, pairwise, name):
        source = self._source
        if pairwise or source._frame_columns is not None and (other is None or v.is_frame(other)):
            raise unavailable('pandas.Rolling.' + name + ' of the columns of DataFrames with each other')
        result = self._paired(kernel, other)
        return result if self._step is None else result.iloc[::self._step]

    def apply(self, func, raw=False, engine=None, engine_kwargs=None, args=None, kwargs=None):
        """The function of each window's values, given as an array (``raw=True``) or as a Series."""
        if self._source._frame_columns is not None:
            from pandas.frame import make_frame
            parts = {name: self._of(self._source._series(name)).apply(func, raw, args=args, kwargs=kwargs)
                     for name in self._source._frame_columns}
            return make_frame({name: part._col for name, part in parts.items()}, next(iter(parts.values()))._index)
        source = self._source.astype(float)
        counts = v.to_list(_w.count(source._col, self._window))
        starts, ends = _w.bounds(self._window, len(source))
        least = max(_w.least(self._window), 1)
        results = []
        for row, count in enumerate(counts):
            if not count >= least:
                results.append(nan)
                continue
            part = source.iloc[starts[row]:ends[row]]
            results.append(float(func(part.to_numpy() if raw else part, *(args or ()), **(kwargs or {}))))
        result = source._with(v.column_of(results, float))
        return result if self._step is None else result.iloc[::self._step]

    def __iter__(self):
        starts, ends = _w.bounds(self._window, len(self._source))
        for start, end in zip(starts, ends):
            yield self._source.iloc[start:end]


def expanding(source, min_periods, axis, method):
    """The Expanding of a Series or DataFrame."""
    if axis not in (0, 'index', None) or method != 'single':
        raise unavailable('pandas.expanding with axis or method')
    if not isinstance(min_periods, int):
        raise ValueError('min_periods must be an integer')
    if min_periods < 0:
        raise ValueError('min_periods must be >= 0')
    return Expanding(source, _w.expanding(min(min_periods, _MANY)))


class Expanding(Rolling):
    """Windows from the first row to each row."""

    __slots__ = ()


def _present(column):
    if column is None:
        raise DataError('No numeric types to aggregate')
    return column
