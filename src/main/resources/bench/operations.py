"""Times common operations on the columns of candles, where a component calls them: one printed line for each."""

import time

import numpy as np
import pandas as pd


def operations(data):
    """Names and functions; each gives a whole result of its own."""
    close, opening, high, low = data["close"], data["open"], data["high"], data["low"]
    gaps = close.where(close > opening)
    up, down = close > opening, close < opening
    days = data.index.normalize()
    return {
        "close + open": lambda: close + opening,
        "close * 2": lambda: close * 2,
        "close > open": lambda: close > opening,
        "up & down": lambda: up & down,
        "~up": lambda: ~up,
        "shift(1)": lambda: close.shift(1),
        "diff()": lambda: close.diff(),
        "pct_change()": lambda: close.pct_change(),
        "rolling(20).mean()": lambda: close.rolling(20).mean(),
        "rolling(20).std()": lambda: close.rolling(20).std(),
        "rolling(20).max()": lambda: close.rolling(20).max(),
        "rolling(20).median()": lambda: close.rolling(20).median(),
        "rolling(20).corr(open)": lambda: close.rolling(20).corr(opening),
        "rolling('1D').mean()": lambda: close.rolling("1D").mean(),
        "expanding().max()": lambda: close.expanding().max(),
        "ewm(span=12).mean()": lambda: close.ewm(span=12, adjust=False).mean(),
        "cumsum()": lambda: close.cumsum(),
        "where(up, 0)": lambda: close.where(up, 0.0),
        "clip(1, 2)": lambda: close.clip(1.0, 2.0),
        "fillna(0)": lambda: gaps.fillna(0.0),
        "np.where(up, 1, -1)": lambda: np.where(up, 1, -1),
        "np.log(close)": lambda: np.log(close),
        "close[up]": lambda: close[up],
        "concat(...).max(axis=1)": lambda: pd.concat([close, opening, high, low], axis=1).max(axis=1),
        "close.mean()": lambda: close.mean(),
        "close.std()": lambda: close.std(),
        "rank()": lambda: close.rank(),
        "resample('1D').last()": lambda: close.resample("1D").last(),
        "groupby(day).cumsum()": lambda: close.groupby(days).cumsum(),
        "texts[up] = 'up'": lambda: labelled(up, data.index),
    }


def labelled(up, index):
    texts = pd.Series("none", index=index)
    texts[up] = "up"
    return texts


def median_nanos(function, seconds):
    """The median duration of many calls; the first ones only warm up."""
    durations = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(durations) < 5:
        start = time.perf_counter_ns()
        function()
        durations.append(time.perf_counter_ns() - start)
    kept = sorted(durations[len(durations) // 2 :])
    return kept[len(kept) // 2]


class Operations:
    """Prints `name|nanoseconds` for each operation; has no event."""

    def __init__(self, seconds=0.5):
        self.seconds = seconds

    def evaluate(self, data, indicators):
        for name, function in operations(data).items():
            print(name + "|" + str(median_nanos(function, self.seconds)))
        return pd.DataFrame({"signal": 0}, index=data.index)
