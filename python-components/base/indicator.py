"""What every indicator is."""

from abc import ABC, abstractmethod


class Indicator(ABC):
    """Computes one or several columns from candles.

    Parameters come by keyword to the constructor, which raises ValueError for values it cannot work with.
    """

    @property
    @abstractmethod
    def metadata(self):
        """The module's `__metadata__`, with the parameters of this instance where they differ."""

    @abstractmethod
    def calculate(self, data):
        """Values for every candle.

        data: DataFrame indexed by candle open time (UTC) with columns open, high, low, close, volume.
        Returns a DataFrame with the same index. The value at a candle uses that candle and earlier ones only; NaN
        where there is none yet. Must not change `data`.
        """


SOURCES = ("open", "high", "low", "close", "hl2", "hlc3", "ohlc4")


def source_of(data, source):
    """The price series a `source` parameter names: a column, or the mean of several."""
    if source == "hl2":
        return (data["high"] + data["low"]) / 2
    if source == "hlc3":
        return (data["high"] + data["low"] + data["close"]) / 3
    if source == "ohlc4":
        return (data["open"] + data["high"] + data["low"] + data["close"]) / 4
    return data[source]


def check_source(source):
    """Returns the source; ValueError when there is no such source."""
    if source not in SOURCES:
        raise ValueError(f"source was {source!r}, must be one of {', '.join(SOURCES)}")
    return source


def check_whole(name, value, low, high):
    """Returns the value as int; ValueError when it is no whole number from low to high."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != int(value):
        raise ValueError(f"{name} was {value!r}, must be a whole number from {low} to {high}")
    if not low <= value <= high:
        raise ValueError(f"{name} was {value}, must be from {low} to {high}")
    return int(value)


def check_number(name, value, low, high):
    """Returns the value as float; ValueError when it is no number from low to high."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise ValueError(f"{name} was {value!r}, must be a number from {low} to {high}")
    return float(value)
