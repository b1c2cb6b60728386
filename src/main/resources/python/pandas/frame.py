"""DataFrame: columns by name, with one index."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN, nan
from pandas.alignment import joined_index, on_index
from pandas.frame_building import build
from pandas.frame_indexing import FrameLabels, FrameRows
from pandas.frame_methods import FrameMethods
from pandas.frame_operators import FrameOperators
from pandas.frame_statistics import FrameStatistics
from pandas.index import Index, as_index, make_index, make_range, slice_column
from pandas.indexing import is_mask, mask_rows
from pandas.series import Series, make_series
from pandas.time_methods import TimeMethods

_new = object.__new__
_set = object.__setattr__
_take = k.selection.take


class DataFrame(FrameOperators, FrameStatistics, FrameMethods, TimeMethods):
    """Columns of equal length by name.

    ``DataFrame(data=None, index=None, columns=None, dtype=None)``: data is a dict of columns (Series, lists,
    scalars), a list of dicts (one a row), a list of lists or another frame. Series are put in the order of the index,
    which by default is the union of theirs. ValueError for lists of different lengths.
    """

    __slots__ = ('_frame_columns', '_index', '_columns_name')

    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        if index is not None:
            index = as_index(index)
        names = None if columns is None else list(columns)
        self._frame_columns, self._index = build(data, index, names)
        self._columns_name = None
        if dtype is not None:
            self._frame_columns = {name: v.cast(column, dtype) for name, column in self._frame_columns.items()}

    def _map_columns(self, function):
        return make_frame({name: function(column) for name, column in self._frame_columns.items()}, self._index)

    def _series(self, name):
        return make_series(self._frame_columns[name].share(), self._index, name)

    def _each(self):
        return [self._series(name) for name in self._frame_columns]

    index = property(lambda self: self._index)

    @index.setter
    def index(self, labels):
        index = as_index(labels)
        if len(index) != len(self._index):
            raise ValueError('Length mismatch: Expected axis has %d elements, new values have %d elements'
                             % (len(self._index), len(index)))
        self._index = index

    @property
    def columns(self):
        return make_index(v.column_of(list(self._frame_columns)), self._columns_name)

    @columns.setter
    def columns(self, names):
        names = list(names)
        if len(names) != len(self._frame_columns):
            raise ValueError('Length mismatch: Expected axis has %d elements, new values have %d elements'
                             % (len(self._frame_columns), len(names)))
        self._frame_columns = dict(zip(names, self._frame_columns.values()))

    shape = property(lambda self: (self._index._size, len(self._frame_columns)))
    size = property(lambda self: self._index._size * len(self._frame_columns))
    ndim = property(lambda self: 2)
    empty = property(lambda self: self._index._size == 0 or not self._frame_columns)
    axes = property(lambda self: [self._index, self.columns])

    @property
    def dtypes(self):
        return Series([v.dtype_of(column) for column in self._frame_columns.values()], index=list(self._frame_columns),
                      dtype=object)

    def __len__(self):
        return self._index._size

    def __iter__(self):
        return iter(list(self._frame_columns))

    def __contains__(self, name):
        return name in self._frame_columns

    def keys(self):
        return self.columns

    def items(self):
        return iter([(name, self._series(name)) for name in self._frame_columns])

    def iterrows(self):
        """Label and row of each row, the row as a Series over the columns."""
        names = self.columns
        columns = list(self._frame_columns.values())
        for row, label in enumerate(self._index.tolist()):
            yield label, make_series(k.row_wise.row(columns, row), names, label)

    def itertuples(self, index=True, name='Pandas'):
        """A named tuple for each row, with the label as ``Index``."""
        from collections import namedtuple
        names = [str(each) for each in self._frame_columns]
        kind = namedtuple(name, (['Index'] if index else []) + names, rename=True)
        values = [v.to_list(column) for column in self._frame_columns.values()]
        return map(kind, *([self._index.tolist()] if index else []), *values)

    def copy(self, deep=True):
        """A frame of its own: nothing written to one is seen by the other."""
        return self._map_columns(_share)

    def get(self, key, default=None):
        try:
            return self[key]
        except (KeyError, ValueError, IndexError):
            return default

    def __getitem__(self, key):
        if type(key) is str:
            column = self._frame_columns.get(key)
            if column is None:
                raise KeyError(key)
            result = _new(Series)
            result._col = column.share()
            result._index = self._index
            result._name = key
            return result
        if isinstance(key, DataFrame):
            return self.where(key)
        if isinstance(key, slice):
            return self.loc[key] if isinstance(key.start, str) or isinstance(key.stop, str) else self.iloc[key]
        if is_mask(key):
            return self._kept(mask_rows(self._index, key))
        if v.is_list_like(key) and not isinstance(key, tuple):
            return self._chosen(list(key))
        if callable(key):
            return self[key(self)]
        if key not in self._frame_columns:
            raise KeyError(key)
        return self._series(key)

    def _chosen(self, names):
        absent = [name for name in names if name not in self._frame_columns]
        if absent:
            raise KeyError(str(absent) + ' not in index')
        return make_frame({name: self._frame_columns[name].share() for name in names}, self._index)

    def _kept(self, rows):
        index = make_index(_take(self._index._col, rows), self._index._name)
        return make_frame({name: _take(column, rows) for name, column in self._frame_columns.items()}, index)

    def _sliced(self, key):
        size = self._index._size
        return make_frame({name: slice_column(column, key, size) for name, column in self._frame_columns.items()},
                          self._index[key])

    def __setitem__(self, key, value):
        if type(value) is Series and value._index is self._index and type(key) is str:
            self._frame_columns[key] = value._col.share()
            return
        if v.is_scalar(key):
            if not self._frame_columns and self._index._size == 0 and v.is_list_like(value):
                self._index = value._index if hasattr(value, '_index') else make_range(len(list(value)))
            self._frame_columns[key] = self._column_for(value)
            return
        if is_mask(key) or isinstance(key, DataFrame):
            for name in list(self._frame_columns):
                series = self._series(name)
                series[key[name] if isinstance(key, DataFrame) else key] = value
                self._frame_columns[name] = series._col
            return
        names = list(key)
        parts = value._each() if isinstance(value, DataFrame) else value if isinstance(value, (list, tuple)) else \
            [value] * len(names)
        if len(parts) != len(names):
            raise ValueError('Columns must be same length as key')
        for name, part in zip(names, parts):
            self[name] = part

    def _column_for(self, value):
        """A column of this frame's length for what is assigned to it."""
        if type(value) in PLAIN:
            return v.filled(self._index._size, value)
        if isinstance(value, DataFrame):
            value = value._each()[0]
        if isinstance(value, Series):
            return on_index(value, self._index).share()
        if v.is_scalar(value):
            return v.filled(self._index._size, value)
        column = v.column_of(value)
        if column.size() != self._index._size:
            raise ValueError('Length of values (%d) does not match length of index (%d)'
                             % (column.size(), self._index._size))
        return column

    def __delitem__(self, name):
        del self._frame_columns[name]

    @property
    def iloc(self):
        return FrameRows(self)

    @property
    def loc(self):
        return FrameLabels(self)

    iat = iloc
    at = loc

    @property
    def values(self):
        from pandas.errors import unavailable
        raise unavailable('pandas.DataFrame.values (two-dimensional arrays)')

    def __bool__(self):
        raise ValueError('The truth value of a DataFrame is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or '
                         'a.all().')

    def __repr__(self):
        from pandas.display import frame_text
        return frame_text(self)

    def to_string(self, *args, **options):
        return repr(self)

    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        if name in self._frame_columns:
            return self._series(name)
        from pandas.unavailable import missing
        return missing('DataFrame', name)

    def __setattr__(self, name, value):
        if name[:1] != '_' and name in self._frame_columns:
            self[name] = value
        else:
            _set(self, name, value)


def _share(column):
    return column.share()


def make_frame(columns, index):
    """The frame of a dict of columns that nobody else will write."""
    result = _new(DataFrame)
    _set(result, '_frame_columns', columns)
    _set(result, '_index', index)
    _set(result, '_columns_name', None)
    return result
