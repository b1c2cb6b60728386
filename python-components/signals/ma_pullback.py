"""Pullback to a moving average in a trend."""

from core.base.indicator import check_number, check_whole
from core.base.signal import Signal, events, falls_below, rises_above

__metadata_version__ = 2
__metadata__ = {
    "name": "ma_pullback",
    "category": "signals",
    "version": "1.0.0",
    "description": "Pullback in a trend: the close comes back over the fast average without having broken the slow one",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["ma_fast", "ma_slow"],
    "outputs": ["signal", "signal_type", "signal_strength"],
    "parameters": {
        "trend_bars": {
            "type": "int",
            "default": 10,
            "min": 1,
            "max": 1000,
            "description": "Candles the averages must have been in order, this one included",
        },
        "min_separation": {
            "type": "float",
            "default": 0.0,
            "min": 0.0,
            "max": 1.0,
            "description": "Least distance of the averages, as a fraction of the slow one",
        },
    },
    "required_indicators": [
        {"name": "ma_fast", "type": "ema", "params": {"period": 20}},
        {"name": "ma_slow", "type": "ema", "params": {"period": 50}},
    ],
    "signal_types": ["pullback_long", "pullback_short", "uptrend_end", "downtrend_end"],
    "lookback_required": 60,
    "tags": ["trend", "pullback"],
}


class MAPullback(Signal):
    """Events where a move against the trend has ended, and where the trend ends.

    The trend is up while `ma_fast` is above `ma_slow`. A pullback in it is over when the close, at or below `ma_fast`
    and above `ma_slow` at the candle before, rises above `ma_fast`; mirrored in a down trend.
    Outputs for each candle: `signal` 1 for `pullback_long` and `downtrend_end`, -1 for `pullback_short` and
    `uptrend_end`, else 0; `signal_type` one of these or `none`; `signal_strength` from 0 to 1, for pullbacks the
    averages' distance as a fraction of the slow one, 1 % and more being 1, else 0.
    Raises ValueError for trend_bars that is no whole number from 1 to 1000, or min_separation outside 0 to 1.
    """

    def __init__(self, trend_bars=10, min_separation=0.0):
        self.trend_bars = check_whole("trend_bars", trend_bars, 1, 1000)
        self.min_separation = check_number("min_separation", min_separation, 0.0, 1.0)

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        close, fast, slow = data["close"], indicators["ma_fast"], indicators["ma_slow"]
        before, slow_before = close.shift(1), slow.shift(1)
        separation = (fast - slow).abs() / slow
        is_wide = separation >= self.min_separation
        up = self._lasted(fast > slow) & is_wide & rises_above(close, fast) & (before > slow_before)
        down = self._lasted(fast < slow) & is_wide & falls_below(close, fast) & (before < slow_before)
        result = events(
            data.index,
            {
                "pullback_long": (1, up),
                "pullback_short": (-1, down),
                "uptrend_end": (-1, (fast <= slow) & (fast.shift(1) > slow_before)),
                "downtrend_end": (1, (fast >= slow) & (fast.shift(1) < slow_before)),
            },
        )
        result["signal_strength"] = (separation / 0.01).clip(0, 1).where(up | down, 0.0)
        return result

    def _lasted(self, order):
        """Whether the order of the averages has held for `trend_bars` candles."""
        return order.rolling(window=self.trend_bars).sum() == self.trend_bars
