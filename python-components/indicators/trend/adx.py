"""Average directional index."""

import pandas as pd

from core.base.averages import true_range
from core.base.indicator import Indicator, check_whole

__metadata_version__ = 1
__metadata__ = {
    "name": "adx",
    "category": "trend",
    "version": "1.0.0",
    "description": "Average directional index: strength of a trend, with the directional indicators +DI and -DI",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["high", "low", "close"],
    "outputs": ["adx", "plus_di", "minus_di"],
    "parameters": {
        "period": {"type": "int", "default": 14, "min": 1, "max": 1000, "description": "Wilder's smoothing, in candles"},
    },
    "lookback_required": 28,
    "tags": ["trend", "strength", "wilder"],
}


class ADX(Indicator):
    """Strength of a trend, whichever way it goes.

    Outputs `adx`, `plus_di`, `minus_di`: floats from 0 to 100 for each candle; above 25 is commonly read as trending.
    The first `period` candles average what there is so far; values settle after about two periods.
    Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978).
    Raises ValueError for a period that is no whole number from 1 to 1000.
    """

    def __init__(self, period=14):
        self.period = check_whole("period", period, 1, 1000)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": 2 * self.period}

    def calculate(self, data):
        high, low = data["high"], data["low"]
        up = high - high.shift(1)
        down = low.shift(1) - low
        plus = up.where((up > down) & (up > 0), 0.0)
        minus = down.where((down > up) & (down > 0), 0.0)

        average_range = self._smooth(true_range(data).fillna(high - low))
        plus_di = (100 * self._smooth(plus) / average_range).fillna(0.0)
        minus_di = (100 * self._smooth(minus) / average_range).fillna(0.0)
        total = plus_di + minus_di
        dx = (100 * (plus_di - minus_di).abs() / total).where(total > 0, 0.0)
        return pd.DataFrame({"adx": self._smooth(dx), "plus_di": plus_di, "minus_di": minus_di}, index=data.index)

    def _smooth(self, values):
        """Mean of all values for the first `period` candles, then `(previous * (period - 1) + value) / period`."""
        start = values.iloc[: self.period].expanding(min_periods=1).mean()
        # An average with weight 1/period that begins at the start's last mean is Wilder's recurrence.
        seeded = start.iloc[self.period - 1 :]
        rest = values.iloc[self.period :]
        if len(rest) == 0:
            return start
        smoothed = pd.concat([seeded, rest]).ewm(alpha=1 / self.period, adjust=False).mean()
        return pd.concat([start.iloc[: self.period - 1], smoothed])
