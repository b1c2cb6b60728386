"""What ``replace`` does to one column."""

import re

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan


def replaced(column, to_replace, value, regex):
    """The column with values replaced, by the parameters of ``Series.replace``."""
    if regex is not False and regex is not True:
        if to_replace is not None:
            raise ValueError("'to_replace' must be 'None' if 'regex' is not a bool")
        to_replace, regex = regex, True
    if not regex and isinstance(to_replace, re.Pattern):
        regex = True
    old, new = _pairs(to_replace, value)
    return _by_pattern(column, old, new) if regex else _by_value(column, old, new)


def _pairs(to_replace, value):
    """What is replaced and by what, two lists of one length."""
    if hasattr(to_replace, '_index'):
        to_replace = to_replace.to_dict()
    if isinstance(to_replace, dict):
        if value is not v.MISSING and value is not None:
            raise ValueError('Series.replace cannot use dict-like to_replace and non-None value')
        return list(to_replace), list(to_replace.values())
    several = v.is_list_like(to_replace)
    if value is v.MISSING:
        from pandas.errors import unavailable
        raise unavailable('pandas.Series.replace without a value')
    old = list(to_replace) if several else [to_replace]
    if v.is_list_like(value) and not isinstance(value, dict):
        new = list(value)
        if not several:
            raise TypeError('Invalid "to_replace" type: ' + repr(type(to_replace).__name__))
        if len(old) != len(new):
            raise ValueError('Replacement lists must match in length. Expecting %d got %d ' % (len(old), len(new)))
        return old, new
    return old, [value] * len(old)


def _by_value(column, old, new):
    kind = column.dtype()
    pairs = [(a, b) for a, b in zip(old, new) if _fits(kind, a)]
    if not pairs:
        return column.share()
    keys, results = {}, []
    for a, b in pairs:
        label = nan if v.isna(a) else a
        if label not in keys and not (label != label and any(each != each for each in keys)):
            keys[label] = len(results)
            results.append(b)
    rows = k.lookup.positions(v.column_of(list(keys)), column)
    found = k.row_numbers.arePresent(rows)
    if not k.reductions.any(found):
        return column.share()
    target = v.column_of(results)
    if any(each is None for each in results):
        values = v.to_list(column)
        return v.cast(v.column_of([results[row] if row >= 0 else values[place] for place, row in enumerate(rows)]),
                      'object')
    if k.reductions.all(found) and (kind != 'int64' or target.dtype() != 'float64'):
        return k.selection.take(target, rows)
    merged = k.selection.where(found, k.selection.take(target, rows), column)
    if merged.dtype() == 'object':
        return k.building.inferObjects(merged)
    if kind == 'int64' and merged.dtype() == 'float64' and k.reductions.count(merged) == merged.size() and \
            k.reductions.all(k.apply(k.EQ, k.apply(k.FLOORDIV, merged, 1.0), merged)):
        return v.cast(merged, 'int64')
    return merged


def _fits(kind, value):
    """Whether a column of that dtype can have the value: a number is no text, and True is not 1."""
    if v.isna(value):
        return kind not in ('int64', 'bool')
    if kind == 'bool':
        return isinstance(value, bool)
    if kind in ('int64', 'float64'):
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return True


def _by_pattern(column, old, new):
    if column.dtype() != 'object':
        return column.share()
    patterns = [(re.compile(a) if isinstance(a, str) else a, b) for a, b in zip(old, new)]
    known = {}

    def changed(text):
        result = text
        for pattern, value in patterns:
            if not isinstance(result, str) or not isinstance(pattern, re.Pattern):
                if result == pattern:
                    result = value
            elif isinstance(value, str):
                result = pattern.sub(value, result)
            elif pattern.search(result):
                result = value
        return result

    values = v.to_list(column)
    for text in set(value for value in values if isinstance(value, str)):
        known[text] = changed(text)
    return v.column_of([known[value] if isinstance(value, str) else value for value in values])
