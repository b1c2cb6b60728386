"""Recurrences that no operation on whole Series expresses: the host's where there is one, else plain Python loops."""

try:
    from sptraderb import adaptive_mean, ratchet
except ImportError:
    import pandas as pd

    def adaptive_mean(values, weights):
        """`y[i] = y[i-1] + weights[i] * (values[i] - y[i-1])`.

        values, weights: Series of numbers with equal indexes; weights from 0 to 1 make a mean. Returns a Series with
        that index and no name. The first present value starts the mean, whatever its weight; rows before it are NaN. A
        row whose value or weight is missing repeats the mean before it.
        Raises TypeError for what is no Series of numbers, ValueError for indexes that differ.
        """
        mean = float("nan")
        started = False
        means = []
        for value, weight in zip(*_numbers("adaptive_mean", values, weights)):
            if not started:
                mean = value
                started = value == value
            elif value == value and weight == weight:
                mean += weight * (value - mean)
            means.append(mean)
        return pd.Series(means, index=values.index, dtype=float)

    def ratchet(candidate, price):
        """`y[i] = max(candidate[i], y[i-1])` while `price[i-1] >= y[i-1]`, else `candidate[i]`: a level that only
        rises until the price falls below it. For one that only falls: `-ratchet(-candidate, -price)`.

        candidate, price: Series of numbers with equal indexes. Returns a Series with that index and no name. A missing
        candidate gives a missing level; after a missing level or a missing price the level is the candidate again.
        Raises TypeError for what is no Series of numbers, ValueError for indexes that differ.
        """
        level = before = float("nan")
        levels = []
        for value, now in zip(*_numbers("ratchet", candidate, price)):
            if not (before >= level and level > value):
                level = value
            levels.append(level)
            before = now
        return pd.Series(levels, index=candidate.index, dtype=float)

    def _numbers(name, first, second):
        """The values of two Series as lists of floats."""
        if not isinstance(first, pd.Series) or not isinstance(second, pd.Series):
            raise TypeError(f"{name}() takes two Series")
        if not first.index.equals(second.index):
            raise ValueError(f"{name}() takes two Series with equal indexes")
        for values in (first, second):
            if values.dtype not in (float, int, bool):
                raise TypeError(f"{name}() takes Series of numbers")
        return first.astype(float).tolist(), second.astype(float).tolist()
