"""pandas.api: tests of types."""

from pandas import typetests as types

__all__ = ['types']
