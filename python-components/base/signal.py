"""What every signal is."""

from abc import ABC, abstractmethod


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
