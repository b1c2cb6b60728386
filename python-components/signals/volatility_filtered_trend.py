"""Crossing of two averages, told apart by the volatility it happens in."""

from core.base.indicator import check_number
from core.base.signal import Signal, events, falls_below, rises_above

__metadata_version__ = 2
__metadata__ = {
    "name": "volatility_filtered_trend",
    "category": "signals",
    "version": "1.0.0",
    "description": "Crossing of two averages that counts only while volatility is neither too small nor too large",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["ma_fast", "ma_slow", "volatility"],
    "outputs": ["signal", "signal_type", "signal_strength"],
    "parameters": {
        "min_volatility": {
            "type": "float",
            "default": 0.0005,
            "min": 0.0,
            "max": 100.0,
            "description": "Below it the market does not move: a fraction, annualised if the indicator is",
        },
        "max_volatility": {
            "type": "float",
            "default": 0.05,
            "min": 0.0,
            "max": 100.0,
            "description": "Above it the market is wild: a fraction, annualised if the indicator is",
        },
    },
    "required_indicators": [
        {"name": "ma_fast", "type": "ema", "params": {"period": 12}},
        {"name": "ma_slow", "type": "ema", "params": {"period": 26}},
        {"name": "volatility", "type": "realised_volatility", "params": {"period": 20, "candles_a_year": 1.0}},
    ],
    "signal_types": ["golden_cross", "death_cross", "golden_cross_outside", "death_cross_outside"],
    "lookback_required": 27,
    "tags": ["trend", "crossover", "volatility", "filter"],
}


class VolatilityFilteredTrend(Signal):
    """Events where `ma_fast` and `ma_slow` change their order, named by whether `volatility` is inside its limits.

    Outputs for each candle: `signal` 1 upwards, -1 downwards, else 0; `signal_type` `golden_cross` or `death_cross`
    while the volatility is from `min_volatility` to `max_volatility`, `golden_cross_outside` or `death_cross_outside`
    while it is not or is unknown, else `none`; `signal_strength` 1 for crossings inside, else 0. Enter on the first
    two; the others are there to leave on, as a trend ends in any volatility.
    Raises ValueError for limits outside 0 to 100, or min_volatility not below max_volatility.
    """

    def __init__(self, min_volatility=0.0005, max_volatility=0.05):
        self.min_volatility = check_number("min_volatility", min_volatility, 0.0, 100.0)
        self.max_volatility = check_number("max_volatility", max_volatility, 0.0, 100.0)
        if self.min_volatility >= self.max_volatility:
            raise ValueError(
                f"min_volatility was {min_volatility}, must be below max_volatility, which was {max_volatility}"
            )

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        fast, slow, volatility = indicators["ma_fast"], indicators["ma_slow"], indicators["volatility"]
        golden, death = rises_above(fast, slow), falls_below(fast, slow)
        inside = (volatility >= self.min_volatility) & (volatility <= self.max_volatility)
        result = events(
            data.index,
            {
                "golden_cross": (1, golden & inside),
                "death_cross": (-1, death & inside),
                "golden_cross_outside": (1, golden),
                "death_cross_outside": (-1, death),
            },
        )
        result["signal_strength"] = ((golden | death) & inside).astype(float)
        return result
