"""Methods of DataFrame whose result has the same rows and columns."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import axis_number, refuse


class FrameTransforming:
    """Transformations column by column (axis 0), and along the rows (axis 1) by way of the transposed frame."""

    __slots__ = ()

    def _map_series(self, function):
        from pandas.frame import make_frame
        index = self._index
        columns = {}
        for name in self._frame_columns:
            result = function(self._series(name))
            if result is NotImplemented:
                return result
            columns[name], index = result._col, result._index
        return make_frame(columns, index)

    def _filled(self, name):
        """A column of this frame that it does not have: missing everywhere."""
        from pandas.series import make_series
        return make_series(v.filled(len(self), nan), self._index, name)

    def _along(self, axis, function):
        """A method on the frame, or along the rows."""
        if axis_number(0 if axis is None else axis) == 0:
            return function(self)
        result = function(self.T).T
        if len(result) == len(self):
            result._index = self._index
        return result

    def shift(self, periods=1, freq=None, axis=0, fill_value=None, suffix=None):
        """Rows moved down by ``periods``; with axis 1 columns moved to the right."""
        refuse('DataFrame.shift', suffix=suffix)
        if freq is not None:
            return self.set_axis(self._index.shift(periods, freq))
        if axis_number(axis) == 1:
            return self._shifted_columns(periods, fill_value)
        return self._map_series(lambda series: series.shift(periods, fill_value=fill_value))

    def _shifted_columns(self, periods, fill_value):
        from pandas.frame import make_frame
        names, columns = list(self._frame_columns), list(self._frame_columns.values())
        filler = v.filled(len(self), nan if fill_value is None else fill_value)
        return make_frame({name: columns[place - periods].share() if 0 <= place - periods < len(names)
                           else filler.share() for place, name in enumerate(names)}, self._index)

    def diff(self, periods=1, axis=0):
        if axis_number(axis) == 1:
            return self - self.shift(periods, axis=1)
        return self._map_series(lambda series: series.diff(periods))

    def pct_change(self, periods=1, fill_method='pad', limit=None, freq=None):
        return self._map_series(lambda series: series.pct_change(periods, fill_method, limit, freq))

    def cumsum(self, axis=0, skipna=True):
        return self._along(axis, lambda frame: frame._map_series(lambda series: series.cumsum(skipna=skipna)))

    def cumprod(self, axis=0, skipna=True):
        return self._along(axis, lambda frame: frame._map_series(lambda series: series.cumprod(skipna=skipna)))

    def cummax(self, axis=0, skipna=True):
        return self._along(axis, lambda frame: frame._map_series(lambda series: series.cummax(skipna=skipna)))

    def cummin(self, axis=0, skipna=True):
        return self._along(axis, lambda frame: frame._map_series(lambda series: series.cummin(skipna=skipna)))

    def abs(self):
        return self._map_series(lambda series: series.abs())

    def round(self, decimals=0):
        """Half to even; a dict or Series says for each column at how many decimals, others stay."""
        if isinstance(decimals, dict) or hasattr(decimals, '_index'):
            places = decimals if isinstance(decimals, dict) else decimals.to_dict()
            if any(not isinstance(place, int) for place in places.values()):
                raise TypeError('Values in decimals must be integers')
            return self._map_series(lambda series: series.round(places[series._name]) if series._name in places
                                    else series)
        if not isinstance(decimals, int):
            raise TypeError('decimals must be an integer, a dict-like or a Series')
        return self._map_series(lambda series: series.round(decimals))

    def isna(self):
        return self._map_columns(k.selection.isMissing)

    isnull = isna

    def notna(self):
        return self._map_columns(k.selection.isPresent)

    notnull = notna

    def astype(self, dtype, copy=None, errors='raise'):
        """Another dtype for all columns, or by a dict or Series for some."""
        if not isinstance(dtype, dict) and not hasattr(dtype, '_index'):
            return self._map_series(lambda series: series.astype(dtype, errors=errors))
        kinds = dtype if isinstance(dtype, dict) else dtype.to_dict()
        for name in kinds:
            if name not in self._frame_columns:
                raise KeyError('Only a column name can be used for the key in a dtype mappings argument. '
                               + repr(name) + ' not found in columns.')
        return self._map_series(lambda series: series.astype(kinds[series._name], errors=errors)
                                if series._name in kinds else series)

    def infer_objects(self, copy=None):
        return self._map_series(lambda series: series.infer_objects())
