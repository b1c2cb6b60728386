"""Realised volatility."""

import numpy as np
import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_number, check_source, check_whole, source_of

METHODS = ("sample", "mean_square")

__metadata_version__ = 1
__metadata__ = {
    "name": "realised_volatility",
    "category": "volatility",
    "version": "1.0.0",
    "description": "Realised volatility: deviation of the last logarithmic returns, of a candle or scaled up to a year",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["volatility"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 2, "max": 5000, "description": "Number of returns"},
        "candles_a_year": {
            "type": "float",
            "default": 1.0,
            "min": 1.0,
            "max": 600000.0,
            "description": "Annualises by the root of this number: 252 or 365 for days, 8760 for hours; 1 does not",
        },
        "method": {
            "type": "str",
            "default": "sample",
            "options": list(METHODS),
            "description": "Sample standard deviation (n - 1), or the root of the mean square return",
        },
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price of the returns"},
    },
    "lookback_required": 21,
    "tags": ["volatility", "returns"],
}


class RealisedVolatility(Indicator):
    """Deviation of the last `period` returns `log(price[i] / price[i-1])`, times `sqrt(candles_a_year)`.

    Output `volatility`: floats of at least 0, as a fraction (0.2 is 20 %), NaN for the first `period` candles and where
    a price is not above 0. Of one candle unless `candles_a_year` says how many there are: nothing is guessed from the
    timeframe.
    Method `sample`: standard deviation with n - 1. Method `mean_square`: root of the mean squared return, without
    taking the mean return off (Andersen and Bollerslev, Answering the Skeptics, 1998).
    Raises ValueError for a period that is no whole number from 2 to 5000, candles_a_year outside 1 to 600000, an
    unknown method or an unknown source.
    """

    def __init__(self, period=20, candles_a_year=1.0, method="sample", source="close"):
        self.period = check_whole("period", period, 2, 5000)
        self.candles_a_year = check_number("candles_a_year", candles_a_year, 1.0, 600_000.0)
        if method not in METHODS:
            raise ValueError(f"method was {method!r}, must be one of {', '.join(METHODS)}")
        self.method = method
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period + 1}

    def calculate(self, data):
        price = source_of(data, self.source)
        logarithm = np.log(price.where(price > 0))
        returns = logarithm - logarithm.shift(1)
        if self.method == "sample":
            volatility = returns.rolling(window=self.period).std()
        else:
            volatility = (returns * returns).rolling(window=self.period).mean() ** 0.5
        return pd.DataFrame({"volatility": volatility * self.candles_a_year**0.5}, index=data.index)
