"""
Body, wicks and colour of every candle, row by row
"""
from dataclasses import dataclass, asdict
from datetime import datetime
from typing import List, Optional

import numpy as np
import pandas as pd

from core.base.indicator import Indicator

__metadata_version__ = 1
__metadata__ = {
    'name': 'candle_stats',
    'category': 'microstructure',
    'version': '0.1.0',
    'status': 'prototype',
    'created': datetime(2024, 3, 1).strftime('%Y-%m-%d'),
    'outputs': ['body', 'upper_wick', 'lower_wick', 'body_ratio', 'hour'],
    'parameters': {'min_range': {'type': 'float', 'default': 0.0}},
}


@dataclass
class CandleStats:
    body: float
    upper_wick: float
    lower_wick: float
    body_ratio: Optional[float] = None
    hour: int = 0


class CandleStatsIndicator(Indicator):

    def __init__(self, min_range: float = 0.0):
        self.min_range = min_range

    def calculate(self, data: pd.DataFrame) -> pd.DataFrame:
        rows: List[dict] = []
        for timestamp, row in data.iterrows():
            top = max(row['open'], row['close'])
            bottom = min(row['open'], row['close'])
            stats = CandleStats(
                body=row['close'] - row['open'],
                upper_wick=row['high'] - top,
                lower_wick=bottom - row.get('low', np.nan),
                hour=timestamp.hour,
            )
            full_range = row['high'] - row['low']
            stats.body_ratio = abs(stats.body) / full_range if full_range > self.min_range else np.nan
            rows.append(asdict(stats))
        return pd.DataFrame(rows, index=data.index)

    @property
    def metadata(self):
        return __metadata__
