"""Moving average convergence/divergence."""

import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "macd",
    "category": "momentum",
    "version": "1.0.0",
    "description": "Moving average convergence/divergence: a fast less a slow exponential average, and its own average",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["macd", "signal", "histogram"],
    "parameters": {
        "fast": {"type": "int", "default": 12, "min": 1, "max": 5000, "description": "Span of the fast average"},
        "slow": {"type": "int", "default": 26, "min": 2, "max": 5000, "description": "Span of the slow average"},
        "signal": {"type": "int", "default": 9, "min": 1, "max": 5000, "description": "Span of the signal line"},
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price to average"},
    },
    "lookback_required": 34,
    "tags": ["momentum", "trend", "oscillator"],
}


class MACD(Indicator):
    """`macd = ema(price, fast) - ema(price, slow)`, `signal = ema(macd, signal)`, `histogram = macd - signal`.

    Outputs in the unit of price: `macd`, NaN for the first `slow - 1` candles; `signal` and `histogram`, NaN for the
    first `slow + signal - 2`. The averages are those of `ema`: they begin at their first value, without a start-up
    average, so that values differ from TA-Lib's default at first and meet them after a few spans.
    Source: Gerald Appel, The Moving Average Convergence-Divergence Trading Method (1985).
    Raises ValueError for spans that are no whole numbers from 1 to 5000, fast not below slow, or an unknown source.
    """

    def __init__(self, fast=12, slow=26, signal=9, source="close"):
        self.fast = check_whole("fast", fast, 1, 5000)
        self.slow = check_whole("slow", slow, 2, 5000)
        if self.fast >= self.slow:
            raise ValueError(f"fast was {fast}, must be below slow, which was {slow}")
        self.signal = check_whole("signal", signal, 1, 5000)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.slow + self.signal - 1}

    def calculate(self, data):
        price = source_of(data, self.source)
        slow = price.ewm(span=self.slow, adjust=False, min_periods=self.slow).mean()
        macd = price.ewm(span=self.fast, adjust=False).mean() - slow
        signal = macd.ewm(span=self.signal, adjust=False, min_periods=self.signal).mean()
        return pd.DataFrame({"macd": macd, "signal": signal, "histogram": macd - signal}, index=data.index)
