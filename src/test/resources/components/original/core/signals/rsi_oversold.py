"""
RSI oversold reversal (v1: a boolean Series)
"""
import pandas as pd
from core.base.signal import Signal

__metadata_version__ = 1
__metadata__ = {
    'name': 'rsi_oversold',
    'category': 'signals',
    'status': 'prototype',
    'required_indicators': ['simple_rsi'],
    'parameters': {'threshold': {'type': 'float', 'default': 30}, 'min_bars': {'type': 'int', 'default': 1}},
}


class RsiOversold(Signal):

    def __init__(self, threshold=30, min_bars=1):
        self.threshold = threshold
        self.min_bars = min_bars

    @property
    def metadata(self):
        return __metadata__

    @property
    def required_indicators(self):
        return ['simple_rsi']

    def evaluate(self, data, indicators):
        rsi = indicators['simple_rsi']
        oversold = rsi < self.threshold
        # min_bars in a row, and the next bar is out again
        lasting = oversold.rolling(self.min_bars).sum() >= self.min_bars
        return lasting & ~oversold.shift(-1).fillna(False).astype(bool)
