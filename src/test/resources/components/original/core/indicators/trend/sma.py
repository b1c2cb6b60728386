#!/usr/bin/env python3
"""
Simple Moving Average (SMA)
"""
import sys
import os
sys.path.append(os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))))

import pandas as pd
import numpy as np
from core.base.indicator import Indicator

__metadata_version__ = 1
__metadata__ = {
    'name': 'sma',
    'category': 'trend',
    'version': '1.0.0',
    'description': 'Simple Moving Average',
    'author': 'system',
    'status': 'ready',
    'inputs': ['open', 'high', 'low', 'close'],
    'outputs': ['sma'],
    'parameters': {
        'period': {'type': 'int', 'default': 20, 'min': 1, 'max': 500, 'description': 'Lookback period'},
        'source': {'type': 'string', 'default': 'close', 'options': ['open', 'high', 'low', 'close', 'hl2', 'hlc3', 'ohlc4']},
    },
    'lookback_required': 20,
    'performance_budget': {'max_ms': 1, 'complexity': 'O(n)'},
    'tags': ['trend', 'moving_average'],
}


class SMA(Indicator):
    """Simple Moving Average"""

    def __init__(self, period: int = 20, source: str = 'close'):
        super().__init__(period=period, source=source)
        self.period = period
        self.source = source

    def calculate(self, data: pd.DataFrame) -> pd.DataFrame:
        # Pick the price to average
        if self.source == 'hl2':
            price = (data['high'] + data['low']) / 2
        elif self.source == 'hlc3':
            price = (data['high'] + data['low'] + data['close']) / 3
        elif self.source == 'ohlc4':
            price = (data['open'] + data['high'] + data['low'] + data['close']) / 4
        else:
            price = data[self.source]

        # min_periods=1 gives values from the first candle on
        sma = price.rolling(window=self.period, min_periods=1).mean()

        return pd.DataFrame({'sma': sma}, index=data.index)

    @property
    def metadata(self):
        return __metadata__


if __name__ == "__main__":
    import time
    from core.utils.data_loader import load_data_from_env

    df = load_data_from_env()
    start = time.time()
    result = SMA(period=20).calculate(df)
    print(f"Execution completed in {(time.time() - start) * 1000:.2f} ms")
    print(f"Shape: {result.shape}")
    print(f"Mean: {result['sma'].mean():.5f}")
    print(result.tail())

    chart_data = {
        'time': df.index.strftime('%Y-%m-%d %H:%M:%S').tolist(),
        'open': df['open'].tolist(),
        'high': df['high'].tolist(),
        'low': df['low'].tolist(),
        'close': df['close'].tolist(),
        'indicators': {'SMA': result['sma'].fillna(0).tolist()},
    }
    print("CHART_DATA_START")
    import json
    print(json.dumps(chart_data))
    print("CHART_DATA_END")
