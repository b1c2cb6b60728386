"""SuperTrend."""

import pandas as pd

from core.base.averages import true_range, wilder_average
from core.base.indicator import Indicator, check_number, check_whole
from core.base.recurrence import ratchet

__metadata_version__ = 1
__metadata__ = {
    "name": "supertrend",
    "category": "trend",
    "version": "1.0.0",
    "description": "SuperTrend: a trailing stop of some average true ranges, whose crossing turns the trend",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["high", "low", "close"],
    "outputs": ["supertrend", "direction"],
    "parameters": {
        "period": {"type": "int", "default": 10, "min": 1, "max": 1000, "description": "Candles of the average range"},
        "multiplier": {
            "type": "float",
            "default": 3.0,
            "min": 0.1,
            "max": 20.0,
            "description": "Average true ranges between the middle of a candle and its band",
        },
    },
    "lookback_required": 11,
    "tags": ["trend", "stop", "overlay"],
}


class SuperTrend(Indicator):
    """The lower band in an up trend, the upper band in a down trend.

    The bands are the middle of high and low, less and plus `multiplier` average true ranges (Wilder's, as `atr`). The
    lower band never falls while the close before was not below it, the upper never rises while it was not above. A
    close above the upper band turns the trend up, one below the lower band turns it down; the first candle that has
    bands counts as a down trend.
    Outputs, NaN for the first `period` candles: `supertrend` in the unit of price; `direction` 1 up, -1 down.
    Source: Olivier Seban's SuperTrend, in the form of TradingView's `ta.supertrend`.
    Raises ValueError for a period that is no whole number from 1 to 1000, or a multiplier outside 0.1 to 20.
    """

    def __init__(self, period=10, multiplier=3.0):
        self.period = check_whole("period", period, 1, 1000)
        self.multiplier = check_number("multiplier", multiplier, 0.1, 20.0)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period + 1}

    def calculate(self, data):
        close = data["close"]
        middle = (data["high"] + data["low"]) / 2
        distance = wilder_average(true_range(data), self.period) * self.multiplier
        lower = ratchet(middle - distance, close)
        upper = -ratchet(-(middle + distance), -close)
        direction = self._direction(close, lower, upper)
        line = lower.where(direction > 0, upper)
        return pd.DataFrame({"supertrend": line, "direction": direction}, index=data.index)

    def _direction(self, close, lower, upper):
        """1 from each close above the upper band on, -1 from each close below the lower band on."""
        above, below = close > upper, close < lower
        turns = pd.Series(float("nan"), index=close.index)
        turns = turns.mask(above, 1.0).mask(below, -1.0).mask(lower.notna() & lower.shift(1).isna(), -1.0)
        # In a candle of extreme range the bands can cross: a close beyond both turns whatever trend there was.
        both = above & below
        turns = turns.mask(both)
        flips = both.astype(float).cumsum()
        since = flips - flips.where(turns.notna()).ffill()
        return turns.ffill() * (1 - since % 2 * 2)
