#!/usr/bin/env python3
"""
Moving average crossover (golden cross / death cross)
"""
import sys
import os
sys.path.append(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

import json
from datetime import datetime
from typing import Dict, List, Optional

import numpy as np
import pandas as pd

from core.base.signal import Signal

__metadata_version__ = 2
__metadata__ = {
    'name': 'ma_crossover',
    'category': 'signals',
    'version': '2.0.0',
    'description': 'Golden cross and death cross of two moving averages',
    'author': 'system',
    'status': 'ready',
    'parameters': {
        'min_separation': {'type': 'float', 'default': 0.0002, 'min': 0.0, 'max': 0.1},
        'confirmation_bars': {'type': 'int', 'default': 1, 'min': 1, 'max': 10},
    },
    'required_indicators': [
        {'name': 'ma_fast', 'type': 'sma', 'params': {'period': 20}},
        {'name': 'ma_slow', 'type': 'sma', 'params': {'period': 50}},
    ],
    'outputs': ['signal', 'signal_strength', 'crossover_type'],
    'signal_types': ['golden_cross', 'death_cross'],
    'lookback_required': 51,
}


class MAcrossover(Signal):

    def __init__(self, min_separation: float = 0.0002, confirmation_bars: int = 1):
        self.min_separation = min_separation
        self.confirmation_bars = confirmation_bars
        self.debug = os.getenv('DEBUG_SIGNALS', 'false').lower() == 'true'

    @property
    def metadata(self) -> Dict:
        return __metadata__

    @property
    def required_indicators(self) -> List[Dict]:
        return __metadata__['required_indicators']

    def evaluate(self, data: pd.DataFrame, indicators: Dict[str, pd.Series]) -> pd.DataFrame:
        ma_fast = indicators['ma_fast']
        ma_slow = indicators['ma_slow']

        # Where is fast above slow, and where was it one bar earlier
        fast_above = ma_fast > ma_slow
        fast_above_prev = fast_above.shift(1).fillna(False).astype(bool)
        separation = abs(ma_fast - ma_slow) / ma_slow
        sufficient = separation >= self.min_separation

        golden_cross = fast_above & ~fast_above_prev & sufficient
        death_cross = ~fast_above & fast_above_prev & sufficient

        if self.confirmation_bars > 1:
            golden_cross = self._confirm(golden_cross, fast_above)
            death_cross = self._confirm(death_cross, ~fast_above)

        signal = pd.Series(False, index=data.index)
        signal[golden_cross | death_cross] = True

        crossover_type = pd.Series('none', index=data.index)
        crossover_type[golden_cross] = 'golden_cross'
        crossover_type[death_cross] = 'death_cross'

        signal_strength = pd.Series(0.0, index=data.index)
        signal_strength[signal] = (separation[signal] / 0.01).clip(0, 1)

        if self.debug:
            print(f"[DEBUG] golden {golden_cross.sum()}, death {death_cross.sum()}", file=sys.stderr)
        if os.environ.get('PUBLISH_LIVE', 'false') == 'true':
            self._publish(data, signal, crossover_type)

        return pd.DataFrame({
            'signal': signal,
            'signal_strength': signal_strength,
            'crossover_type': crossover_type,
        })

    def _confirm(self, cross: pd.Series, condition: pd.Series) -> pd.Series:
        confirmed = cross.copy()
        for i in range(1, self.confirmation_bars):
            confirmed = confirmed & condition.shift(-i).fillna(False).astype(bool)
        return confirmed

    def _publish(self, data, signal, crossover_type) -> Optional[str]:
        import redis
        last = signal[signal].index[-1]
        message = json.dumps({
            'timestamp': last.isoformat(),
            'signal_type': crossover_type.loc[last],
            'published': datetime.utcnow().isoformat() + 'Z',
            'current_price': float(data['close'].iloc[-1]),
        })
        redis.from_url(os.environ['REDIS_URL']).xadd('signals:live', {'signal': message})
        return message


if __name__ == "__main__":
    from core.indicators.trend.sma import SMA
    from core.utils.data_loader import load_data_from_env

    df = load_data_from_env()
    indicators = {
        'ma_fast': SMA(period=20).calculate(df)['sma'],
        'ma_slow': SMA(period=50).calculate(df)['sma'],
    }
    result = MAcrossover().evaluate(df, indicators)
    events = result[result['signal'] == True]
    print("SIGNAL_OUTPUT_START")
    for i in events.index:
        print(i.strftime('%Y-%m-%d %H:%M'), events.loc[i, 'crossover_type'])
    print("SIGNAL_OUTPUT_END")
    print(f"Signal: {'buy' if len(events) and events['crossover_type'].iloc[-1] == 'golden_cross' else 'neutral'}")
