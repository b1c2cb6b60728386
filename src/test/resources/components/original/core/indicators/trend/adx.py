#!/usr/bin/env python3
"""
Average Directional Index (ADX) with Wilder smoothing
"""
import pandas as pd
import numpy as np
from core.base.indicator import Indicator

__metadata_version__ = 1
__metadata__ = {
    'name': 'adx',
    'category': 'trend',
    'version': '1.0.0',
    'description': 'Average Directional Index',
    'author': 'system',
    'status': 'in_progress',
    'inputs': ['high', 'low', 'close'],
    'outputs': ['adx', 'plus_di', 'minus_di'],
    'parameters': {'period': {'type': 'int', 'default': 14, 'min': 2, 'max': 100}},
    'lookback_required': 28,
    'tags': ['trend', 'strength'],
}


class ADX(Indicator):

    def __init__(self, period: int = 14):
        self.period = period

    def calculate(self, data: pd.DataFrame) -> pd.DataFrame:
        self.validate(data)
        high = data['high']
        low = data['low']
        close = data['close']

        # True range: the largest of the three, the first candle has only high - low
        tr1 = high - low
        tr2 = abs(high - close.shift(1))
        tr3 = abs(low - close.shift(1))
        tr = pd.concat([tr1, tr2, tr3], axis=1).max(axis=1)

        # Directional movement
        up_move = high - high.shift(1)
        down_move = low.shift(1) - low
        plus_dm = pd.Series(0.0, index=data.index)
        minus_dm = pd.Series(0.0, index=data.index)
        plus_mask = (up_move > down_move) & (up_move > 0)
        minus_mask = (down_move > up_move) & (down_move > 0)
        plus_dm[plus_mask] = up_move[plus_mask]
        minus_dm[minus_mask] = down_move[minus_mask]

        # Smooth everything the Wilder way
        atr = self._wilder(tr)
        plus_di = (100 * self._wilder(plus_dm) / atr).fillna(0)
        minus_di = (100 * self._wilder(minus_dm) / atr).fillna(0)

        di_sum = plus_di + minus_di
        dx = pd.Series(0.0, index=data.index)
        mask = di_sum != 0
        dx[mask] = 100 * abs(plus_di - minus_di)[mask] / di_sum[mask]
        adx = self._wilder(dx)

        return pd.DataFrame({'adx': adx, 'plus_di': plus_di, 'minus_di': minus_di})

    def _wilder(self, series: pd.Series) -> pd.Series:
        """First `period` values are an expanding mean, then (prev * (n - 1) + x) / n"""
        result = pd.Series(index=series.index, dtype=float)
        n = self.period
        for i in range(len(series)):
            if i < n:
                result.iloc[i] = series.iloc[:i + 1].sum() / (i + 1)
            else:
                result.iloc[i] = (result.iloc[i - 1] * (n - 1) + series.iloc[i]) / n
        return result

    @property
    def metadata(self):
        return __metadata__
