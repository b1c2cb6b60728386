"""Numbers from the columns or rows of a DataFrame."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import axis_number

_NUMERIC = ('float64', 'int64', 'bool')


class FrameStatistics:
    """Each statistic gives a Series over the columns (axis 0) or over the rows (axis 1).

    A column without numbers is an error unless ``numeric_only=True`` leaves it out. With ``axis=None`` some give one
    number of the whole frame.
    """

    __slots__ = ()

    def _reduce(self, name, axis, skipna, numeric_only, options, whole=False):
        frame = self._numbers() if numeric_only else self
        if axis is None and whole:
            return frame._as_one()._reduced(name, skipna, options)
        if axis_number(0 if axis is None else axis) == 1:
            return frame._by_rows(name, skipna, options)
        from pandas.series import Series
        results = [each._reduced(name, skipna, options) for each in frame._each()]
        return Series(results, index=frame.columns, dtype=None if results else _EMPTY.get(name, float))

    def _numbers(self):
        from pandas.frame import make_frame
        return make_frame({name: column.share() for name, column in self._frame_columns.items()
                           if column.dtype() in _NUMERIC}, self._index)

    def _as_one(self):
        """All columns one after the other."""
        from pandas.index import make_range
        from pandas.series import make_series
        column = None
        for each in self._frame_columns.values():
            column = each if column is None else k.selection.append(column, each)
        return make_series(v.column_of([], float) if column is None else column,
                           make_range(0 if column is None else column.size()), None)

    def _by_rows(self, name, skipna, options):
        """Over the columns, row by row; object where bools and numbers meet, as pandas leaves it."""
        from pandas.series import Series, make_series
        columns = list(self._frame_columns.values())
        kinds = {column.dtype() for column in columns}
        ddof = options.get('ddof', 1)
        least = options.get('min_count', 0)
        column = k.row_wise.reduce(name, columns, skipna is not False, [ddof, least]) \
            if columns and kinds <= set(_NUMERIC) else None
        if column is None:
            from pandas.index import make_range
            rows = [make_series(k.row_wise.row(columns, row), make_range(len(columns))) if columns
                    else Series([], dtype=float) for row in range(len(self))]
            column = v.column_of([row._reduced(name, skipna, options) for row in rows],
                                 'object' if 'object' in kinds and name not in ('any', 'all') else None)
        elif 'bool' in kinds and len(kinds) > 1 and name not in ('any', 'all'):
            column = v.cast(column, 'object')
        return make_series(column, self._index, None)

    def sum(self, axis=0, skipna=True, numeric_only=False, min_count=0):
        return self._reduce('sum', axis, skipna, numeric_only, {'min_count': min_count})

    def prod(self, axis=0, skipna=True, numeric_only=False, min_count=0):
        return self._reduce('prod', axis, skipna, numeric_only, {'min_count': min_count})

    product = prod

    def mean(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('mean', axis, skipna, numeric_only, {}, True)

    def max(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('max', axis, skipna, numeric_only, {}, True)

    def min(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('min', axis, skipna, numeric_only, {}, True)

    def median(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('median', axis, skipna, numeric_only, {}, True)

    def skew(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('skew', axis, skipna, numeric_only, {}, True)

    def kurt(self, axis=0, skipna=True, numeric_only=False):
        return self._reduce('kurt', axis, skipna, numeric_only, {}, True)

    kurtosis = kurt

    def std(self, axis=0, skipna=True, ddof=1, numeric_only=False):
        return self._reduce('std', axis, skipna, numeric_only, {'ddof': ddof})

    def var(self, axis=0, skipna=True, ddof=1, numeric_only=False):
        return self._reduce('var', axis, skipna, numeric_only, {'ddof': ddof})

    def sem(self, axis=0, skipna=True, ddof=1, numeric_only=False):
        return self._reduce('sem', axis, skipna, numeric_only, {'ddof': ddof})

    def any(self, *, axis=0, bool_only=False, skipna=True):
        return self._truths('any', axis, bool_only, skipna)

    def all(self, axis=0, bool_only=False, skipna=True):
        return self._truths('all', axis, bool_only, skipna)

    def _truths(self, name, axis, bool_only, skipna):
        frame = self.select_dtypes('bool') if bool_only else self
        if axis is None:
            return getattr(frame._truths(name, 0, False, skipna), name)()
        if not frame._frame_columns and axis_number(axis) == 0:
            from pandas.series import Series
            return Series([], index=frame.columns, dtype=bool)
        return frame._reduce(name, axis, skipna, False, {})

    def idxmax(self, axis=0, skipna=True, numeric_only=False):
        return self._labels_of('max', axis, skipna, numeric_only)

    def idxmin(self, axis=0, skipna=True, numeric_only=False):
        return self._labels_of('min', axis, skipna, numeric_only)

    def _labels_of(self, name, axis, skipna, numeric_only):
        frame = self._numbers() if numeric_only else self
        from pandas.series import Series, make_series
        if any(column.dtype() == 'object' for column in frame._frame_columns.values()):
            raise TypeError("reduction operation 'arg" + name + "' not allowed for this dtype")
        if axis_number(axis) == 0:
            if not len(frame) and frame._frame_columns:
                raise ValueError('attempt to get arg' + name + ' of an empty sequence')
            return Series([each._label_of(name, 0, skipna) for each in frame._each()], index=frame.columns)
        if not frame._frame_columns and len(frame):
            raise ValueError('attempt to get arg' + name + ' of an empty sequence')
        rows = k.row_wise.reduce('arg' + name, list(frame._frame_columns.values()), skipna is not False, [1, 0])
        if rows is None:
            raise TypeError("reduction operation 'arg" + name + "' not allowed for this dtype")
        labels = k.selection.take(frame.columns._col, v.to_list(rows))
        return make_series(labels, frame._index, None)

    def count(self, axis=0, numeric_only=False):
        from pandas.series import Series
        frame = self._numbers() if numeric_only else self
        if axis_number(axis) == 1:
            return frame.notna().sum(axis=1) if frame._frame_columns else Series(0, index=frame._index)
        return Series([each.count() for each in frame._each()], index=frame.columns, dtype=int)


_EMPTY = {'any': bool, 'all': bool}
