"""Series: one column of values with an index."""

from pandas import _kernels as k
from pandas import _values as v
from pandas import operators as _operators
from pandas.alignment import on_index
from pandas.errors import check_axis
from pandas.index import Index, as_index, make_index, make_range, slice_column
from pandas.indexing import ScalarLabels, ScalarRows, SeriesLabels, SeriesRows, get_item, set_item
from pandas.late import find
from pandas.operators import Operators
from pandas.series_building import cast_content, content
from pandas.statistics import Statistics
from pandas.transforming import Transforming
from pandas.windowing import Windowing

_new = object.__new__
_get = k.selection.get
_take = k.selection.take
_rows = k.selection.rows
_LABELS_LIMIT = 1000
"""Series longer than this are no rows of a frame: their labels are not looked up as attributes."""


class Series(Operators, Statistics, Transforming, Windowing):
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
            self._name = data._name if name is None and isinstance(data, Index) else name
            column, index = content(data, index)
            if dtype is not None:
                column = cast_content(column, dtype)
                dtype = None
        self._col = column if dtype is None else v.cast(column, dtype)
        self._index = index

    def _with(self, column):
        result = _new(Series)
        result._col = column
        result._index = self._index
        result._name = self._name
        return result

    def _named(self, column, name):
        return make_series(column, self._index, name)

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

    def to_numpy(self, dtype=None, copy=False, na_value=v.MISSING):
        """The values as an array, to be read only unless copied; ``na_value`` stands for missing ones."""
        from numpy.arrays import of_labels
        return of_labels(self._col, dtype, copy, na_value)

    def __array__(self, dtype=None, copy=None):
        return self.to_numpy(dtype)

    def items(self):
        return zip(self._index.tolist(), self.tolist())

    def __contains__(self, label):
        return label in self._index

    def copy(self, deep=True):
        """A Series of its own: nothing written to one is seen by the other, whatever ``deep`` says."""
        return self._with(self._col.share())

    def astype(self, dtype, copy=None, errors='raise'):
        """The values in another dtype; with ``errors='ignore'`` as they are where they cannot be."""
        if errors not in ('raise', 'ignore'):
            raise ValueError("Expected value of kwarg 'errors' to be one of ['raise', 'ignore']. Supplied value is '"
                             + str(errors) + "'")
        if isinstance(dtype, dict):
            if len(dtype) > 1 or self._name not in dtype:
                raise KeyError('Only the Series name can be used for the key in Series dtype mappings.')
            dtype = dtype[self._name]
        try:
            return self._with(v.cast(self._col, dtype))
        except (ValueError, TypeError):
            if errors == 'raise':
                raise
            return self.copy()

    def infer_objects(self, copy=None):
        return self._with(k.building.inferObjects(self._col))

    def dropna(self, axis=0, inplace=False, how=None, ignore_index=False):
        """The present values."""
        if axis != 0:
            check_axis('Series', axis)
        result = self.copy() if not self.hasnans else self._kept(_rows(k.selection.isPresent(self._col)))
        if ignore_index:
            result._index = make_range(len(result))
        return self._replace(result, inplace)

    def _kept(self, rows):
        return self._on(_take(self._col, rows), make_index(_take(self._index._col, rows), self._index._name))

    def head(self, n=5):
        return self.iloc[:n]

    def tail(self, n=5):
        return self.iloc[-n:] if n else self.iloc[:0]

    def _sliced(self, key):
        return self._on(slice_column(self._col, key, self._index._size), self._index[key])

    @property
    def iloc(self):
        return SeriesRows(self)

    @property
    def loc(self):
        return SeriesLabels(self)

    @property
    def iat(self):
        return ScalarRows(self)

    @property
    def at(self):
        return ScalarLabels(self)

    def get(self, key, default=None):
        """The value of a label, or the default when there is no such label."""
        try:
            return self[key]
        except (KeyError, ValueError, IndexError):
            return default

    __getitem__ = get_item
    __setitem__ = set_item

    def __delitem__(self, key):
        self.pop(key)

    @property
    def dt(self):
        from pandas.time_accessor import time_methods
        return time_methods(self)

    @property
    def str(self):
        from pandas.strings import StringMethods
        return StringMethods(self)

    def __bool__(self):
        raise ValueError('The truth value of a Series is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or '
                         'a.all().')

    def __float__(self):
        return float(self._only('float'))

    def __int__(self):
        return int(self._only('int'))

    def _only(self, name):
        if len(self) != 1:
            raise TypeError("cannot convert the series to <class '" + name + "'>")
        return self.item()

    def __repr__(self):
        from pandas.display import series_text
        return series_text(self)

    def to_string(self, buf=None, na_rep='NaN', float_format=None, header=True, index=True, length=False, dtype=False,
                  name=False, max_rows=None, min_rows=None):
        """All the rows as a text, without the last line of ``print`` unless asked for."""
        from pandas.display import series_string
        from pandas.errors import refuse
        refuse('Series.to_string', buf=buf, max_rows=max_rows, min_rows=min_rows)
        return series_string(self, na_rep, float_format, header, index, (length, dtype, name))

    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        if find('Series', Series, name):
            return getattr(self, name)
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
