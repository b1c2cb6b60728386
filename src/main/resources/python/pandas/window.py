"""Rolling, expanding and exponentially weighted windows of Series and DataFrames."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import DataError, unavailable

_w = k.windows
_mean = _w.mean
_sum = _w.sum
_min = _w.min
_max = _w.max
_std = _w.std
_var = _w.var


class Windows:
    """What windows of a Series and of a DataFrame (column by column) have in common."""

    __slots__ = ('_source',)

    def _done(self, function):
        """The function of a column for the Series, or for each column of the frame."""
        source = self._source
        if source._frame_columns is not None:
            return source._map_columns(lambda column: _present(function(column)))
        return source._with(_present(function(source._col)))

    def agg(self, func, *args, **options):
        return getattr(self, func)(*args, **options) if isinstance(func, str) else self.apply(func)

    aggregate = agg

    def __getattr__(self, name):
        from pandas.unavailable import missing
        return missing('Rolling', name)


class Rolling(Windows):
    """Windows of a fixed number of rows, ending at each row (or centred on it)."""

    __slots__ = ('_rows', '_least', '_center')

    def __init__(self, source, window, min_periods, center=False):
        if type(window) is not int:
            if isinstance(window, (float, bool)):
                raise ValueError('window must be an integer 0 or greater')
            raise unavailable('pandas.Series.rolling(window=' + repr(window) + ')')
        if window < 0:
            raise ValueError('window must be an integer 0 or greater')
        if window == 0:
            raise unavailable('pandas.Series.rolling(window=0)')
        if min_periods is None:
            min_periods = window
        elif min_periods < 0:
            raise ValueError('min_periods must be >= 0')
        elif min_periods > window:
            raise ValueError('min_periods %d must be <= window %d' % (min_periods, window))
        self._source = source
        self._rows = window
        self._least = min_periods
        self._center = center

    def _each(self, kernel):
        source = self._source
        if source._frame_columns is not None:
            return self._done(lambda column: kernel(column, self._rows, self._least, self._center))
        column = kernel(source._col, self._rows, self._least, self._center)
        return source._with(_present(column) if column is None else column)

    def _each_with(self, kernel, argument):
        return self._done(lambda column: kernel(column, self._rows, self._least, self._center, argument))

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_mean)

    def sum(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_sum)

    def min(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_min)

    def max(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each(_max)

    def std(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each_with(_std, ddof)

    def var(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each_with(_var, ddof)

    def sem(self, ddof=1, numeric_only=False):
        return self.std(ddof) / self.count() ** 0.5

    def median(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._each_with(_w.quantile, 0.5)

    def quantile(self, q, interpolation='linear', numeric_only=False):
        if interpolation != 'linear':
            raise unavailable('pandas.Rolling.quantile(interpolation=' + repr(interpolation) + ')')
        return self._each_with(_w.quantile, q)

    def skew(self, numeric_only=False):
        return self._each(_w.skew)

    def kurt(self, numeric_only=False):
        return self._each(_w.kurt)

    def count(self, numeric_only=False):
        """Present values of each window; NaN where it has fewer rows than ``min_periods``."""
        return self._each(_w.count)

    def corr(self, other=None, pairwise=None, ddof=1, numeric_only=False):
        return self._pair(_w.corr, other, ddof)

    def cov(self, other=None, pairwise=None, ddof=1, numeric_only=False):
        return self._pair(_w.cov, other, ddof)

    def _pair(self, kernel, other, ddof):
        source = self._source
        if self._center or source._frame_columns is not None:
            raise unavailable('pandas.Rolling.corr and cov, centred or of a DataFrame')
        other = source._col if other is None else source._operand(other)
        return source._with(_present(kernel(source._col, other, self._rows, self._least, ddof)))

    def apply(self, func, raw=False, engine=None, engine_kwargs=None, args=None, kwargs=None):
        """The function of each window's values, given as an array (``raw=True``) or as a Series."""
        source = self._source
        values = source.astype(float).tolist()
        results = []
        for end in range(1, len(values) + 1):
            start = max(0, end - self._rows)
            present = sum(1 for value in values[start:end] if value == value)
            if present < max(self._least, 1):
                results.append(nan)
                continue
            window = source.iloc[start:end]
            results.append(float(func(window.to_numpy() if raw else window, *(args or ()), **(kwargs or {}))))
        return source._with(v.column_of(results, float))


class Expanding(Rolling):
    """Windows from the first row to each row."""

    __slots__ = ()

    def __init__(self, source, min_periods):
        Rolling.__init__(self, source, max(len(source), min_periods, 1), min_periods)

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._done(lambda column: _w.expandingMean(column, self._least))

    def sum(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._done(lambda column: _w.expandingSum(column, self._least))

    def std(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._done(lambda column: _w.expandingStd(column, self._least, ddof))

    def var(self, ddof=1, numeric_only=False, engine=None, engine_kwargs=None):
        return self._done(lambda column: _w.expandingVar(column, self._least, ddof))


class Ewm(Windows):
    """Weights that decay by a factor 1 - alpha a row."""

    __slots__ = ('_weights',)

    def __init__(self, source, com, span, halflife, alpha, min_periods, adjust, ignore_na):
        self._source = source
        self._weights = _w.ewm(_alpha(com, span, halflife, alpha), adjust, ignore_na, min_periods or 0)

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        return self._done(lambda column: _w.ewmMean(column, self._weights))

    def std(self, bias=False, numeric_only=False):
        return self._done(lambda column: _w.ewmStd(column, self._weights, bias))

    def var(self, bias=False, numeric_only=False):
        return self._done(lambda column: _w.ewmVar(column, self._weights, bias))


def _present(column):
    if column is None:
        raise DataError('No numeric types to aggregate')
    return column


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
