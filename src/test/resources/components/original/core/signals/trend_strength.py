"""
ADX trend with Bollinger confirmation, columns set through .loc
"""
import warnings
from enum import Enum

import numpy as np
import pandas as pd

from core.base.signal import Signal

warnings.filterwarnings('ignore')

__metadata_version__ = 2
__metadata__ = {
    'name': 'trend_strength',
    'category': 'signals',
    'status': 'in_progress',
    'required_indicators': [
        {'name': 'adx', 'type': 'core.indicators.trend.adx', 'params': {'period': 14}},
        {'name': 'bb', 'type': 'bb', 'params': {'period': 20, 'std_dev': 1.5}},
    ],
}


class Regime(Enum):
    UP = 'trend_up'
    DOWN = 'trend_down'
    FLAT = 'none'


class TrendStrength(Signal):

    def __init__(self, threshold=25.0):
        self.threshold = threshold

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return __metadata__['required_indicators']

    def evaluate(self, data, indicators):
        df = data.copy()
        df['adx'] = indicators['adx']
        df['upper'] = indicators['bb']
        df['signal'] = 0
        df['crossover_type'] = Regime.FLAT.value
        df['signal_strength'] = np.nan

        strong = df['adx'] > self.threshold
        started = strong & (df['adx'].shift(1) <= self.threshold)
        up = started & (df['close'] > df['upper'].shift(1))
        down = started & ~up & (df['close'] < df['close'].rolling(5).mean())

        df.loc[up, 'signal'] = 1
        df.loc[up, 'crossover_type'] = Regime.UP.value
        df.loc[down, 'signal'] = -1
        df.loc[down, 'crossover_type'] = Regime.DOWN.value
        df.loc[up | down, 'signal_strength'] = ((df['adx'] - self.threshold) / 50).clip(0, 1)[up | down]

        counts = df['crossover_type'].value_counts().to_dict()
        print(f"Regimes: {counts}")
        return df[['signal', 'crossover_type', 'signal_strength']]
