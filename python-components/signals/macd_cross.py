"""Crossing of the MACD and its signal line."""

from core.base.indicator import check_number
from core.base.signal import Signal, events, falls_below, rises_above

__metadata_version__ = 2
__metadata__ = {
    "name": "macd_cross",
    "category": "signals",
    "version": "1.0.0",
    "description": "Bullish cross when the MACD rises above its signal line, bearish cross when it falls below",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["macd", "macd.signal", "macd.histogram"],
    "outputs": ["signal", "signal_type", "signal_strength"],
    "parameters": {
        "min_histogram": {
            "type": "float",
            "default": 0.0,
            "min": 0.0,
            "max": 1.0,
            "description": "Least distance of the lines at the crossing candle, as a fraction of the close",
        },
    },
    "required_indicators": [{"name": "macd", "type": "macd", "params": {"fast": 12, "slow": 26, "signal": 9}}],
    "signal_types": ["bullish_cross", "bearish_cross"],
    "lookback_required": 35,
    "tags": ["momentum", "trend", "crossover"],
}


class MACDCross(Signal):
    """Events where `macd` and its signal line change their order.

    Outputs for each candle: `signal` 1 bullish cross, -1 bearish cross, else 0; `signal_type` `bullish_cross`,
    `bearish_cross` or `none`; `signal_strength` from 0 to 1, the lines' distance as a fraction of the close, 0.1 % and
    more being 1.
    Raises ValueError for min_histogram outside 0 to 1.
    """

    def __init__(self, min_histogram=0.0):
        self.min_histogram = check_number("min_histogram", min_histogram, 0.0, 1.0)

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        macd, line = indicators["macd"], indicators["macd.signal"]
        distance = indicators["macd.histogram"].abs() / data["close"]
        is_wide = distance >= self.min_histogram
        bullish = rises_above(macd, line) & is_wide
        bearish = falls_below(macd, line) & is_wide
        result = events(data.index, {"bullish_cross": (1, bullish), "bearish_cross": (-1, bearish)})
        result["signal_strength"] = (distance / 0.001).clip(0, 1).where(bullish | bearish, 0.0)
        return result
