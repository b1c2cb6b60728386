"""Exponential moving average."""

import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "ema",
    "category": "trend",
    "version": "1.0.0",
    "description": "Exponential moving average with weight 2 / (period + 1) on the newest price",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["ema"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 1, "max": 5000, "description": "Span in candles"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to average"},
    },
    "lookback_required": 20,
    "tags": ["trend", "moving-average", "overlay"],
}


class EMA(Indicator):
    """`ema[0] = price[0]`, then `ema[i] = ema[i-1] + 2 / (period + 1) * (price[i] - ema[i-1])`.

    Output `ema`: one float for each candle, in the unit of price, between the lowest and highest price so far.
    The formula is the common one of Appel's MACD, 2 / (n + 1), without a start-up average.
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
        return pd.DataFrame({"ema": price.ewm(span=self.period, adjust=False).mean()}, index=data.index)
