"""Calendar days, times of day and time zones."""

from pandas._kernels import times as _times

_new = object.__new__
_DAY = 86400000000000


def zone_name(tz):
    """The name of a time zone given by name or as an object of Python's; ValueError for one that is not known."""
    if tz is None:
        return None
    name = tz if isinstance(tz, str) else getattr(tz, 'key', None) or getattr(tz, 'zone', None) or str(tz)
    name = 'UTC' if name.upper() == 'UTC' else name
    if not _times.isZone(name):
        raise ValueError('unknown time zone: ' + name)
    return name


class Timezone:
    """The time zone of a Timestamp, equal to its name."""

    __slots__ = ('key',)

    def __init__(self, key):
        self.key = key

    def __str__(self):
        return self.key

    def __repr__(self):
        return 'datetime.timezone.utc' if self.key == 'UTC' else "zoneinfo.ZoneInfo(key='" + self.key + "')"

    def __eq__(self, other):
        return str(other) == self.key

    def __hash__(self):
        return hash(self.key)


class Date:
    """A calendar day: what ``Timestamp.date()`` gives, with the methods of datetime.date."""

    __slots__ = ('_number',)

    def __init__(self, year, month, day):
        self._number = _times.dayNumber(year, month, day)
        if self._number is None:
            raise ValueError('day is out of range for month')

    year = property(lambda self: _times.field(self._nanos(), None, 'year'))
    month = property(lambda self: _times.field(self._nanos(), None, 'month'))
    day = property(lambda self: _times.field(self._nanos(), None, 'day'))

    def _host(self):
        return _times.day(self._number)

    def _nanos(self):
        return self._number * _DAY

    def isoformat(self):
        return '%04d-%02d-%02d' % (self.year, self.month, self.day)

    __str__ = isoformat

    def strftime(self, format):
        return _times.strftime(self._nanos(), None, format)

    def weekday(self):
        return _times.field(self._nanos(), None, 'dayofweek')

    def isoweekday(self):
        return self.weekday() + 1

    def toordinal(self):
        """Days since the day before 0001-01-01."""
        return self._number + 719163

    def replace(self, year=None, month=None, day=None):
        return Date(self.year if year is None else year, self.month if month is None else month,
                    self.day if day is None else day)

    def __add__(self, other):
        days = getattr(other, 'days', None)
        return NotImplemented if days is None else make_date(self._number + days)

    def __sub__(self, other):
        from pandas.timedeltas import make_span
        if isinstance(other, Date):
            return make_span((self._number - other._number) * _DAY)
        days = getattr(other, 'days', None)
        return NotImplemented if days is None else make_date(self._number - days)

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % (self.year, self.month, self.day)

    def __eq__(self, other):
        if isinstance(other, Date):
            return self._number == other._number
        return hasattr(other, 'isoformat') and self.isoformat() == other.isoformat()

    def _other(self, other):
        if isinstance(other, Date):
            return other._number
        if not hasattr(other, 'toordinal') or hasattr(other, 'hour'):
            raise TypeError("'<' not supported between instances of 'datetime.date' and '" + type(other).__name__ + "'")
        return other.toordinal() - 719163

    def __lt__(self, other):
        return self._number < self._other(other)

    def __le__(self, other):
        return self._number <= self._other(other)

    def __gt__(self, other):
        return self._number > self._other(other)

    def __ge__(self, other):
        return self._number >= self._other(other)

    def __hash__(self):
        return hash(self._number)


def make_date(number):
    """The day with that number of days since 1970."""
    date = _new(Date)
    date._number = number
    return date


class Time:
    """A time of day: what ``Timestamp.time()`` gives, with the methods of datetime.time."""

    __slots__ = ('_ns',)

    def __init__(self, hour=0, minute=0, second=0, microsecond=0):
        self._ns = ((hour * 60 + minute) * 60 + second) * 1000000000 + microsecond * 1000

    hour = property(lambda self: self._ns // 3600000000000)
    minute = property(lambda self: self._ns // 60000000000 % 60)
    second = property(lambda self: self._ns // 1000000000 % 60)
    microsecond = property(lambda self: self._ns // 1000 % 1000000)

    def isoformat(self):
        return _times.iso(self._ns, None, 'T')[11:]

    __str__ = isoformat

    def strftime(self, format):
        return _times.strftime(self._ns, None, format)

    def __repr__(self):
        parts = [self.hour, self.minute] + ([self.second] if self.second or self.microsecond else []) + (
            [self.microsecond] if self.microsecond else [])
        return 'datetime.time(' + ', '.join(map(str, parts)) + ')'

    def __eq__(self, other):
        return hasattr(other, 'isoformat') and self.isoformat() == other.isoformat()

    def __lt__(self, other):
        return self._ns < clock_nanos(other)

    def __le__(self, other):
        return self._ns <= clock_nanos(other)

    def __gt__(self, other):
        return self._ns > clock_nanos(other)

    def __ge__(self, other):
        return self._ns >= clock_nanos(other)

    def __hash__(self):
        return hash(self._ns)


def make_time(nanos):
    """The time of day so many nanoseconds after midnight."""
    time = _new(Time)
    time._ns = nanos
    return time


_CLOCK_FORMATS = ('%H:%M', '%H:%M:%S', '%H:%M:%S.%f', '%H%M', '%H%M%S', '%I:%M%p', '%I:%M:%S%p', '%I%M%p')


def clock_nanos(time):
    """Nanoseconds since midnight of '08:30', '8:30PM', a Time or Python's time; ValueError for anything else."""
    if isinstance(time, Time):
        return time._ns
    if hasattr(time, 'hour') and hasattr(time, 'microsecond'):
        return Time(time.hour, time.minute, time.second, time.microsecond)._ns
    if isinstance(time, str):
        for format in _CLOCK_FORMATS:
            point = _times.strptime(time, format)
            if point is not None:
                return point.nanos() % _DAY
    raise ValueError('Cannot convert arg [' + repr(time) + '] to a time')
