"""Average true range."""

import pandas as pd

from core.base.averages import true_range, wilder_average
from core.base.indicator import Indicator, check_whole

__metadata_version__ = 1
__metadata__ = {
    "name": "atr",
    "category": "volatility",
    "version": "1.0.0",
    "description": "Average true range: how far the price moves in a candle, gaps included",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["high", "low", "close"],
    "outputs": ["atr", "natr"],
    "parameters": {
        "period": {"type": "int", "default": 14, "min": 1, "max": 1000, "description": "Wilder's smoothing in candles"},
    },
    "lookback_required": 15,
    "tags": ["volatility", "range", "wilder"],
}


class ATR(Indicator):
    """Wilder's average of the true range, the range of a candle widened to the close before it.

    Outputs, NaN for the first `period` candles: `atr`, 0 or above, in the unit of price, first the mean of `period`
    true ranges, then `(previous * (period - 1) + range) / period`; `natr` = 100 * atr / close, in percent of the price.
    Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978).
    Raises ValueError for a period that is no whole number from 1 to 1000.
    """

    def __init__(self, period=14):
        self.period = check_whole("period", period, 1, 1000)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period + 1}

    def calculate(self, data):
        atr = wilder_average(true_range(data), self.period)
        return pd.DataFrame({"atr": atr, "natr": 100 * atr / data["close"]}, index=data.index)
