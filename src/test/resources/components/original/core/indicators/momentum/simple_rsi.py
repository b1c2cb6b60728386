"""
Relative Strength Index with simple moving averages
"""
import numpy as np
import pandas as pd

from core.base.indicator import Indicator

__metadata_version__ = 1
__metadata__ = {
    'name': 'simple_rsi',
    'category': 'momentum',
    'version': '0.1.0',
    'description': 'RSI from simple means of gains and losses',
    'author': 'system',
    'status': 'prototype',
    'inputs': ['close'],
    'outputs': ['rsi'],
    'parameters': {'period': {'type': 'int', 'default': 14}},
    'lookback_required': 15,
    'tags': ['momentum', 'oscillator'],
}


class SimpleRSI(Indicator):

    def __init__(self, period: int = 14):
        self.period = period

    def calculate(self, data):
        delta = data['close'].diff()
        gain = delta.copy()
        loss = delta.copy()
        gain[gain < 0] = 0
        loss[loss > 0] = 0
        avg_gain = gain.rolling(window=self.period).mean()
        avg_loss = abs(loss).rolling(window=self.period).mean()
        rs = avg_gain / avg_loss
        rsi = 100 - (100 / (1 + rs))
        return pd.DataFrame({'rsi': rsi})

    @property
    def metadata(self):
        return __metadata__
