"""Labels of a Series: choosing, dropping and changing them, and other forms of its values."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import aligned, kept_labels, labels_dropped, reindexed, renamed, target_index, truncated
from pandas.errors import check_axis, refuse, unavailable
from pandas.index import as_index, make_range

_rows = k.selection.rows


class SeriesLabelling:
    """Methods that go by labels."""

    def drop(self, labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'):
        """Without some labels; KeyError for one that is not there unless ``errors='ignore'``."""
        check_axis('Series', axis)
        refuse('Series.drop', level=level)
        if labels is not None and (index is not None or columns is not None):
            raise ValueError("Cannot specify both 'labels' and 'index'/'columns'")
        if labels is None and index is None and columns is None:
            raise ValueError("Need to specify at least one of 'labels', 'index' or 'columns'")
        gone = labels if labels is not None else index
        if gone is None:
            return self._replace(self.copy(), inplace)
        rows = labels_dropped(self._index, gone, errors)
        return self._replace(self._on(k.selection.take(self._col, rows), kept_labels(self._index, rows)), inplace)

    def droplevel(self, level, axis=0):
        raise ValueError('Cannot remove 1 levels from an index with 1 levels: at least one level must be left.')

    def reindex(self, index=None, *, axis=None, method=None, copy=None, level=None, fill_value=None, limit=None,
                tolerance=None):
        """The values of other labels; absent ones are missing, ``fill_value``, or a neighbour's by ``method``."""
        refuse('Series.reindex', level=level, tolerance=tolerance)
        if axis is not None:
            check_axis('Series', axis)
        if index is None:
            return self.copy()
        index = target_index(index, self._index)
        return self._on(reindexed(self._col, self._index, index, method, fill_value, limit), index)

    def reindex_like(self, other, method=None, copy=None, limit=None, tolerance=None):
        return self.reindex(other._index, method=method, limit=limit, tolerance=tolerance)

    def align(self, other, join='outer', axis=None, level=None, copy=None, fill_value=None, method=None, limit=None,
              fill_axis=None, broadcast_axis=None):
        """Both on the same labels: those of both, of one of them, or the common ones."""
        refuse('Series.align', level=level, method=method, limit=limit, broadcast_axis=broadcast_axis)
        if join not in ('outer', 'inner', 'left', 'right'):
            raise ValueError('join must be outer, inner, left or right, was ' + str(join))
        if v.is_frame(other):
            raise unavailable('pandas.Series.align with a DataFrame')
        if not hasattr(other, '_index'):
            raise TypeError('unsupported type: ' + str(type(other)))
        left, right = aligned(self, other, join)
        if fill_value is not None:
            left, right = left.fillna(fill_value), right.fillna(fill_value)
        return left.copy(), right.copy()

    def rename(self, index=None, *, axis=None, copy=None, inplace=False, level=None, errors='ignore'):
        """Another name, or with a function or dict other labels."""
        refuse('Series.rename', level=level)
        if axis is not None:
            check_axis('Series', axis)
        result = self.copy()
        if callable(index) or isinstance(index, dict) or hasattr(index, '_index'):
            result._index = renamed(self._index, index, errors)
        else:
            if v.is_list_like(index) and not isinstance(index, tuple):
                raise TypeError('Series.name must be a hashable type')
            result._name = index
        if not inplace:
            return result
        self._name, self._index = result._name, result._index
        return None

    def rename_axis(self, mapper=v.MISSING, *, index=v.MISSING, axis=0, copy=True, inplace=False):
        """Another name of the index, or with ``index`` a function or dict of its name."""
        check_axis('Series', axis)
        name = named_axis(self._index._name, mapper, index)
        return self._replace(self._on(self._col.share(), self._index.rename(name)), inplace)

    def add_prefix(self, prefix, axis=None):
        check_axis('Series', axis)
        return self._on(self._col.share(), self._index.map(lambda label: str(prefix) + str(label)))

    def add_suffix(self, suffix, axis=None):
        check_axis('Series', axis)
        return self._on(self._col.share(), self._index.map(lambda label: str(label) + str(suffix)))

    def set_axis(self, labels, *, axis=0, copy=None):
        check_axis('Series', axis)
        result = self.copy()
        result.index = labels
        return result

    def squeeze(self, axis=None):
        check_axis('Series', axis)
        return self.item() if len(self) == 1 else self

    def item(self):
        if len(self) != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return self.tolist()[0]

    def repeat(self, repeats, axis=None):
        """Each row several times."""
        return self._kept(repeated(len(self), repeats))

    def take(self, indices, axis=0):
        """Rows by number."""
        check_axis('Series', axis)
        return self.iloc[list(v.to_list(v.column_of(indices)))]

    def sample(self, n=None, frac=None, replace=False, weights=None, random_state=None, axis=None, ignore_index=False):
        raise unavailable('pandas.Series.sample')

    def truncate(self, before=None, after=None, axis=None, copy=None):
        """The rows from one label to another, both included."""
        check_axis('Series', axis)
        return self._sliced(truncated(self._index, before, after))

    def filter(self, items=None, like=None, regex=None, axis=None):
        """The rows of some labels, of labels that contain a text, or that match a pattern."""
        check_axis('Series', axis)
        result = self._kept(filtered_rows(self._index, items, like, regex))
        if items is not None:
            result._index = result._index._renamed(getattr(items, 'name', None))
        return result

    def xs(self, key, axis=0, level=None, drop_level=True):
        check_axis('Series', axis)
        refuse('Series.xs', level=level)
        return self.loc[key]

    def pop(self, item):
        value = self[item]
        kept = self.drop(item)
        self._col, self._index = kept._col, kept._index
        return value

    def to_dict(self, into=dict):
        pairs = zip(self._index.tolist(), self.tolist())
        return dict(pairs) if into is dict else into(pairs)

    def to_frame(self, name=v.MISSING):
        """A frame of this one column, called 0 when neither the Series nor ``name`` says otherwise."""
        from pandas.frame import make_frame
        label = name if name is not v.MISSING else 0 if self._name is None else self._name
        return make_frame({label: self._col.share()}, self._index)

    def reset_index(self, level=None, *, drop=False, name=v.MISSING, inplace=False, allow_duplicates=False):
        """Rows numbered from 0 on; the labels become a column of a frame unless dropped."""
        if level not in (None, 0, [0]) and level != self._index._name:
            raise unavailable('pandas.Series.reset_index(level=...)')
        index = make_range(len(self))
        if drop:
            return self._replace(self._on(self._col.share(), index), inplace)
        if inplace:
            raise TypeError('Cannot reset_index inplace on a Series to create a DataFrame')
        from pandas.frame import make_frame
        label = 'index' if self._index._name is None else self._index._name
        own = name if name is not v.MISSING else 0 if self._name is None else self._name
        if own == label:
            raise ValueError('cannot insert ' + str(label) + ', already exists')
        return make_frame({label: self._index._col.share(), own: self._col.share()}, index)

    def keys(self):
        return self._index

    def equals(self, other):
        """The same labels, dtype and values, missing ones at the same places."""
        return type(other) is type(self) and self._index._same(other._index) and self.dtype == other.dtype \
            and k.lookup.isSame(self._col, other._col)

    def first_valid_index(self):
        rows = _rows(k.selection.isPresent(self._col))
        return self._index._label(rows[0]) if len(rows) else None

    def last_valid_index(self):
        rows = _rows(k.selection.isPresent(self._col))
        return self._index._label(rows[len(rows) - 1]) if len(rows) else None

    def memory_usage(self, index=True, deep=False):
        """Bytes of the values (and of the index) at numpy's sizes."""
        refuse('Series.memory_usage', deep=deep)
        return self.nbytes + (self._index.memory_usage() if index else 0)

    @property
    def nbytes(self):
        return self.dtype.itemsize * len(self)

    @property
    def is_monotonic_increasing(self):
        return is_rising(self._col)

    @property
    def is_monotonic_decreasing(self):
        return is_rising(k.selection.stride(self._col, len(self) - 1, -1, len(self)))

    def transpose(self, *args, **options):
        return self

    def ravel(self, order='C'):
        return self.to_numpy()

    def bool(self):
        value = self.item()
        if not isinstance(value, (type(True),)):
            raise ValueError('bool cannot act on a non-boolean single element Series')
        return value


def is_rising(column):
    return column.size() <= 1 and not k.selection.isMissing(column).size() or k.lookup.isIncreasing(column)


def named_axis(old, mapper, index):
    if mapper is not v.MISSING and index is not v.MISSING:
        raise TypeError('Cannot specify both \'mapper\' and \'index\'')
    if mapper is not v.MISSING:
        if callable(mapper) or isinstance(mapper, dict):
            return mapper(old) if callable(mapper) else mapper.get(old, old)
        return mapper[0] if isinstance(mapper, (list, tuple)) and len(mapper) == 1 else mapper
    if index is v.MISSING:
        return old
    if callable(index):
        return index(old)
    return index.get(old, old) if isinstance(index, dict) else index


def repeated(size, repeats):
    """Row numbers, each as often as said."""
    if isinstance(repeats, int):
        if repeats < 0:
            raise ValueError("'repeats' may not contain negative values.")
        return [row for row in range(size) for _ in range(repeats)]
    counts = v.to_list(v.column_of(repeats))
    if len(counts) == 1:
        counts = counts * size
    if len(counts) != size:
        raise ValueError('operands could not be broadcast together with shape (%d,) (%d,)' % (size, len(counts)))
    if any(count < 0 for count in counts):
        raise ValueError('repeats may not contain negative values.')
    return [row for row, count in enumerate(counts) for _ in range(count)]


def filtered_rows(index, items, like, regex):
    """Numbers of the labels that ``filter`` keeps."""
    if (items is not None) + (like is not None) + (regex is not None) != 1:
        if items is None and like is None and regex is None:
            raise TypeError('Must pass either `items`, `like`, or `regex`')
        raise TypeError('Keyword arguments `items`, `like`, or `regex` are mutually exclusive')
    if items is not None:
        return [index.get_loc(label) for label in items if label in index]
    labels = index.tolist()
    if like is not None:
        return [row for row, label in enumerate(labels) if like in str(label)]
    import re
    pattern = re.compile(regex)
    return [row for row, label in enumerate(labels) if pattern.search(str(label))]
