"""Timedelta: lengths of time, kept in nanoseconds."""

from pandas._kernels import times as _times
from pandas.nat import NaT

_new = object.__new__
_LAST = 2 ** 63 - 1
_UNITS = {
    'ns': 1, 'nanosecond': 1, 'nanoseconds': 1, 'us': 1000, 'microsecond': 1000, 'microseconds': 1000,
    'ms': 1000000, 'millisecond': 1000000, 'milliseconds': 1000000, 'l': 1000000,
    's': 1000000000, 'sec': 1000000000, 'second': 1000000000, 'seconds': 1000000000,
    'm': 60000000000, 'min': 60000000000, 'minute': 60000000000, 'minutes': 60000000000, 't': 60000000000,
    'h': 3600000000000, 'hr': 3600000000000, 'hour': 3600000000000, 'hours': 3600000000000,
    'd': 86400000000000, 'day': 86400000000000, 'days': 86400000000000,
    'w': 604800000000000, 'week': 604800000000000, 'weeks': 604800000000000,
}


def unit_nanos(unit):
    """Nanoseconds in a unit such as 's' or 'min'; ValueError for another name."""
    nanos = _UNITS.get(unit if unit in _UNITS else unit.lower())
    if nanos is None:
        raise ValueError('invalid unit abbreviation: ' + str(unit))
    return nanos


class Timedelta:
    """A length of time: ``Timedelta(hours=1)``, ``Timedelta('4h')``, ``Timedelta(5, unit='min')``."""

    __slots__ = ('_ns',)

    def __new__(cls, value=0, unit='ns', **parts):
        if isinstance(value, Timedelta):
            return value
        if value is None or value is NaT or value != value:
            return NaT
        if isinstance(value, str):
            if value in ('', 'NaT', 'nat', 'nan'):
                return NaT
            nanos = _parsed_span(value)
        elif hasattr(value, '_frequency'):
            nanos = value._frequency().nanos()
        elif hasattr(value, 'total_seconds'):
            nanos = round(value.total_seconds() * 1000000) * 1000
        else:
            nanos = round(value * unit_nanos(unit))
        for name, amount in parts.items():
            nanos += round(amount * unit_nanos(name))
        return make_span(nanos)

    value = property(lambda self: self._ns)
    unit = property(lambda self: 'ns')
    days = property(lambda self: self._ns // 86400000000000)
    seconds = property(lambda self: self._ns // 1000000000 % 86400)
    microseconds = property(lambda self: self._ns // 1000 % 1000000)
    nanoseconds = property(lambda self: self._ns % 1000)

    def _host(self):
        return _times.span(self._ns)

    @property
    def components(self):
        """Days, hours, minutes, seconds and so on as a named tuple."""
        from collections import namedtuple
        kind = namedtuple('Components', 'days hours minutes seconds milliseconds microseconds nanoseconds')
        rest = self._ns % 86400000000000
        return kind(self.days, rest // 3600000000000, rest // 60000000000 % 60, rest // 1000000000 % 60,
                    rest // 1000000 % 1000, rest // 1000 % 1000, rest % 1000)

    def total_seconds(self):
        return self._ns / 1e9

    def _rounded(self, freq, how):
        from pandas.offsets import fixed_nanos
        return make_span(_times.rounded(self._ns, None, fixed_nanos(freq), how))

    def floor(self, freq):
        return self._rounded(freq, 'floor')

    def ceil(self, freq):
        return self._rounded(freq, 'ceil')

    def round(self, freq):
        return self._rounded(freq, 'round')

    def to_pytimedelta(self):
        from datetime import timedelta
        return timedelta(microseconds=self._ns // 1000)

    def isoformat(self):
        fraction = ('.%09d' % (self._ns % 1000000000)).rstrip('0').rstrip('.')
        return 'P%dDT%dH%dM%d%sS' % (self.days, self.seconds // 3600, self.seconds // 60 % 60, self.seconds % 60, fraction)

    def __add__(self, other):
        if other is NaT:
            return NaT
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else make_span(self._ns + nanos)

    __radd__ = __add__

    def __sub__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else make_span(self._ns - nanos)

    def __rsub__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else make_span(nanos - self._ns)

    def __mul__(self, factor):
        return make_span(round(self._ns * factor)) if isinstance(factor, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        nanos = span_nanos(other)
        if nanos is not None:
            return self._ns / nanos
        return make_span(round(self._ns / other)) if isinstance(other, (int, float)) else NotImplemented

    def __rtruediv__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else nanos / self._ns

    def __floordiv__(self, other):
        nanos = span_nanos(other)
        if nanos is not None:
            return self._ns // nanos
        return make_span(int(self._ns // other)) if isinstance(other, (int, float)) else NotImplemented

    def __mod__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else make_span(self._ns % nanos)

    def __divmod__(self, other):
        return self // other, self % other

    def __neg__(self):
        return make_span(-self._ns)

    def __pos__(self):
        return self

    def __abs__(self):
        return make_span(abs(self._ns))

    def __bool__(self):
        return self._ns != 0

    def __eq__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else self._ns == nanos

    def __hash__(self):
        return hash(self._ns)

    def __lt__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else self._ns < nanos

    def __le__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else self._ns <= nanos

    def __gt__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else self._ns > nanos

    def __ge__(self, other):
        nanos = span_nanos(other)
        return NotImplemented if nanos is None else self._ns >= nanos

    def __str__(self):
        return _times.spanText(self._ns)

    def __repr__(self):
        return "Timedelta('" + str(self) + "')"


def make_span(nanos):
    if not -_LAST <= nanos <= _LAST:
        from pandas.errors import OutOfBoundsTimedelta
        raise OutOfBoundsTimedelta('Cannot cast ' + str(nanos) + ' from ns to \'ns\' without overflow.')
    span = _new(Timedelta)
    span._ns = nanos
    return span


def span_nanos(value):
    """Nanoseconds of a Timedelta, a fixed offset or of Python's timedelta, None for anything else."""
    if isinstance(value, Timedelta):
        return value._ns
    if value is NaT:
        return None
    if hasattr(value, 'nanos') and hasattr(value, 'freqstr'):
        return value.nanos
    if hasattr(value, 'total_seconds'):
        return round(value.total_seconds() * 1000000) * 1000
    return None


def _parsed_span(text):
    """'4h', '1D', '90min', '1 days 02:00:00', '02:30:00'."""
    nanos = 0
    number = ''
    unit = ''
    for letter in text.strip() + ' ':
        if letter in '+-.0123456789:':
            if unit:
                nanos += _part(number, unit, text)
                number = unit = ''
            number += letter
        elif letter.isalpha():
            unit += letter
        elif ':' in number:
            nanos += _clock(number)
            number = ''
        elif unit:
            nanos += _part(number, unit, text)
            number = unit = ''
    if number or unit:
        raise ValueError('could not parse a length of time: ' + repr(text))
    return nanos


def _part(number, unit, text):
    try:
        return round(float(number or '1') * unit_nanos(unit))
    except ValueError:
        raise ValueError('could not parse a length of time: ' + repr(text)) from None


def _clock(text):
    parts = text.lstrip('+-').split(':')
    seconds = int(parts[0]) * 3600 + int(parts[1]) * 60 + (float(parts[2]) if len(parts) > 2 else 0)
    nanos = round(seconds * 1000000000)
    return -nanos if text.startswith('-') else nanos
