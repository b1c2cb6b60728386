"""A DataFrame turned around, reshaped, or in other forms."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import refuse, unavailable
from pandas.frame_building import by_name


class FrameConversion:
    """Methods loaded when first used."""

    @property
    def T(self):
        return self.transpose()

    def transpose(self, *args, copy=False):
        """Rows as columns; the columns' common dtype, object where they have none. Row labels must be distinct."""
        from pandas.frame import make_frame
        columns = list(self._frame_columns.values())
        names = self._index.tolist()
        kinds = {column.dtype() for column in columns}
        mixed = 'object' in kinds or ('bool' in kinds and len(kinds) > 1)
        rows = [k.row_wise.row(columns, row) for row in range(len(self))] if columns \
            else [v.column_of([], object) for _ in names]
        if mixed:
            rows = [v.cast(row, 'object') for row in rows]
        elif 'float64' in kinds:
            rows = [v.cast(row, 'float64') for row in rows]
        result = make_frame(by_name(names, rows), self.columns)
        result._columns_name = self._index._name
        return result

    def to_dict(self, orient='dict', *, into=dict, index=True):
        """dict of dicts by column; or list, series, records, split, index, tight as pandas names them."""
        refuse('DataFrame.to_dict', into=None if into is dict else into)
        if orient not in ('dict', 'list', 'series', 'records', 'split', 'index', 'tight'):
            raise ValueError("orient '" + str(orient) + "' not understood")
        if not index and orient not in ('split', 'tight'):
            raise ValueError("'index=False' is only valid when 'orient' is 'split' or 'tight'")
        if orient in ('list', 'series'):
            return {each._name: each.tolist() if orient == 'list' else each for each in self._each()}
        if orient == 'dict':
            return {each._name: each.to_dict() for each in self._each()}
        names = list(self._frame_columns)
        rows = zip(*[each.tolist() for each in self._each()])
        if orient == 'records':
            return [dict(zip(names, row)) for row in rows]
        if orient == 'index':
            if not self._index.is_unique:
                raise ValueError('DataFrame index must be unique for orient=\'index\'.')
            return {label: dict(zip(names, row)) for label, row in zip(self._index.tolist(), rows)}
        result = {'index': self._index.tolist()} if index else {}
        result.update(columns=names, data=[list(row) for row in rows])
        if orient == 'tight':
            if index:
                result['index_names'] = [self._index._name]
            result['column_names'] = [self._columns_name]
        return result

    def to_numpy(self, dtype=None, copy=False, na_value=v.MISSING):
        """A two-dimensional array of the values."""
        from numpy.tables import make_table
        frame = self if dtype is None else self.astype(dtype)
        if na_value is not v.MISSING:
            frame = frame.fillna(na_value)
        return make_table([column.share() for column in frame._frame_columns.values()])

    @property
    def values(self):
        return self.to_numpy()

    def to_records(self, *args, **options):
        raise unavailable('pandas.DataFrame.to_records')

    def iterrows(self):
        """Label and row of each row, the row as a Series over the columns."""
        from pandas.series import make_series
        names = self.columns
        columns = list(self._frame_columns.values())
        for row, label in enumerate(self._index.tolist()):
            yield label, make_series(k.row_wise.row(columns, row), names, label)

    def itertuples(self, index=True, name='Pandas'):
        """A named tuple for each row, with the label as ``Index``; plain tuples when ``name`` is None."""
        values = [v.to_list(column) for column in self._frame_columns.values()]
        columns = ([self._index.tolist()] if index else []) + values
        if name is None:
            return zip(*columns)
        from collections import namedtuple
        names = [str(each) for each in self._frame_columns]
        kind = namedtuple(name, (['Index'] if index else []) + names, rename=True)
        return map(kind, *columns)

    def equals(self, other):
        """The same labels, dtypes and values, missing ones at the same places."""
        return v.is_frame(other) and self._index._same(other._index) \
            and list(self._frame_columns) == list(other._frame_columns) \
            and all(a.dtype() == b.dtype() and k.lookup.isSame(a, b)
                    for a, b in zip(self._frame_columns.values(), other._frame_columns.values()))

    def melt(self, id_vars=None, value_vars=None, var_name=None, value_name='value', col_level=None, ignore_index=True):
        """Columns one below the other: their names in one column, their values in another."""
        refuse('DataFrame.melt', col_level=col_level)
        from pandas.combining import concat
        from pandas.frame import make_frame
        kept = [] if id_vars is None else [id_vars] if v.is_scalar(id_vars) else list(id_vars)
        names = [name for name in self._frame_columns if name not in kept] if value_vars is None \
            else [value_vars] if v.is_scalar(value_vars) else list(value_vars)
        absent = [name for name in kept + names if name not in self._frame_columns]
        if absent:
            raise KeyError('The following id_vars or value_vars are not present in the DataFrame: ' + str(absent))
        label = var_name if var_name is not None else 'variable' if self._columns_name is None else self._columns_name
        if not names:
            raise unavailable('pandas.DataFrame.melt without columns of values')
        parts = [make_frame(dict([(key, self._frame_columns[key].share()) for key in kept]
                                 + [(label, v.filled(len(self), name)),
                                    (value_name, self._frame_columns[name].share())]),
                            self._index) for name in names]
        return concat(parts, ignore_index=ignore_index)

    def pivot(self, *, columns, index=v.MISSING, values=v.MISSING):
        """One column's values by those of two others, as rows and as columns; ValueError for a place taken twice."""
        from pandas.frame import make_frame
        if values is v.MISSING or not v.is_scalar(values) or not v.is_scalar(columns) \
                or not (index is v.MISSING or v.is_scalar(index)):
            raise unavailable('pandas.DataFrame.pivot with several index levels')
        labels = self._index if index is v.MISSING else self.set_index(index).index
        rows = labels.unique().sort_values()
        keys = list(zip(labels.tolist(), self[columns].tolist()))
        if len(set(keys)) < len(keys):
            raise ValueError('Index contains duplicate entries, cannot reshape')
        places = dict(zip(keys, range(len(keys))))
        if self[columns].hasnans:
            raise unavailable('pandas.DataFrame.pivot with missing labels of columns')
        heads = self[columns].drop_duplicates().sort_values().tolist()
        column = self._frame_columns[values]
        if column.dtype() == 'int64' and len(keys) < len(rows) * len(heads):
            column = v.cast(column, 'float64')
        if column.dtype() == 'bool' and len(keys) < len(rows) * len(heads):
            column = v.cast(column, 'object')
        result = make_frame({head: k.selection.take(column, [places.get((row, head), -1) for row in rows.tolist()])
                             for head in heads}, rows)
        result._columns_name = columns
        return result

    def stack(self, *args, **options):
        raise unavailable('pandas.DataFrame.stack (several index levels)')

    def explode(self, column, ignore_index=False):
        """Each element of a list in a column as a row of its own."""
        if not v.is_scalar(column):
            raise unavailable('pandas.DataFrame.explode of several columns')
        values = self[column].tolist()
        rows = [row for row, value in enumerate(values)
                for _ in range((len(value) or 1) if v.is_list_like(value) and not isinstance(value, dict) else 1)]
        result = self._kept(rows)
        result._frame_columns[column] = self[column].explode()._col
        return result.reset_index(drop=True) if ignore_index else result
