"""
Base class for all signals
"""
from abc import ABC, abstractmethod
from typing import Any, Dict, List

import pandas as pd


class Signal(ABC):
    """Abstract base class. Subclasses implement evaluate(), required_indicators and metadata."""

    @abstractmethod
    def evaluate(self, data: pd.DataFrame, indicators: Dict[str, pd.Series]):
        """
        Evaluate the signal on every candle

        Args:
            data: DataFrame with OHLC columns
            indicators: indicator name -> Series

        Returns:
            DataFrame with a 'signal' column, or a boolean Series
        """
        pass

    @property
    @abstractmethod
    def required_indicators(self) -> List[Any]:
        pass

    @property
    @abstractmethod
    def metadata(self) -> Dict[str, Any]:
        pass
