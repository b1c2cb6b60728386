"""The reference indicators as their authors wrote them for pandas; values() computes one of the recorded outputs."""
import json


def sma(df, period, source='close'):
    price = {'close': df['close'], 'hl2': (df['high'] + df['low']) / 2}[source]
    return pd.DataFrame({'sma': price.rolling(window=period, min_periods=1).mean()})


def ema(df, period, source='close'):
    price = df['close'] if source == 'close' else (df['open'] + df['high'] + df['low'] + df['close']) / 4
    return pd.DataFrame({'ema': price.ewm(span=period, adjust=False).mean()}, index=df.index)


def bollinger(df, period, deviations):
    middle = df['close'].rolling(window=period, min_periods=1).mean()
    spread = df['close'].rolling(window=period, min_periods=1).std()
    upper = middle + deviations * spread
    lower = middle - deviations * spread
    width = upper - lower
    percent = pd.Series(index=df.index, dtype=float)
    percent[width != 0] = (df['close'] - lower) / width
    percent[width == 0] = 0.5
    return pd.DataFrame({'upper': upper, 'middle': middle, 'lower': lower, 'bandwidth': (width / middle).fillna(0),
                         'percent_b': percent})


def wilder(series, period):
    result = pd.Series(index=series.index, dtype=float)
    for i in range(len(series)):
        if i < period:
            result.iloc[i] = series.iloc[:i + 1].mean()
        else:
            result.iloc[i] = (result.iloc[i - 1] * (period - 1) + series.iloc[i]) / period
    return result


def adx(df, period):
    high, low, close = df['high'], df['low'], df['close']
    tr = pd.concat([high - low, (high - close.shift(1)).abs(), abs(low - close.shift(1))], axis=1).max(axis=1)
    up = high - high.shift(1)
    down = low.shift(1) - low
    plus = pd.Series(0.0, index=df.index)
    minus = pd.Series(0.0, index=df.index)
    plus[(up > down) & (up > 0)] = up
    minus[(down > up) & (down > 0)] = down
    atr = wilder(tr, period)
    plus_di = (100 * wilder(plus, period) / atr).fillna(0)
    minus_di = (100 * wilder(minus, period) / atr).fillna(0)
    total = plus_di + minus_di
    dx = pd.Series(0.0, index=df.index)
    dx[total != 0] = 100 * abs(plus_di - minus_di) / total
    return pd.DataFrame({'adx': wilder(dx, period), 'plus_di': plus_di, 'minus_di': minus_di})


def rsi(df, period):
    delta = df['close'].diff()
    gain = delta.clip(lower=0).rolling(window=period).mean()
    loss = (-delta.clip(upper=0)).rolling(window=period).mean()
    return pd.DataFrame({'rsi': 100 - 100 / (1 + gain / loss)})


COMPUTED = {
    'sma_20': lambda df: sma(df, 20), 'sma_10_hl2': lambda df: sma(df, 10, 'hl2'),
    'ema_12': lambda df: ema(df, 12), 'ema_26_ohlc4': lambda df: ema(df, 26, 'ohlc4'),
    'bb_20': lambda df: bollinger(df, 20, 2.0), 'adx_14': lambda df: adx(df, 14), 'simple_rsi_14': lambda df: rsi(df, 14),
}


def differences(text, name):
    """What differs from the recording by more than its own rounding to 12 decimals."""
    document = json.loads(text)
    df = pd.DataFrame(document['candles'])
    df['time'] = pd.to_datetime(df['time'], unit='s', utc=True)
    df.set_index('time', inplace=True)
    found = COMPUTED[name](df)
    result = []
    for output, expected in document['indicators'][name].items():
        for row, (a, b) in enumerate(zip(found[output].tolist(), expected)):
            if (b is None) != (a != a) or (b is not None and abs(a - b) > 1e-9 * abs(b) + 1e-12):
                result.append('%s[%d] was %r, expected %r' % (output, row, a, b))
    return result
