"""Methods of Index beyond access by row and label."""

from pandas import _kernels as k
from pandas import _values as v
from pandas import index_sets as _sets
from pandas import series_distinct as _same
from pandas._kernels import nan
from pandas.errors import refuse, unavailable
from pandas.index import RangeIndex, as_index, make_index, range_index

_take = k.selection.take


def _array(column):
    from numpy import make_array
    return make_array(column)


class IndexMethods:
    """Methods loaded when first used."""

    ndim = property(lambda self: 1)
    nlevels = property(lambda self: 1)
    T = property(lambda self: self)
    nbytes = property(lambda self: self._size * self.dtype.itemsize)
    has_duplicates = property(lambda self: not self.is_unique)
    hasnans = property(lambda self: k.reductions.count(self._col) < self._size)

    @property
    def is_monotonic_decreasing(self):
        return self._size <= 1 or k.lookup.isIncreasing(k.selection.stride(self._col, self._size - 1, -1, self._size))

    @property
    def inferred_type(self):
        kind = self.dtype.name
        if kind == 'object':
            texts = all(isinstance(label, str) for label in self.tolist())
            return 'empty' if not self._size else 'string' if texts else 'mixed'
        return {'int64': 'integer', 'float64': 'floating', 'bool': 'boolean'}.get(kind, kind[:10].rstrip('['))

    intersection = _sets.intersection
    difference = _sets.difference
    symmetric_difference = _sets.symmetric_difference

    def join(self, other, *, how='left', level=None, return_indexers=False, sort=False):
        """The labels of a join, with the row numbers in both when asked for."""
        refuse('Index.join', level=level)
        other = as_index(other)
        result = _sets.joined(self, other, how)
        if sort:
            result = result.sort_values()
        if not return_indexers:
            return result
        return result, *[None if side._same(result) else side.get_indexer(result) for side in (self, other)]

    def isin(self, values, level=None):
        refuse('Index.isin', level=level)
        return _array(_same.is_in(self._col, values))

    def set_names(self, names, *, level=None, inplace=False):
        refuse('Index.set_names', level=level)
        if v.is_list_like(names) and not isinstance(names, tuple):
            names = list(names)
            if len(names) != 1:
                raise ValueError('Length of new names must be 1, got %d' % len(names))
            names = names[0]
        return self.rename(names, inplace=inplace)

    def map(self, mapper, na_action=None):
        from pandas.series_applying import mapped
        column = mapped(self._col, mapper, na_action)
        if column.dtype() == 'object' and column.size() and all(type(label) is tuple for label in v.to_list(column)):
            raise unavailable('pandas.MultiIndex (labels that are tuples)')
        return make_index(column, self._name)

    def min(self, axis=None, skipna=True):
        return self._extreme('min', skipna)

    def max(self, axis=None, skipna=True):
        return self._extreme('max', skipna)

    def _extreme(self, name, skipna):
        return getattr(self.to_series(), name)(skipna=skipna)

    def argmin(self, axis=None, skipna=True):
        return self.to_series().argmin(skipna=skipna)

    def argmax(self, axis=None, skipna=True):
        return self.to_series().argmax(skipna=skipna)

    def any(self, *args, **options):
        return self.to_series().any()

    def all(self, *args, **options):
        return self.to_series().all()

    def isna(self):
        return _array(k.selection.isMissing(self._col))

    isnull = isna

    def notna(self):
        return _array(k.selection.isPresent(self._col))

    notnull = notna

    def fillna(self, value=None, downcast=None):
        refuse('Index.fillna', downcast=downcast)
        if not v.is_scalar(value) or value is None:
            raise TypeError("'value' must be a scalar, passed: " + type(value).__name__)
        return make_index(k.selection.fill(self._col, v.to_host(value)), self._name)

    def dropna(self, how='any'):
        if how not in ('any', 'all'):
            raise ValueError('invalid how option: ' + str(how))
        return self[self.notna()] if self.hasnans else self

    def where(self, cond, other=None):
        """The labels where the condition is true, elsewhere the other ones or NaN."""
        cond = v.column_of(cond)
        if cond.size() != self._size:
            raise ValueError('putmask: mask and data must be the same size')
        if cond.dtype() != 'bool':
            cond = v.cast(cond, 'bool')
        other = nan if other is None else v.to_host(other) if v.is_scalar(other) else v.column_of(other)
        return make_index(k.selection.where(cond, self._col, other), self._name)

    def putmask(self, mask, value):
        return self.where(k.operators.invert(v.column_of(mask)), value)

    def unique(self, level=None):
        refuse('Index.unique', level=level)
        if self.is_unique:
            return self._renamed(self._name)
        return make_index(_take(self._col, k.distinct.firsts(self._col, True)), self._name)

    def nunique(self, dropna=True):
        return k.distinct.count(self._col, not dropna)

    def duplicated(self, keep='first'):
        return _array(_same.duplicates([self._col], keep))

    def drop_duplicates(self, *, keep='first'):
        return self._renamed(self._name) if self.is_unique else self[~self.duplicated(keep)]

    def value_counts(self, normalize=False, sort=True, ascending=False, bins=None, dropna=True):
        refuse('Index.value_counts', bins=bins)
        return _same.counted(self._col, self._name, normalize, sort, ascending, dropna)

    def factorize(self, sort=False, use_na_sentinel=True):
        codes, labels = _same.factorized(self._col, sort, use_na_sentinel)
        return codes, labels._renamed(self._name)

    def append(self, other):
        """The labels of this and of one or several other indexes."""
        others = list(other) if isinstance(other, (list, tuple)) else [other]
        if any(not hasattr(each, '_data') for each in others):
            raise TypeError('all inputs must be Index')
        name = self._name if all(each._name == self._name for each in others) else None
        return appended([self] + others, name)

    def insert(self, loc, item):
        """With one more label before a row."""
        if not -self._size <= loc <= self._size:
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (loc, self._size))
        loc = loc + self._size if loc < 0 else loc
        labels = self.tolist()
        if isinstance(self, RangeIndex) and type(item) is int:
            numbers = labels[:loc] + [item] + labels[loc:]
            return _sets.as_range(v.column_of(numbers), self._name)
        parts = k.selection.append(k.selection.slice(self._col, 0, loc), v.column_of([item]))
        return make_index(k.selection.append(parts, k.selection.slice(self._col, loc, self._size)), self._name)

    def delete(self, loc):
        """Without a row, or several."""
        rows = [loc] if isinstance(loc, int) else list(range(self._size))[loc] if isinstance(loc, slice) else list(loc)
        gone = set()
        for row in rows:
            if not -self._size <= row < self._size:
                raise IndexError('index %d is out of bounds for axis 0 with size %d' % (row, self._size))
            gone.add(row % self._size)
        column = _take(self._col, [row for row in range(self._size) if row not in gone])
        return _sets.as_range(column, self._name) if isinstance(self, RangeIndex) else make_index(column, self._name)

    def drop(self, labels, errors='raise'):
        from pandas.alignment import labels_dropped
        return make_index(_take(self._col, labels_dropped(self, labels, errors)), self._name)

    def droplevel(self, level=0):
        raise ValueError('Cannot remove 1 levels from an index with 1 levels: at least one level must be left.')

    def get_indexer(self, target, method=None, limit=None, tolerance=None):
        """For each target label its row, or by ``method`` that of a neighbour; -1 where there is none."""
        refuse('Index.get_indexer', tolerance=tolerance)
        target = as_index(target)
        if not self.is_unique:
            from pandas.errors import InvalidIndexError
            raise InvalidIndexError('Reindexing only valid with uniquely valued Index objects')
        if method is None:
            rows = k.lookup.positions(self._col, target._col)
        else:
            from pandas.alignment import rows_as_of
            rows = rows_as_of(self, target, method, limit)
        return _array(k.row_numbers.column(rows))

    def get_indexer_for(self, target):
        return self.get_indexer(target) if self.is_unique else self.get_indexer_non_unique(target)[0]

    def get_indexer_non_unique(self, target):
        """All rows of each target label, and the numbers of the targets without one."""
        rows, absent = [], []
        for place, label in enumerate(as_index(target).tolist()):
            found = list(k.lookup.rows(self._col, v.to_host(label)))
            rows.extend(found or [-1])
            absent.extend([] if found else [place])
        return _array(v.column_of(rows, int)), _array(v.column_of(absent, int))

    def reindex(self, target, method=None, level=None, limit=None, tolerance=None):
        refuse('Index.reindex', level=level)
        target = as_index(target)
        return target, None if self._same(target) else self.get_indexer(target, method, limit, tolerance)

    def get_slice_bound(self, label, side):
        if side not in ('left', 'right'):
            raise ValueError("Invalid value for side kwarg, must be either 'left' or 'right': " + str(side))
        from pandas.keys import label_range
        key = slice(label, None) if side == 'left' else slice(None, label)
        return label_range(self, key)[0 if side == 'left' else 1]

    def slice_locs(self, start=None, end=None, step=None):
        refuse('Index.slice_locs', step=step)
        from pandas.keys import label_range
        return label_range(self, slice(start, end))

    def slice_indexer(self, start=None, end=None, step=None):
        from pandas.keys import label_range
        return slice(*label_range(self, slice(start, end)), step)

    def sort_values(self, *, return_indexer=False, ascending=True, na_position='last', key=None):
        """The labels in order, and the row numbers they had when asked for."""
        from pandas.series_sorting import index_order
        if isinstance(self, RangeIndex) and key is None:
            rising = (self._range.step > 0) == bool(ascending)
            result = range_index(self._range if rising or self._size <= 1 else self._range[::-1], self._name)
            rows = list(range(self._size))
            return (result, _array(v.column_of(rows if rising else rows[::-1], int))) if return_indexer else result
        rows = index_order(self, ascending, na_position, key)
        result = make_index(_take(self._col, rows), self._name)
        return (result, _array(k.row_numbers.column(rows))) if return_indexer else result

    def sort(self, *args, **options):
        raise TypeError('cannot sort an Index object in-place, use sort_values instead')

    def argsort(self, *args, **options):
        from pandas.series_sorting import ordered
        return _array(k.row_numbers.column(ordered([self._col], [True], 'last')))

    def searchsorted(self, value, side='left', sorter=None):
        from pandas.series_sorting import inserted
        return inserted(self._col, value, side, sorter)

    def take(self, indices, axis=0, allow_fill=True, fill_value=None):
        rows = v.to_list(v.column_of(indices))
        if fill_value is not None:
            if any(row < -1 for row in rows):
                raise ValueError('When allow_fill=True and fill_value is not None, all indices must be >= -1')
            return make_index(_take(self._col, rows), self._name)
        if any(not -self._size <= row < self._size for row in rows):
            raise IndexError('index out of bounds for axis 0 with size %d' % self._size)
        return make_index(_take(self._col, [row % self._size for row in rows]), self._name)

    def repeat(self, repeats, axis=None):
        from pandas.series_labels import repeated
        return make_index(_take(self._col, repeated(self._size, repeats)), self._name)

    def to_series(self, index=None, name=None):
        from pandas.series import make_series
        index = self if index is None else as_index(index)
        return make_series(self._col.share(), index, self._name if name is None else name)

    def to_frame(self, index=True, name=v.MISSING):
        from pandas.frame import make_frame
        from pandas.index import make_range
        label = name if name is not v.MISSING else 0 if self._name is None else self._name
        return make_frame({label: self._col.share()}, self if index else make_range(self._size))

    def to_flat_index(self):
        return self

    transpose = ravel = view = lambda self, *args: self

    def get_level_values(self, level):
        if level not in (0, -1) and (level is None or level != self._name):
            raise KeyError('Requested level (' + str(level) + ') does not match index name (' + str(self._name) + ')')
        return self

    def item(self):
        if self._size != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return self._label(0)

    def identical(self, other):
        return self.equals(other) and self._name == other._name and type(self) is type(other) \
            and self.dtype == other.dtype

    def is_(self, other):
        return self is other

    def infer_objects(self, copy=True):
        return make_index(k.building.inferObjects(self._col), self._name)

    def round(self, decimals=0):
        return make_index(k.transforms.round(self._col, decimals), self._name)

    def diff(self, periods=1):
        return make_index(k.transforms.diff(self._col, periods), self._name)

    def shift(self, periods=1, freq=None):
        raise NotImplementedError('This method is only implemented for DatetimeIndex, PeriodIndex and TimedeltaIndex; '
                                  'Got type ' + type(self).__name__)

    def memory_usage(self, deep=False):
        refuse('Index.memory_usage', deep=deep)
        return 132 if isinstance(self, RangeIndex) else self.nbytes


def appended(indexes, name):
    """One index after the other; ranges that go on from each other stay a range."""
    if all(isinstance(each, RangeIndex) for each in indexes):
        numbers = [each._range for each in indexes if each._size]
        whole = [number for part in numbers for number in part]
        if not whole:
            return range_index(range(0), name)
        result = _sets.as_range(v.column_of(whole), name)
        return result
    column = indexes[0]._col
    for each in indexes[1:]:
        column = k.selection.append(column, each._col)
    return make_index(column, name)
