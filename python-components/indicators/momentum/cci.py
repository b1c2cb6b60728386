"""Commodity channel index."""

import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "cci",
    "category": "momentum",
    "version": "1.0.0",
    "description": "Commodity channel index: distance of the price from its average, in mean deviations",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["cci"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 2, "max": 500, "description": "Number of candles"},
        "source": {"type": "str", "default": "hlc3", "options": list(SOURCES), "description": "Price of a candle"},
    },
    "lookback_required": 20,
    "tags": ["momentum", "oscillator"],
}


class CCI(Indicator):
    """`(price - mean) / (0.015 * mean deviation)` of the last `period` prices.

    The mean deviation is the mean distance of those prices from their mean.
    Output `cci`: floats without bounds, mostly between -100 and 100 (what 0.015 is for); 0 when all prices are equal;
    NaN for the first `period - 1` candles. Takes time and memory in proportion to the period.
    Source: Donald R. Lambert, Commodity Channel Index (Commodities, 1980).
    Raises ValueError for a period that is no whole number from 2 to 500, or an unknown source.
    """

    def __init__(self, period=20, source="hlc3"):
        self.period = check_whole("period", period, 2, 500)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period}

    def calculate(self, data):
        price = source_of(data, self.source)
        window = price.rolling(window=self.period)
        mean = window.mean()
        deviation = (price - mean).abs()
        for back in range(1, self.period):
            deviation = deviation + (price.shift(back) - mean).abs()
        cci = (price - mean) / (0.015 * (deviation / self.period))
        return pd.DataFrame({"cci": cci.mask(window.max() == window.min(), 0.0)}, index=data.index)
