"""Slope of the linear regression of the price."""

import pandas as pd

from core.base.averages import linear_average
from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "linreg_slope",
    "category": "trend",
    "version": "1.0.0",
    "description": "Slope of the line fitted to the last prices by least squares, in price a candle",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["slope"],
    "parameters": {
        "period": {"type": "int", "default": 14, "min": 2, "max": 5000, "description": "Number of candles fitted"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to fit"},
    },
    "lookback_required": 14,
    "tags": ["trend", "regression"],
}


class LinearRegressionSlope(Indicator):
    """Least squares over the last `period` prices: how much the fitted line rises from one candle to the next.

    Output `slope`: floats in the unit of price a candle, exactly 0 where all prices are equal; NaN for the first
    `period - 1` candles.
    Computed as `6 * (wma - sma) / (period - 1)`, which is the textbook's covariance with the candle number over that
    number's variance, written with weights that do not grow with the series.
    Raises ValueError for a period that is no whole number from 2 to 5000, or an unknown source.
    """

    def __init__(self, period=14, source="close"):
        self.period = check_whole("period", period, 2, 5000)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period}

    def calculate(self, data):
        price = source_of(data, self.source)
        window = price.rolling(window=self.period)
        slope = (linear_average(price, self.period) - window.mean()) * (6 / (self.period - 1))
        # Two roundings of the same price leave 1e-16 of it: a flat line has no slope.
        return pd.DataFrame({"slope": slope.mask(window.max() == window.min(), 0.0)}, index=data.index)
