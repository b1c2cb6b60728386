"""Turns of the SuperTrend."""

from core.base.signal import Signal, events

__metadata_version__ = 2
__metadata__ = {
    "name": "supertrend_flip",
    "category": "signals",
    "version": "1.0.0",
    "description": "Flip up when the close breaks the SuperTrend above it, flip down when it breaks the one below",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["supertrend", "supertrend.direction"],
    "outputs": ["signal", "signal_type", "distance", "signal_strength"],
    "parameters": {},
    "required_indicators": [
        {"name": "supertrend", "type": "supertrend", "params": {"period": 10, "multiplier": 3.0}},
    ],
    "signal_types": ["flip_up", "flip_down"],
    "lookback_required": 12,
    "tags": ["trend", "stop"],
}


class SuperTrendFlip(Signal):
    """Events where the direction of `supertrend` changes.

    Outputs for each candle: `signal` 1 flip up, -1 flip down, else 0; `signal_type` `flip_up`, `flip_down` or `none`;
    `distance`, 0 or above, of the close from the new trailing stop as a fraction of the close, NaN while there is none;
    `signal_strength` 1. The first direction there is comes from nowhere and is no event.
    """

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        direction = indicators["supertrend.direction"]
        before = direction.shift(1)
        up = (direction > 0) & (before < 0)
        down = (direction < 0) & (before > 0)
        result = events(data.index, {"flip_up": (1, up), "flip_down": (-1, down)})
        result["distance"] = (data["close"] - indicators["supertrend"]).abs() / data["close"]
        result["signal_strength"] = 1.0
        return result
