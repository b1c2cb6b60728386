#!/usr/bin/env python3
"""
Crossover of SMA 10 and SMA 20 at the current candle, first generation
"""
import os
import json
import pandas as pd

# Candles from the environment
candle_data = json.loads(os.environ['CANDLE_DATA'])
current_index = int(os.environ['CURRENT_INDEX'])

df = pd.DataFrame(candle_data)
df['time'] = pd.to_datetime(df['time'], unit='s')
df.set_index('time', inplace=True)

df['fast'] = df['close'].rolling(window=10).mean()
df['slow'] = df['close'].rolling(window=20).mean()

signals = []
if current_index >= 20:
    fast_now, fast_prev = df['fast'].iloc[current_index], df['fast'].iloc[current_index - 1]
    slow_now, slow_prev = df['slow'].iloc[current_index], df['slow'].iloc[current_index - 1]

    if fast_prev <= slow_prev and fast_now > slow_now:
        print(f"golden cross at {df.index[current_index].strftime('%Y-%m-%d %H:%M')}")
        signals.append({
            'timestamp': df.index[current_index].isoformat() + 'Z',
            'signal_type': 'golden_cross',
            'strength': 0.75,
            'metadata': {'fast': fast_now, 'slow': slow_now},
        })
    elif fast_prev >= slow_prev and fast_now < slow_now:
        signals.append({
            'timestamp': df.index[current_index].isoformat() + 'Z',
            'signal_type': 'death_cross',
            'strength': 0.75,
            'metadata': {'fast': fast_now, 'slow': slow_now},
        })

print("SIGNAL_START")
print(json.dumps(signals))
print("SIGNAL_END")
