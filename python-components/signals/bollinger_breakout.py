"""Closes beyond the Bollinger Bands."""

from core.base.indicator import check_number
from core.base.signal import Signal, events, falls_below, rises_above

__metadata_version__ = 2
__metadata__ = {
    "name": "bollinger_breakout",
    "category": "signals",
    "version": "1.0.0",
    "description": "Breakout when the close leaves the Bollinger Bands, if wanted only out of a squeeze",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["bb.upper", "bb.middle", "bb.lower", "bb.bandwidth"],
    "outputs": ["signal", "signal_type", "signal_strength"],
    "parameters": {
        "max_bandwidth": {
            "type": "float",
            "default": 10.0,
            "min": 0.0,
            "max": 10.0,
            "description": "Widest bandwidth of the candle before, as a fraction of the middle; 10 allows any",
        },
    },
    "required_indicators": [{"name": "bb", "type": "bb", "params": {"period": 20, "std_dev": 2.0}}],
    "signal_types": ["upper_breakout", "lower_breakout", "middle_up", "middle_down"],
    "lookback_required": 21,
    "tags": ["volatility", "breakout", "trend"],
}


class BollingerBreakout(Signal):
    """Events where the close leaves the bands, and where it crosses their middle, which ends the move.

    Outputs for each candle: `signal` 1 upwards, -1 downwards, else 0; `signal_type` `upper_breakout`,
    `lower_breakout`, `middle_up`, `middle_down` or `none`, a breakout counting before a crossing of the middle on the
    same candle; `signal_strength` from 0 to 1, for breakouts how far beyond the band the close is in half widths of the
    bands, else 0. Breakouts from bands wider than `max_bandwidth` at the candle before are none.
    Raises ValueError for max_bandwidth outside 0 to 10.
    """

    def __init__(self, max_bandwidth=10.0):
        self.max_bandwidth = check_number("max_bandwidth", max_bandwidth, 0.0, 10.0)

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        close, middle = data["close"], indicators["bb.middle"]
        upper, lower = indicators["bb.upper"], indicators["bb.lower"]
        was_narrow = indicators["bb.bandwidth"].shift(1) <= self.max_bandwidth
        up = rises_above(close, upper) & was_narrow
        down = falls_below(close, lower) & was_narrow
        result = events(
            data.index,
            {
                "upper_breakout": (1, up),
                "lower_breakout": (-1, down),
                "middle_up": (1, rises_above(close, middle)),
                "middle_down": (-1, falls_below(close, middle)),
            },
        )
        beyond = (close - middle).abs() / (upper - middle) - 1
        result["signal_strength"] = beyond.clip(0, 1).where(up | down, 0.0)
        return result
