"""Crossing of two exponential moving averages."""

import pandas as pd

from core.base.signal import Signal

__metadata_version__ = 2
__metadata__ = {
    "name": "ema_crossover",
    "category": "signals",
    "version": "1.0.0",
    "description": "Golden cross when the fast exponential average rises above the slow one, death cross when it falls back",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["ema_fast", "ema_slow"],
    "outputs": ["signal", "crossover_type", "crossover_delta", "signal_strength"],
    "parameters": {},
    "required_indicators": [
        {"name": "ema_fast", "type": "ema", "params": {"period": 12}},
        {"name": "ema_slow", "type": "ema", "params": {"period": 26}},
    ],
    "signal_types": ["golden_cross", "death_cross"],
    "lookback_required": 27,
    "tags": ["trend", "crossover"],
}


class EMACrossover(Signal):
    """Events where `ema_fast` rises above `ema_slow`, or stops being above it.

    Outputs for each candle: `signal` 1 golden cross, -1 death cross, else 0; `crossover_type` `golden_cross`,
    `death_cross` or `none`; `crossover_delta` = ema_fast - ema_slow in the unit of price; `signal_strength` 1.
    The first candle has no candle before it and is never an event.
    """

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        fast, slow = indicators["ema_fast"], indicators["ema_slow"]
        fast_before, slow_before = fast.shift(1), slow.shift(1)
        golden = (fast > slow) & (fast_before <= slow_before)
        death = (fast <= slow) & (fast_before > slow_before)

        result = pd.DataFrame(index=data.index)
        result["signal"] = golden.astype(int) - death.astype(int)
        result["crossover_type"] = "none"
        result.loc[golden, "crossover_type"] = "golden_cross"
        result.loc[death, "crossover_type"] = "death_cross"
        result["crossover_delta"] = fast - slow
        result["signal_strength"] = 1.0
        return result
