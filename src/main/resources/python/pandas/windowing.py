"""The ways from a Series or DataFrame to its windows."""

from pandas import exponential as _exponential
from pandas import window as _window


class Windowing:
    """rolling, expanding and ewm."""

    __slots__ = ()

    def rolling(self, window, min_periods=None, center=False, win_type=None, on=None, axis=0, closed=None, step=None,
                method='single'):
        """Moving windows of a number of rows, or of a length of time such as '4h' where the index has times.

        A result needs ``min_periods`` present values: all rows of a window of rows by default, one of a length of time.
        ``closed`` says which ends belong to a window ('right' by default, 'left', 'both', 'neither').
        """
        return _window.rolling(self, window, min_periods, center, win_type, on, axis, closed, step, method)

    def expanding(self, min_periods=1, axis=0, method='single'):
        """Windows from the first row to each row."""
        return _window.expanding(self, min_periods, axis, method)

    def ewm(self, com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False, axis=0,
            times=None, method='single'):
        """Exponentially decaying weights, given by exactly one of com, span, halflife and alpha."""
        return _exponential.weighted(self, com, span, halflife, alpha, min_periods, adjust, ignore_na, axis, times, method)
