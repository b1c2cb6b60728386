"""Return of the relative strength index from an extreme."""

import pandas as pd

from core.base.indicator import check_number, check_whole
from core.base.signal import Signal

__metadata_version__ = 2
__metadata__ = {
    "name": "rsi_reversal",
    "category": "signals",
    "version": "1.0.0",
    "description": "Oversold reversal when RSI comes back above its lower level, overbought reversal when it falls back",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["rsi"],
    "outputs": ["signal", "signal_type", "signal_strength"],
    "parameters": {
        "oversold": {"type": "float", "default": 30.0, "min": 0.0, "max": 100.0, "description": "Lower level of RSI"},
        "overbought": {"type": "float", "default": 70.0, "min": 0.0, "max": 100.0, "description": "Upper level of RSI"},
        "min_bars": {
            "type": "int",
            "default": 1,
            "min": 1,
            "max": 100,
            "description": "Candles RSI must have been beyond the level before it comes back",
        },
    },
    "required_indicators": [{"name": "rsi", "type": "rsi", "params": {"period": 14}}],
    "signal_types": ["oversold_reversal", "overbought_reversal"],
    "lookback_required": 16,
    "tags": ["momentum", "reversal", "mean-reversion"],
}


class RSIReversal(Signal):
    """Events where `rsi` was beyond a level for at least `min_bars` candles and comes back.

    Outputs for each candle: `signal` 1 oversold reversal, -1 overbought reversal, else 0; `signal_type`
    `oversold_reversal`, `overbought_reversal` or `none`; `signal_strength` from 0 to 1, how far beyond the level RSI
    was one candle earlier, 10 points and more being 1. The event falls on the first candle back inside.
    Raises ValueError for levels outside 0 to 100, oversold not below overbought, or min_bars that is no whole number
    from 1 to 100.
    """

    def __init__(self, oversold=30.0, overbought=70.0, min_bars=1):
        self.oversold = check_number("oversold", oversold, 0.0, 100.0)
        self.overbought = check_number("overbought", overbought, 0.0, 100.0)
        if self.oversold >= self.overbought:
            raise ValueError(f"oversold was {oversold}, must be below overbought, which was {overbought}")
        self.min_bars = check_whole("min_bars", min_bars, 1, 100)

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__["required_indicators"]

    def evaluate(self, data, indicators):
        rsi = indicators["rsi"]
        before = rsi.shift(1)
        up = self._was_beyond(rsi < self.oversold) & (rsi >= self.oversold)
        down = self._was_beyond(rsi > self.overbought) & (rsi <= self.overbought)
        depth = (self.oversold - before).where(up, before - self.overbought)

        result = pd.DataFrame(index=data.index)
        result["signal"] = up.astype(int) - down.astype(int)
        result["signal_type"] = "none"
        result.loc[up, "signal_type"] = "oversold_reversal"
        result.loc[down, "signal_type"] = "overbought_reversal"
        result["signal_strength"] = (depth / 10).clip(0, 1).where(up | down, 0.0)
        return result

    def _was_beyond(self, beyond):
        """Whether the `min_bars` candles before this one were all beyond."""
        return (beyond.rolling(window=self.min_bars).sum() == self.min_bars).shift(1).fillna(False).astype(bool)
