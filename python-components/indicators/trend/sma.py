"""Simple moving average."""

import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "sma",
    "category": "trend",
    "version": "1.0.0",
    "description": "Simple moving average: the mean of the last `period` prices",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["sma"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 1, "max": 5000, "description": "Number of candles"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to average"},
    },
    "lookback_required": 20,
    "tags": ["trend", "moving-average", "overlay"],
}


class SMA(Indicator):
    """Mean of the last `period` prices; of fewer where fewer are known, so the first value stands at the first candle.

    Output `sma`: one float for each candle, in the unit of price, between the lowest and highest price of its window.
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
        return pd.DataFrame({"sma": price.rolling(window=self.period, min_periods=1).mean()}, index=data.index)
