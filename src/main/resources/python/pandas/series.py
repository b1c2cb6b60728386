"""Series: one column of values with an index."""

from pandas import _kernels as k
from pandas import _values as v
from pandas import operators as _operators
from pandas._kernels import PLAIN, nan
from pandas.alignment import aligned, on_index
from pandas.index import Index, as_index, make_index, make_range, position, slice_column
from pandas.indexing import SeriesLabels, SeriesRows, get_item, set_item
from pandas.operators import Operators
from pandas.series_building import content
from pandas.statistics import Statistics
from pandas.transforming import Transforming

_new = object.__new__
_get = k.selection.get
_take = k.selection.take
_rows = k.selection.rows
_LABELS_LIMIT = 1000
"""Series longer than this are no rows of a frame: their labels are not looked up as attributes."""


class Series(Operators, Statistics, Transforming):
    """A column of values labelled by an index.

    ``Series(data=None, index=None, dtype=None, name=None)``: data is a list, dict, scalar, Series or array. A scalar
    needs an index and fills it; a dict or Series is put in the order of the index; a list must be as long as the
    index (ValueError otherwise).
    """

    __slots__ = ('_col', '_index', '_name')

    def __init__(self, data=None, index=None, dtype=None, name=None, copy=None):
        if index is not None:
            index = as_index(index)
        if isinstance(data, Series):
            self._name = data._name if name is None else name
            column = data._col.share() if index is None else on_index(data, index).share()
            index = data._index if index is None else index
        else:
            self._name = name
            column, index = content(data, index)
        self._col = column if dtype is None else v.cast(column, dtype)
        self._index = index

    def _with(self, column):
        result = _new(Series)
        result._col = column
        result._index = self._index
        result._name = self._name
        return result

    def _on(self, column, index):
        return make_series(column, index, self._name)

    def _replace(self, result, inplace):
        if not inplace:
            return result
        self._col = result._col.share()
        self._index = result._index
        return None

    @property
    def index(self):
        return self._index

    @index.setter
    def index(self, labels):
        index = as_index(labels)
        if len(index) != len(self._index):
            raise ValueError('Length mismatch: Expected axis has %d elements, new values have %d elements'
                             % (len(self._index), len(index)))
        self._index = index

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = name

    dtype = property(lambda self: v.dtype_of(self._col))
    dtypes = dtype
    size = property(lambda self: self._index._size)
    shape = property(lambda self: (self._index._size,))
    ndim = property(lambda self: 1)
    empty = property(lambda self: self._index._size == 0)
    values = property(lambda self: self.to_numpy())
    array = values
    axes = property(lambda self: [self._index])
    T = property(lambda self: self)

    def __len__(self):
        return self._index._size

    def __iter__(self):
        return iter(v.to_list(self._col))

    def tolist(self):
        """The values as a Python list."""
        return v.to_list(self._col)

    to_list = tolist

    def to_numpy(self, dtype=None, copy=False, na_value=None):
        from numpy.arrays import of_labels
        return of_labels(self._col, dtype, copy, na_value)

    def __array__(self, dtype=None):
        return self.to_numpy(dtype)

    def to_dict(self):
        return dict(zip(self._index.tolist(), self.tolist()))

    def to_frame(self, name=None):
        from pandas.frame import make_frame
        return make_frame({(self._name if name is None else name) or 0: self._col.share()}, self._index)

    def items(self):
        return zip(self._index.tolist(), self.tolist())

    iteritems = items

    def keys(self):
        return self._index

    def __contains__(self, label):
        return label in self._index

    def copy(self, deep=True):
        """A Series of its own: nothing written to one is seen by the other."""
        return self._with(self._col.share())

    def astype(self, dtype, copy=True, errors='raise'):
        return self._with(v.cast(self._col, dtype))

    def infer_objects(self, copy=None):
        return self._with(k.building.inferObjects(self._col))

    def item(self):
        if len(self) != 1:
            raise ValueError('can only convert an array of size 1 to a Python scalar')
        return self.tolist()[0]

    def rename(self, index=None, inplace=False, **options):
        """Another name, or with a function or dict other labels."""
        result = self.copy()
        if callable(index) or isinstance(index, dict):
            change = index if callable(index) else lambda label: index.get(label, label)
            result._index = self._index.map(change)
        else:
            result._name = index
        if inplace:
            self._name, self._index = result._name, result._index
            return None
        return result

    def rename_axis(self, name):
        return self._on(self._col.share(), self._index.rename(name))

    def reset_index(self, level=None, drop=False, name=None, inplace=False):
        index = make_range(len(self))
        if drop:
            return self._replace(self._on(self._col.share(), index), inplace)
        from pandas.frame import make_frame
        label = 'index' if self._index._name is None else self._index._name
        own = name if name is not None else 0 if self._name is None else self._name
        return make_frame({label: self._index._col.share(), own: self._col.share()}, index)

    def set_axis(self, labels, axis=0):
        result = self.copy()
        result.index = labels
        return result

    def reindex(self, index=None, method=None, fill_value=nan):
        """The values of other labels, missing where this Series has none."""
        index = as_index(index)
        result = self._on(on_index(self, index).share(), index)
        if method in ('ffill', 'pad'):
            return result.ffill()
        if method in ('bfill', 'backfill'):
            return result.bfill()
        return result if fill_value != fill_value else result.where(result.isna() & False | index.isin(self._index), fill_value)

    def align(self, other, join='outer', **options):
        left, right = aligned(self, other, join)
        return left.copy(), right.copy()

    def dropna(self, axis=0, inplace=False, how=None, ignore_index=False):
        return self._replace(self._kept(_rows(k.selection.isPresent(self._col))), inplace)

    def _kept(self, rows):
        return self._on(_take(self._col, rows), make_index(_take(self._index._col, rows), self._index._name))

    def first_valid_index(self):
        rows = _rows(k.selection.isPresent(self._col))
        return self._index._label(rows[0]) if len(rows) else None

    def last_valid_index(self):
        rows = _rows(k.selection.isPresent(self._col))
        return self._index._label(rows[len(rows) - 1]) if len(rows) else None

    def head(self, n=5):
        return self.iloc[:n]

    def tail(self, n=5):
        return self.iloc[-n:] if n > 0 else self.iloc[len(self):] if n == 0 else self.iloc[-n:]

    def _sliced(self, key):
        return self._on(slice_column(self._col, key, self._index._size), self._index[key])

    def sort_values(self, ascending=True, inplace=False, na_position='last', kind=None, ignore_index=False):
        values = self.tolist()
        present = [row for row in range(len(values)) if not v.isna(values[row])]
        present.sort(key=values.__getitem__, reverse=not ascending)
        absent = [row for row in range(len(values)) if v.isna(values[row])]
        result = self._kept(present + absent if na_position == 'last' else absent + present)
        return self._replace(result.reset_index(drop=True) if ignore_index else result, inplace)

    def sort_index(self, ascending=True, inplace=False):
        labels = self._index.tolist()
        return self._replace(self._kept(sorted(range(len(labels)), key=labels.__getitem__, reverse=not ascending)), inplace)

    def nlargest(self, n=5):
        return self.sort_values(ascending=False).head(n)

    def nsmallest(self, n=5):
        return self.sort_values().head(n)

    @property
    def iloc(self):
        return SeriesRows(self)

    @property
    def loc(self):
        return SeriesLabels(self)

    iat = iloc
    at = loc

    def get(self, key, default=None):
        """The value of a label, or the default when there is no such label."""
        try:
            return self[key]
        except (KeyError, ValueError, IndexError):
            return default

    __getitem__ = get_item
    __setitem__ = set_item

    @property
    def dt(self):
        from pandas.texts import DatetimeMethods
        return DatetimeMethods(self)

    @property
    def str(self):
        from pandas.texts import StringMethods
        return StringMethods(self)

    def __bool__(self):
        raise ValueError('The truth value of a Series is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or a.all().')

    def __float__(self):
        return float(self.item())

    def __int__(self):
        return int(self.item())

    def __repr__(self):
        from pandas.display import series_text
        return series_text(self)

    to_string = __repr__

    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        index = self._index
        if index._size < _LABELS_LIMIT:
            row = index._row(name)
            if row >= 0:
                return v.from_host(_get(self._col, row))
        from pandas.unavailable import missing
        return missing('Series', name)


def make_series(column, index, name=None):
    """The Series of a column that nobody else will write."""
    result = _new(Series)
    result._col = column
    result._index = index
    result._name = name
    return result


_operators._series = Series
