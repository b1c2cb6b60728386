"""Weighted moving average."""

import pandas as pd

from core.base.averages import linear_average
from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "wma",
    "category": "trend",
    "version": "1.0.0",
    "description": "Weighted moving average: the newest price weighs `period`, the oldest 1",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["wma"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 1, "max": 5000, "description": "Number of candles"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to average"},
    },
    "lookback_required": 20,
    "tags": ["trend", "moving-average", "overlay"],
}


class WMA(Indicator):
    """`(period * price[i] + (period - 1) * price[i-1] + ... + price[i-period+1]) / (period * (period + 1) / 2)`.

    Output `wma`: floats in the unit of price, between the lowest and highest price of the window; NaN for the first
    `period - 1` candles.
    The formula is the linearly weighted average of every textbook; TA-Lib calls it WMA too.
    Raises ValueError for a period that is no whole number from 1 to 5000, or an unknown source.
    """

    def __init__(self, period=20, source="close"):
        self.period = check_whole("period", period, 1, 5000)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period}

    def calculate(self, data):
        price = source_of(data, self.source)
        return pd.DataFrame({"wma": linear_average(price, self.period)}, index=data.index)
