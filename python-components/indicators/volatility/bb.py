"""Bollinger Bands."""

import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_number, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "bb",
    "category": "volatility",
    "version": "1.0.0",
    "description": "Bollinger Bands: a moving average and bands a number of standard deviations above and below",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["upper", "middle", "lower", "bandwidth", "percent_b"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 2, "max": 5000, "description": "Number of candles"},
        "std_dev": {"type": "float", "default": 2.0, "min": 0.1, "max": 10.0, "description": "Standard deviations"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price of the bands"},
    },
    "lookback_required": 20,
    "tags": ["volatility", "bands", "overlay"],
}


class BB(Indicator):
    """Mean of the last `period` prices, and bands `std_dev` sample standard deviations (n - 1) around it.

    Outputs for each candle: `upper`, `middle`, `lower` in the unit of price; `bandwidth` = (upper - lower) / middle,
    0 or above; `percent_b` = (price - lower) / (upper - lower), 0 at the lower band and 1 at the upper, 0.5 when the
    bands meet. Fewer candles than `period` are averaged as they are; the first has no deviation: its bands and
    percent_b are NaN, its bandwidth 0.
    Source: John Bollinger, Bollinger on Bollinger Bands (2001).
    Raises ValueError for a period that is no whole number from 2 to 5000, std_dev outside 0.1 to 10, unknown source.
    """

    def __init__(self, period=20, std_dev=2.0, source="close"):
        self.period = check_whole("period", period, 2, 5000)
        self.std_dev = check_number("std_dev", std_dev, 0.1, 10.0)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period}

    def calculate(self, data):
        price = source_of(data, self.source)
        window = price.rolling(window=self.period, min_periods=1)
        middle = window.mean()
        deviation = window.std() * self.std_dev
        upper = middle + deviation
        lower = middle - deviation
        width = upper - lower
        return pd.DataFrame(
            {
                "upper": upper,
                "middle": middle,
                "lower": lower,
                "bandwidth": (width / middle).fillna(0.0),
                "percent_b": ((price - lower) / width).where(width != 0, 0.5),
            },
            index=data.index,
        )
