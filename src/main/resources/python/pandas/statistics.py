"""Numbers from a whole Series."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import check_axis

_r = k.reductions
_NUMERIC = ('float64', 'int64', 'bool')


class Statistics:
    """Reductions of Series; missing values are skipped unless ``skipna=False``, then one makes the result missing."""

    __slots__ = ()

    def _asked(self, name, axis, skipna, numeric_only):
        """Whether the answer is NaN because a value is missing; the parameters every statistic has are checked."""
        if axis is not None and axis != 0:
            check_axis('Series', axis)
        if skipna is not True and skipna is not False and skipna is not None:
            raise ValueError('For argument "skipna" expected type bool, received type ' + type(skipna).__name__ + '.')
        if numeric_only and self._col.dtype() not in _NUMERIC:
            raise TypeError('Series.' + name + ' does not allow numeric_only=' + str(numeric_only)
                            + ' with non-numeric dtypes.')
        return skipna is False and _r.count(self._col) < self._col.size()

    def _reduced(self, name, skipna, options):
        return getattr(self, name)(skipna=skipna, **options)

    def _number(self, value, name):
        if value is None:
            raise TypeError("Series cannot perform the operation '" + name + "' with dtype " + self.dtype.name)
        return value

    def sum(self, axis=None, skipna=True, numeric_only=False, min_count=0):
        missing = self._asked('sum', axis, skipna, numeric_only)
        if missing or (min_count > 0 and self.count() < min_count):
            return nan
        result = _r.sum(self._col, True)
        return _joined(self, 'sum') if result is None else result

    def prod(self, axis=None, skipna=True, numeric_only=False, min_count=0):
        missing = self._asked('prod', axis, skipna, numeric_only)
        if missing or (min_count > 0 and self.count() < min_count):
            return nan
        return self._number(_r.prod(self._col, True), 'prod')

    product = prod

    def mean(self, axis=0, skipna=True, numeric_only=False):
        if self._asked('mean', axis, skipna, numeric_only):
            return nan
        result = _r.mean(self._col, True)
        return _of_spans(self, 'mean') if result is None else result

    def var(self, axis=None, skipna=True, ddof=1, numeric_only=False):
        missing = self._asked('var', axis, skipna, numeric_only)
        result = self._number(_r.var(self._col, ddof, True), 'var')
        return nan if missing else result

    def std(self, axis=None, skipna=True, ddof=1, numeric_only=False):
        missing = self._asked('std', axis, skipna, numeric_only)
        result = _r.std(self._col, ddof, True)
        if result is None and ddof == 1:
            result = _of_spans(self, 'std')
        result = self._number(result, 'std')
        return nan if missing else result

    def sem(self, axis=None, skipna=True, ddof=1, numeric_only=False):
        missing = self._asked('sem', axis, skipna, numeric_only)
        result = self._number(_r.std(self._col, ddof, True), 'sem')
        return nan if missing or result != result else result / self.count() ** 0.5

    def skew(self, axis=0, skipna=True, numeric_only=False):
        missing = self._asked('skew', axis, skipna, numeric_only)
        result = self._number(_r.skew(self._col), 'skew')
        return nan if missing else result

    def kurt(self, axis=0, skipna=True, numeric_only=False):
        missing = self._asked('kurt', axis, skipna, numeric_only)
        result = self._number(_r.kurt(self._col), 'kurt')
        return nan if missing else result

    kurtosis = kurt

    def median(self, axis=0, skipna=True, numeric_only=False):
        missing = self._asked('median', axis, skipna, numeric_only)
        result = _r.median(self._col)
        if result is None:
            result = _of_spans(self, 'median')
        return nan if missing else result

    def quantile(self, q=0.5, interpolation='linear'):
        """The value below which a part ``q`` of the values lies; of several parts a Series labelled by them."""
        if interpolation not in ('linear', 'lower', 'higher', 'midpoint', 'nearest'):
            raise ValueError("'" + str(interpolation) + "' is not a valid method. Use one of: ")
        parts = [q] if v.is_scalar(q) else v.to_list(v.column_of(q))
        if any(not 0 <= part <= 1 for part in parts):
            raise ValueError('percentiles should all be in the interval [0, 1]. Try ' + str(q) + ' instead.')
        if self._col.dtype() == 'bool':
            raise TypeError('numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` '
                            'operator, or the logical_xor function instead.')
        if self._col.dtype()[:4] in ('date', 'time'):
            results = [v.from_host(_r.quantileOfTimes(self._col, part, interpolation)) for part in parts]
        else:
            results = [self._number(_r.quantileBy(self._col, part, interpolation), 'quantile') for part in parts]
        if self._col.dtype() == 'int64' and interpolation in ('lower', 'higher', 'nearest') and self._col.size():
            results = [int(each) for each in results]
        if v.is_scalar(q):
            return results[0]
        from pandas.index import as_index
        from pandas.series import make_series
        return make_series(v.column_of(results) if results else v.column_of([], float),
                           as_index([float(part) for part in parts]), self._name)

    def min(self, axis=0, skipna=True, numeric_only=False):
        return nan if self._asked('min', axis, skipna, numeric_only) else self._at_row(self._extreme('min'))

    def max(self, axis=0, skipna=True, numeric_only=False):
        return nan if self._asked('max', axis, skipna, numeric_only) else self._at_row(self._extreme('max'))

    def _extreme(self, name):
        """The row of the lowest or highest value; TypeError for values without an order."""
        column = self._col
        if column.dtype() == 'object' and (k.sorting.order([column], [True], True) is None
                                           or self.hasnans and any(isinstance(value, str) for value in self)):
            raise TypeError("'>=' not supported between instances of values of this object column")
        return _r.lowest(column) if name == 'min' else _r.highest(column)

    def _at_row(self, row):
        if row < 0:
            if self._col.dtype()[:4] in ('date', 'time'):
                from pandas.nat import NaT
                return NaT
            return nan
        return v.from_host(k.selection.get(self._col, row))

    def idxmin(self, axis=0, skipna=True):
        return self._label_of('min', axis, skipna)

    def idxmax(self, axis=0, skipna=True):
        return self._label_of('max', axis, skipna)

    def _label_of(self, name, axis, skipna):
        row = self._row_of(name, axis, skipna)
        return nan if row < 0 else self._index._label(row)

    def argmin(self, axis=None, skipna=True):
        return self._row_of('min', axis, skipna)

    def argmax(self, axis=None, skipna=True):
        return self._row_of('max', axis, skipna)

    def _row_of(self, name, axis, skipna):
        if len(self) == 0:
            raise ValueError('attempt to get arg' + name + ' of an empty sequence')
        missing = self._asked('arg' + name, axis, skipna, False)
        return -1 if missing else self._extreme(name)

    def count(self):
        return _r.count(self._col)

    @property
    def hasnans(self):
        return _r.count(self._col) < self._col.size()

    def any(self, axis=0, bool_only=False, skipna=True):
        """Whether a value is true; with ``skipna=False`` a missing one is."""
        return self._truth('any', axis, bool_only, skipna)

    def all(self, axis=0, bool_only=False, skipna=True):
        """Whether every value is true; with ``skipna=False`` missing ones are."""
        return self._truth('all', axis, bool_only, skipna)

    def _truth(self, name, axis, bool_only, skipna):
        missing = self._asked(name, axis, skipna, False)
        if bool_only and self._col.dtype() != 'bool':
            raise TypeError('Series.' + name + ' does not allow bool_only=True with non-boolean dtypes.')
        if missing and name == 'any':
            return True
        column = self._col
        if column.dtype() == 'object':
            column = v.cast(k.selection.take(column, k.selection.rows(k.selection.isPresent(column))), 'bool')
        return self._number(_r.any(column) if name == 'any' else _r.all(column), name)


def _joined(series, name):
    """The sum of texts is their concatenation; that of lengths of time is one."""
    if series.dtype.name != 'object':
        return _of_spans(series, name)
    values = series.tolist()
    if any(value is None or value != value for value in values) and any(isinstance(value, str) for value in values):
        raise TypeError('can only concatenate str (not "int") to str')
    total = 0
    for place, value in enumerate(series.dropna()):
        total = value if place == 0 else total + value
    return total


def _of_spans(series, name):
    """A statistic of lengths of time, in nanoseconds; of moments only those that need no sum."""
    kind = series.dtype.name
    if kind[:9] == 'timedelta' or (kind[:8] == 'datetime' and name != 'sum'):
        return v.from_host(_r.ofTimes(series._col, name))
    if kind == 'object' and name in ('mean', 'median'):
        raise TypeError('Could not convert ' + ''.join(str(value) for value in series)[:40] + ' to numeric')
    raise TypeError("Series cannot perform the operation '" + name + "' with dtype " + kind)
