"""Money flow index."""

import pandas as pd

from core.base.indicator import Indicator, check_whole, source_of

__metadata_version__ = 1
__metadata__ = {
    "name": "mfi",
    "category": "volume",
    "version": "1.0.0",
    "description": "Money flow index: the share of money traded at rising prices in all of the last candles",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["high", "low", "close", "volume"],
    "outputs": ["mfi"],
    "parameters": {
        "period": {"type": "int", "default": 14, "min": 1, "max": 1000, "description": "Number of candles summed"},
    },
    "lookback_required": 15,
    "tags": ["volume", "oscillator"],
}


class MFI(Indicator):
    """`100 * rising flow / (rising flow + falling flow)` of the last `period` candles.

    A candle's flow is its typical price (high + low + close) / 3 times its volume; it rises or falls with the typical
    price, and a candle whose typical price is that of the candle before has none.
    Output `mfi`: floats from 0 to 100, NaN for the first `period` candles and where no money flowed.
    Source: Gene Quong and Avrum Soudack, Volume-Weighted RSI: Money Flow (Stocks & Commodities, 1989).
    Raises ValueError for a period that is no whole number from 1 to 1000.
    """

    def __init__(self, period=14):
        self.period = check_whole("period", period, 1, 1000)

    @property
    def metadata(self):
        return {**__metadata__, "lookback_required": self.period + 1}

    def calculate(self, data):
        price = source_of(data, "hlc3")
        flow = price * data["volume"]
        move = price - price.shift(1)
        rising = self._flow(flow.where(move > 0, 0.0), move)
        falling = self._flow(flow.where(move < 0, 0.0), move)
        return pd.DataFrame({"mfi": 100 * rising / (rising + falling)}, index=data.index)

    def _flow(self, flow, move):
        """Sum of the last `period` flows, exactly 0 where all are; the first candle has none, for it has no move."""
        window = flow.where(move.notna()).rolling(window=self.period)
        return window.sum().where(window.max() != 0, 0.0).where(window.max().notna())
