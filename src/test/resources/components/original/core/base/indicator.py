"""
Base class for all indicators
"""
from abc import ABC, abstractmethod
from typing import Any, Dict

import pandas as pd


class Indicator(ABC):
    """Abstract base class. Subclasses implement calculate() and metadata."""

    def __init__(self, **params: Any):
        self.params = params

    @abstractmethod
    def calculate(self, data: pd.DataFrame) -> pd.DataFrame:
        """
        Calculate indicator values

        Args:
            data: DataFrame with columns open, high, low, close

        Returns:
            DataFrame with one or more indicator columns
        """
        pass

    @property
    @abstractmethod
    def metadata(self) -> Dict[str, Any]:
        pass

    def validate(self, data: pd.DataFrame) -> None:
        required = {'open', 'high', 'low', 'close'}
        if not required.issubset(data.columns):
            missing = required - set(data.columns)
            raise ValueError(f"Missing columns: {missing}")

    def __repr__(self) -> str:
        return f"{self.__class__.__name__}({', '.join(f'{k}={v}' for k, v in self.params.items())})"
