"""Values of a DataFrame filled, replaced and chosen by conditions."""

from pandas import _values as v
from pandas._kernels import nan
from pandas.alignment import outer_labels
from pandas.errors import axis_number, refuse, unavailable
from pandas.transforming import check_invertible


class FrameFilling:
    """Methods loaded when first used."""

    def fillna(self, value=None, *, method=None, axis=None, inplace=False, limit=None, downcast=None):
        """Missing values replaced by a scalar, or by what a dict, Series or frame has for the column."""
        refuse('DataFrame.fillna', downcast=downcast)
        if method is not None:
            if value is not None:
                raise ValueError("Cannot specify both 'value' and 'method'.")
            return self._replace(self._along(axis, lambda frame: frame._map_series(
                lambda series: series.fillna(method=method, limit=limit))), inplace)
        if axis_number(axis or 0) == 1:
            raise unavailable('pandas.DataFrame.fillna(axis=1)')
        if isinstance(value, (list, tuple)):
            raise TypeError('"value" parameter must be a scalar or dict, but you passed a "' + type(value).__name__
                            + '"')
        if isinstance(value, dict) or hasattr(value, '_index'):
            fillers = value if isinstance(value, dict) or v.is_frame(value) else value.to_dict()
            result = self._map_series(lambda series: _inferred(series.fillna(fillers[series._name], limit=limit))
                                      if series._name in fillers else series)
        else:
            result = self._map_series(lambda series: _inferred(series.fillna(value, limit=limit)))
        return self._replace(result, inplace)

    def ffill(self, *, axis=None, inplace=False, limit=None, limit_area=None, downcast=None):
        return self._replace(self._along(axis, lambda frame: frame._map_series(
            lambda series: _inferred(series.ffill(limit=limit, limit_area=limit_area, downcast=downcast)))), inplace)

    pad = ffill

    def bfill(self, *, axis=None, inplace=False, limit=None, limit_area=None, downcast=None):
        return self._replace(self._along(axis, lambda frame: frame._map_series(
            lambda series: _inferred(series.bfill(limit=limit, limit_area=limit_area, downcast=downcast)))), inplace)

    backfill = bfill

    def interpolate(self, method='linear', *, axis=0, limit=None, inplace=False, limit_direction=None, limit_area=None,
                    downcast=None, **options):
        return self._replace(self._along(axis, lambda frame: frame._map_series(lambda series: series.interpolate(
            method, limit=limit, limit_direction=limit_direction, limit_area=limit_area, downcast=downcast))), inplace)

    def where(self, cond, other=nan, *, inplace=False, axis=None, level=None):
        """The values where ``cond`` is true, elsewhere those of ``other``: a scalar, frame, or Series along axis."""
        return self._chosen_by(cond, other, inplace, axis, level, False)

    def mask(self, cond, other=nan, *, inplace=False, axis=None, level=None):
        return self._chosen_by(cond, other, inplace, axis, level, True)

    def _chosen_by(self, cond, other, inplace, axis, level, masked):
        refuse('DataFrame.where', level=level)
        cond = cond(self) if callable(cond) and not v.is_frame(cond) else cond
        other = other(self) if callable(other) and not v.is_frame(other) else other
        if not v.is_frame(cond):
            cond = self._condition(cond)
        if hasattr(other, '_index') and not v.is_frame(other) and axis is None:
            raise ValueError('Must specify axis=0 or 1')

        if masked:
            for column in cond._frame_columns.values():
                check_invertible(column)

        def chosen(series):
            known = series._name in cond
            condition = cond._series(series._name) if known else series._with(v.filled(len(self), masked))
            return series._chosen_by(condition, _part(other, series, axis), False, None, None, masked)

        return self._replace(self._map_series(chosen), inplace)

    def _condition(self, cond):
        """A Series, list or array of bools as a frame of them."""
        from pandas.frame import DataFrame, make_frame
        if hasattr(cond, '_index'):
            return make_frame({name: cond._col.share() for name in self._frame_columns}, cond._index)
        if v.is_list_like(cond) and getattr(cond, 'ndim', 2) == 2:
            return DataFrame(cond, index=self._index, columns=list(self._frame_columns))
        raise ValueError('Array conditional must be same shape as self')

    def clip(self, lower=None, upper=None, *, axis=None, inplace=False):
        """Values outside the limits become the limits; a limit is a scalar, a frame, or a Series along axis."""
        for limit in (lower, upper):
            along = hasattr(limit, '_index') and not v.is_frame(limit) or isinstance(limit, (list, tuple))
            if axis is None and along:
                raise ValueError('Must specify axis=0 or 1')
        return self._replace(self._map_series(lambda series: series.clip(
            _part(lower, series, axis, None), _part(upper, series, axis, None))), inplace)

    def isin(self, values):
        """Whether each value is one of several, or of those a dict has for the column, or that of a frame or Series."""
        if isinstance(values, dict):
            return self._map_series(lambda series: series.isin(values[series._name]) if series._name in values
                                    else series.isin([]))
        if v.is_frame(values):
            return self._map_series(lambda series: _same(series, values._series(series._name))
                                    if series._name in values else series.isin([]))
        if hasattr(values, '_index'):
            return self._map_series(lambda series: _same(series, values))
        return self._map_series(lambda series: series.isin(values))

    def replace(self, to_replace=None, value=v.MISSING, *, inplace=False, limit=None, regex=False, method=v.MISSING):
        """Values replaced as in ``Series.replace``; a dict of dicts, or of columns with ``value``, goes by column."""
        columns = isinstance(to_replace, dict) and (value is not v.MISSING and value is not None or any(
            isinstance(each, dict) for each in to_replace.values()))

        def changed(series):
            if not columns:
                return series.replace(to_replace, value, limit=limit, regex=regex, method=method)
            if series._name not in to_replace:
                return series
            new = value[series._name] if isinstance(value, dict) else value
            return series.replace(to_replace[series._name], new, limit=limit, regex=regex, method=method)

        if isinstance(value, dict) and not columns:
            result = self._map_series(lambda series: series.replace(to_replace, value[series._name], regex=regex)
                                      if series._name in value else series)
        else:
            result = self._map_series(changed)
        return self._replace(result, inplace)

    def combine_first(self, other):
        """These values, the other's where they are missing or have no such row or column."""
        index = outer_labels(self._index, other._index)
        names = outer_labels(self.columns, other.columns).tolist()
        from pandas.frame import make_frame
        results = {}
        for name in names:
            sides = [side._series(name) for side in (self, other) if name in side]
            first = sides[0] if len(sides) == 1 else sides[0].combine_first(sides[1])
            results[name] = first.reindex(index)._col
        return make_frame(results, index)

    def combine(self, other, func, fill_value=None, overwrite=True):
        """``func`` of each pair of columns, on the rows and columns of both."""
        from pandas.frame import DataFrame
        if overwrite is not True:
            raise unavailable('pandas.DataFrame.combine(overwrite=False)')
        left, right = self.align(other)
        if fill_value is not None:
            left, right = left.fillna(fill_value), right.fillna(fill_value)
        return DataFrame({name: func(left[name], right[name]) for name in left._frame_columns}, index=left._index)

    def update(self, other, join='left', overwrite=True, filter_func=None, errors='ignore'):
        """Takes the other's present values at equal labels, in place."""
        refuse('DataFrame.update', filter_func=filter_func)
        if join != 'left':
            raise NotImplementedError('Only left join is supported')
        if errors not in ('ignore', 'raise'):
            raise ValueError("The parameter errors must be either 'ignore' or 'raise'")
        if not v.is_frame(other):
            from pandas.frame import DataFrame
            other = DataFrame(other)
        for name in list(self._frame_columns):
            if name in other:
                series, new = self._series(name), other._series(name).reindex(self._index)
                if errors == 'raise' and (series.notna() & new.notna()).any():
                    raise ValueError('Data overlaps.')
                series.update(new if overwrite else new.where(series.isna()))
                self._frame_columns[name] = series._col

    def compare(self, *args, **options):
        raise unavailable('pandas.DataFrame.compare')


def _part(value, series, axis, absent=nan):
    """What of a value belongs to one column."""
    if v.is_frame(value):
        return value._series(series._name) if series._name in value else absent
    if axis is not None and axis_number(axis) == 1:
        if hasattr(value, '_index'):
            return value.get(series._name, absent)
        if isinstance(value, (list, tuple)):
            raise unavailable('a list of limits along axis 1')
    return value


def _inferred(series):
    """Objects that are numbers, bools or times all through get their dtype, as pandas 2 does when it fills."""
    return series.infer_objects() if series._col.dtype() == 'object' else series


def _same(series, other):
    return series._with((series == other.reindex(series._index))._col)
