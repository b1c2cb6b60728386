"""DatetimeIndex: labels that are moments."""

from pandas import _kernels as k
from pandas import _values as v
from pandas import index as _index
from pandas.dates import Timezone, zone_name
from pandas.errors import unavailable
from pandas.index import Index, make_index, position, slice_column
from pandas.nat import NaT
from pandas.periods import RESOLUTIONS, period_bounds, unit_of
from pandas.timedeltas import Timedelta, span_nanos
from pandas.timestamps import Timestamp, make_stamp

_new = object.__new__
_c = k.time_columns
_DAY = 86400000000000
_MISSING = -2 ** 63


class TimeFields:
    """Parts of dates and times of every row, for DatetimeIndex and for ``Series.dt``; the result is made by ``_part``."""

    __slots__ = ()

    tz = property(lambda self: _zone(_c.zone(self._col)))
    tzinfo = tz

    def _days(self):
        return self._part(_c.days(self._col), True)

    date = property(_days)

    @property
    def time(self):
        from pandas.dates import make_time
        clocks = _c.nanos(_c.clocks(self._col))
        times = [NaT if clock == _MISSING else make_time(clock % _DAY // 1000 * 1000) for clock in clocks]
        return self._part(v.column_of(times, object), True)

    timetz = time

    def isocalendar(self):
        """Year, week and day (1 Monday) of ISO 8601 as a DataFrame."""
        from pandas.frame import make_frame
        fields = {name: _c.fields(self._col, field) for name, field in (('year', 'iso_year'), ('week', 'week'))}
        fields['day'] = k.apply(k.ADD, _c.fields(self._col, 'dayofweek'), 1)
        return make_frame(fields, self._rows())

    def strftime(self, date_format):
        return self._part(_c.texts(self._col, date_format), False)

    def day_name(self, locale=None):
        return self.strftime('%A')

    def month_name(self, locale=None):
        return self.strftime('%B')

    def normalize(self):
        return self._part(_c.rounded(self._col, _DAY, 'floor'), False)

    def _rounded(self, freq, how):
        from pandas.offsets import fixed_nanos
        return self._part(_c.rounded(self._col, fixed_nanos(freq), how), False)

    def floor(self, freq, ambiguous='raise', nonexistent='raise'):
        """Each moment's last multiple of a length such as '15min' that is not later."""
        return self._rounded(freq, 'floor')

    def ceil(self, freq, ambiguous='raise', nonexistent='raise'):
        return self._rounded(freq, 'ceil')

    def round(self, freq, ambiguous='raise', nonexistent='raise'):
        return self._rounded(freq, 'round')

    def tz_localize(self, tz, ambiguous='raise', nonexistent='raise'):
        """Naive times as moments of a zone; with None the zone's clock as naive times."""
        if tz is None:
            return self._part(_c.clocks(self._col), False)
        return self._part(localized(self._col, zone_name(tz), ambiguous, nonexistent), False)

    def tz_convert(self, tz):
        """The same moments on the clock of another zone; with None as naive times of UTC."""
        if _c.zone(self._col) is None:
            raise TypeError('Cannot convert tz-naive timestamps, use tz_localize to localize')
        return self._part(_c.shownIn(self._col, zone_name(tz)), False)

    def to_pydatetime(self):
        from numpy import array
        return array([stamp.to_pydatetime() for stamp in self._stamps()], dtype=object)

    def _stamps(self):
        zone = _c.zone(self._col)
        return [make_stamp(nanos, zone) for nanos in _c.nanos(self._col)]

    def to_period(self, freq=None):
        raise unavailable('pandas.DatetimeIndex.to_period')


def _field(name):
    return property(lambda self: self._part(_c.fields(self._col, name), False))


def _flag(name):
    return property(lambda self: self._part(_c.flags(self._col, name), True))


for _name in ('year month day hour minute second microsecond nanosecond dayofweek day_of_week weekday dayofyear day_of_year '
              'quarter days_in_month daysinmonth').split():
    setattr(TimeFields, _name, _field(_name))
for _name in ('is_month_start is_month_end is_quarter_start is_quarter_end is_year_start is_year_end is_leap_year').split():
    setattr(TimeFields, _name, _flag(_name))


def localized(column, zone, ambiguous, nonexistent):
    """A naive column as moments of a zone; an error at a time the clock never shows or shows twice."""
    if _c.zone(column) is not None:
        raise TypeError('Already tz-aware, use tz_convert to convert.')
    if ambiguous != 'raise' or nonexistent not in ('raise', 'shift_forward'):
        raise unavailable('pandas.DatetimeIndex.tz_localize with ambiguous or nonexistent')
    row = _c.unclearRow(column, zone) if nonexistent == 'raise' else -1
    if row >= 0:
        v.from_host(k.selection.get(column, row)).tz_localize(zone)
    return _c.localize(column, zone)


class DatetimeIndex(TimeFields, Index):
    """Labels that are moments, of one time zone or naive."""

    __slots__ = ('_freq',)
    _has_periods = True

    def __new__(cls, data=(), freq=None, tz=None, normalize=False, closed=None, ambiguous='raise', dayfirst=False,
                yearfirst=False, dtype=None, copy=False, name=None):
        from pandas.times import to_datetime
        if normalize or closed or yearfirst:
            raise unavailable('pandas.DatetimeIndex with normalize, closed or yearfirst')
        index = to_datetime(data if isinstance(data, Index) else list(data), dayfirst=dayfirst)
        if tz is not None:
            index = index.tz_localize(tz) if index.tz is None else index.tz_convert(tz)
        return make_time_index(index._col, getattr(data, 'name', None) if name is None else name, freq)

    @property
    def freq(self):
        """The offset between the labels where the index was made with one, else None."""
        if self._freq is None:
            return None
        from pandas.offsets import to_offset
        return to_offset(self._freq)

    freqstr = property(lambda self: None if self._freq is None else self.freq.freqstr)
    asi8 = property(lambda self: self._int().to_numpy())

    @property
    def inferred_freq(self):
        """The name of the one length between all labels, None when they differ; ValueError for fewer than three."""
        from pandas.offsets import to_offset
        nanos = _c.nanos(self._col)
        if len(nanos) < 3:
            raise ValueError('Need at least 3 dates to infer frequency')
        steps = {nanos[i] - nanos[i - 1] for i in range(1, len(nanos))}
        if len(steps) > 1:
            return None
        return to_offset(Timedelta(steps.pop())).freqstr

    def _rows(self):
        return self

    def _part(self, column, is_array):
        if is_array:
            from numpy import make_array
            return make_array(column)
        return make_index(column, self._name)

    def _int(self):
        return make_index(_c.numbers(self._col), self._name)

    def tolist(self):
        return self._stamps()

    to_list = tolist

    def __getitem__(self, key):
        if isinstance(key, slice):
            step = 1 if key.step is None else key.step
            freq = self._freq if step == 1 else None
            return make_time_index(slice_column(self._col, key, self._size), self._name, freq)
        return Index.__getitem__(self, key)

    def _row(self, label):
        if isinstance(label, str):
            try:
                label = self._stamp(label)
            except ValueError:
                return -1
        elif not isinstance(label, Timestamp) and hasattr(label, 'isoformat') and label is not NaT:
            label = self._stamp(label)
        return Index._row(self, label)

    def _stamp(self, label):
        """A text or a date as a moment of this index's zone."""
        stamp = Timestamp(label)
        zone = _c.zone(self._col)
        return stamp.tz_localize(zone) if zone is not None and stamp._tz is None else stamp

    def _period(self, text):
        """The rows of the period a text names, as a slice, when it is longer than what tells the labels apart; else None.
        Of labels that do not rise the numbers of the rows, perhaps none.
        KeyError for a period before the first label or after the last."""
        unit = unit_of(text)
        if unit is None or RESOLUTIONS.index(unit) >= RESOLUTIONS.index(_c.resolution(self._col)):
            return None
        bounds = period_bounds(text)
        if bounds is None:
            return None
        start, stop = (self._stamp(bound) for bound in bounds)
        if not self.is_monotonic_increasing:
            inside = k.apply(k.AND, k.apply(k.GE, self._col, start._host()), k.apply(k.LT, self._col, stop._host()))
            return list(k.selection.rows(inside))
        first, after = Index._bound(self, start, False), Index._bound(self, stop, False)
        if first == after and first in (0, self._size):
            raise KeyError(text)
        return slice(first, after)

    def _bound(self, label, after):
        if isinstance(label, str):
            bounds = period_bounds(label)
            if bounds is not None and after:
                return Index._bound(self, self._stamp(bounds[1]), False)
            label = self._stamp(label)
        elif not isinstance(label, Timestamp) and hasattr(label, 'isoformat'):
            label = self._stamp(label)
        return Index._bound(self, label, after)

    def _binary(self, other, operation):
        if hasattr(other, '_moved'):
            return NotImplemented
        if isinstance(other, str):
            other = self._stamp(other)
        elif span_nanos(other) is not None and not isinstance(other, Timedelta):
            other = Timedelta(other)
        return Index._binary(self, other, operation)

    def shift(self, periods=1, freq=None):
        """Each label ``periods`` steps of a frequency later."""
        from pandas.offsets import frequency_of
        if freq is None and self._freq is None:
            from pandas.errors import NullFrequencyError
            raise NullFrequencyError('Cannot shift with no freq')
        if not isinstance(periods, int):
            raise TypeError('periods must be an integer')
        step = frequency_of(self.freq if freq is None else freq)
        from pandas.offsets import moved
        return make_time_index(moved(self._col, step, periods), self._name, self._freq)

    def indexer_between_time(self, start_time, end_time, include_start=True, include_end=True):
        """Rows whose time of day lies between two; over midnight when the start is the later one."""
        from numpy import flatnonzero
        return flatnonzero(self._between(start_time, end_time, include_start, include_end))

    def _between(self, start, end, include_start, include_end):
        from pandas.dates import clock_nanos
        low, high = clock_nanos(start), clock_nanos(end)
        time = k.apply(k.MOD, _c.numbers(_c.clocks(self._col)), _DAY)
        above = k.apply(k.GE if include_start else k.GT, time, low)
        below = k.apply(k.LE if include_end else k.LT, time, high)
        from numpy import make_array
        return make_array(k.apply(k.AND if low <= high else k.OR, above, below))

    def indexer_at_time(self, time, asof=False):
        from pandas.dates import clock_nanos
        from numpy import flatnonzero, make_array
        of_day = k.apply(k.MOD, _c.numbers(_c.clocks(self._col)), _DAY)
        return flatnonzero(make_array(k.apply(k.EQ, of_day, clock_nanos(time))))

    def view(self, cls=None):
        return self if cls is None else self.astype(cls).to_numpy()

    def astype(self, dtype, copy=True):
        if v.dtype_name(dtype) == 'int64':
            return self._int()
        return Index.astype(self, dtype)

    def mean(self):
        return v.from_host(k.reductions.ofTimes(self._col, 'mean'))

    def __repr__(self):
        labels = ', '.join("'" + str(each) + "'" for each in self.tolist())
        return ('DatetimeIndex([' + labels + "], dtype='" + self.dtype.name + "'"
                + ('' if self._name is None else ', name=' + repr(self._name)) + ', freq='
                + ('None' if self._freq is None else repr(self.freqstr)) + ')')


def _zone(name):
    return None if name is None else Timezone(name)


def make_time_index(column, name=None, freq=None):
    """The index of a column of times; the column must not be written afterwards."""
    index = _new(DatetimeIndex)
    index._data = column
    index._size = column.size()
    index._name = name
    index._freq = freq
    return index


_index._make_time_index = make_time_index
