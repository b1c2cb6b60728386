"""Operators on object columns, value by value, where the host has no loop for them."""

import operator

from pandas import _kernels as k
from pandas import _values as v

_FUNCTIONS = {
    k.ADD: operator.add, k.SUB: operator.sub, k.MUL: operator.mul, k.DIV: operator.truediv,
    k.FLOORDIV: operator.floordiv, k.MOD: operator.mod, k.POW: operator.pow, k.LT: operator.lt, k.LE: operator.le,
    k.GT: operator.gt, k.GE: operator.ge, k.EQ: operator.eq, k.NE: operator.ne,
}


def operated(column, other, operation, swapped):
    """The column of ``value operation other``; other is a column or a scalar. Missing on either side stays missing."""
    values = v.to_list(column)
    scalar = not hasattr(other, 'share')
    others = [other] * len(values) if scalar else v.to_list(other)
    function = _FUNCTIONS[operation]
    if operation in k.COMPARISONS:
        missing = operation == k.NE
        return v.column_of([missing if v.isna(a) or v.isna(b) else function(a, b) for a, b in zip(values, others)],
                           bool)
    results = [k.nan if v.isna(a) or not scalar and v.isna(b) else function(b, a) if swapped else function(a, b)
               for a, b in zip(values, others)]
    return v.cast(v.column_of(results), 'object')


def running(column, name):
    """A running sum, product or extreme of objects or times; a missing value is skipped by the rows after it."""
    function = {'cumsum': operator.add, 'cumprod': operator.mul, 'cummax': max, 'cummin': min}[name]
    if name in ('cumsum', 'cumprod') and column.dtype()[:8] == 'datetime':
        raise TypeError('datetime64 type does not support ' + name + ' operations')
    if not column.size():
        return column.share()
    values = v.to_list(column)
    if name == 'cumsum' and any(isinstance(value, str) for value in values) and any(v.isna(value) for value in values):
        raise TypeError('can only concatenate str (not "float") to str')
    results, total = [], None
    for value in values:
        if not v.isna(value):
            total = value if total is None else function(total, value)
        results.append(value if v.isna(value) else total)
    result = v.column_of(results)
    return v.cast(result, 'object') if column.dtype() == 'object' else result
