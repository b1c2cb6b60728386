"""Keltner channel."""

import pandas as pd

from core.base.averages import true_range, wilder_average
from core.base.indicator import SOURCES, Indicator, check_number, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "keltner",
    "category": "volatility",
    "version": "1.0.0",
    "description": "Keltner channel: an exponential average and bands a number of average true ranges above and below",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["upper", "middle", "lower"],
    "parameters": {
        "period": {"type": "int", "default": 20, "min": 1, "max": 5000, "description": "Span of the average"},
        "atr_period": {"type": "int", "default": 10, "min": 1, "max": 1000, "description": "Candles of the true range"},
        "multiplier": {"type": "float", "default": 2.0, "min": 0.1, "max": 20.0, "description": "Average true ranges"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to average"},
    },
    "lookback_required": 20,
    "tags": ["volatility", "bands", "overlay"],
}


class Keltner(Indicator):
    """`ema(price, period)`, and bands `multiplier * atr(atr_period)` around it.

    Outputs in the unit of price: `upper`, `middle`, `lower`. The middle is NaN for the first `period - 1` candles, the
    bands also for the first `atr_period`. The averages are those of `ema` and `atr`.
    Source: Chester Keltner, How to Make Money in Commodities (1960), in the form Linda Bradford Raschke gave it.
    Raises ValueError for a period that is no whole number from 1 to 5000, an atr_period that is none from 1 to 1000, a
    multiplier outside 0.1 to 20, or an unknown source.
    """

    def __init__(self, period=20, atr_period=10, multiplier=2.0, source="close"):
        self.period = check_whole("period", period, 1, 5000)
        self.atr_period = check_whole("atr_period", atr_period, 1, 1000)
        self.multiplier = check_number("multiplier", multiplier, 0.1, 20.0)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": max(self.period, self.atr_period + 1)}

    def calculate(self, data):
        price = source_of(data, self.source)
        middle = price.ewm(span=self.period, adjust=False, min_periods=self.period).mean()
        distance = wilder_average(true_range(data), self.atr_period) * self.multiplier
        bands = {"upper": middle + distance, "middle": middle, "lower": middle - distance}
        return pd.DataFrame(bands, index=data.index)
