"""Python's operators on Series, each one call of the host when the indexes are the same."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import aligned
from pandas.errors import UFuncTypeError
from pandas._kernels import (ADD, AND, DIV, EQ, FLOORDIV, GE, GT, LE, LT, MOD, MUL, NE, OR, PLAIN, POW, SUB, XOR,
                             apply, apply_reflected, nan)

_new = object.__new__
_not = k.operators.invert
_negate = k.transforms.negate
_abs = k.transforms.abs
_series = None
"""The class Series, set by its module."""


def binary(left, right, operation):
    """``left operation right`` for a Series left."""
    kind = type(right)
    if kind is _series:
        if right._index is not left._index and not left._index._same(right._index):
            if operation in k.COMPARISONS:
                raise ValueError('Can only compare identically-labeled Series objects')
            left, right = aligned(left, right, None)
        column = apply(operation, left._col, right._col)
        name = left._name if left._name == right._name else None
    else:
        if kind in PLAIN:
            column = apply(operation, left._col, right)
        else:
            other = operand(left, right)
            if other is NotImplemented:
                return other
            column = apply(operation, left._col, other)
        name = left._name
    if column is None:
        raise mismatch(operation, left, right)
    result = _new(_series)
    result._col = column
    result._index = left._index
    result._name = name
    return result


def reflected(right, left, operation):
    """``left operation right`` for a Series right and something else left."""
    other = operand(right, left)
    if other is NotImplemented:
        return other
    if hasattr(other, 'size') and type(other) not in PLAIN and hasattr(other, 'dtype'):
        column = apply(operation, other, right._col)
    else:
        column = apply_reflected(operation, other, right._col)
    if column is None:
        raise mismatch(operation, right, left)
    result = _new(_series)
    result._col = column
    result._index = right._index
    result._name = right._name
    return result


def operand(series, other):
    """The other side of an operator as the host takes it; NotImplemented for a DataFrame."""
    if type(other) in PLAIN:
        return other
    if v.is_frame(other):
        return NotImplemented
    if isinstance(other, (list, tuple)):
        other = v.column_of(other)
    else:

        other = v.to_host(other)
    if hasattr(other, 'share') and other.size() != series._col.size():
        raise ValueError('operands could not be broadcast together with shapes (%d,) (%d,)'
                         % (series._col.size(), other.size()))
    return other


def mismatch(operation, left, right):
    """The TypeError for dtypes that do not go together."""
    symbol = k.SYMBOLS[operation]
    other = right.dtype.name if hasattr(right, 'dtype') else type(right).__name__
    if operation == POW and left.dtype.name == 'int64' and other in ('int', 'int64'):
        return ValueError('Integers to negative integer powers are not allowed.')
    if operation in k.COMPARISONS:
        return TypeError("'" + symbol + "' not supported between instances of '" + left.dtype.name + "' and '" + other
                         + "'")
    return UFuncTypeError('unsupported operand type(s) for ' + symbol + ": '" + left.dtype.name + "' and '" + other
                          + "'")


class Operators:
    """Arithmetic, comparisons and logic of Series, as operators and as methods."""

    __slots__ = ()
    __hash__ = None

    def __add__(self, other):
        return binary(self, other, ADD)

    def __sub__(self, other):
        return binary(self, other, SUB)

    def __mul__(self, other):
        return binary(self, other, MUL)

    def __truediv__(self, other):
        return binary(self, other, DIV)

    def __floordiv__(self, other):
        return binary(self, other, FLOORDIV)

    def __mod__(self, other):
        return binary(self, other, MOD)

    def __pow__(self, other):
        return binary(self, other, POW)

    def __lt__(self, other):
        return binary(self, other, LT)

    def __le__(self, other):
        return binary(self, other, LE)

    def __gt__(self, other):
        return binary(self, other, GT)

    def __ge__(self, other):
        return binary(self, other, GE)

    def __eq__(self, other):
        return binary(self, other, EQ)

    def __ne__(self, other):
        return binary(self, other, NE)

    def __and__(self, other):
        return binary(self, other, AND)

    def __or__(self, other):
        return binary(self, other, OR)

    def __xor__(self, other):
        return binary(self, other, XOR)

    def __radd__(self, other):
        return reflected(self, other, ADD)

    def __rsub__(self, other):
        return reflected(self, other, SUB)

    def __rmul__(self, other):
        return reflected(self, other, MUL)

    def __rtruediv__(self, other):
        return reflected(self, other, DIV)

    def __rfloordiv__(self, other):
        return reflected(self, other, FLOORDIV)

    def __rmod__(self, other):
        return reflected(self, other, MOD)

    def __rpow__(self, other):
        return reflected(self, other, POW)

    def __rand__(self, other):
        return binary(self, other, AND)

    def __ror__(self, other):
        return binary(self, other, OR)

    def __rxor__(self, other):
        return binary(self, other, XOR)

    def __neg__(self):
        column = _negate(self._col)
        if column is None:
            raise TypeError('bad operand type for unary -: ' + self.dtype.name)
        return self._with(column)

    def __pos__(self):
        return self.copy()

    def __abs__(self):
        return self.abs()

    def __invert__(self):
        column = _not(self._col)
        if column is None:
            raise TypeError("bad operand type for unary ~: 'float'")
        return self._with(column)

    def __round__(self, decimals=0):
        return self.round(decimals)

    def _method(self, other, fill_value, operation):
        if fill_value is not None:
            left = self
            if type(other) is _series:
                left, other = aligned(self, other, None)
                other = other.fillna(fill_value)
            return binary(left.fillna(fill_value), other, operation)
        return binary(self, other, operation)

    def add(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, ADD)

    def sub(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, SUB)

    subtract = sub

    def mul(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, MUL)

    multiply = mul

    def div(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, DIV)

    truediv = divide = div

    def floordiv(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, FLOORDIV)

    def mod(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, MOD)

    def pow(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, POW)

    def radd(self, other, level=None, fill_value=None, axis=0):
        return reflected(self, other, ADD)

    def rsub(self, other, level=None, fill_value=None, axis=0):
        return reflected(self, other, SUB)

    def rmul(self, other, level=None, fill_value=None, axis=0):
        return reflected(self, other, MUL)

    def rdiv(self, other, level=None, fill_value=None, axis=0):
        return reflected(self, other, DIV)

    rtruediv = rdiv

    def gt(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, GT)

    def ge(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, GE)

    def lt(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, LT)

    def le(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, LE)

    def eq(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, EQ)

    def ne(self, other, level=None, fill_value=None, axis=0):
        return self._method(other, fill_value, NE)
