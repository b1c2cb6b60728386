"""Operators on indexes: comparisons give arrays, arithmetic gives an Index."""

import operator

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import same_name
from pandas.index import Index, make_index, range_index

_KEPT = {k.ADD: operator.add, k.SUB: operator.sub, k.MUL: operator.mul}


def operated(index, other, operation, swapped):
    """``index operation other``; NotImplemented for a Series or frame, which do it themselves."""
    if v.is_frame(other) or hasattr(other, '_index'):
        return NotImplemented
    given = other
    other = v.column_of(other) if isinstance(other, (list, tuple)) else v.to_host(other)
    if hasattr(other, 'share'):
        if other.size() != len(index):
            raise ValueError('Lengths must match to compare' if operation in k.COMPARISONS
                             else 'operands could not be broadcast together with shapes (%d,) (%d,)'
                             % (len(index), other.size()))
        column = k.apply(operation, other, index._col) if swapped else k.apply(operation, index._col, other)
    else:
        column = k.apply_reflected(operation, other, index._col) if swapped \
            else k.apply(operation, index._col, other)
    if column is None:
        column = _by_value(index, given, other, operation, swapped)
    if operation in k.COMPARISONS or operation in (k.AND, k.OR, k.XOR) and column.dtype() == 'bool':
        from numpy import make_array
        return make_array(column)
    name = same_name(index._name, given._name) if isinstance(given, Index) else index._name
    return make_index(column, name)


def _by_value(index, given, other, operation, swapped):
    objects = index.dtype.name == 'object' or getattr(given, 'dtype', None) == 'object'
    if not objects or operation in (k.AND, k.OR, k.XOR):
        from pandas.operators import mismatch
        raise mismatch(operation, index, given)
    from pandas.objects import operated as by_value
    return by_value(index._col, other, operation, swapped)


def range_operated(index, other, operation, swapped):
    """Rows in equal steps stay so when moved or stretched by a whole number."""
    function = _KEPT.get(operation)
    if function is None or type(other) is not int or (operation == k.MUL and other == 0):
        return operated(index, other, operation, swapped)
    numbers = index._range
    if swapped and operation == k.SUB:
        return range_index(range(other - numbers.start, other - numbers.stop, -numbers.step), index._name)
    step = numbers.step * other if operation == k.MUL else numbers.step
    return range_index(range(function(numbers.start, other), function(numbers.stop, other), step), index._name)
