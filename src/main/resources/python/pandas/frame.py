"""DataFrame: columns by name, with one index."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN
from pandas.alignment import on_index
from pandas.frame_building import build, by_name, column_index, labels_of
from pandas.frame_indexing import FrameLabels, FrameRows, FrameScalarLabels, FrameScalarRows, set_columns, take_index
from pandas.frame_operators import FrameOperators
from pandas.frame_statistics import FrameStatistics
from pandas.frame_transforming import FrameTransforming
from pandas.index import as_index, make_index, slice_column
from pandas.keys import is_mask, mask_rows
from pandas.late import find
from pandas.series import Series, make_series
from pandas.windowing import Windowing

_new = object.__new__
_set = object.__setattr__
_take = k.selection.take


class DataFrame(FrameOperators, FrameStatistics, FrameTransforming, Windowing):
    """Columns of equal length by name.

    ``DataFrame(data=None, index=None, columns=None, dtype=None)``: data is a dict of columns (Series, lists,
    scalars), a list of dicts (one a row), a list of lists or another frame. Series are put in the order of the index,
    which by default is the union of theirs. ValueError for lists of different lengths.
    """

    __slots__ = ('_frame_columns', '_index', '_columns_name')

    def __init__(self, data=None, index=None, columns=None, dtype=None, copy=None):
        if index is not None:
            index = as_index(index)
        names = None if columns is None else labels_of(columns)
        self._frame_columns, self._index = build(data, index, names)
        self._columns_name = getattr(columns, 'name', None)
        if dtype is not None:
            self._frame_columns = {name: v.cast(column, dtype) for name, column in self._frame_columns.items()}

    @classmethod
    def from_dict(cls, data, orient='columns', dtype=None, columns=None):
        """A frame of a dict of columns, or with ``orient='index'`` of rows."""
        from pandas.frame_building import of_dict
        return of_dict(data, orient, dtype, columns)

    @classmethod
    def from_records(cls, data, index=None, exclude=None, columns=None, coerce_float=False, nrows=None):
        """A frame of rows that are dicts, tuples or lists."""
        from pandas.frame_building import of_records
        return of_records(data, index, exclude, columns, coerce_float, nrows)

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
        return column_index(list(self._frame_columns), self._columns_name)

    @columns.setter
    def columns(self, names):
        labels = labels_of(names)
        if len(labels) != len(self._frame_columns):
            raise ValueError('Length mismatch: Expected axis has %d elements, new values have %d elements'
                             % (len(self._frame_columns), len(labels)))
        self._frame_columns = by_name(labels, self._frame_columns.values())
        self._columns_name = getattr(names, 'name', None)

    shape = property(lambda self: (self._index._size, len(self._frame_columns)))
    size = property(lambda self: self._index._size * len(self._frame_columns))
    ndim = property(lambda self: 2)
    empty = property(lambda self: self._index._size == 0 or not self._frame_columns)
    axes = property(lambda self: [self._index, self.columns])

    @property
    def dtypes(self):
        return Series([v.dtype_of(column) for column in self._frame_columns.values()], index=self.columns, dtype=object)

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

    def copy(self, deep=True):
        """A frame of its own: nothing written to one is seen by the other."""
        result = self._map_columns(_share)
        result._columns_name = self._columns_name
        return result

    def get(self, key, default=None):
        """A column, or several, or the default when one is not there."""
        try:
            return self[key]
        except (KeyError, ValueError, IndexError):
            return default

    def _rows_by(self, rows):
        """Rows by number; in their own order the very same index."""
        return self.copy() if k.row_numbers.isEvery(rows, len(self)) else self._kept(rows)

    def _replace(self, result, inplace):
        if not inplace:
            return result
        self._frame_columns = {name: column.share() for name, column in result._frame_columns.items()}
        self._index = result._index
        self._columns_name = result._columns_name
        return None

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
            return self._sliced(key) if self._is_row_slice(key) else self.loc[key]
        if is_mask(key):
            return self._kept(mask_rows(self._index, key))
        if v.is_list_like(key) and not isinstance(key, tuple):
            if isinstance(key, (set, frozenset, dict)):
                raise TypeError('Passing a ' + type(key).__name__ + ' as an indexer is not supported. '
                                'Use a list instead.')
            return self._chosen(list(key))
        if callable(key):
            return self[key(self)]
        if key not in self._frame_columns:
            raise KeyError(key)
        return self._series(key)

    def _is_row_slice(self, key):
        whole = all(part is None or isinstance(part, int) for part in (key.start, key.stop, key.step))
        return whole and (self._index.dtype.name != 'float64' or key.start is None and key.stop is None)

    def _chosen(self, names):
        columns = self._frame_columns
        absent = [name for name in names if name not in columns]
        if absent:
            if len(absent) == len(names):
                raise KeyError('None of [' + repr(make_index(v.column_of(names))) + '] are in the [columns]')
            raise KeyError(str(absent) + ' not in index')
        return make_frame(by_name(names, [columns[name].share() for name in names]), self._index)

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
        if callable(key) and not hasattr(key, '_col'):
            key = key(self)
        if v.is_scalar(key) or isinstance(key, tuple):
            self._frame_columns[key] = self._column_for(value, key)
        else:
            set_columns(self, key, value)

    def _column_for(self, value, name=None):
        """A column of this frame's length for what is assigned to it; a frame without rows gets those of the value."""
        if type(value) in PLAIN:
            return v.filled(self._index._size, value)
        if isinstance(value, dict):
            value = Series(value)
        if not self._index._size and v.is_list_like(value):
            take_index(self, value)
        if isinstance(value, DataFrame):
            if len(value._frame_columns) != 1:
                raise ValueError('Cannot set a DataFrame with multiple columns to the single column ' + str(name)
                                 if value._frame_columns else 'Columns must be same length as key')
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

    @property
    def iat(self):
        return FrameScalarRows(self)

    @property
    def at(self):
        return FrameScalarLabels(self)

    def __bool__(self):
        raise ValueError('The truth value of a DataFrame is ambiguous. Use a.empty, a.bool(), a.item(), a.any() or '
                         'a.all().')

    def __repr__(self):
        from pandas.display import frame_text
        return frame_text(self)

    def to_string(self, buf=None, *, columns=None, col_space=None, header=True, index=True, na_rep='NaN',
                  formatters=None, float_format=None, sparsify=None, index_names=True, justify=None, max_rows=None,
                  max_cols=None, show_dimensions=False, decimal='.', line_width=None, min_rows=None, max_colwidth=None,
                  encoding=None):
        """All the rows as a text."""
        from pandas.display import frame_string
        from pandas.errors import refuse
        refuse('DataFrame.to_string', buf=buf, col_space=col_space, formatters=formatters, justify=justify,
               max_rows=max_rows, max_cols=max_cols, line_width=line_width, show_dimensions=show_dimensions,
               decimal=None if decimal == '.' else decimal, max_colwidth=max_colwidth)
        frame = self if columns is None else self[list(columns)]
        return frame_string(frame, header, index, na_rep, float_format, index_names)

    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        if find('DataFrame', DataFrame, name):
            return getattr(self, name)
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
