"""Python's operators on DataFrames, column by column."""

from pandas import _values as v
from pandas._kernels import nan


class FrameOperators:
    """Arithmetic, comparisons and logic of DataFrames with frames, Series over the columns, and scalars."""

    __slots__ = ()
    __hash__ = None

    def _operate(self, other, function):
        if v.is_frame(other):
            from pandas.frame import DataFrame
            names = list(dict.fromkeys(list(self._frame_columns) + list(other._frame_columns)))
            return DataFrame({name: function(self[name], other[name]) if name in self and name in other
                              else nan for name in names}, index=self._index)
        if hasattr(other, '_index'):
            parts = other.to_dict()
            return self._map_series(lambda series: function(series, parts.get(series._name, nan)))
        return self._map_series(lambda series: function(series, other))

    def __add__(self, other):
        return self._operate(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._operate(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self._operate(other, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._operate(other, lambda a, b: a / b)

    def __pow__(self, other):
        return self._operate(other, lambda a, b: a ** b)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return self._operate(other, lambda a, b: b - a)

    def __rtruediv__(self, other):
        return self._operate(other, lambda a, b: b / a)

    def __neg__(self):
        return self._map_series(lambda series: -series)

    def __invert__(self):
        return self._map_series(lambda series: ~series)

    def __and__(self, other):
        return self._operate(other, lambda a, b: a & b)

    def __or__(self, other):
        return self._operate(other, lambda a, b: a | b)

    def __eq__(self, other):
        return self._operate(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._operate(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._operate(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._operate(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._operate(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._operate(other, lambda a, b: a >= b)
