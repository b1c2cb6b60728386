"""Methods of DataFrame that give another frame."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.window import Ewm, Expanding, Rolling


class FrameMethods:
    """Transformations column by column, and changes of columns and index."""

    __slots__ = ()

    def _map_series(self, function):
        from pandas.frame import make_frame
        results = {name: function(self._series(name)) for name in self._frame_columns}
        index = next((result._index for result in results.values()), self._index)
        return make_frame({name: result._col for name, result in results.items()}, index)

    def shift(self, periods=1, freq=None, axis=0, fill_value=None):
        if freq is not None:
            from pandas.frame import make_frame
            return make_frame({name: column.share() for name, column in self._frame_columns.items()},
                              self._index.shift(periods, freq))
        return self._map_series(lambda series: series.shift(periods, None, 0, fill_value))

    def diff(self, periods=1, axis=0):
        return self._map_series(lambda series: series.diff(periods))

    def pct_change(self, periods=1, **options):
        return self._map_series(lambda series: series.pct_change(periods))

    def cumsum(self, axis=0, skipna=True):
        return self._map_series(lambda series: series.cumsum())

    def cumprod(self, axis=0, skipna=True):
        return self._map_series(lambda series: series.cumprod())

    def cummax(self, axis=0, skipna=True):
        return self._map_series(lambda series: series.cummax())

    def cummin(self, axis=0, skipna=True):
        return self._map_series(lambda series: series.cummin())

    def abs(self):
        return self._map_series(lambda series: series.abs())

    def round(self, decimals=0):
        return self._map_series(lambda series: series.round(decimals) if series.dtype.name == 'float64' else series)

    def clip(self, lower=None, upper=None, axis=None, inplace=False):
        return self._replace(self._map_series(lambda series: series.clip(lower, upper)), inplace)

    def isna(self):
        return self._map_columns(k.selection.isMissing)

    isnull = isna

    def notna(self):
        return self._map_columns(k.selection.isPresent)

    notnull = notna

    def fillna(self, value=None, method=None, axis=None, inplace=False, limit=None):
        fillers = value if isinstance(value, dict) else None
        return self._replace(self._map_series(
            lambda series: series.fillna(value, method, limit=limit) if fillers is None
            else series.fillna(fillers[series._name]) if series._name in fillers else series), inplace)

    def ffill(self, axis=None, inplace=False, limit=None):
        return self._replace(self._map_series(lambda series: series.ffill(limit=limit)), inplace)

    def bfill(self, axis=None, inplace=False, limit=None):
        return self._replace(self._map_series(lambda series: series.bfill(limit=limit)), inplace)

    def where(self, cond, other=nan, inplace=False):
        return self._replace(self._map_series(lambda series: series.where(_part(cond, series), _part(other, series))),
                             inplace)

    def mask(self, cond, other=nan, inplace=False):
        return self._replace(self._map_series(lambda series: series.mask(_part(cond, series), _part(other, series))),
                             inplace)

    def astype(self, dtype, copy=True, errors='raise'):
        kinds = dtype if isinstance(dtype, dict) else None
        return self._map_series(lambda series: series.astype(dtype) if kinds is None
                                else series.astype(kinds[series._name]) if series._name in kinds else series)

    def dropna(self, axis=0, how='any', subset=None, thresh=None, inplace=False):
        """Rows (axis 0) or columns (axis 1) without a missing value; with ``how='all'`` those not all missing."""
        if axis in (1, 'columns'):
            names = [each._name for each in self._each() if (each.count() == len(self) if how == 'any' else each.count())]
            return self._replace(self._chosen(names), inplace)
        names = list(self._frame_columns) if subset is None else [subset] if isinstance(subset, str) else list(subset)
        if not names:
            return self._replace(self.copy(), inplace)
        present = None
        for name in names:
            here = self._series(name).notna()
            present = here if present is None else present & here if how == 'any' else present | here
        return self._replace(self[present], inplace)

    def _replace(self, result, inplace):
        if not inplace:
            return result
        self._frame_columns = {name: column.share() for name, column in result._frame_columns.items()}
        self._index = result._index
        return None

    def set_index(self, keys, drop=True, append=False, inplace=False, verify_integrity=False):
        """A column as the index; it leaves the columns unless ``drop=False``."""
        from pandas.frame import make_frame
        from pandas.index import as_index, make_index
        if isinstance(keys, list):
            if len(keys) != 1:
                from pandas.errors import unavailable
                raise unavailable('pandas.DataFrame.set_index with several columns')
            keys = keys[0]
        columns = {name: column.share() for name, column in self._frame_columns.items()}
        if hasattr(keys, '_col'):
            index = as_index(keys)
        elif keys in columns:
            index = make_index(columns[keys], keys)
            if drop:
                del columns[keys]
        else:
            raise KeyError("None of ['" + str(keys) + "'] are in the columns")
        return self._replace(make_frame(columns, index), inplace)

    def reset_index(self, level=None, drop=False, inplace=False, names=None):
        from pandas.frame import make_frame
        from pandas.index import make_range
        columns = {}
        if not drop:
            columns[names or ('index' if self._index._name is None else self._index._name)] = self._index._col.share()
        columns.update((name, column.share()) for name, column in self._frame_columns.items())
        return self._replace(make_frame(columns, make_range(len(self))), inplace)

    def rename(self, mapper=None, index=None, columns=None, axis=None, inplace=False, **options):
        """Other names of columns (and of rows) by a dict or function."""
        from pandas.frame import make_frame
        if mapper is not None:
            index, columns = (index, mapper) if axis in (1, 'columns') else (mapper, columns)
        change = _change(columns)
        result = make_frame({change(name): column.share() for name, column in self._frame_columns.items()}, self._index)
        if index is not None:
            result._index = self._index.map(_change(index))
        return self._replace(result, inplace)

    def drop(self, labels=None, axis=0, index=None, columns=None, inplace=False, errors='raise'):
        """Without some columns (``columns=``, axis 1) or rows; KeyError for one that is not there."""
        from pandas.frame import make_frame
        if labels is not None:
            index, columns = (index, labels) if axis in (1, 'columns') else (labels, columns)
        result = self.copy()
        if columns is not None:
            for name in [columns] if v.is_scalar(columns) else list(columns):
                if name not in result._frame_columns:
                    if errors == 'raise':
                        raise KeyError("['" + str(name) + "'] not found in axis")
                    continue
                del result._frame_columns[name]
        if index is not None:
            gone = {self._index.get_loc(label) for label in ([index] if v.is_scalar(index) else list(index))}
            result = result._kept([row for row in range(len(self)) if row not in gone])
        return self._replace(result, inplace)

    def assign(self, **columns):
        result = self.copy()
        for name, value in columns.items():
            result[name] = value(result) if callable(value) else value
        return result

    def insert(self, loc, column, value, allow_duplicates=False):
        if column in self._frame_columns:
            raise ValueError('cannot insert ' + str(column) + ', already exists')
        items = list(self._frame_columns.items())
        items.insert(loc, (column, self._column_for(value)))
        self._frame_columns = dict(items)

    def pop(self, item):
        series = self[item]
        del self._frame_columns[item]
        return series

    def apply(self, func, axis=0, raw=False, result_type=None, args=(), **options):
        from pandas.series import Series
        if axis in (1, 'columns'):
            results = [func(row, *args, **options) for _, row in self.iterrows()]
            if results and hasattr(results[0], '_index'):
                from pandas.frame import DataFrame
                return DataFrame([row.to_dict() for row in results], index=self._index)
            return Series(results, index=self._index)
        results = [func(each, *args, **options) for each in self._each()]
        if results and hasattr(results[0], '_index'):
            from pandas.frame import DataFrame
            return DataFrame(dict(zip(self._frame_columns, results)))
        return Series(results, index=list(self._frame_columns))

    def head(self, n=5):
        return self.iloc[:n]

    def tail(self, n=5):
        return self.iloc[-n:] if n else self.iloc[len(self):]

    def to_dict(self, orient='dict'):
        if orient in ('list', 'series'):
            return {each._name: each.tolist() if orient == 'list' else each for each in self._each()}
        if orient == 'records':
            names = list(self._frame_columns)
            return [dict(zip(names, row)) for row in zip(*[each.tolist() for each in self._each()])]
        if orient == 'dict':
            return {each._name: each.to_dict() for each in self._each()}
        from pandas.errors import unavailable
        raise unavailable('pandas.DataFrame.to_dict(orient=' + repr(orient) + ')')

    def sort_values(self, by, axis=0, ascending=True, inplace=False, **options):
        if isinstance(by, list):
            by = by[0] if len(by) == 1 else by
        if isinstance(by, list):
            from pandas.errors import unavailable
            raise unavailable('pandas.DataFrame.sort_values by several columns')
        order = self[by].reset_index(drop=True).sort_values(ascending)._index.tolist()
        return self._replace(self._kept(order), inplace)

    def sort_index(self, axis=0, ascending=True, inplace=False):
        labels = self._index.tolist()
        rows = sorted(range(len(labels)), key=labels.__getitem__, reverse=not ascending)
        return self._replace(self._kept(rows), inplace)

    def reindex(self, labels=None, index=None, columns=None, **options):
        from pandas.frame import make_frame
        from pandas.index import as_index
        index = labels if index is None else index
        result = self if index is None else self._map_series(lambda series: series.reindex(as_index(index), **options))
        if columns is None:
            return result.copy()
        size = len(result)
        return make_frame({name: result._frame_columns[name].share() if name in result._frame_columns
                           else v.filled(size, nan) for name in columns}, result._index)

    def join(self, other, on=None, how='left', lsuffix='', rsuffix='', sort=False):
        from pandas.conversions import concat
        other = other.to_frame() if not v.is_frame(other) else other
        clash = [name for name in other._frame_columns if name in self._frame_columns]
        if clash:
            raise ValueError('columns overlap but no suffix specified: ' + str(clash))
        if how == 'left':
            other = other.reindex(self._index)
        return concat([self, other], axis=1, join='inner' if how == 'inner' else 'outer')

    def rolling(self, window, min_periods=None, center=False, **options):
        if any(options.values()):
            from pandas.errors import unavailable
            raise unavailable('pandas.DataFrame.rolling with ' + ', '.join(options))
        return Rolling(self, window, min_periods, center)

    def expanding(self, min_periods=1):
        return Expanding(self, min_periods)

    def ewm(self, com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False):
        return Ewm(self, com, span, halflife, alpha, min_periods, adjust, ignore_na)


def _part(value, series):
    return value[series._name] if v.is_frame(value) else value


def _change(mapper):
    if mapper is None:
        return lambda name: name
    return mapper if callable(mapper) else lambda name: mapper.get(name, name)
