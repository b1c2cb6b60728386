"""Averages and ranges that several indicators share."""

import pandas as pd


def true_range(data):
    """The range of each candle, widened to the close before it; NaN at the first candle.

    data: DataFrame with columns high, low, close. Returns floats of at least 0, in the unit of price.
    Source: J. Welles Wilder, New Concepts in Technical Trading Systems (1978).
    """
    high, low, before = data["high"], data["low"], data["close"].shift(1)
    return high.where(high > before, before) - low.where(low < before, before)


def wilder_average(values, period):
    """Mean of the second to the (period + 1)-th value, then `(previous * (period - 1) + value) / period`.

    values: Series of which the first, which has no candle before it, does not count. Returns a Series with the same
    index, NaN for the first `period` rows. Source: Wilder (1978).
    """
    empty = pd.Series(index=values.index[:period], dtype=float)
    if len(values) <= period:
        return empty
    seed = values.iloc[1 : period + 1].rolling(window=period).mean().iloc[-1:]
    # An average with weight 1/period that begins at that mean is Wilder's recurrence.
    smoothed = pd.concat([seed, values.iloc[period + 1 :]]).ewm(alpha=1 / period, adjust=False).mean()
    return pd.concat([empty, smoothed])


def linear_average(values, period):
    """Mean of the last `period` values with the weights 1, 2, ... `period`, the newest weighing most.

    Returns a Series with the same index, NaN where one of the values is missing. Built from the averages of half as
    many rows, so that the cost grows with the logarithm of the period and nothing is ever subtracted.
    """
    rows, total, weighted = 1, values, values
    for bit in bin(period)[3:]:
        weighted = weighted + total * rows + weighted.shift(rows)
        total = total + total.shift(rows)
        rows *= 2
        if bit == "1":
            weighted = values * (rows + 1) + weighted.shift(1)
            total = values + total.shift(1)
            rows += 1
    return weighted / (period * (period + 1) / 2)
