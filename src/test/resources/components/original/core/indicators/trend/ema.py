#!/usr/bin/env python3
"""
Exponential Moving Average (EMA)
"""
import pandas as pd
import numpy as np
from typing import Dict, Any

from core.base.indicator import Indicator

__metadata_version__ = 1
__metadata__ = {
    'name': 'ema',
    'category': 'trend',
    'version': '1.0.0',
    'description': 'Exponential Moving Average',
    'author': 'system',
    'status': 'ready',
    'inputs': ['close'],
    'outputs': ['ema'],
    'parameters': {
        'period': {'type': 'int', 'default': 20, 'min': 2, 'max': 500},
        'source': {'type': 'string', 'default': 'close'},
        'smoothing': {'type': 'float', 'default': 2.0},
    },
    'lookback_required': 20,
    'tags': ['trend', 'moving_average', 'exponential'],
}


class EMA(Indicator):

    def __init__(self, period=20, source='close', smoothing=2.0):
        self.period = int(period)
        self.source = source
        self.smoothing = smoothing
        # kept for information, ewm(span) implies 2 / (period + 1)
        self.alpha = smoothing / (period + 1)

    def _get_source(self, data: pd.DataFrame) -> pd.Series:
        sources = {
            'hl2': lambda d: (d['high'] + d['low']) / 2,
            'hlc3': lambda d: (d['high'] + d['low'] + d['close']) / 3,
            'ohlc4': lambda d: (d['open'] + d['high'] + d['low'] + d['close']) / 4,
        }
        if self.source in sources:
            return sources[self.source](data)
        return data[self.source].copy()

    def calculate(self, data: pd.DataFrame) -> pd.DataFrame:
        price = self._get_source(data)
        result = pd.DataFrame(index=data.index)
        result['ema'] = price.ewm(span=self.period, adjust=False).mean()
        return result

    @property
    def metadata(self) -> Dict[str, Any]:
        return {**__metadata__, 'parameters': {'period': self.period, 'source': self.source}}


if __name__ == '__main__':
    dates = pd.date_range('2024-01-01', periods=100, freq='D')
    close = 100 + np.random.randn(100).cumsum()
    df = pd.DataFrame({'open': close, 'high': close, 'low': close, 'close': close}, index=dates)
    print(EMA(period=12).calculate(df).head())
