"""Returns of the close into the Bollinger Bands."""

from core.base.indicator import check_number
from core.base.signal import Signal, events, falls_below, rises_above

__metadata_version__ = 2
__metadata__ = {
    "name": "bollinger_reversion",
    "category": "signals",
    "version": "1.0.0",
    "description": "Reversion when the close comes back into the Bollinger Bands; its aim is the middle",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["bb.upper", "bb.middle", "bb.lower", "bb.bandwidth"],
    "outputs": ["signal", "signal_type", "signal_strength"],
    "parameters": {
        "min_bandwidth": {
            "type": "float",
            "default": 0.0,
            "min": 0.0,
            "max": 10.0,
            "description": "Least bandwidth, as a fraction of the middle: narrower ones leave no way to the middle",
        },
    },
    "required_indicators": [{"name": "bb", "type": "bb", "params": {"period": 20, "std_dev": 2.0}}],
    "signal_types": ["lower_reversion", "upper_reversion", "middle_up", "middle_down"],
    "lookback_required": 21,
    "tags": ["volatility", "mean-reversion"],
}


class BollingerReversion(Signal):
    """Events where the close comes back from beyond a band, and where it crosses the middle, its aim.

    Outputs for each candle: `signal` 1 upwards, -1 downwards, else 0; `signal_type` `lower_reversion` (up from below
    the lower band), `upper_reversion`, `middle_up`, `middle_down` or `none`; `signal_strength` from 0 to 1, for
    reversions the way left to the middle as a share of half the bands' width, else 0. A close that comes back beyond
    the middle at once is a crossing of the middle.
    Raises ValueError for min_bandwidth outside 0 to 10.
    """

    def __init__(self, min_bandwidth=0.0):
        self.min_bandwidth = check_number("min_bandwidth", min_bandwidth, 0.0, 10.0)

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        close, middle = data["close"], indicators["bb.middle"]
        upper, lower = indicators["bb.upper"], indicators["bb.lower"]
        is_wide = indicators["bb.bandwidth"] >= self.min_bandwidth
        before = close.shift(1)
        up = (before < lower.shift(1)) & (close >= lower) & (close < middle) & is_wide
        down = (before > upper.shift(1)) & (close <= upper) & (close > middle) & is_wide
        result = events(
            data.index,
            {
                "lower_reversion": (1, up),
                "upper_reversion": (-1, down),
                "middle_up": (1, rises_above(close, middle)),
                "middle_down": (-1, falls_below(close, middle)),
            },
        )
        left = (close - middle).abs() / (upper - middle)
        result["signal_strength"] = left.clip(0, 1).where(up | down, 0.0)
        return result
