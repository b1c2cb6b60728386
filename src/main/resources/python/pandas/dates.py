"""Calendar days and time zones."""

from pandas._kernels import times as _times


def zone_name(tz):
    if tz is None:
        return None
    name = tz if isinstance(tz, str) else str(tz)
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
    """A calendar day."""

    __slots__ = ('year', 'month', 'day')

    def __init__(self, year, month, day):
        self.year = year
        self.month = month
        self.day = day

    def isoformat(self):
        return '%04d-%02d-%02d' % (self.year, self.month, self.day)

    __str__ = isoformat

    def strftime(self, format):
        return _times.strftime(self._nanos(), None, format)

    def weekday(self):
        return _times.field(self._nanos(), None, 'dayofweek')

    def _nanos(self):
        return _times.parse(self.isoformat()).nanos()

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % (self.year, self.month, self.day)

    def __eq__(self, other):
        return hasattr(other, 'isoformat') and self.isoformat() == other.isoformat()

    def __lt__(self, other):
        return self.isoformat() < other.isoformat()

    def __le__(self, other):
        return self.isoformat() <= other.isoformat()

    def __gt__(self, other):
        return self.isoformat() > other.isoformat()

    def __ge__(self, other):
        return self.isoformat() >= other.isoformat()

    def __hash__(self):
        return hash(self.isoformat())
