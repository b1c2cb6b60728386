"""Rolling, expanding and exponentially weighted windows of Series and DataFrames."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan

_w = k.windows
_window = _w.window


class Windows:
    """Statistics of windows; of a DataFrame, column by column."""

    __slots__ = ('_source', '_shape', '_minimum')

    def _each(self, kernel, *args):
        source = self._source
        if hasattr(source, '_frame_columns'):
            return source._map_columns(lambda column: self._column(kernel, column, args))
        return source._with(self._column(kernel, source._col, args))

    def _column(self, kernel, column, args):
        result = kernel(column, self._shape, *args)
        if result is None:
            from pandas.errors import DataError
            raise DataError('No numeric types to aggregate')
        return result

    def agg(self, func, *args, **options):
        return getattr(self, func)(*args, **options) if isinstance(func, str) else self.apply(func)

    aggregate = agg

    def __getattr__(self, name):
        from pandas.unavailable import missing
        return missing('Rolling', name)


class Rolling(Windows):
    """Windows of a fixed number of rows, ending at each row (or centred on it)."""

    __slots__ = ('_rows', '_center')

    def __init__(self, source, window, min_periods, center, unsupported):
        if unsupported:
            from pandas.errors import unavailable
            raise unavailable('pandas.Series.rolling with win_type, on, closed or step')
        if not isinstance(window, int) or isinstance(window, bool):
            if isinstance(window, float) and window.is_integer():
                raise ValueError('window must be an integer 0 or greater')
            from pandas.errors import unavailable
            raise unavailable('pandas.Series.rolling(window=' + repr(window) + ')')
        if window < 0:
            raise ValueError('window must be an integer 0 or greater')
        if min_periods is None:
            min_periods = window
        elif min_periods < 0:
            raise ValueError('min_periods must be >= 0')
        elif min_periods > window:
            raise ValueError('min_periods %d must be <= window %d' % (min_periods, window))
        self._source = source
        self._rows = window
        self._minimum = min_periods
        self._center = center
        self._shape = _window(window, min_periods, center)

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_w.mean)

    def sum(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_w.sum)

    def min(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_w.min)

    def max(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_w.max)

    def std(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_w.std, ddof)

    def var(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_w.var, ddof)

    def sem(self, ddof=1, numeric_only=False):
        return self.std(ddof) / self.count() ** 0.5

    def median(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_w.quantile, 0.5)

    def quantile(self, q, interpolation='linear', numeric_only=False):
        if interpolation != 'linear':
            from pandas.errors import unavailable
            raise unavailable('pandas.Rolling.quantile(interpolation=' + repr(interpolation) + ')')
        return self._each(_w.quantile, q)

    def skew(self, numeric_only=False):
        return self._each(_w.skew)

    def kurt(self, numeric_only=False):
        return self._each(_w.kurt)

    def count(self, numeric_only=False):
        """Present values of each window; NaN where they are fewer than ``min_periods``."""
        return self._each(_w.count)

    def corr(self, other=None, pairwise=None, ddof=1, numeric_only=False):
        other = self._source if other is None else other
        return self._source._with(_w.corr(self._source._col, self._source._operand(other), self._shape))

    def cov(self, other=None, pairwise=None, ddof=1, numeric_only=False):
        other = self._source if other is None else other
        return self._source._with(_w.cov(self._source._col, self._source._operand(other), self._shape, ddof))

    def apply(self, func, raw=False, engine=None, engine_kwargs=None, args=None, kwargs=None):
        """The function of each window's values, given as an array (``raw=True``) or as a Series."""
        source = self._source
        values = source.astype(float).tolist()
        results = []
        for end in range(1, len(values) + 1):
            start = max(0, end - self._rows)
            present = sum(1 for value in values[start:end] if value == value)
            if present < max(self._minimum, 1):
                results.append(nan)
                continue
            window = source.iloc[start:end]
            results.append(float(func(window.to_numpy() if raw else window, *(args or ()), **(kwargs or {}))))
        return source._with(v.column_of(results, float))


class Expanding(Rolling):
    """Windows from the first row to each row."""

    __slots__ = ()

    def __init__(self, source, min_periods):
        Rolling.__init__(self, source, max(len(source), min_periods, 1), min_periods, False, None)

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._grown(_w.expandingMean, self._minimum)

    def sum(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._grown(_w.expandingSum, self._minimum)

    def std(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._grown(_w.expandingStd, self._minimum, ddof)

    def var(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._grown(_w.expandingVar, self._minimum, ddof)

    def _grown(self, kernel, *args):
        return self._each(lambda column, shape: kernel(column, *args))


class Ewm(Windows):
    """Weights that decay by a factor 1 - alpha a row."""

    __slots__ = ()

    def __init__(self, source, com, span, halflife, alpha, min_periods, adjust, ignore_na):
        self._source = source
        self._minimum = min_periods
        self._shape = _w.ewm(_alpha(com, span, halflife, alpha), adjust, ignore_na, min_periods)

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_w.ewmMean)

    def std(self, bias=False, numeric_only=False):
        return self._each(_w.ewmStd, bias)

    def var(self, bias=False, numeric_only=False):
        return self._each(_w.ewmVar, bias)


def _alpha(com, span, halflife, alpha):
    given = [value for value in (com, span, halflife, alpha) if value is not None]
    if len(given) > 1:
        raise ValueError('comass, span, halflife, and alpha are mutually exclusive')
    if com is not None:
        if com < 0:
            raise ValueError('comass must satisfy: comass >= 0')
        return 1 / (1 + com)
    if span is not None:
        if span < 1:
            raise ValueError('span must satisfy: span >= 1')
        return 2 / (span + 1)
    if halflife is not None:
        if halflife <= 0:
            raise ValueError('halflife must satisfy: halflife > 0')
        return 1 - 0.5 ** (1 / halflife)
    if alpha is not None:
        if not 0 < alpha <= 1:
            raise ValueError('alpha must satisfy: 0 < alpha <= 1')
        return float(alpha)
    raise ValueError('Must pass one of comass, span, halflife, or alpha')
