"""Ichimoku cloud."""

import pandas as pd

from core.base.indicator import Indicator, check_whole

__metadata_version__ = 1
__metadata__ = {
    "name": "ichimoku",
    "category": "trend",
    "version": "1.0.0",
    "description": "Ichimoku cloud: conversion line, base line, the cloud at each candle, and the lagging span's lead",
    "author": "SPtraderB",
    "status": "ready",
    "inputs": ["high", "low", "close"],
    "outputs": ["tenkan", "kijun", "senkou_a", "senkou_b", "chikou_lead"],
    "parameters": {
        "tenkan": {"type": "int", "default": 9, "min": 1, "max": 1000, "description": "Candles of the conversion line"},
        "kijun": {"type": "int", "default": 26, "min": 1, "max": 1000, "description": "Candles of the base line"},
        "senkou": {"type": "int", "default": 52, "min": 1, "max": 2000, "description": "Candles of leading span B"},
        "displacement": {"type": "int", "default": 26, "min": 1, "max": 1000, "description": "Candles spans are moved"},
    },
    "lookback_required": 78,
    "tags": ["trend", "cloud", "overlay"],
}


class Ichimoku(Indicator):
    """Middles of the highest high and the lowest low of several periods.

    Outputs for each candle, NaN while the candles do not reach: `tenkan` and `kijun`, the middles of their periods;
    `senkou_a`, the mean of both, and `senkou_b`, the middle of `senkou` candles, each as it was `displacement` candles
    earlier: the cloud drawn below or above this candle. All in the unit of price.
    The lagging span is the close drawn `displacement` candles back; read at the candle it is drawn at, it would be the
    future. What it tells is told causally: `chikou_lead` = close less the close `displacement` candles earlier, in the
    unit of price, above 0 where the lagging span stands above the prices it is drawn over.
    Source: Goichi Hosoda, Ichimoku Kinko Hyo (1969), with the usual 9, 26, 52 and 26.
    Raises ValueError for parameters that are no whole numbers from 1 to 1000 (senkou: 2000).
    """

    def __init__(self, tenkan=9, kijun=26, senkou=52, displacement=26):
        self.tenkan = check_whole("tenkan", tenkan, 1, 1000)
        self.kijun = check_whole("kijun", kijun, 1, 1000)
        self.senkou = check_whole("senkou", senkou, 1, 2000)
        self.displacement = check_whole("displacement", displacement, 1, 1000)

    @property
    def metadata(self):
        longest = max(self.tenkan, self.kijun, self.senkou)
        return {**__metadata__, "lookback_required": longest + self.displacement}

    def calculate(self, data):
        close = data["close"]
        tenkan = self._middle(data, self.tenkan)
        kijun = self._middle(data, self.kijun)
        return pd.DataFrame(
            {
                "tenkan": tenkan,
                "kijun": kijun,
                "senkou_a": ((tenkan + kijun) / 2).shift(self.displacement),
                "senkou_b": self._middle(data, self.senkou).shift(self.displacement),
                "chikou_lead": close - close.shift(self.displacement),
            },
            index=data.index,
        )

    def _middle(self, data, period):
        return (data["high"].rolling(window=period).max() + data["low"].rolling(window=period).min()) / 2
