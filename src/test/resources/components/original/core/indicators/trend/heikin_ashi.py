#!/usr/bin/env python3
"""
Heikin Ashi candles
"""
import logging

import pandas as pd
from core.base.indicator import Indicator

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)

__metadata_version__ = 1
__metadata__ = {
    'name': 'heikin_ashi',
    'category': 'trend',
    'version': '0.2.0',
    'status': "in_progress",
    'outputs': ['ha_open', 'ha_high', 'ha_low', 'ha_close', 'run'],
    'parameters': {},
    'lookback_required': 2,
    'tags': ['trend', 'candles'],
}


class HeikinAshi(Indicator):

    def calculate(self, data: pd.DataFrame) -> pd.DataFrame:
        result = pd.DataFrame(index=data.index)
        result['ha_close'] = (data['open'] + data['high'] + data['low'] + data['close']) / 4

        ha_open = pd.Series(0.0, index=data.index)
        if len(data) > 0:
            ha_open.iloc[0] = (data['open'].iloc[0] + data['close'].iloc[0]) / 2
        for i in range(1, len(data)):
            ha_open.iloc[i] = (ha_open.iloc[i - 1] + result['ha_close'].iloc[i - 1]) / 2
        result['ha_open'] = ha_open
        result['ha_high'] = pd.concat([data['high'], ha_open, result['ha_close']], axis=1).max(axis=1)
        result['ha_low'] = pd.concat([data['low'], ha_open, result['ha_close']], axis=1).min(axis=1)

        # Length of the current run of equal colours, negative when red
        green = result['ha_close'] >= result['ha_open']
        runs = []
        current = 0
        for is_green in green:
            if is_green:
                current = current + 1 if current > 0 else 1
            else:
                current = current - 1 if current < 0 else -1
            runs.append(current)
        result['run'] = runs

        logger.info("Heikin Ashi on %d candles, %d green", len(data), int(green.sum()))
        return result[['ha_open', 'ha_high', 'ha_low', 'ha_close', 'run']]

    @property
    def metadata(self):
        return __metadata__
