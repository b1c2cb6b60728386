"""Stochastic oscillator."""

import pandas as pd

from core.base.indicator import Indicator, check_whole

__metadata_version__ = 1
__metadata__ = {
    "name": "stochastic",
    "category": "momentum",
    "version": "1.0.0",
    "description": "Stochastic oscillator: where the close stands between the low and the high of the last candles",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["high", "low", "close"],
    "outputs": ["k", "d"],
    "parameters": {
        "period": {"type": "int", "default": 14, "min": 1, "max": 5000, "description": "Candles of the range"},
        "smooth": {
            "type": "int",
            "default": 3,
            "min": 1,
            "max": 1000,
            "description": "Candles %K is averaged over: 1 is the fast stochastic, 3 the slow one",
        },
        "signal": {"type": "int", "default": 3, "min": 1, "max": 1000, "description": "Candles %D averages %K over"},
    },
    "lookback_required": 18,
    "tags": ["momentum", "oscillator"],
}


class Stochastic(Indicator):
    """`100 * (close - lowest low) / (highest high - lowest low)` of the last `period` candles, averaged twice.

    Outputs from 0 to 100: `k`, that value averaged over `smooth` candles, NaN for the first `period + smooth - 2`;
    `d`, `k` averaged over `signal` candles, NaN for the first `period + smooth + signal - 3`. A range of nothing gives
    50, as far from the low as from the high. Averages are simple ones.
    Source: George C. Lane, Lane's Stochastics (Stocks & Commodities, 1984).
    Raises ValueError for a period that is no whole number from 1 to 5000, or others that are none from 1 to 1000.
    """

    def __init__(self, period=14, smooth=3, signal=3):
        self.period = check_whole("period", period, 1, 5000)
        self.smooth = check_whole("smooth", smooth, 1, 1000)
        self.signal = check_whole("signal", signal, 1, 1000)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period + self.smooth + self.signal - 2}

    def calculate(self, data):
        highest = data["high"].rolling(window=self.period).max()
        lowest = data["low"].rolling(window=self.period).min()
        place = (100 * (data["close"] - lowest) / (highest - lowest)).mask(highest == lowest, 50.0)
        k = place.rolling(window=self.smooth).mean()
        return pd.DataFrame({"k": k, "d": k.rolling(window=self.signal).mean()}, index=data.index)
