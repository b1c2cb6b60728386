"""Relative strength index."""

import pandas as pd

from core.base.averages import wilder_average
from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of

METHODS = ("wilder", "simple")

__metadata_version__ = 1
__metadata__ = {
    "name": "rsi",
    "category": "momentum",
    "version": "1.0.0",
    "description": "Relative strength index: the share of gains in all moves of the last candles",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close"],
    "outputs": ["rsi"],
    "parameters": {
        "period": {"type": "int", "default": 14, "min": 1, "max": 1000, "description": "Number of moves averaged"},
        "method": {
            "type": "str",
            "default": "wilder",
            "options": list(METHODS),
            "description": "How moves are averaged: Wilder's smoothing, or the plain mean of the last moves (Cutler)",
        },
        "source": {"type": "str", "default": "close", "options": list(SOURCES), "description": "Price whose moves count"},
    },
    "lookback_required": 15,
    "tags": ["momentum", "oscillator", "wilder"],
}


class RSI(Indicator):
    """`100 - 100 / (1 + average gain / average loss)`.

    Output `rsi`: floats from 0 to 100, NaN for the first `period` candles. 100 when there was no loss, NaN when there
    was no move at all.
    Method `wilder`: the mean of the first `period` moves, then `(previous * (period - 1) + move) / period`
    (J. Welles Wilder, New Concepts in Technical Trading Systems, 1978). Method `simple`: the mean of the last `period`
    moves (Cutler).
    Raises ValueError for a period that is no whole number from 1 to 1000, an unknown method or an unknown source.
    """

    def __init__(self, period=14, method="wilder", source="close"):
        self.period = check_whole("period", period, 1, 1000)
        if method not in METHODS:
            raise ValueError(f"method was {method!r}, must be one of {', '.join(METHODS)}")
        self.method = method
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period + 1}

    def calculate(self, data):
        price = source_of(data, self.source)
        move = price - price.shift(1)
        gain = move.where(move > 0, 0.0)
        loss = (-move).where(move < 0, 0.0)
        average = self._mean if self.method == "simple" else wilder_average
        ratio = average(gain, self.period) / average(loss, self.period)
        return pd.DataFrame({"rsi": 100 - 100 / (1 + ratio)}, index=data.index)

    @staticmethod
    def _mean(moves, period):
        """Mean of the last `period` moves; the first candle has none."""
        moves = moves.copy()
        moves.iloc[:1] = float("nan")
        return moves.rolling(window=period).mean()
