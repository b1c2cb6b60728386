"""Columns and labels of a DataFrame: added, dropped, chosen and renamed."""

from pandas import _values as v
from pandas._kernels import nan
from pandas.alignment import kept_labels, labels_dropped, reindexed, renamed, target_index
from pandas.errors import axis_number, refuse, unavailable
from pandas.frame_building import by_name, labels_of
from pandas.index import as_index, make_index, make_range


class FrameColumns:
    """Methods loaded when first used."""

    def assign(self, **columns):
        """With more columns; a function is called with the frame made so far."""
        result = self.copy()
        for name, value in columns.items():
            result[name] = value(result) if callable(value) else value
        return result

    def insert(self, loc, column, value, allow_duplicates=False):
        refuse('DataFrame.insert', allow_duplicates=allow_duplicates)
        if column in self._frame_columns:
            raise ValueError('cannot insert ' + str(column) + ', already exists')
        if not isinstance(loc, int):
            raise TypeError('loc must be int')
        if not 0 <= loc <= len(self._frame_columns):
            raise IndexError('index %d is out of bounds for axis 0 with size %d' % (loc, len(self._frame_columns))) \
                if loc >= 0 else ValueError('unbounded slice')
        items = list(self._frame_columns.items())
        items.insert(loc, (column, self._column_for(value, column)))
        self._frame_columns = dict(items)

    def isetitem(self, loc, value):
        self[list(self._frame_columns)[loc]] = value

    def pop(self, item):
        series = self[item]
        del self._frame_columns[item]
        return series

    def _with_names(self, names):
        from pandas.frame import make_frame
        return make_frame(by_name(names, [column.share() for column in self._frame_columns.values()]), self._index)

    def select_dtypes(self, include=None, exclude=None):
        """The columns of some dtypes, or without them: names, types, 'number', 'object', 'bool', 'datetime'."""
        include, exclude = _kinds(include), _kinds(exclude)
        if not include and not exclude:
            raise ValueError('at least one of include or exclude must be nonempty')
        if include & exclude:
            raise ValueError('include and exclude overlap on ' + str(include & exclude))
        names = [name for name, column in self._frame_columns.items()
                 if (not include or _is(column.dtype(), include)) and not _is(column.dtype(), exclude)]
        return self._chosen(names)

    def filter(self, items=None, like=None, regex=None, axis=None):
        """The columns (or with axis 0 the rows) of some labels, that contain a text, or that match a pattern."""
        from pandas.series_labels import filtered_rows
        if axis is None or axis_number(axis) == 1:
            names = list(self._frame_columns)
            return self._chosen([names[place] for place in filtered_rows(self.columns, items, like, regex)])
        return self._kept(filtered_rows(self._index, items, like, regex))

    def add_prefix(self, prefix, axis=None):
        return self._relabelled(lambda label: str(prefix) + str(label), axis)

    def add_suffix(self, suffix, axis=None):
        return self._relabelled(lambda label: str(label) + str(suffix), axis)

    def _relabelled(self, change, axis):
        if axis is None or axis_number(axis) == 1:
            return self._with_names([change(name) for name in self._frame_columns])
        result = self.copy()
        result._index = self._index.map(change)
        return result

    def set_axis(self, labels, *, axis=0, copy=None):
        result = self.copy()
        if axis_number(axis) == 1:
            result.columns = labels
        else:
            result.index = labels
        return result

    def rename(self, mapper=None, *, index=None, columns=None, axis=None, copy=None, inplace=False, level=None,
               errors='ignore'):
        """Other labels of columns or rows by a dict, Series or function."""
        refuse('DataFrame.rename', level=level)
        if mapper is None and index is None and columns is None:
            raise TypeError('must pass an index to rename')
        if mapper is not None:
            if index is not None or columns is not None:
                raise TypeError("Cannot specify both 'mapper' and any of 'index' or 'columns'")
            if axis is not None and axis_number(axis) == 1:
                columns = mapper
            else:
                index = mapper
        elif axis is not None and (index is not None or columns is not None):
            raise TypeError("Cannot specify both 'axis' and any of 'index' or 'columns'")
        result = self if columns is None else self._with_names(renamed(self.columns, columns, errors).tolist())
        result = result.copy()
        if index is not None:
            result._index = renamed(self._index, index, errors)
        return self._replace(result, inplace)

    def rename_axis(self, mapper=v.MISSING, *, index=v.MISSING, columns=v.MISSING, axis=0, copy=None, inplace=False):
        """Another name of the index, or of the columns."""
        from pandas.series_labels import named_axis
        result = self.copy()
        if mapper is not v.MISSING and axis_number(axis) == 1:
            mapper, columns = v.MISSING, mapper
        if mapper is not v.MISSING or index is not v.MISSING:
            result._index = self._index.rename(named_axis(self._index._name, mapper, index))
        if columns is not v.MISSING:
            result._columns_name = named_axis(self._columns_name, v.MISSING, columns)
        return self._replace(result, inplace)

    def drop(self, labels=None, *, axis=0, index=None, columns=None, level=None, inplace=False, errors='raise'):
        """Without some columns (``columns=``, axis 1) or rows; KeyError for one that is not there."""
        refuse('DataFrame.drop', level=level)
        if labels is not None:
            if index is not None or columns is not None:
                raise ValueError("Cannot specify both 'labels' and 'index'/'columns'")
            if axis_number(axis) == 1:
                columns = labels
            else:
                index = labels
        elif index is None and columns is None:
            raise ValueError("Need to specify at least one of 'labels', 'index' or 'columns'")
        result = self
        if columns is not None:
            names = list(self._frame_columns)
            result = self._chosen([names[place] for place in labels_dropped(self.columns, columns, errors)])
        if index is not None:
            rows = labels_dropped(self._index, index, errors)
            result = result._kept(rows)
            result._index = kept_labels(self._index, rows)
        return self._replace(result.copy(), inplace)

    def droplevel(self, level, axis=0):
        raise ValueError('Cannot remove 1 levels from an index with 1 levels: at least one level must be left.')

    def set_index(self, keys, *, drop=True, append=False, inplace=False, verify_integrity=False):
        """A column, or labels of their own, as the index; a column leaves the columns unless ``drop=False``."""
        from pandas.frame import make_frame
        refuse('DataFrame.set_index', append=append)
        if isinstance(keys, list):
            if len(keys) != 1:
                raise unavailable('pandas.DataFrame.set_index with several columns')
            keys = keys[0]
        columns = {name: column.share() for name, column in self._frame_columns.items()}
        if hasattr(keys, '_col') or isinstance(keys, list):
            index = as_index(keys)
            if hasattr(keys, '_index'):
                index = make_index(keys._col.share(), keys._name)
            if len(index) != len(self):
                raise ValueError('Length mismatch: Expected %d rows, received array of length %d'
                                 % (len(self), len(index)))
        elif keys in columns:
            index = make_index(columns[keys], keys)
            if drop:
                del columns[keys]
        else:
            raise KeyError('None of ' + repr([keys]) + ' are in the columns')
        if verify_integrity and not index.is_unique:
            raise ValueError('Index has duplicate keys: ' + repr(index[index.duplicated()].unique()))
        return self._replace(make_frame(columns, index), inplace)

    def reset_index(self, level=None, *, drop=False, inplace=False, col_level=0, col_fill='', allow_duplicates=False,
                    names=None):
        """Rows numbered from 0 on; the labels become the first column unless dropped."""
        from pandas.frame import make_frame
        refuse('DataFrame.reset_index', allow_duplicates=allow_duplicates)
        if level not in (None, 0, [0]) and level != self._index._name and level != [self._index._name]:
            raise IndexError('Too many levels: Index has only 1 level, not ' + str(level)) \
                if isinstance(level, int) \
                else KeyError('Requested level (' + str(level) + ') does not match index name')
        columns = {}
        if not drop:
            label = names[0] if isinstance(names, (list, tuple)) else names
            if label is None:
                label = self._index._name
            if label is None:
                label = 'level_0' if 'index' in self._frame_columns else 'index'
            if label in self._frame_columns:
                raise ValueError('cannot insert ' + str(label) + ', already exists')
            columns[label] = self._index._col.share()
        columns.update((name, column.share()) for name, column in self._frame_columns.items())
        return self._replace(make_frame(columns, make_range(len(self))), inplace)

    def reindex(self, labels=None, *, index=None, columns=None, axis=None, method=None, copy=None, level=None,
                fill_value=None, limit=None, tolerance=None):
        """The rows and columns of other labels; absent ones are missing, ``fill_value``, or a neighbour's by method."""
        refuse('DataFrame.reindex', level=level, tolerance=tolerance)
        if labels is not None:
            if axis is not None and axis_number(axis) == 1:
                if columns is not None:
                    raise TypeError("Cannot specify both 'labels' and 'columns'")
                columns = labels
            elif index is not None:
                raise TypeError("Cannot specify both 'labels' and 'index'")
            else:
                index = labels
        result = self
        if columns is not None:
            result = result._reindexed_columns(columns, method, fill_value, limit)
        if index is not None:
            index = target_index(index, self._index)
            own, columns = result._index, result._frame_columns
            from pandas.frame import make_frame
            result = make_frame({name: reindexed(column, own, index, method, fill_value, limit)
                                 for name, column in columns.items()}, index)
        return result.copy()

    def _reindexed_columns(self, columns, method, fill_value, limit):
        from pandas.frame import make_frame
        names = list(self._frame_columns)
        wanted = labels_of(columns)
        sources = wanted
        if method is not None:
            from pandas.alignment import rows_as_of
            rows = rows_as_of(self.columns, as_index(wanted), method, limit)
            sources = [names[row] if row >= 0 else _NOWHERE for row in rows]
        filler = v.filled(len(self), nan if fill_value is None else fill_value)
        result = make_frame(by_name(wanted, [self._frame_columns[name].share() if name in self._frame_columns
                                             else filler.share() for name in sources]), self._index)
        result._columns_name = getattr(columns, 'name', self._columns_name)
        return result

    def reindex_like(self, other, method=None, copy=None, limit=None, tolerance=None):
        return self.reindex(index=other._index, columns=other.columns, method=method, limit=limit, tolerance=tolerance)

    def align(self, other, join='outer', axis=None, level=None, copy=None, fill_value=None, method=None, limit=None,
              fill_axis=0, broadcast_axis=None):
        """Both on the same rows and columns (or with an axis only on those)."""
        from pandas.index_sets import joined
        refuse('DataFrame.align', level=level, method=method, limit=limit, broadcast_axis=broadcast_axis)
        number = None if axis is None else axis_number(axis)
        if not v.is_frame(other):
            if number is None:
                raise ValueError('Must specify axis=0 or 1')
            own = self._index if number == 0 else self.columns
            labels = own if own._same(other._index) else joined(own, other._index, join)
            left = self.reindex(labels, axis=number, fill_value=fill_value)
            return left, other.reindex(labels, fill_value=fill_value)
        index = columns = None
        if number != 1:
            index = self._index if self._index._same(other._index) else joined(self._index, other._index, join)
        if number != 0:
            columns = self.columns if self.columns._same(other.columns) else joined(self.columns, other.columns, join)
        left = self.reindex(index=index, columns=columns, fill_value=fill_value)
        return left, other.reindex(index=index, columns=columns, fill_value=fill_value)

    def squeeze(self, axis=None):
        """One column, one row or one value by itself."""
        numbers = (0, 1) if axis is None else (axis_number(axis),)
        one_column = len(self._frame_columns) == 1 and 1 in numbers
        one_row = len(self) == 1 and 0 in numbers
        if one_column:
            series = self._each()[0]
            return series.item() if one_row else series
        return self.iloc[0] if one_row else self

    def swapaxes(self, axis1, axis2, copy=None):
        return self.copy() if axis_number(axis1) == axis_number(axis2) else self.T


_NOWHERE = object()


def _kinds(given):
    if given is None:
        return set()
    given = given if isinstance(given, (list, tuple, set, frozenset)) else [given]
    return {_kind(each) for each in given}


def _kind(each):
    name = each if isinstance(each, str) else getattr(each, '__name__', None)
    known = {'number': 'number', 'int': 'int64', 'int64': 'int64', 'integer': 'int64', 'float': 'float64',
             'float64': 'float64', 'floating': 'float64', 'bool': 'bool', 'bool_': 'bool', 'object': 'object',
             'O': 'object', 'datetime': 'datetime', 'datetime64': 'datetime', 'datetime64[ns]': 'datetime',
             'datetimetz': 'datetimetz', 'timedelta': 'timedelta', 'timedelta64': 'timedelta', 'category': 'category'}
    if name in ('str', 'str_'):
        raise TypeError('string dtypes are not allowed, use \'object\' instead')
    if name in known:
        return known[name]
    if isinstance(each, str) and each in ('int32', 'float32', 'int8', 'int16', 'uint8'):
        return each
    raise TypeError("data type '" + str(each) + "' not understood")


def _is(dtype, kinds):
    if dtype[:8] == 'datetime':
        return ('datetimetz' if ', ' in dtype else 'datetime') in kinds
    if dtype[:9] == 'timedelta':
        return 'timedelta' in kinds or 'number' in kinds
    return dtype in kinds or ('number' in kinds and dtype in ('int64', 'float64'))
