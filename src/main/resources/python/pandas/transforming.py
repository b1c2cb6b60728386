"""Series from Series, row by row."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN, nan
from pandas.alignment import on_index
from pandas.errors import unavailable
from pandas.window import Ewm, Expanding, Rolling

_t = k.transforms
_s = k.selection
_shift = _t.shift
_fill = _s.fill


class Transforming:
    """Methods of Series whose result has the same index."""

    __slots__ = ()
    _frame_columns = None

    def _done(self, column, name):
        if column is None:
            raise TypeError('Series.' + name + ' needs numbers, was given dtype ' + self.dtype.name)
        return self._with(column)

    def shift(self, periods=1, freq=None, axis=0, fill_value=None):
        """Row i takes the value of row i - periods; the rows left behind are missing or ``fill_value``."""
        if freq is not None:
            return self._on(self._col.share(), self._index.shift(periods, freq))
        if fill_value is None or fill_value != fill_value:
            return self._with(_shift(self._col, periods))
        return self._with(_t.shiftFilled(self._col, periods, v.to_host(fill_value)))

    def diff(self, periods=1):
        return self._done(_t.diff(self._col, periods), 'diff')

    def pct_change(self, periods=1, fill_method='pad', limit=None, freq=None):
        series = self
        if fill_method is None:
            return self / self.shift(periods) - 1
        return self._done(_t.pctChange(series._col, periods), 'pct_change')

    def cumsum(self, axis=None, skipna=True):
        return self._done(_t.cumsum(self._col), 'cumsum')

    def cumprod(self, axis=None, skipna=True):
        return self._done(_t.cumprod(self._col), 'cumprod')

    def cummax(self, axis=None, skipna=True):
        return self._done(_t.cummax(self._col), 'cummax')

    def cummin(self, axis=None, skipna=True):
        return self._done(_t.cummin(self._col), 'cummin')

    def abs(self):
        return self._done(_t.abs(self._col), 'abs')

    def round(self, decimals=0):
        return self._done(_t.round(self._col, decimals), 'round')

    def clip(self, lower=None, upper=None, axis=None, inplace=False):
        """Values outside the limits become the limits; a limit is a number or a Series."""
        result = self._done(_t.clip(self._col, self._operand(lower), self._operand(upper)), 'clip')
        return self._replace(result, inplace)

    def _operand(self, value):
        """A scalar, or a column in the order of this index."""
        if type(value) in PLAIN:
            return value
        index = getattr(value, '_index', None)
        if index is not None and index is not self._index:
            return on_index(value, self._index)
        if isinstance(value, (list, tuple)):
            return v.column_of(value)
        return v.to_host(value)

    def _mask_column(self, condition):
        if callable(condition):
            condition = condition(self)
        return self._operand(condition)

    def where(self, cond, other=nan, inplace=False, axis=None, level=None):
        """The values where ``cond`` is true, elsewhere those of ``other``, a scalar or a Series."""
        if callable(other):
            other = other(self)
        other = self._operand(nan if other is None else other)
        column = _s.where(self._mask_column(cond), self._col, other)
        if column is None:
            raise TypeError('Boolean array expected for the condition, not ' + type(cond).__name__)
        return self._replace(self._with(column), inplace)

    def mask(self, cond, other=nan, inplace=False, axis=None, level=None):
        """The values where ``cond`` is false, elsewhere those of ``other``."""
        if callable(other):
            other = other(self)
        other = self._operand(nan if other is None else other)
        column = _s.where(self._mask_column(cond), other, self._col)
        if column is None:
            raise TypeError('Boolean array expected for the condition, not ' + type(cond).__name__)
        return self._replace(self._with(column), inplace)

    def isna(self):
        return self._with(_s.isMissing(self._col))

    isnull = isna

    def notna(self):
        return self._with(_s.isPresent(self._col))

    notnull = notna

    def fillna(self, value=None, method=None, axis=None, inplace=False, limit=None, downcast=None):
        """Missing values replaced by a scalar, or by the values of a Series or dict at the same labels."""
        if method is not None:
            return self.ffill(limit=limit) if method in ('ffill', 'pad') else self.bfill(limit=limit)
        if value is None:
            raise ValueError("Must specify a fill 'value' or 'method'.")
        if isinstance(value, dict):
            from pandas.series import Series
            value = Series(value)
        if type(value) not in PLAIN:
            value = self._operand(value)
        result = self._with(_fill(self._col, value))
        return self._replace(result, inplace) if inplace else result

    def ffill(self, axis=None, inplace=False, limit=None, limit_area=None):
        return self._replace(self._with(_s.fillForward(self._col, limit or 0)), inplace)

    pad = ffill

    def bfill(self, axis=None, inplace=False, limit=None, limit_area=None):
        return self._replace(self._with(_s.fillBackward(self._col, limit or 0)), inplace)

    backfill = bfill

    def interpolate(self, method='linear', axis=0, limit=None, inplace=False, limit_direction=None, **options):
        if method != 'linear' or limit is not None or limit_direction not in (None, 'forward'):
            raise unavailable('pandas.Series.interpolate with ' + repr(method) + ', limit or limit_direction')
        return self._replace(self._done(_s.interpolate(self._col), 'interpolate'), inplace)

    def between(self, left, right, inclusive='both'):
        low = self >= left if inclusive in ('both', 'left') else self > left
        high = self <= right if inclusive in ('both', 'right') else self < right
        return low & high

    def isin(self, values):
        wanted = set(values)
        return self._with(v.column_of([value in wanted for value in self.tolist()], bool))

    def map(self, arg, na_action=None):
        """Each value through a function, a dict or a Series; a value the dict lacks becomes NaN."""
        if callable(arg):
            return self._with(v.column_of([arg(value) for value in self.tolist()]))
        lookup = arg if isinstance(arg, dict) else arg.to_dict()
        return self._with(v.column_of([lookup.get(value, nan) for value in self.tolist()]))

    def apply(self, func, convert_dtype=True, args=(), **options):
        if isinstance(func, str):
            return getattr(self, func)(*args, **options)
        return self._with(v.column_of([func(value, *args, **options) for value in self.tolist()]))

    def agg(self, func, axis=0, *args, **options):
        if isinstance(func, (list, tuple)):
            from pandas.series import Series
            return Series([self.agg(each) for each in func], index=[_name_of(each) for each in func], name=self._name)
        return getattr(self, func)(*args, **options) if isinstance(func, str) else func(self, *args, **options)

    aggregate = agg

    def pipe(self, func, *args, **options):
        return func(self, *args, **options)

    def replace(self, to_replace=None, value=None, inplace=False):
        """Values replaced by a dict of replacements, or one value or several by one other."""
        if isinstance(to_replace, dict):
            changes = to_replace
        else:
            wanted = to_replace if isinstance(to_replace, (list, tuple)) else [to_replace]
            values = value if isinstance(value, (list, tuple)) else [value] * len(wanted)
            changes = dict(zip(wanted, values))
        nan_to = next((new for old, new in changes.items() if v.isna(old)), None)
        series = self if nan_to is None else self.fillna(nan_to)
        column = v.column_of([changes.get(value, value) for value in series.tolist()])
        return self._replace(self._with(column), inplace)

    def rank(self, axis=0, method='average', numeric_only=False, na_option='keep', ascending=True, pct=False):
        raise unavailable('pandas.Series.rank')

    def rolling(self, window, min_periods=None, center=False, win_type=None, on=None, axis=0, closed=None, step=None,
                method='single'):
        """Moving windows of ``window`` rows; results need ``min_periods`` present values, by default all."""
        if win_type or on or closed or step:
            raise unavailable('pandas.Series.rolling with win_type, on, closed or step')
        return Rolling(self, window, min_periods, center)

    def expanding(self, min_periods=1, axis=0, method='single'):
        """Windows from the first row to each row."""
        return Expanding(self, min_periods)

    def ewm(self, com=None, span=None, halflife=None, alpha=None, min_periods=0, adjust=True, ignore_na=False, axis=0,
            times=None, method='single'):
        """Exponentially decaying weights, given by exactly one of com, span, halflife and alpha."""
        return Ewm(self, com, span, halflife, alpha, min_periods, adjust, ignore_na)


def _name_of(function):
    return function if isinstance(function, str) else function.__name__
