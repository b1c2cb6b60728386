"""
EMA crossover, function style
"""
import pandas as pd
from typing import Any, Dict, List

__metadata_version__ = 2
__metadata__ = {
    'name': 'ema_crossover',
    'category': 'signals',
    'version': '1.0.0',
    'description': 'Crossing of two exponential moving averages',
    'author': 'system',
    'status': 'ready',
    'parameters': {},
    'required_indicators': [
        {'name': 'ema_fast', 'type': 'ema', 'parameters': {'period': 12}},
        {'name': 'ema_slow', 'type': 'ema', 'parameters': {'period': 26}},
    ],
    'signal_types': ['golden_cross', 'death_cross'],
    'lookback_required': 27,
}


def generate_signals(indicators: Dict[str, pd.Series], parameters: Dict[str, Any] = None) -> List[Dict[str, Any]]:
    """Generate crossover events"""
    ema_fast = indicators.get('ema_fast')
    ema_slow = indicators.get('ema_slow')
    close = indicators.get('close', pd.Series())

    if ema_fast is None or ema_slow is None:
        return []

    above = ema_fast > ema_slow
    # NaN in the first row differs from everything: the first candle always counts as a change
    changed = above != above.shift(1)

    signals = []
    for idx in ema_fast[changed].index:
        if pd.isna(ema_fast.loc[idx]) or pd.isna(ema_slow.loc[idx]):
            continue
        timestamp = idx.tz_localize('UTC') if idx.tz is None else idx.tz_convert('UTC')
        signals.append({
            'timestamp': timestamp.isoformat(),
            'signal_type': 'golden_cross' if above.loc[idx] else 'death_cross',
            'strength': 1.0,
            'price': float(close.get(idx, 0.0)),
            'metadata': {
                'ema_fast': float(ema_fast.loc[idx]),
                'ema_slow': float(ema_slow.loc[idx]),
                'crossover_delta': float(ema_fast.loc[idx] - ema_slow.loc[idx]),
            },
        })
    return signals
