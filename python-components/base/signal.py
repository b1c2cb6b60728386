"""What every signal is."""

from abc import ABC, abstractmethod

import pandas as pd


class Signal(ABC):
    """Says at which candles something happened, from candles and indicators."""

    @property
    @abstractmethod
    def metadata(self):
        """The module's `__metadata__`, with the parameters of this instance where they differ."""

    @property
    def required_indicators(self):
        """The indicators `evaluate` needs: dicts with name (the alias), type and params."""
        return []

    @abstractmethod
    def evaluate(self, data, indicators):
        """Events.

        data: DataFrame indexed by candle open time (UTC) with columns open, high, low, close, volume.
        indicators: Series by alias, with the same index.
        Returns a DataFrame with the same index and a column `signal`, not 0 where there is an event: 1 up, -1 down.
        Other columns describe the event; `crossover_type` names its kind and `signal_strength`, from 0 to 1, its
        strength. A candle's event uses that candle and earlier ones only. Must not change what it is given.
        """


def events(index, kinds):
    """What `evaluate` returns, from masks: a DataFrame with the columns `signal` and `signal_type`.

    kinds: dict from the name of a kind to (direction, mask), the direction 1 or -1, the mask a bool Series with that
    index. Where several masks hold, the first of the dict counts; where none does, signal is 0 and signal_type `none`.
    """
    result = pd.DataFrame(index=index)
    result["signal"] = 0
    result["signal_type"] = "none"
    for kind, (direction, mask) in reversed(kinds.items()):
        result.loc[mask, "signal"] = direction
        result.loc[mask, "signal_type"] = kind
    return result


def rises_above(series, level):
    """Candles at which a Series is above a level, a Series too, after it was not at the candle before; bool Series."""
    return (series > level) & (series.shift(1) <= level.shift(1))


def falls_below(series, level):
    """Candles at which a Series is below a level, a Series too, after it was not at the candle before; bool Series."""
    return (series < level) & (series.shift(1) >= level.shift(1))
