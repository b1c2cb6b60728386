"""
Highs and lows of three candles, row by row with .iloc
"""
import pandas as pd
from core.base.signal import Signal


class SwingPoints(Signal):

    required_indicators = []

    metadata = {'name': 'swing_points'}

    def __init__(self, lookback=2):
        self.lookback = lookback

    def evaluate(self, data, indicators):
        result = pd.DataFrame(index=data.index)
        result['signal'] = False
        result['crossover_type'] = 'none'
        result['level'] = float('nan')

        swing_type = pd.Series('none', index=data.index)
        level = pd.Series(index=data.index, dtype=float)
        signal = pd.Series(False, index=data.index)
        for i in range(2 * self.lookback, len(data)):
            window = data.iloc[i - 2 * self.lookback:i + 1]
            middle = window.iloc[self.lookback]
            if middle['high'] == window['high'].max():
                signal.iloc[i] = True
                swing_type.iloc[i] = 'swing_high'
                level.iloc[i] = middle['high']
            elif middle['low'] == window['low'].min():
                signal.iloc[i] = True
                swing_type.iloc[i] = 'swing_low'
                level.iloc[i] = middle['low']

        result['signal'] = signal
        result['crossover_type'] = swing_type
        result['level'] = level.ffill()
        last = None
        for timestamp, row in result[result['signal']].iterrows():
            if row['crossover_type'] == last:
                result.loc[timestamp, 'crossover_type'] = row['crossover_type'] + '_again'
            last = row['crossover_type']
        return result
