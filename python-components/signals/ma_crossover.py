"""Crossing of two simple moving averages."""

import pandas as pd

from core.base.indicator import check_number, check_whole
from core.base.signal import Signal

__metadata_version__ = 2
__metadata__ = {
    "name": "ma_crossover",
    "category": "signals",
    "version": "1.0.0",
    "description": "Golden cross when the fast average rises above the slow one, death cross when it falls below",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["ma_fast", "ma_slow"],
    "outputs": ["signal", "crossover_type", "signal_strength"],
    "parameters": {
        "min_separation": {
            "type": "float",
            "default": 0.0002,
            "min": 0.0,
            "max": 1.0,
            "description": "Least distance of the averages at the crossing candle, as a fraction of the slow one",
        },
        "confirmation_bars": {
            "type": "int",
            "default": 1,
            "min": 1,
            "max": 100,
            "description": "Candles the new order must last, the crossing one included; the event falls on the last",
        },
    },
    "required_indicators": [
        {"name": "ma_fast", "type": "sma", "params": {"period": 20}},
        {"name": "ma_slow", "type": "sma", "params": {"period": 50}},
    ],
    "signal_types": ["golden_cross", "death_cross"],
    "lookback_required": 51,
    "tags": ["trend", "crossover"],
}


class MACrossover(Signal):
    """Events where `ma_fast` and `ma_slow` change their order.

    Outputs for each candle: `signal` 1 golden cross, -1 death cross, else 0; `crossover_type` `golden_cross`,
    `death_cross` or `none`; `signal_strength` from 0 to 1, the averages' distance as a fraction of the slow one, 1 %
    and more being 1. With `confirmation_bars` above 1 the event falls on the candle that confirms, and the strength is
    that candle's: nothing is known earlier.
    Raises ValueError for min_separation outside 0 to 1 or confirmation_bars that is no whole number from 1 to 100.
    """

    def __init__(self, min_separation=0.0002, confirmation_bars=1):
        self.min_separation = check_number("min_separation", min_separation, 0.0, 1.0)
        self.confirmation_bars = check_whole("confirmation_bars", confirmation_bars, 1, 100)

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        fast, slow = indicators["ma_fast"], indicators["ma_slow"]
        separation = (fast - slow).abs() / slow
        is_wide = separation >= self.min_separation
        fast_before, slow_before = fast.shift(1), slow.shift(1)
        above, below = fast > slow, fast < slow
        golden = self._confirmed(above & (fast_before <= slow_before) & is_wide, above)
        death = self._confirmed(below & (fast_before >= slow_before) & is_wide, below)

        result = pd.DataFrame(index=data.index)
        result["signal"] = golden.astype(int) - death.astype(int)
        result["crossover_type"] = "none"
        result.loc[golden, "crossover_type"] = "golden_cross"
        result.loc[death, "crossover_type"] = "death_cross"
        result["signal_strength"] = (separation / 0.01).clip(0, 1).where(golden | death, 0.0)
        return result

    def _confirmed(self, crossing, order):
        """Candles at which a crossing is `confirmation_bars` candles old and the order has held since."""
        if self.confirmation_bars == 1:
            return crossing
        held = order.rolling(window=self.confirmation_bars).sum() == self.confirmation_bars
        return held & crossing.shift(self.confirmation_bars - 1).fillna(False).astype(bool)
