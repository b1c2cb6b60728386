"""Rolling z-score."""

import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "zscore",
    "category": "statistics",
    "version": "1.0.0",
    "description": "Distance of the price from the mean of the last prices, in their standard deviations",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["zscore"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 2, "max": 5000, "description": "Number of candles"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to score"},
    },
    "lookback_required": 20,
    "tags": ["statistics", "mean-reversion", "oscillator"],
}


class ZScore(Indicator):
    """`(price - mean) / standard deviation` of the last `period` prices, this one among them.

    Output `zscore`: floats from -(period - 1) / sqrt(period) to (period - 1) / sqrt(period); exactly 0 when all prices
    are equal; NaN for the first `period - 1` candles. The deviation is the sample's (n - 1), as in `bb`.
    Raises ValueError for a period that is no whole number from 2 to 5000, or an unknown source.
    """

    def __init__(self, period=20, source="close"):
        self.period = check_whole("period", period, 2, 5000)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period}

    def calculate(self, data):
        price = source_of(data, self.source)
        window = price.rolling(window=self.period)
        score = (price - window.mean()) / window.std()
        return pd.DataFrame({"zscore": score.mask(window.max() == window.min(), 0.0)}, index=data.index)
