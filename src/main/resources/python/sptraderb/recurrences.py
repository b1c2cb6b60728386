"""Recurrences over Series, each one call of the host: what no operation on whole Series can express."""

from _sptraderb import kernels as _kernels
from pandas.series import Series

_recurrences = _kernels.recurrences()
_adaptive_mean = _recurrences.adaptiveMean
_ratchet = _recurrences.ratchet


def adaptive_mean(values, weights):
    """`y[i] = y[i-1] + weights[i] * (values[i] - y[i-1])`.

    values, weights: Series of numbers with equal indexes; weights from 0 to 1 make a mean. Returns a Series with that
    index and no name. The first present value starts the mean, whatever its weight; rows before it are NaN. A row
    whose value or weight is missing repeats the mean before it.
    Raises TypeError for what is no Series of numbers, ValueError for indexes that differ.
    """
    return _called(_adaptive_mean, 'adaptive_mean', values, weights)


def ratchet(candidate, price):
    """`y[i] = max(candidate[i], y[i-1])` while `price[i-1] >= y[i-1]`, else `candidate[i]`: a level that only rises
    until the price falls below it. For one that only falls: `-ratchet(-candidate, -price)`.

    candidate, price: Series of numbers with equal indexes. Returns a Series with that index and no name. A missing
    candidate gives a missing level; after a missing level or a missing price the level is the candidate again.
    Raises TypeError for what is no Series of numbers, ValueError for indexes that differ.
    """
    return _called(_ratchet, 'ratchet', candidate, price)


def _called(kernel, name, first, second):
    if not isinstance(first, Series) or not isinstance(second, Series):
        raise TypeError(name + '() takes two Series')
    if second._index is not first._index and not second._index.equals(first._index):
        raise ValueError(name + '() takes two Series with equal indexes')
    column = kernel(first._col, second._col)
    if column is None:
        raise TypeError(name + '() takes Series of numbers')
    return Series._with(first, column).rename(None)
