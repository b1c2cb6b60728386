"""Kaufman's adaptive moving average."""

import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of
from core.base.recurrence import adaptive_mean

__metadata_version__ = 1
__metadata__ = {
    "name": "kama",
    "category": "trend",
    "version": "1.0.0",
    "description": "Kaufman's adaptive moving average: fast where the price moves straight, slow where it wavers",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["kama", "efficiency"],
    "parameters": {
        "period": {"type": "int", "default": 10, "min": 2, "max": 1000, "description": "Moves of the efficiency ratio"},
        "fast": {"type": "int", "default": 2, "min": 1, "max": 1000, "description": "Candles' span at efficiency 1"},
        "slow": {"type": "int", "default": 30, "min": 2, "max": 5000, "description": "Candles' span at efficiency 0"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to average"},
    },
    "lookback_required": 11,
    "tags": ["trend", "moving-average", "adaptive", "overlay"],
}


class KAMA(Indicator):
    """`kama[i] = kama[i-1] + c[i] * (price[i] - kama[i-1])`, begun at the price of candle `period - 1`.

    `c = (efficiency * (2 / (fast + 1) - 2 / (slow + 1)) + 2 / (slow + 1)) ** 2`, efficiency the net move of the last
    `period` candles over the sum of their moves.
    Outputs, NaN for the first `period` candles: `kama` in the unit of price, between the lowest and highest price so
    far; `efficiency` from 0 to 1, 1 also when the price did not move at all (as TA-Lib has it).
    Source: Perry J. Kaufman, Smarter Trading (1995).
    Raises ValueError for a period that is no whole number from 2 to 1000, spans that are none from 1 to 1000 (fast) or
    2 to 5000 (slow), fast not below slow, or an unknown source.
    """

    def __init__(self, period=10, fast=2, slow=30, source="close"):
        self.period = check_whole("period", period, 2, 1000)
        self.fast = check_whole("fast", fast, 1, 1000)
        self.slow = check_whole("slow", slow, 2, 5000)
        if self.fast >= self.slow:
            raise ValueError(f"fast was {fast}, must be below slow, which was {slow}")
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period + 1}

    def calculate(self, data):
        price = source_of(data, self.source)
        path = (price - price.shift(1)).abs().rolling(window=self.period).sum()
        net = (price - price.shift(self.period)).abs()
        efficiency = (net / path).mask(path == 0, 1.0).clip(0, 1)
        slowest = 2 / (self.slow + 1)
        weight = (efficiency * (2 / (self.fast + 1) - slowest) + slowest) ** 2
        begun = price.where(price.shift(self.period - 1).notna())
        kama = adaptive_mean(begun, weight).where(weight.notna())
        return pd.DataFrame({"kama": kama, "efficiency": efficiency}, index=data.index)
