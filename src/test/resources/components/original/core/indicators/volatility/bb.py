#!/usr/bin/env python3
"""
Bollinger Bands
"""
import os
import sys
sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', '..', '..'))

import pandas as pd
import numpy as np
from core.base.indicator import Indicator

__metadata_version__ = 1
__metadata__ = {
    'name': 'bb',
    'category': 'volatility',
    'version': '1.1.0',
    'description': 'Bollinger Bands',
    'author': 'system',
    'status': 'ready',
    'inputs': ['close'],
    'outputs': ['upper', 'middle', 'lower', 'bandwidth', 'percent_b'],
    'parameters': {
        'period': {'type': 'int', 'default': 20},
        'std_dev': {'type': 'float', 'default': 2.0},
    },
    'lookback_required': 20,
    'tags': ['volatility', 'bands'],
}


class BB(Indicator):

    def __init__(self, period=20, std_dev=2.0, source='close'):
        self.period = period
        self.std_dev = std_dev
        self.source = source

    @property
    def metadata(self):
        return __metadata__

    def calculate(self, data: pd.DataFrame) -> pd.DataFrame:
        price = data[self.source]
        rolling = price.rolling(window=self.period, min_periods=1)
        middle = rolling.mean()
        std = rolling.std()

        upper = middle + (std * self.std_dev)
        lower = middle - (std * self.std_dev)

        bandwidth = ((upper - lower) / middle).fillna(0)

        # %B, 0.5 where the bands meet
        width = upper - lower
        percent_b = (price - lower) / width
        percent_b[width == 0] = 0.5

        result = pd.DataFrame({
            'upper': upper,
            'middle': middle,
            'lower': lower,
            'bandwidth': bandwidth,
            'percent_b': percent_b,
        }, index=data.index)
        return result


if __name__ == "__main__":
    from core.utils.data_loader import load_data_from_env
    df = load_data_from_env()
    bands = BB().calculate(df)
    squeeze = bands['bandwidth'] < bands['bandwidth'].quantile(0.2)
    print(f"Squeeze on {squeeze.sum()} candles")
    print(df.index[-1].strftime('%Y-%m-%d %H:%M'), bands.iloc[-1])
