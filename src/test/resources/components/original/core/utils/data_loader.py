"""
Loads candles for running a component by itself
"""
import json
import os
from datetime import datetime
from pathlib import Path

import pandas as pd

DATA_DIR = Path(__file__).resolve().parent.parent.parent / 'data'


def load_data_from_env():
    """Load candles named by environment variables, set by the IDE"""
    data_source = os.environ.get('DATA_SOURCE', 'parquet')
    if data_source == 'live':
        with open(os.environ['CANDLE_DATA_FILE'], 'r') as f:
            candles = json.load(f)
        df = pd.DataFrame(candles)
        df['time'] = pd.to_datetime(df['time'], unit='s')
        df.set_index('time', inplace=True)
        print(f"Loaded {len(df)} candles at {datetime.now().isoformat()}")
        return df
    if data_source == 'realtime':
        raise NotImplementedError("Realtime data is not implemented yet")
    dataset = os.environ.get('TEST_DATASET', 'eurusd_1h_recent.parquet')
    return pd.read_parquet(DATA_DIR / dataset, columns=['open', 'high', 'low', 'close'])
