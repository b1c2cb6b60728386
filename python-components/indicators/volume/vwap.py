"""Volume-weighted average price."""

import pandas as pd

from core.base.indicator import SOURCES, Indicator, check_source, check_whole, source_of
from core.base.recurrence import adaptive_mean

ANCHORS = ("session", "rolling")

__metadata_version__ = 1
__metadata__ = {
    "name": "vwap",
    "category": "volume",
    "version": "1.0.0",
    "description": "Volume-weighted average price of the UTC day so far, or of the last candles",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["open", "high", "low", "close", "volume"],
    "outputs": ["vwap"],
    "parameters": {
        "anchor": {
            "type": "str",
            "default": "session",
            "options": list(ANCHORS),
            "description": "Where the average begins: with the UTC day, or `period` candles back",
        },
        "period": {"type": "int", "default": 20, "min": 1, "max": 5000, "description": "Candles of a rolling average"},
        "source": {"type": "str", "default": "hlc3", "options": list(SOURCES), "description": "Price of a candle"},
    },
    "lookback_required": 1,
    "tags": ["volume", "moving-average", "overlay"],
}


class VWAP(Indicator):
    """`sum(price * volume) / sum(volume)`, since 00:00 UTC of the candle's day or over the last `period` candles.

    Output `vwap`: floats in the unit of price, between the lowest and highest price averaged. NaN where nothing was
    traded: no volume since the day began, or in the last `period` candles; with anchor `rolling` also for the first
    `period - 1` candles. Candles without volume do not count.
    Source: Berkowitz, Logue and Noser, The Total Cost of Transactions on the NYSE (1988).
    Raises ValueError for an unknown anchor or source, or a period that is no whole number from 1 to 5000.
    """

    def __init__(self, anchor="session", period=20, source="hlc3"):
        if anchor not in ANCHORS:
            raise ValueError(f"anchor was {anchor!r}, must be one of {', '.join(ANCHORS)}")
        self.anchor = anchor
        self.period = check_whole("period", period, 1, 5000)
        self.source = check_source(source)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period if self.anchor == "rolling" else 1}

    def calculate(self, data):
        price, volume = source_of(data, self.source), data["volume"]
        average = self._session if self.anchor == "session" else self._rolling
        return pd.DataFrame({"vwap": average(price, volume)}, index=data.index)

    def _rolling(self, price, volume):
        traded = volume.rolling(window=self.period)
        average = (price * volume).rolling(window=self.period).sum() / traded.sum()
        return average.where(traded.max() > 0)

    def _session(self, price, volume):
        """A running mean in which each candle weighs its share of the day's volume: the day's first weighs all."""
        index = price.index
        day = pd.Series(index.year, index=index) * 1000 + pd.Series(index.dayofyear, index=index)
        total = volume.cumsum()
        before = total.shift(1).fillna(0.0).where(day != day.shift(1)).ffill()
        traded = total - before
        share = (volume / traded).where(traded > 0)
        return adaptive_mean(price.where(traded > 0), share).where(traded > 0)
