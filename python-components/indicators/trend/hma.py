"""Hull moving average."""

import math

import pandas as pd

from core.base.averages import linear_average
from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "hma",
    "category": "trend",
    "version": "1.0.0",
    "description": "Hull moving average: weighted averages combined so that the lag of half the period cancels out",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["hma"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 2, "max": 5000, "description": "Number of candles"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to average"},
    },
    "lookback_required": 23,
    "tags": ["trend", "moving-average", "overlay"],
}


class HMA(Indicator):
    """`wma(2 * wma(price, period / 2) - wma(price, period), sqrt(period))`, half and root rounded down.

    Output `hma`: floats in the unit of price, which can overshoot the prices of the window; NaN for the first
    `period + floor(sqrt(period)) - 2` candles.
    Source: Alan Hull, Reducing Lag in a Moving Average (alanhull.com, 2005).
    Raises ValueError for a period that is no whole number from 2 to 5000, or an unknown source.
    """

    def __init__(self, period=20, source="close"):
        self.period = check_whole("period", period, 2, 5000)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period + math.isqrt(self.period) - 1}

    def calculate(self, data):
        price = source_of(data, self.source)
        ahead = linear_average(price, self.period // 2) * 2 - linear_average(price, self.period)
        return pd.DataFrame({"hma": linear_average(ahead, math.isqrt(self.period))}, index=data.index)
