"""Timestamp: single moments, kept in nanoseconds."""

from pandas._kernels import times as _times
from pandas.dates import Date, Timezone, zone_name
from pandas.nat import NaT
from pandas.timedeltas import Timedelta, make_span as _make_span, span_nanos as _span_nanos, unit_nanos

_new = object.__new__
_MISSING = -9223372036854775808
class Timestamp:
    """A moment to the nanosecond, in a time zone or naive.

    ``Timestamp('2024-02-01T10:00:00Z')``, ``Timestamp(1706745600, unit='s', tz='UTC')``,
    ``Timestamp(year, month, day, hour=0, minute=0, second=0)``. ValueError for a text that is no ISO time.
    """

    __slots__ = ('_ns', '_tz')

    def __new__(cls, value=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, *, year=None,
                unit='ns', tz=None, tzinfo=None):
        zone = zone_name(tz if tz is not None else tzinfo)
        if year is not None:
            value = year
        if month is not None:
            text = '%04d-%02d-%02dT%02d:%02d:%02d.%06d' % (value, month, day, hour, minute, second, microsecond)
            nanos, own = _parsed(text)
        elif isinstance(value, Timestamp):
            nanos, own = value._ns, value._tz
        elif isinstance(value, str):
            if value.lower() in ('now', 'today'):
                return cls.now(zone)
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
                nanos = _times.localized(nanos, zone)
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

    @classmethod
    def fromtimestamp(cls, seconds, tz=None):
        return cls(seconds, unit='s', tz=tz)

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
    tz = property(lambda self: None if self._tz is None else Timezone(self._tz))
    tzinfo = tz

    def weekday(self):
        return self._field('dayofweek')

    def isoweekday(self):
        return self._field('dayofweek') + 1

    def isoformat(self, sep='T', timespec='auto'):
        return _times.iso(self._ns, self._tz, sep)

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
        return _make(_times.midnight(self._ns, self._tz), self._tz)

    def floor(self, freq):
        step = Timedelta(freq)._ns
        return _make(self._ns // step * step, self._tz)

    def ceil(self, freq):
        step = Timedelta(freq)._ns
        return _make(-(-self._ns // step) * step, self._tz)

    def date(self):
        return Date(self.year, self.month, self.day)

    def to_pydatetime(self):
        from datetime import datetime, timezone
        zone = None if self._tz is None else timezone.utc
        return datetime(1970, 1, 1, tzinfo=zone) + Timedelta(self._ns).to_pytimedelta()

    def tz_localize(self, tz):
        """The naive time as a moment of the zone, or with None the zone's clock as a naive time."""
        if tz is None:
            return self if self._tz is None else _make(_times.clock(self._ns, self._tz), None)
        if self._tz is not None:
            raise TypeError('Cannot localize tz-aware Timestamp, use tz_convert for conversions')
        zone = zone_name(tz)
        return _make(_times.localized(self._ns, zone), zone)

    def tz_convert(self, tz):
        if self._tz is None:
            raise TypeError('Cannot convert tz-naive Timestamp, use tz_localize to localize')
        return _make(self._ns, 'UTC' if tz is None else zone_name(tz)) if tz is not None else _make(self._ns, None)

    def replace(self, **fields):
        parts = {name: getattr(self, name) for name in ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond')}
        zone = fields.pop('tzinfo', self._tz)
        parts.update(fields)
        return Timestamp(parts['year'], parts['month'], parts['day'], parts['hour'], parts['minute'], parts['second'],
                         parts['microsecond'], tz=zone)

    def __add__(self, other):
        nanos = _span_nanos(other)
        return NotImplemented if nanos is None else _make(self._ns + nanos, self._tz)

    __radd__ = __add__

    def __sub__(self, other):
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
        return "Timestamp('" + str(self) + "'" + ('' if self._tz is None else ", tz='" + self._tz + "'") + ')'


def _make(nanos, zone):
    stamp = _new(Timestamp)
    stamp._ns = nanos
    stamp._tz = zone
    return stamp


def make_stamp(nanos, zone):
    """The Timestamp of nanoseconds since 1970, NaT for the missing one."""
    return NaT if nanos == _MISSING else _make(nanos, zone)


def _parsed(text):
    point = _times.parse(text)
    if point is None:
        raise ValueError('could not convert string to Timestamp: ' + repr(text))
    return point.nanos(), point.zone()


def of_host(value):
    """A TimePoint or TimeSpan of the host as Timestamp, Timedelta or NaT; other values as they are."""
    if hasattr(value, 'zone') and hasattr(value, 'nanos'):
        return make_stamp(value.nanos(), value.zone())
    if type(value).__name__ == 'ForeignObject' and hasattr(value, 'nanos'):
        nanos = value.nanos()
        return NaT if nanos == _MISSING else _make_span(nanos)
    return value
