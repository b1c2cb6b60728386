"""Timestamp: single moments, kept in nanoseconds."""

from pandas._kernels import times as _times
from pandas.dates import Date, Time, Timezone, clock_nanos, make_date, make_time, zone_name
from pandas.errors import DateParseError, unavailable
from pandas.nat import NaT
from pandas.timedeltas import Timedelta, make_span as _make_span, span_nanos as _span_nanos, unit_nanos

_new = object.__new__
_MISSING = -9223372036854775808
_DAY = 86400000000000
_LAST = 2 ** 63 - 1


class Timestamp:
    """A moment to the nanosecond, in a time zone or naive.

    ``Timestamp('2024-02-01T10:00:00Z')``, ``Timestamp(1706745600, unit='s', tz='UTC')``,
    ``Timestamp(year, month, day, hour=0, minute=0, second=0)``. ValueError for a text that is no time.
    """

    __slots__ = ('_ns', '_tz')

    def __new__(cls, value=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, nanosecond=0, *,
                year=None, unit='ns', tz=None, tzinfo=None):
        zone = zone_name(tz if tz is not None else tzinfo)
        if year is not None:
            value = year
        if month is not None:
            days = _times.dayNumber(value, month, day)
            if days is None:
                raise ValueError('day is out of range for month' if 1 <= month <= 12 else 'month must be in 1..12')
            nanos, own = days * _DAY + Time(hour, minute, second, microsecond)._ns + nanosecond, None
        elif isinstance(value, Timestamp):
            nanos, own = value._ns, value._tz
        elif isinstance(value, str):
            if value.lower() in ('now', 'today'):
                return cls.now(zone)
            if value in ('', 'NaT', 'nat', 'nan', 'NaN'):
                return NaT
            nanos, own = _parsed(value)
        elif value is None or value is NaT or value != value:
            return NaT
        elif isinstance(value, (int, float)):
            scale = unit_nanos(unit)
            nanos = value * scale if isinstance(value, int) else round(value * scale)
            return _make(nanos, zone)
        else:
            nanos, own = _parsed(value.isoformat())
        if zone is not None:
            if own is None:
                nanos = _localized(nanos, zone, 'raise', 'raise')
            own = zone
        return _make(nanos, own)

    @classmethod
    def now(cls, tz=None):
        """The wall clock of this machine."""
        zone = zone_name(tz)
        return _make(_times.now(), zone)

    @classmethod
    def utcnow(cls):
        return cls.now('UTC')

    today = now

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls(timestamp, unit='s', tz=tz)

    @classmethod
    def fromisoformat(cls, text):
        return cls(text)

    @classmethod
    def fromordinal(cls, ordinal, tz=None):
        return cls((ordinal - 719163) * _DAY).tz_localize(tz)

    @classmethod
    def combine(cls, date, time):
        """The day of one at the time of day of the other."""
        day = date if isinstance(date, Date) else Date(date.year, date.month, date.day)
        return _make(day._nanos() + clock_nanos(time), None)

    @classmethod
    def strptime(cls, text, format):
        raise NotImplementedError('Timestamp.strptime() is not implemented. Use to_datetime() to parse date strings.')

    def _host(self):
        return _times.point(self._ns, self._tz)

    def _field(self, name):
        return _times.field(self._ns, self._tz, name)

    value = property(lambda self: self._ns)
    year = property(lambda self: self._field('year'))
    month = property(lambda self: self._field('month'))
    day = property(lambda self: self._field('day'))
    hour = property(lambda self: self._field('hour'))
    minute = property(lambda self: self._field('minute'))
    second = property(lambda self: self._field('second'))
    microsecond = property(lambda self: self._field('microsecond'))
    nanosecond = property(lambda self: self._field('nanosecond'))
    dayofweek = property(lambda self: self._field('dayofweek'))
    day_of_week = dayofweek
    dayofyear = property(lambda self: self._field('dayofyear'))
    day_of_year = dayofyear
    quarter = property(lambda self: self._field('quarter'))
    week = property(lambda self: self._field('week'))
    weekofyear = week
    days_in_month = property(lambda self: self._field('days_in_month'))
    daysinmonth = days_in_month
    unit = property(lambda self: 'ns')
    fold = property(lambda self: 0)
    tz = property(lambda self: None if self._tz is None else Timezone(self._tz))
    tzinfo = tz

    def weekday(self):
        return self._field('dayofweek')

    def isoweekday(self):
        return self._field('dayofweek') + 1

    def isocalendar(self):
        """Year, week and weekday (1 Monday) of ISO 8601."""
        return self._field('iso_year'), self._field('week'), self._field('dayofweek') + 1

    def isoformat(self, sep='T', timespec='auto'):
        text = _times.iso(self._ns, self._tz, sep)
        if timespec == 'auto':
            return text
        size = {'hours': 13, 'minutes': 16, 'seconds': 19}.get(timespec)
        if size is None:
            raise unavailable('pandas.Timestamp.isoformat(timespec=' + repr(timespec) + ')')
        return text[:size] + (text[-6:] if self._tz is not None else '')

    def strftime(self, format):
        return _times.strftime(self._ns, self._tz, format)

    def day_name(self, locale=None):
        return self.strftime('%A')

    def month_name(self, locale=None):
        return self.strftime('%B')

    def timestamp(self):
        """Seconds since 1970 UTC."""
        return self._ns / 1e9

    def normalize(self):
        """The midnight before."""
        return self._rounded(_DAY, 'floor')

    def _rounded(self, unit, how):
        return _make(_times.rounded(self._ns, self._tz, unit, how), self._tz)

    def floor(self, freq, ambiguous='raise', nonexistent='raise'):
        """The last multiple of a length such as '15min' that is not later."""
        return self._rounded(_fixed(freq), 'floor')

    def ceil(self, freq, ambiguous='raise', nonexistent='raise'):
        return self._rounded(_fixed(freq), 'ceil')

    def round(self, freq, ambiguous='raise', nonexistent='raise'):
        """The nearest multiple of a length, of two the even one."""
        return self._rounded(_fixed(freq), 'round')

    def _clock(self):
        return _times.clock(self._ns, self._tz)

    def date(self):
        return make_date(self._clock() // _DAY)

    def time(self):
        return make_time(self._clock() % _DAY // 1000 * 1000)

    timetz = time

    def toordinal(self):
        return self.date().toordinal()

    def timetuple(self):
        return (self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday(), self.dayofyear, -1)

    def ctime(self):
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def utcoffset(self):
        return None if self._tz is None else _make_span(self._clock() - self._ns)

    def tzname(self):
        return None if self._tz is None else self.strftime('%Z')

    def as_unit(self, unit):
        if unit != 'ns':
            raise unavailable('pandas.Timestamp.as_unit(' + repr(unit) + ')')
        return self

    def to_pydatetime(self):
        from datetime import datetime, timezone
        zone = None if self._tz is None else timezone.utc
        return datetime(1970, 1, 1, tzinfo=zone) + Timedelta(self._ns).to_pytimedelta()

    def tz_localize(self, tz, ambiguous='raise', nonexistent='raise'):
        """The naive time as a moment of the zone, or with None the zone's clock as a naive time."""
        if tz is None:
            return self if self._tz is None else _make(self._clock(), None)
        if self._tz is not None:
            raise TypeError('Cannot localize tz-aware Timestamp, use tz_convert for conversions')
        zone = zone_name(tz)
        return _make(_localized(self._ns, zone, ambiguous, nonexistent), zone)

    def tz_convert(self, tz):
        if self._tz is None:
            raise TypeError('Cannot convert tz-naive Timestamp, use tz_localize to localize')
        return _make(self._ns, 'UTC' if tz is None else zone_name(tz)) if tz is not None else _make(self._ns, None)

    def replace(self, **fields):
        parts = {name: getattr(self, name) for name in ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond',
                                                        'nanosecond')}
        zone = fields.pop('tzinfo', self._tz)
        fields.pop('fold', None)
        parts.update(fields)
        return Timestamp(tz=zone, **parts)

    def __add__(self, other):
        nanos = _span_nanos(other)
        if nanos is None or other is NaT:
            return other if other is NaT else NotImplemented
        return _make(self._ns + nanos, self._tz)

    __radd__ = __add__

    def __sub__(self, other):
        if other is NaT:
            return NaT
        if isinstance(other, Timestamp):
            if (self._tz is None) != (other._tz is None):
                raise TypeError('Cannot subtract tz-naive and tz-aware datetime-like objects.')
            return _make_span(self._ns - other._ns)
        nanos = _span_nanos(other)
        return NotImplemented if nanos is None else _make(self._ns - nanos, self._tz)

    def _other(self, other):
        if isinstance(other, Timestamp):
            if (self._tz is None) != (other._tz is None):
                raise TypeError('Cannot compare tz-naive and tz-aware timestamps')
            return other._ns
        if hasattr(other, 'isoformat') and other is not NaT:
            return Timestamp(other)._ns
        return None

    def __eq__(self, other):
        if isinstance(other, Timestamp):
            return self._ns == other._ns and (self._tz is None) == (other._tz is None)
        if other is NaT or not hasattr(other, 'isoformat'):
            return NotImplemented
        return self == Timestamp(other)

    def __hash__(self):
        return hash(self._ns)

    def __lt__(self, other):
        nanos = self._other(other)
        return NotImplemented if nanos is None else self._ns < nanos

    def __le__(self, other):
        nanos = self._other(other)
        return NotImplemented if nanos is None else self._ns <= nanos

    def __gt__(self, other):
        nanos = self._other(other)
        return NotImplemented if nanos is None else self._ns > nanos

    def __ge__(self, other):
        nanos = self._other(other)
        return NotImplemented if nanos is None else self._ns >= nanos

    def __str__(self):
        return _times.iso(self._ns, self._tz, ' ')

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __repr__(self):
        text = _times.iso(self._ns, self._tz, ' ')
        if self._tz is not None:
            text = text[:-3] + text[-2:]
        return "Timestamp('" + text + "'" + ('' if self._tz is None else ", tz='" + self._tz + "'") + ')'


def _flag(name):
    return property(lambda self: _times.flag(self._ns, self._tz, name))


for _name in ('is_month_start', 'is_month_end', 'is_quarter_start', 'is_quarter_end', 'is_year_start', 'is_year_end',
              'is_leap_year'):
    setattr(Timestamp, _name, _flag(_name))


def _fixed(freq):
    """Nanoseconds of a fixed length such as '15min'."""
    from pandas.offsets import fixed_nanos
    return fixed_nanos(freq)


def _localized(clock, zone, ambiguous, nonexistent):
    """The moment of a clock time; an error where the clock never shows it, or shows it twice."""
    moments = _times.moments(clock, zone)
    if moments == 0:
        if isinstance(nonexistent, str) and nonexistent == 'shift_forward':
            return _times.localized(clock, zone)
        from pandas.errors import NonExistentTimeError
        raise NonExistentTimeError(_times.iso(clock, None, ' '))
    if moments == 2:
        from pandas.errors import AmbiguousTimeError
        raise AmbiguousTimeError('Cannot infer dst time from ' + _times.iso(clock, None, ' ')
                                 + ", try using the 'ambiguous' argument")
    return _times.localized(clock, zone)


def _make(nanos, zone):
    if not -_LAST <= nanos <= _LAST:
        from pandas.errors import OutOfBoundsDatetime
        raise OutOfBoundsDatetime('Out of bounds nanosecond timestamp: ' + str(nanos) + ' ns since 1970')
    stamp = _new(Timestamp)
    stamp._ns = nanos
    stamp._tz = zone
    return stamp


def make_stamp(nanos, zone):
    """The Timestamp of nanoseconds since 1970, NaT for the missing one."""
    return NaT if nanos == _MISSING else _make(nanos, zone)


def _parsed(text):
    point = _times.parse(text, False)
    if point is None:
        raise DateParseError('Unknown datetime string format, unable to parse: ' + text)
    return point.nanos(), point.zone()


Timestamp.min = _make(_MISSING + 1, None)
Timestamp.max = _make(-(_MISSING + 1), None)


def of_host(value):
    """A TimePoint, TimeSpan or CalendarDay of the host as Timestamp, Timedelta or date, NaT; other values as they are."""
    if value is None:
        return None  # the host's null has a type of its own
    if hasattr(value, 'nanos'):
        if hasattr(value, 'zone'):
            return make_stamp(value.nanos(), value.zone())
        if type(value).__name__ == 'ForeignObject':
            nanos = value.nanos()
            return NaT if nanos == _MISSING else _make_span(nanos)
    elif hasattr(value, 'number') and type(value).__name__ == 'ForeignObject':
        return make_date(value.number())
    return value
