"""On-balance volume."""

import pandas as pd

from core.base.indicator import Indicator

__metadata_version__ = 1
__metadata__ = {
    "name": "obv",
    "category": "volume",
    "version": "1.0.0",
    "description": "On-balance volume: volume of rising candles less volume of falling ones, since the first candle",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["close", "volume"],
    "outputs": ["obv"],
    "parameters": {},
    "lookback_required": 2,
    "tags": ["volume", "cumulative"],
}


class OBV(Indicator):
    """Adds a candle's volume when it closes above the candle before, takes it away when it closes below.

    Output `obv`: floats in the unit of volume, from the first candle on, where it is that candle's volume. Its level
    depends on where the series begins; only its changes mean something.
    Source: Joseph Granville, Granville's New Key to Stock Market Profits (1963).
    """

    @property
    def metadata(self):
        return __metadata__

    def calculate(self, data):
        volume = data["volume"]
        move = data["close"] - data["close"].shift(1)
        signed = volume.mask(move < 0, -volume).mask(move == 0, 0.0)
        return pd.DataFrame({"obv": signed.cumsum()}, index=data.index)
