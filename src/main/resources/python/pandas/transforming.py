"""Series from Series, row by row."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN, nan
from pandas.alignment import on_index
from pandas.errors import check_axis, refuse, unavailable

_t = k.transforms
_s = k.selection
_shift = _t.shift
_fill = _s.fill
_INFINITE = float('inf')
_MANY = 2 ** 31 - 1
_DIGITS = 400
"""More decimals than any double has."""


class Transforming:
    """Methods of Series whose result has the same index."""

    __slots__ = ()
    _frame_columns = None

    def _done(self, column, name):
        if column is None:
            raise TypeError('Series.' + name + ' needs numbers, was given dtype ' + self.dtype.name)
        return self._with(column)

    def shift(self, periods=1, freq=None, axis=0, fill_value=None, suffix=None):
        """Row i takes the value of row i - periods; the rows left behind are missing or ``fill_value``."""
        if freq is not None or suffix is not None or axis:
            refuse('Series.shift', suffix=suffix)
            check_axis('Series', axis)
        if freq is not None:
            return self._on(self._col.share(), self._index.shift(periods, freq))
        if type(periods) is not int or not -_MANY < periods < _MANY:
            periods = whole(periods)
        if fill_value is None or fill_value != fill_value:
            return self._with(_shift(self._col, periods))
        return self._with(_t.shiftFilled(self._col, periods, v.to_host(fill_value)))

    def diff(self, periods=1):
        """Each value less the one ``periods`` rows before; of bools whether they differ."""
        column = self._col
        if column.dtype() == 'bool':
            before = _shift(column, whole(periods))
            return self._with(_s.where(_s.isPresent(before), k.apply(k.NE, column, before), nan))
        result = _t.diff(column, whole(periods))
        if result is None and column.dtype() == 'object':
            return self - self.shift(periods)
        if column.dtype() == 'object':
            result = v.cast(result, 'object')
        return self._done(result, 'diff')

    def pct_change(self, periods=1, fill_method='pad', limit=None, freq=None):
        """The relative change to ``periods`` rows before; gaps are filled forward first unless ``fill_method=None``."""
        refuse('Series.pct_change', freq=freq)
        if fill_method not in ('pad', 'ffill', 'bfill', 'backfill', None):
            raise ValueError('Invalid fill method. Expecting pad (ffill) or backfill (bfill). Got ' + str(fill_method))
        if fill_method in ('pad', 'ffill') and limit is None:
            return self._done(_t.pctChange(self._col, whole(periods)), 'pct_change')
        series = self if fill_method is None else self.ffill(limit=limit) if fill_method in ('pad', 'ffill') \
            else self.bfill(limit=limit)
        return series / series.shift(periods) - 1

    def cumsum(self, axis=None, skipna=True):
        return self._running('cumsum', axis, skipna)

    def cumprod(self, axis=None, skipna=True):
        return self._running('cumprod', axis, skipna)

    def cummax(self, axis=None, skipna=True):
        return self._running('cummax', axis, skipna)

    def cummin(self, axis=None, skipna=True):
        return self._running('cummin', axis, skipna)

    def _running(self, name, axis, skipna):
        if axis is not None:
            check_axis('Series', axis)
        column = self._col
        result = getattr(_t, name)(column)
        if result is None or column.dtype() == 'object':
            from pandas.objects import running
            result = running(column, name)
        elif column.dtype() == 'bool' and name in ('cummax', 'cummin'):
            result = v.cast(result, 'bool')
        return self._with(result if skipna else _t.untilMissing(column, result))

    def abs(self):
        """The values without their sign."""
        column = _t.abs(self._col)
        if column is None or self._col.dtype() == 'object':
            return self._with(v.cast(v.column_of([abs(value) for value in self.tolist()]), 'object'))
        return self._with(column)

    def round(self, decimals=0):
        """Half to even, at a number of decimals."""
        if self._col.dtype() in ('object', 'bool'):
            return self.copy()
        if isinstance(decimals, int):
            decimals = max(-_DIGITS, min(decimals, _DIGITS))
        else:
            raise TypeError("'" + type(decimals).__name__ + "' object cannot be interpreted as an integer")
        result = _t.round(self._col, decimals)
        return self._done(v.cast(result, 'int64') if self._col.dtype() == 'int64' else result, 'round')

    def clip(self, lower=None, upper=None, axis=None, inplace=False):
        """Values outside the limits become the limits; a limit is a number, a list or a Series."""
        if axis is not None:
            check_axis('Series', axis)
        if type(lower) in _LIMITS and type(upper) in _LIMITS:
            result = self._clipped_by_numbers(lower, upper)
        else:
            lower, upper = (None if _is_no_limit(each) else each for each in (lower, upper))
            others = [each for each in (lower, upper) if hasattr(each, '_index') and not v.is_frame(each)
                      and not self._index._same(each._index)]
            result = self._clipped(self._limit(lower, -_INFINITE), self._limit(upper, _INFINITE), bool(others))
        return self._replace(self._with(result), inplace)

    def _clipped_by_numbers(self, lower, upper):
        """By one limit or two, in whichever order; NaN is none."""
        lower = None if lower != lower else lower
        upper = None if upper != upper else upper
        if lower is not None and upper is not None and lower > upper:
            lower, upper = upper, lower
        result = _t.clip(self._col, lower, upper)
        if result is None:
            return self._clipped(lower, upper, False)
        whole = self._col.dtype() == 'int64' and result.dtype() == 'float64' and _is_whole(result)
        return v.cast(result, 'int64') if whole else result

    def _limit(self, value, absent):
        """A limit; of a Series with other labels one that is missing limits nothing, and where it has no label the
        result is missing, as in pandas."""
        if hasattr(value, '_index') and not v.is_frame(value) and not self._index._same(value._index):
            value = value.fillna(absent)
        elif v.is_frame(value):
            raise ValueError('The limits of a Series cannot be a DataFrame')
        value = self._operand(value)
        return None if value is not None and value != value else value

    def _clipped(self, lower, upper, realigned):
        """Limits row by row, each compared with the value as it was, as pandas does; a missing limit limits nothing."""
        result, missing = self._col, _s.isMissing(self._col)
        for limit, operation in ((lower, k.GE), (upper, k.LE)):
            if limit is None:
                continue
            inside = k.apply(operation, self._col, limit)
            if inside is None:
                from pandas.operators import mismatch
                raise mismatch(operation, self, self._with(limit) if hasattr(limit, 'share') else limit)
            inside = k.apply(k.OR, inside, missing)
            if hasattr(limit, 'share') and not realigned:
                inside = k.apply(k.OR, inside, _s.isMissing(limit))
            result = _chosen(inside, result, limit)
        return result

    def _operand(self, value):
        """A scalar, or a column in the order of this index."""
        if type(value) in PLAIN:
            return value
        if v.is_frame(value):
            raise ValueError('Array conditional must be same shape as self')
        index = getattr(value, '_index', None)
        if index is not None and index is not self._index:
            return on_index(value, self._index)
        if isinstance(value, (list, tuple)) or hasattr(value, '_col'):
            column = v.column_of(value)
            if column.size() != len(self):
                raise ValueError('Array conditional must be same shape as self')
            return column
        return v.to_host(value)

    def where(self, cond, other=nan, inplace=False, axis=None, level=None):
        """The values where ``cond`` is true, elsewhere those of ``other``, a scalar, a list or a Series."""
        return self._chosen_by(cond, other, inplace, axis, level, False)

    def mask(self, cond, other=nan, inplace=False, axis=None, level=None):
        """The values where ``cond`` is false, elsewhere those of ``other``."""
        return self._chosen_by(cond, other, inplace, axis, level, True)

    def _chosen_by(self, cond, other, inplace, axis, level, masked):
        refuse('Series.where', level=level)
        if callable(cond):
            cond = cond(self)
        if masked and hasattr(cond, '_col'):
            check_invertible(cond._col)
        flags = self._condition(cond, masked)
        if callable(other):
            other = other(self)
        other = self._operand(other)
        column = self._col
        if (other is None or other != other) and column.dtype() == 'object' and other is None:
            column, other = v.cast(column, 'object'), v.cast(v.filled(len(self), None), 'object')
        elif other is None:
            other = nan
        kept = _chosen(k.operators.invert(flags) if masked else flags, column, other)
        return self._replace(self._with(kept), inplace)

    def _condition(self, cond, masked):
        """A column of bools for this index, where the condition has no label keeping the value of ``where``: false."""
        index = getattr(cond, '_index', None)
        if v.is_scalar(cond):
            raise ValueError('Array conditional must be same shape as self')
        column = self._operand(cond)
        if index is not None and column.dtype() == 'object' and masked:
            column = _fill(column, True)
        if column.dtype() != 'bool':
            flags = _s.where(column, True, False) if column.size() else v.column_of([], bool)
            if flags is None or (index is None and column.dtype() != 'object'):
                raise ValueError('Boolean array expected for the condition, not ' + column.dtype())
            return flags
        return column

    def isna(self):
        return self._with(_s.isMissing(self._col))

    isnull = isna

    def notna(self):
        return self._with(_s.isPresent(self._col))

    notnull = notna

    def fillna(self, value=None, method=None, axis=None, inplace=False, limit=None, downcast=None):
        """Missing values replaced by a scalar, or by the values of a Series or dict at the same labels."""
        refuse('Series.fillna', downcast=downcast)
        if axis is not None:
            check_axis('Series', axis)
        if method is not None:
            if value is not None:
                raise ValueError("Cannot specify both 'value' and 'method'.")
            if method not in ('ffill', 'pad', 'bfill', 'backfill'):
                raise ValueError('Invalid fill method. Expecting pad (ffill) or backfill (bfill). Got ' + str(method))
            return (self.ffill if method in ('ffill', 'pad') else self.bfill)(inplace=inplace, limit=limit)
        if value is None:
            raise ValueError("Must specify a fill 'value' or 'method'.")
        if isinstance(value, (list, tuple)):
            raise TypeError('"value" parameter must be a scalar or dict, but you passed a "' + type(value).__name__
                            + '"')
        if isinstance(value, dict):
            from pandas.series import Series
            value = Series(value)
        if type(value) not in PLAIN:
            value = self._operand(value)
        result = self._with(_fill(self._col, value))
        if limit is not None:
            result = self.where(~self._first_missing(limit), result)
        return self._replace(result, inplace) if inplace else result

    def _first_missing(self, limit):
        """The first ``limit`` missing rows."""
        if limit <= 0:
            raise ValueError('Limit must be greater than 0')
        missing = self.isna()
        return missing & (missing.cumsum() <= limit)

    def ffill(self, axis=None, inplace=False, limit=None, limit_area=None, downcast=None):
        """The last present value stands in for missing ones, ``limit`` of them in a row."""
        return self._filled_from(_s.fillForward, axis, inplace, limit, limit_area, downcast)

    pad = ffill

    def bfill(self, axis=None, inplace=False, limit=None, limit_area=None, downcast=None):
        """The next present value stands in for missing ones, ``limit`` of them in a row."""
        return self._filled_from(_s.fillBackward, axis, inplace, limit, limit_area, downcast)

    backfill = bfill

    def _filled_from(self, function, axis, inplace, limit, limit_area, downcast):
        refuse('Series.ffill', downcast=downcast)
        if axis is not None:
            check_axis('Series', axis)
        if limit is not None and (not isinstance(limit, int) or limit <= 0):
            raise ValueError('Limit must be greater than 0' if isinstance(limit, int) else 'Limit must be an integer')
        if limit_area not in (None, 'inside', 'outside'):
            raise ValueError('Invalid limit_area: expecting one of [\'inside\', \'outside\'], got ' + str(limit_area))
        column = function(self._col, limit or 0)
        if limit_area is not None:
            inside = k.apply(k.AND, _s.isPresent(_s.fillForward(self._col, 0)),
                             _s.isPresent(_s.fillBackward(self._col, 0)))
            column = _s.where(inside, column, self._col) if limit_area == 'inside' \
                else _s.where(inside, self._col, column)
        if self._col.dtype() == 'object' and column.dtype() == 'object':
            column = k.building.inferObjects(column)
        return self._replace(self._with(column), inplace)

    def between(self, left, right, inclusive='both'):
        """Whether each value lies between two others, which belong to it as ``inclusive`` says."""
        if inclusive not in ('both', 'left', 'right', 'neither'):
            raise ValueError("Inclusive has to be either string of 'both','left', 'right', or 'neither'.")
        low = self >= left if inclusive in ('both', 'left') else self > left
        high = self <= right if inclusive in ('both', 'right') else self < right
        return low & high

    def pipe(self, func, *args, **options):
        """``func`` of this Series; with a tuple (func, name) it is passed as that parameter."""
        return piped(self, func, args, options)


def check_invertible(column):
    """TypeError for a condition that has no opposite: one with missing values, or of numbers."""
    if column.dtype() not in ('bool', 'int64') and column.size():
        raise TypeError("bad operand type for unary ~: 'float'")


_LIMITS = (float, int, type(None))


def _is_no_limit(value):
    """Whether limits row by row are all missing."""
    return v.is_list_like(value) and not v.is_frame(value) and not k.reductions.count(v.column_of(value))


def piped(of, func, args, options):
    if not isinstance(func, tuple):
        return func(of, *args, **options)
    function, name = func
    if name in options:
        raise ValueError(str(name) + ' is both the pipe target and a keyword argument')
    return function(*args, **{**options, name: of})


def whole(periods):
    """Rows to move by; more than there can be are as good as all."""
    if isinstance(periods, float) and periods.is_integer():
        periods = int(periods)
    if not isinstance(periods, int):
        if v.is_list_like(periods):
            raise unavailable('pandas.Series.shift with several periods')
        raise ValueError('periods must be an integer')
    return max(-_MANY, min(periods, _MANY))


def _chosen(keep, column, other):
    """The column where the mask is true; it keeps its dtype where nothing is replaced, or only by whole numbers."""
    result = _s.where(keep, column, other)
    kind = column.dtype()
    if result.dtype() == kind:
        return result
    if k.reductions.all(keep):
        return column.share()
    if result.dtype() == 'object':
        return k.building.inferObjects(result)
    return v.cast(result, kind) if kind == 'int64' and result.dtype() == 'float64' and _is_whole(other) else result


def _is_whole(value):
    """Whether a number, or every one of a column, has no fraction; None limits nothing and counts as one."""
    if hasattr(value, 'share'):
        if value.dtype() != 'float64':
            return True
        return k.reductions.all(k.apply(k.EQ, k.apply(k.FLOORDIV, value, 1.0), value))
    return value is None or not isinstance(value, float) or value.is_integer()
