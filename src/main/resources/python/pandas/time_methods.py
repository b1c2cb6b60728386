"""Methods that Series and DataFrames with an index of times have in common."""

from pandas import _kernels as k
from pandas.errors import unavailable
from pandas.time_index import DatetimeIndex


class TimeMethods:
    """Choosing rows by time, bins of time, groups, and other time zones."""

    def groupby(self, by=None, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=False, dropna=True):
        """Groups of rows with the same value of a column, a function of labels, or an array."""
        from pandas.grouping import grouped
        return grouped(self, by, axis, level, as_index, sort, group_keys, observed, dropna)

    def resample(self, rule, axis=0, closed=None, label=None, convention=None, kind=None, on=None, level=None,
                 origin='start_day', offset=None, group_keys=False):
        """Bins of time, such as '4h' or 'W-FRI'."""
        from pandas.resampling import resampled
        return resampled(self, rule, axis, closed, label, convention, kind, on, level, origin, offset, group_keys)

    def asfreq(self, freq, method=None, how=None, normalize=False, fill_value=None):
        """The rows at every step of a frequency from the first label to the last; missing where there is none."""
        from pandas.resampling import as_frequency
        return as_frequency(self, freq, method, how, normalize, fill_value)

    def _times(self):
        if not isinstance(self._index, DatetimeIndex):
            raise TypeError('Index must be DatetimeIndex')
        return self._index

    def between_time(self, start_time, end_time, inclusive='both', axis=None):
        """The rows whose time of day lies between two, over midnight when the start is the later one."""
        if inclusive not in ('both', 'left', 'right', 'neither'):
            raise ValueError("Inclusive has to be either string of 'both', 'left', 'right', or 'neither'")
        left, right = inclusive in ('both', 'left'), inclusive in ('both', 'right')
        return self._kept(k.selection.rows(self._times()._between(start_time, end_time, left, right)._col))

    def at_time(self, time, asof=False, axis=None):
        """The rows at a time of day."""
        return self._kept(self._times().indexer_at_time(time).tolist())

    def first(self, offset):
        """The rows within a length of time from the first label on."""
        index = self._times()
        if len(index) == 0:
            return self.copy()
        from pandas.offsets import to_offset
        return self.iloc[:index._bound(index[0] + to_offset(offset), False)]

    def last(self, offset):
        """The rows within a length of time up to the last label."""
        index = self._times()
        if len(index) == 0:
            return self.copy()
        from pandas.offsets import to_offset
        return self.iloc[index._bound(index[len(index) - 1] - to_offset(offset), True):]

    def asof(self, where, subset=None):
        """The last present value at or before a moment, or each of several."""
        from pandas.alignment import rows_as_of
        from pandas.index import as_index
        if subset is not None or self._frame_columns is not None:
            raise unavailable('pandas.DataFrame.asof')
        there = self.dropna()
        if hasattr(where, '_col') or isinstance(where, (list, tuple)):
            index = as_index(where)
            return self._on(k.selection.take(there._col, rows_as_of(there._index, index, 'ffill')), index)
        row = there._index._bound(where, True) - 1
        return there.iloc[row] if row >= 0 else k.nan

    def tz_localize(self, tz, axis=0, level=None, copy=None, ambiguous='raise', nonexistent='raise'):
        """Naive labels as moments of a zone; with None the zone's clock as naive labels."""
        return self._with_times(self._times().tz_localize(tz, ambiguous, nonexistent))

    def tz_convert(self, tz, axis=0, level=None, copy=None):
        """The same moments on the clock of another zone."""
        return self._with_times(self._times().tz_convert(tz))

    def _with_times(self, index):
        result = self.copy()
        result._index = index
        return result
