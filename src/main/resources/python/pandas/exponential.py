"""Exponentially weighted windows of Series and DataFrames."""

from math import exp, log

from pandas import _kernels as k
from pandas.errors import unavailable
from pandas.window import Windows

_e = k.exponential


class Ewm(Windows):
    """Weights that decay by a factor 1 - alpha a row, or by half in ``halflife`` of the ``times``."""

    __slots__ = ('_weights', '_adjust', '_times', '_half')

    def __init__(self, source, weights, adjust, times=None, half=None):
        self._source = source
        self._weights = weights
        self._adjust = adjust
        self._times = times
        self._half = half

    def _of(self, source):
        return Ewm(source, self._weights, self._adjust, self._times, self._half)

    def _numeric(self, wanted):
        source = self._source
        if not wanted or source._frame_columns is None:
            return self
        return self._of(source.select_dtypes(['number', 'bool']))

    def _untimed(self, name):
        if self._times is not None:
            raise NotImplementedError(name + ' is not implemented with times')

    def mean(self, numeric_only=False, engine=None, engine_kwargs=None):
        if self._times is not None:
            return self._numeric(numeric_only)._done(
                lambda column: _e.meanByTime(column, self._weights, self._times, self._half))
        return self._numeric(numeric_only)._done(lambda column: _e.mean(column, self._weights))

    def sum(self, numeric_only=False, engine=None, engine_kwargs=None):
        if not self._adjust:
            raise NotImplementedError('sum is not implemented with adjust=False')
        self._untimed('sum')
        return self._numeric(numeric_only)._done(lambda column: _e.sum(column, self._weights))

    def std(self, bias=False, numeric_only=False):
        self._untimed('std')
        return self._numeric(numeric_only)._done(lambda column: _e.std(column, self._weights, bias))

    def var(self, bias=False, numeric_only=False):
        self._untimed('var')
        return self._numeric(numeric_only)._done(lambda column: _e.var(column, self._weights, bias))

    def cov(self, other=None, pairwise=None, bias=False, numeric_only=False):
        return self._pair(lambda left, right: _e.cov(left, right, self._weights, bias), other, pairwise, 'cov')

    def corr(self, other=None, pairwise=None, numeric_only=False):
        return self._pair(lambda left, right: _e.corr(left, right, self._weights), other, pairwise, 'corr')

    def _pair(self, kernel, other, pairwise, name):
        self._untimed(name)
        source = self._source
        if pairwise or source._frame_columns is not None:
            raise unavailable('pandas.ExponentialMovingWindow.' + name + ' of a DataFrame or pairwise')
        return self._paired(kernel, other)

    def apply(self, func, *args, **options):
        raise AttributeError("'ExponentialMovingWindow' object has no attribute 'apply'")


def weighted(source, com, span, halflife, alpha, min_periods, adjust, ignore_na, axis, times, method):
    """The Ewm of a Series or DataFrame."""
    if axis not in (0, 'index', None) or method != 'single':
        raise unavailable('pandas.ewm with axis or method')
    least = min_periods or 0
    if times is None:
        if isinstance(halflife, str) or hasattr(halflife, 'total_seconds'):
            raise ValueError('halflife can only be a timedelta convertible argument if times is not None.')
        return Ewm(source, _e.weights(_alpha(com, span, halflife, alpha), adjust, ignore_na, least), adjust)
    from pandas.offsets import fixed_nanos
    from pandas.time_index import DatetimeIndex
    if not adjust:
        raise NotImplementedError('times is not supported with adjust=False.')
    if com is not None or span is not None or alpha is not None or halflife is None:
        raise unavailable('pandas.ewm with times and without halflife alone')
    labels = DatetimeIndex(times)
    if len(labels) != len(source):
        raise ValueError('times must be the same length as the object.')
    return Ewm(source, _e.weights(0.5, adjust, ignore_na, least), adjust, labels._col, fixed_nanos(halflife))


def _alpha(com, span, halflife, alpha):
    given = [value for value in (com, span, halflife, alpha) if value is not None]
    if len(given) > 1:
        raise ValueError('comass, span, halflife, and alpha are mutually exclusive')
    # All go through the centre of mass, as in pandas: the last bit of alpha depends on it.
    if com is not None:
        if com < 0:
            raise ValueError('comass must satisfy: comass >= 0')
    elif span is not None:
        if span < 1:
            raise ValueError('span must satisfy: span >= 1')
        com = (span - 1) / 2
    elif halflife is not None:
        if halflife <= 0:
            raise ValueError('halflife must satisfy: halflife > 0')
        com = 1 / (1 - exp(log(0.5) / halflife)) - 1
    elif alpha is not None:
        if not 0 < alpha <= 1:
            raise ValueError('alpha must satisfy: 0 < alpha <= 1')
        com = (1 - alpha) / alpha
    else:
        raise ValueError('Must pass one of comass, span, halflife, or alpha')
    return 1 / (1 + com)
