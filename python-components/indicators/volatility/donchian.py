"""Donchian channel."""

import pandas as pd

from core.base.indicator import Indicator, check_whole

__metadata_version__ = 1
__metadata__ = {
    "name": "donchian",
    "category": "volatility",
    "version": "1.0.0",
    "description": "Donchian channel: highest high and lowest low of the last candles",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["high", "low"],
    "outputs": ["upper", "middle", "lower"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 1, "max": 5000, "description": "Number of candles"},
    },
    "lookback_required": 20,
    "tags": ["volatility", "bands", "breakout", "overlay"],
}


class Donchian(Indicator):
    """Highest high and lowest low of the last `period` candles, this one included, and the middle between them.

    Outputs in the unit of price, NaN for the first `period - 1` candles: `upper`, `middle`, `lower`. A close cannot
    leave a channel it is part of: breakouts are told against the channel of the candle before.
    Source: Richard Donchian's four-week rule (1960).
    Raises ValueError for a period that is no whole number from 1 to 5000.
    """

    def __init__(self, period=20):
        self.period = check_whole("period", period, 1, 5000)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period}

    def calculate(self, data):
        upper = data["high"].rolling(window=self.period).max()
        lower = data["low"].rolling(window=self.period).min()
        return pd.DataFrame({"upper": upper, "middle": (upper + lower) / 2, "lower": lower}, index=data.index)
