#!/usr/bin/env python3
"""
SMA 20, first generation: candles from the environment, values to stdout
"""
import json
import os
import sys

import pandas as pd


def main():
    candles = json.loads(os.environ.get('CANDLE_DATA', '[]'))
    current_index = int(os.environ.get('CURRENT_INDEX', '0'))
    symbol = os.environ.get('SYMBOL', 'UNKNOWN')
    period = int(os.getenv('PARAMS_PERIOD', '20'))

    print(f"Calculating SMA {period} for {symbol} {os.environ['TIMEFRAME']}, {len(candles)} candles", file=sys.stderr)

    df = pd.DataFrame(candles)
    sma = df['close'].rolling(window=period).mean()
    values = [None if pd.isna(v) else v for v in sma.tolist()]

    print("INDICATOR_START")
    print(json.dumps({
        'values': values,
        'current': values[current_index],
    }))
    print("INDICATOR_END")


if __name__ == "__main__":
    main()
