"""
Closes outside the Bollinger band and back, function style, bar by bar
"""
import numpy as np

__metadata_version__ = 2
__metadata__ = {
    'name': 'band_walk',
    'required_indicators': [
        {'name': 'bb_upper', 'type': 'bb', 'params': {'period': 20}},
        {'name': 'rsi', 'type': 'simple_rsi', 'params': {'period': 7}},
    ],
}


def generate_signals(indicators, parameters=None):
    parameters = parameters or {}
    overbought = parameters.get('overbought', 70)
    upper = indicators['bb_upper']
    rsi = indicators['rsi']
    close = indicators['close']
    signals = []
    for i in range(1, len(close)):
        if np.isnan(upper.iloc[i]) or np.isnan(rsi.iloc[i]):
            continue
        if close.iloc[i - 1] > upper.iloc[i - 1] and close.iloc[i] <= upper.iloc[i]:
            signals.append({
                'timestamp': close.index[i].isoformat(),
                'signal_type': 'overbought_exit' if rsi.iloc[i - 1] > overbought else 'band_exit',
                'strength': round(min(1.0, abs(rsi.iloc[i] - rsi.iloc[i - 1]) / 100), 6),
                'price': close.iloc[i],
                'metadata': {'rsi': rsi.iloc[i], 'distance': float(upper.iloc[i] - close.iloc[i])},
            })
    return signals
