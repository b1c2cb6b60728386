"""Missing values drawn between present ones."""

from pandas import _kernels as k
from pandas.errors import check_axis, refuse, unavailable


class Interpolating:
    """``Series.interpolate``."""

    def interpolate(self, method='linear', *, axis=0, limit=None, inplace=False, limit_direction=None, limit_area=None,
                    downcast=None, **options):
        """Straight lines between present values, by rows (linear) or by the labels (index, values, time).

        ``limit`` rows in a row are filled ``limit_direction`` (forward, backward, both), ``limit_area`` inside or
        outside of the present values.
        """
        check_axis('Series', axis)
        refuse('Series.interpolate', downcast=downcast)
        if method in ('pad', 'ffill', 'bfill', 'backfill'):
            return _neighbour(self, method, limit, inplace, limit_direction, limit_area)
        if method not in ('linear', 'index', 'values', 'time'):
            known = ('nearest', 'zero', 'slinear', 'quadratic', 'cubic', 'barycentric', 'krogh', 'spline', 'polynomial',
                     'from_derivatives', 'piecewise_polynomial', 'pchip', 'akima', 'cubicspline')
            if method in known:
                raise unavailable('pandas.Series.interpolate(method=' + repr(method) + ')')
            raise ValueError("method must be one of ['linear', 'time', 'index', 'values', ...]. Got '" + str(method)
                             + "' instead.")
        if self.dtype.name == 'object' and self.count() < len(self):
            raise unavailable('pandas.Series.interpolate of an object column')
        if self.dtype.name not in ('float64',) or self.count() == len(self):
            return self._replace(self.copy(), inplace)
        forward, backward = _limits(limit, limit_direction)
        if limit_area not in (None, 'inside', 'outside'):
            raise ValueError("Invalid limit_area: expecting one of ['inside', 'outside'], got " + str(limit_area))
        places = _places(self._index, method)
        column = k._kernels.interpolation().linear(self._col, places, forward, backward, limit_area or 'all')
        return self._replace(self._done(column, 'interpolate'), inplace)


def _limits(limit, direction):
    """How many missing rows are filled after and before a present value, -1 for all."""
    if limit is not None and (not isinstance(limit, int) or limit < 1):
        raise ValueError('Limit must be greater than 0' if isinstance(limit, int) else 'Limit must be an integer')
    direction = (direction or 'forward').lower()
    if direction not in ('forward', 'backward', 'both'):
        raise ValueError("Invalid limit_direction: expecting one of ['forward', 'backward', 'both'], got '" + direction
                         + "'.")
    count = -1 if limit is None else limit
    return count if direction != 'backward' else 0, count if direction != 'forward' else 0


def _places(index, method):
    """Where the rows lie on the line."""
    times = index.dtype.name[:8] == 'datetime'
    if method == 'time' and not times:
        raise ValueError('time-weighted interpolation only works on Series or DataFrames with a DatetimeIndex')
    if method == 'linear':
        return None
    if not times and index.dtype.name not in ('int64', 'float64'):
        raise ValueError('Index column must be numeric or datetime type when using ' + method + ' method other than '
                         'linear. Try setting a numeric or datetime index column before interpolating.')
    if not index.is_monotonic_increasing:
        raise unavailable('interpolate(method=' + repr(method) + ') on an unsorted index')
    return index._col


def _neighbour(series, method, limit, inplace, direction, area):
    forward = method in ('pad', 'ffill')
    if direction is not None and direction != ('forward' if forward else 'backward'):
        raise ValueError("`limit_direction` must be '" + ('forward' if forward else 'backward') + "' for method `"
                         + method + '`')
    return (series.ffill if forward else series.bfill)(inplace=inplace, limit=limit, limit_area=area)
