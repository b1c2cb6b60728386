"""Labels of two indexes together: pandas' set operations with its rules of order."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import same_name
from pandas.index import Index, RangeIndex, as_index, make_index, range_index

_take = k.selection.take
_isin = k.distinct.isIn


def _other(index, other):
    if not v.is_list_like(other):
        raise TypeError('Input must be Index or array-like')
    named = isinstance(other, Index)
    other = as_index(other)
    return other, same_name(index._name, other._name) if named else index._name


def _check(sort):
    if sort not in (None, False, True):
        raise ValueError("The 'sort' keyword only takes the values of None, True, or False; " + str(sort)
                         + ' was passed.')


def _sorted(column, sort, mixed=True):
    """In order where ``sort`` asks for it and the labels have one; with ``mixed`` numbers and times before texts."""
    if sort is False:
        return column
    order = k.sorting.order([column], [True], True)
    if order is None:
        if sort is True:
            raise TypeError("'<' not supported between instances of different labels")
        return k.lookup.inOrder(column) if mixed else column
    return _take(column, order)


def union(index, other, sort=None):
    _check(sort)
    other, name = _other(index, other)
    if not len(other) or index._same(other):
        result = index._renamed(name) if len(index) or not len(other) else other._renamed(name)
        return result.sort_values() if sort is True else result
    if not len(index):
        result = other._renamed(name)
        return result.sort_values() if sort is True else result
    if isinstance(index, RangeIndex) and isinstance(other, RangeIndex):
        numbers = range_union(index._range, other._range)
        if numbers is not None and (sort is not False or numbers == index._range):
            return range_index(numbers, name)
    if not index.is_unique or not other.is_unique:
        return _wrapped(index, _sorted(_with_repetitions(index, other), sort), name)
    new = k.selection.rows(k.operators.invert(_isin(other._col, index._col)))
    rising = index.is_monotonic_increasing and other.is_monotonic_increasing
    return _wrapped(index, _sorted(k.selection.append(index._col, _take(other._col, new)), sort, not rising), name)


def _with_repetitions(index, other):
    """Each label as often as in the index that has it more often."""
    counts = {}
    for label in index.tolist():
        counts[label] = counts.get(label, 0) + 1
    extra = []
    for label in other.tolist():
        if counts.get(label, 0) > 0:
            counts[label] -= 1
        else:
            extra.append(label)
    return k.selection.append(index._col, v.column_of(extra)) if extra else index._col


def range_union(a, b):
    """Both ranges as one where that is a range, else None."""
    if not len(a) or not len(b):
        return a if len(a) else b
    if a.step < 0:
        a = a[::-1]
    if b.step < 0:
        b = b[::-1]
    step = a.step if len(a) > 1 else b.step if len(b) > 1 else abs(a.start - b.start)
    if not step or (len(b) > 1 and b.step != step) or (a.start - b.start) % step:
        return None
    first, last = min(a.start, b.start), max(a[-1], b[-1])
    if max(a.start, b.start) > min(a[-1], b[-1]) + step:
        return None
    return range(first, last + step, step)


def intersection(index, other, sort=False):
    """The labels of both, once, in the order of the first."""
    _check(sort)
    other, name = _other(index, other)
    if index._same(other):
        result = index if index.is_unique else index.unique()
        result = result._renamed(name)
        return result.sort_values() if sort is True else result
    if isinstance(index, RangeIndex) and isinstance(other, RangeIndex):
        common = sorted(set(index._range) & set(other._range), reverse=index._range.step < 0 and other._range.step < 0)
        if not common:
            return range_index(range(0), name)
        step = common[1] - common[0] if len(common) > 1 else 1
        return range_index(range(common[0], common[-1] + (1 if step > 0 else -1), step), name)
    index = index if index.is_unique else index.unique()
    kept = _take(index._col, k.selection.rows(_isin(index._col, other._col)))
    if sort is None:
        both = index.is_monotonic_increasing and other.is_monotonic_increasing
        kept = kept if both else _sorted(kept, None)
    return _wrapped(index, _sorted(kept, sort) if sort is True else kept, name)


def _wrapped(index, column, name):
    """The result of a set operation: of a range a range again, where there are two labels or more in equal steps."""
    spaced = isinstance(index, RangeIndex) and column.size() > 1 and column.dtype() == 'int64'
    return as_range(column, name) if spaced else make_index(column, name)


def difference(index, other, sort=None):
    """The labels of the first that the other has not, once, in order where they have one."""
    _check(sort)
    other, name = _other(index, other)
    unique = index if index.is_unique else index.unique()
    if not len(other):
        result = unique._renamed(name)
        return result.sort_values() if sort is True else result
    kept = _take(unique._col, k.selection.rows(k.operators.invert(_isin(unique._col, other._col))))
    result = _sorted(kept, sort)
    if isinstance(index, RangeIndex) and isinstance(other, RangeIndex):
        return as_range(result, name)
    return _wrapped(index, result, name)


def as_range(column, name):
    """Whole numbers in equal steps as a RangeIndex."""
    labels = v.to_list(column)
    if not labels:
        return range_index(range(0), name)
    step = labels[1] - labels[0] if len(labels) > 1 else 1
    numbers = range(labels[0], labels[-1] + (1 if step > 0 else -1), step or 1)
    return range_index(numbers, name) if list(numbers) == labels else make_index(column, name)


def symmetric_difference(index, other, result_name=None, sort=None):
    """The labels only one of both has."""
    _check(sort)
    other, name = _other(index, other)
    column = k.selection.append(difference(index, other, False)._col, difference(other, index, False)._col)
    return _wrapped(index, _sorted(column, sort), name if result_name is None else result_name)


def joined(index, other, how):
    """The labels of a join of two unique indexes."""
    if how == 'left':
        return index
    if how == 'right':
        return other
    if how == 'inner':
        return intersection(index, other)
    if how == 'outer':
        return union(index, other)
    raise ValueError('do not recognize join method ' + str(how))
