"""Sums, means and medians of moments and of lengths of time."""

from pandas import _values as v
from pandas.nat import NaT
from pandas.timedeltas import make_span
from pandas.timestamps import Timestamp


def of_times(series, name):
    """sum, mean or median of a column of times, to the nanosecond; NaT when there is none."""
    values = series.dropna().tolist()
    if name == 'sum':
        return make_span(sum(value._ns for value in values))
    if not values:
        return NaT
    numbers = sorted(value._ns for value in values)
    if name == 'mean':
        nanos = sum(numbers) // len(numbers)
    else:
        middle = len(numbers) // 2
        nanos = numbers[middle] if len(numbers) % 2 else (numbers[middle - 1] + numbers[middle]) // 2
    return Timestamp(nanos, tz=values[0]._tz) if isinstance(values[0], Timestamp) else make_span(nanos)
