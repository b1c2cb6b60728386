"""Python's operators on Series, each one call of the host when the indexes are the same."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import aligned, same_name
from pandas.errors import UFuncTypeError
from pandas._kernels import (ADD, AND, DIV, EQ, FLOORDIV, GE, GT, LE, LT, MOD, MUL, NE, OR, PLAIN, POW, SUB, XOR,
                             apply, apply_reflected)

_new = object.__new__
_not = k.operators.invert
_negate = k.transforms.negate
_series = None
"""The class Series, set by its module."""

ARITHMETIC = (('add', ADD), ('sub', SUB), ('mul', MUL), ('truediv', DIV), ('floordiv', FLOORDIV), ('mod', MOD),
              ('pow', POW))
COMPARISONS = (('lt', LT), ('le', LE), ('gt', GT), ('ge', GE), ('eq', EQ), ('ne', NE))
LOGIC = (('and', AND), ('or', OR), ('xor', XOR))


def binary(left, right, operation):
    """``left operation right`` for a Series left."""
    kind = type(right)
    if kind is _series:
        if right._index is not left._index and not left._index._same(right._index):
            if operation in k.COMPARISONS:
                raise ValueError('Can only compare identically-labeled Series objects')
            left, right = aligned(left, right, None)
        column = apply(operation, left._col, right._col)
        name = left._name if left._name == right._name else same_name(left._name, right._name)
    else:
        name = left._name
        if kind in PLAIN:
            column = apply(operation, left._col, right)
        else:
            other = operand(left, right, operation)
            if other is NotImplemented:
                return other
            column = apply(operation, left._col, other)
            if hasattr(right, '_data'):
                name = same_name(name, right._name)
    if column is None:
        column = one_by_one(left, right, operation, False)
    result = _new(_series)
    result._col = column
    result._index = left._index
    result._name = name
    return result


def reflected(right, left, operation):
    """``left operation right`` for a Series right and something else left."""
    if type(left) is _series:
        return binary(left, right, operation)
    other = operand(right, left)
    if other is NotImplemented:
        return other
    column = apply(operation, other, right._col) if hasattr(other, 'share') \
        else apply_reflected(operation, other, right._col)
    if column is None:
        column = one_by_one(right, left, operation, True)
    result = _new(_series)
    result._col = column
    result._index = right._index
    result._name = same_name(right._name, left._name) if hasattr(left, '_data') else right._name
    return result


def one_by_one(series, other, operation, swapped):
    """Objects by Python's own operators, a missing value on either side staying missing."""
    sides = (series._col, getattr(other, '_col', None))
    if operation in (AND, OR, XOR) or all(side is None or side.dtype() != 'object' for side in sides):
        raise mismatch(operation, series, other)
    from pandas.objects import operated
    return operated(sides[0], other if sides[1] is None else sides[1], operation, swapped)


def operand(series, other, operation=None):
    """The other side of an operator as the host takes it; NotImplemented for a DataFrame."""
    if type(other) in PLAIN:
        return other
    if v.is_frame(other):
        return NotImplemented
    if hasattr(other, '_moved'):
        return v.to_host(other.delta) if hasattr(other, 'delta') and series._col.dtype()[:9] == 'timedelta' \
            else NotImplemented
    if isinstance(other, (list, tuple)):
        other = v.column_of(other)
    else:
        other = v.to_host(other)
    if hasattr(other, 'share') and other.size() != series._col.size():
        if operation in k.COMPARISONS:
            raise ValueError('Lengths must match to compare')
        if other.size() == 1:
            return v.to_host(v.to_list(other)[0])
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


def filled_pair(left, right, fill_value):
    """Two columns, each with the fill value where it alone is missing."""
    from pandas._kernels import reductions, selection as s
    here, there = s.isMissing(left), s.isMissing(right)
    if not reductions.any(here) and not reductions.any(there):
        return left, right
    fill_value = v.to_host(fill_value)
    return (s.where(apply(AND, here, s.isPresent(right)), fill_value, left),
            s.where(apply(AND, there, s.isPresent(left)), fill_value, right))


def flexible(series, other, level, fill_value, axis, operation, swapped):
    """The method of an operator: it brings indexes together and can fill what one side lacks."""
    from pandas.errors import check_axis, refuse
    refuse('Series', level=level)
    check_axis('Series', axis)
    if isinstance(other, (list, tuple)) or hasattr(other, '_col') and type(other) is not _series:
        column = v.column_of(other)
        if column.size() != len(series):
            raise ValueError('Lengths must be equal')
        other = series._with(column)
        other._name = series._name
    if type(other) is not _series:
        if fill_value is not None and v.is_scalar(other) and v.isna(other):
            other, fill_value = fill_value, None
        left = series if fill_value is None else series.fillna(fill_value)
        return reflected(left, other, operation) if swapped else binary(left, other, operation)
    left, other = aligned(series, other, None)
    if fill_value is not None:
        name = other._name
        columns = filled_pair(left._col, other._col, fill_value)
        left, other = left._with(columns[0]), left._with(columns[1])
        other._name = name
    elif other._index is not left._index:
        name = other._name
        other = left._with(other._col)
        other._name = name
    return binary(other, left, operation) if swapped else binary(left, other, operation)


class Operators:
    """Arithmetic, comparisons and logic of Series, as operators and as methods."""

    __slots__ = ()
    __hash__ = None

    def __neg__(self):
        column = _not(self._col) if self._col.dtype() == 'bool' else _negate(self._col)
        if column is None:
            raise TypeError('bad operand type for unary -: ' + self.dtype.name)
        return self._with(column)

    def __pos__(self):
        if self.dtype.name == 'object' and self.count() and not self.map(lambda value: hasattr(value, '__pos__')).all():
            raise TypeError("bad operand type for unary +: 'str'")
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

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def divmod(self, other, level=None, fill_value=None, axis=0):
        return self.floordiv(other, level, fill_value, axis), self.mod(other, level, fill_value, axis)

    def rdivmod(self, other, level=None, fill_value=None, axis=0):
        return self.rfloordiv(other, level, fill_value, axis), self.rmod(other, level, fill_value, axis)

    def __matmul__(self, other):
        return self.dot(other)

    def _in_place(self, result):
        """What ``+=`` leaves: the Series itself, for everybody who has it."""
        if result is NotImplemented:
            return result
        if result._index is not self._index and not self._index._same(result._index):
            result = result.reindex(self._index)
        self._col = result._col.share()
        return self


def _operator(operation):
    return lambda self, other: binary(self, other, operation)


def _reflected(operation):
    return lambda self, other: reflected(self, other, operation)


def _assigned(operation):
    return lambda self, other: self._in_place(binary(self, other, operation))


def _method(operation, swapped=False):
    return lambda self, other, level=None, fill_value=None, axis=0: flexible(
        self, other, level, fill_value, axis, operation, swapped)


for _name, _code in ARITHMETIC + LOGIC:
    setattr(Operators, '__' + _name + '__', _operator(_code))
    setattr(Operators, '__r' + _name + '__', _reflected(_code))
    setattr(Operators, '__i' + _name + '__', _assigned(_code))
for _name, _code in COMPARISONS:
    setattr(Operators, '__' + _name + '__', _operator(_code))
    setattr(Operators, _name, _method(_code))
for _name, _code in ARITHMETIC + (('div', DIV),):
    setattr(Operators, _name, _method(_code))
    setattr(Operators, 'r' + _name, _method(_code, True))
Operators.subtract, Operators.multiply, Operators.divide = Operators.sub, Operators.mul, Operators.div
Operators.__hash__ = None
