"""Date offsets: steps in time such as two hours, a business day or the end of a month."""

from pandas import _kernels as k
from pandas.errors import unavailable
from pandas.nat import NaT as _NaT
from pandas.timedeltas import Timedelta, make_span, span_nanos
from pandas.timestamps import Timestamp, make_stamp

_grouping = k.grouping
_times = k.times
_DAY = 86400000000000
_LAST = 2 ** 63 - 1


def _refuse(name, normalize, options):
    if normalize or options:
        raise unavailable('pandas.offsets.' + name + ' with ' + ', '.join(['normalize'] * normalize + list(options)))


def moved(column, step, steps):
    """Times so many steps later; OutOfBoundsDatetime where nanoseconds in 64 bits do not reach."""
    result = _grouping.moved(column, step, steps) if -_LAST <= steps <= _LAST else None
    if result is None:
        from pandas.errors import OutOfBoundsDatetime
        raise OutOfBoundsDatetime('Out of bounds nanosecond timestamp: %d steps of %s' % (steps, step.name()))
    return result


class BaseOffset:
    """A step of a frequency: added to a Timestamp, a DatetimeIndex or a Series of times, ``n`` times."""

    __slots__ = ('n', '_step')
    _rule = None

    def __init__(self, n=1, normalize=False, **options):
        _refuse(type(self).__name__, normalize, options)
        self.n = n
        self._step = _grouping.frequency(self._rule)

    freqstr = property(lambda self: self.rule_code if self.n == 1 else '%d%s' % (self.n, self.rule_code))
    rule_code = property(lambda self: self._step.name())
    name = freqstr

    def _frequency(self):
        return self._step.times(self.n) if self.n != 0 else self._step

    def _moved(self, value, steps):
        """A moment, or a column of them, so many steps later."""
        if isinstance(value, Timestamp):
            if self._step.isFixed():
                return make_stamp(self._step.add(value._ns, steps), value._tz)
            clock = self._step.add(_times.clock(value._ns, value._tz), steps)
            return make_stamp(_times.localized(clock, value._tz), value._tz)
        column = getattr(value, '_col', None)
        if column is None or not column.dtype().startswith('datetime64'):
            return NotImplemented
        result = moved(column, self._step, steps)
        if hasattr(value, '_with'):
            return value._with(result)
        from pandas.index import make_index
        return make_index(result, value._name)

    def __add__(self, other):
        if isinstance(other, BaseOffset) and other._step.name() == self._step.name():
            return self._times(self.n + other.n)
        if hasattr(other, 'isoformat') and not isinstance(other, Timestamp) and not hasattr(other, 'total_seconds'):
            other = Timestamp(other)
        return self._moved(other, self.n)

    __radd__ = __add__

    def __rsub__(self, other):
        return self._moved(other, -self.n)

    def _times(self, n):
        result = object.__new__(type(self))
        result.n = n
        result._step = self._step
        return result

    def __mul__(self, n):
        return self._times(self.n * n) if isinstance(n, int) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return self._times(-self.n)

    def __eq__(self, other):
        if isinstance(other, str):
            other = to_offset(other)
        return isinstance(other, BaseOffset) and other.freqstr == self.freqstr

    def __hash__(self):
        return hash(self.freqstr)

    def is_on_offset(self, value):
        value = Timestamp(value)
        return self._step.isOn(_times.clock(value._ns, value._tz))

    def rollforward(self, value):
        """The moment itself when it is on the offset, else the next one that is."""
        value = Timestamp(value)
        return value if self.is_on_offset(value) else self._moved(value, 1)

    def rollback(self, value):
        value = Timestamp(value)
        return value if self.is_on_offset(value) else self._moved(value, -1)

    def __repr__(self):
        name = type(self).__name__
        return '<' + ('' if self.n == 1 else '%d * ' % self.n) + name + ('s' if abs(self.n) != 1 else '') + '>'


class Tick(BaseOffset):
    """A fixed length."""

    __slots__ = ()
    nanos = property(lambda self: self._step.nanos() * self.n)
    delta = property(lambda self: make_span(self.nanos))

    def total_seconds(self):
        return self.nanos / 1e9


def _rule(name, rule, base=BaseOffset):
    return type(name, (base,), {'__slots__': (), '_rule': rule})


Day = _rule('Day', 'D', Tick)
Hour = _rule('Hour', 'h', Tick)
Minute = _rule('Minute', 'min', Tick)
Second = _rule('Second', 's', Tick)
Milli = _rule('Milli', 'ms', Tick)
Micro = _rule('Micro', 'us', Tick)
Nano = _rule('Nano', 'ns', Tick)
BDay = BusinessDay = _rule('BusinessDay', 'B')
MonthEnd = _rule('MonthEnd', 'ME')
MonthBegin = _rule('MonthBegin', 'MS')
BMonthEnd = BusinessMonthEnd = _rule('BusinessMonthEnd', 'BME')
BMonthBegin = BusinessMonthBegin = _rule('BusinessMonthBegin', 'BMS')

_WEEKDAYS = ('MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN')
_MONTHS = ('JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC')


class Week(BaseOffset):
    """Seven days, or with ``weekday`` (0 Monday) the next such day."""

    __slots__ = ()

    def __init__(self, n=1, normalize=False, weekday=None):
        _refuse('Week', normalize, ())
        self.n = n
        self._step = _grouping.frequency('7D' if weekday is None else 'W-' + _WEEKDAYS[weekday])


def _anchored(name, rule, argument, first):
    def __init__(self, n=1, normalize=False, **options):
        month = options.pop(argument, first)
        _refuse(name, normalize, options)
        self.n = n
        self._step = _grouping.frequency(rule + '-' + _MONTHS[month - 1])
    return type(name, (BaseOffset,), {'__slots__': (), '__init__': __init__})


QuarterEnd = _anchored('QuarterEnd', 'QE', 'startingMonth', 3)
QuarterBegin = _anchored('QuarterBegin', 'QS', 'startingMonth', 3)
YearEnd = _anchored('YearEnd', 'YE', 'month', 12)
YearBegin = _anchored('YearBegin', 'YS', 'month', 1)


class _Named(BaseOffset):
    """A calendar rule given by its name."""

    __slots__ = ()

    def __init__(self, n, step):
        self.n = n
        self._step = step


class DateOffset:
    """Calendar arithmetic: ``DateOffset(months=1, days=2, hours=3)`` adds the parts, months first, a day that the month
    does not have becoming its last."""

    __slots__ = ('n', '_months', '_nanos', 'kwds')

    def __init__(self, n=1, normalize=False, **parts):
        if normalize:
            raise unavailable('pandas.DateOffset(normalize=True)')
        self.n = n
        self.kwds = dict(parts)
        self._months = 12 * parts.pop('years', 0) + parts.pop('months', 0)
        self._nanos = 0
        for name, amount in parts.items():
            if name not in ('weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'):
                raise unavailable('pandas.DateOffset(' + name + '=...)')
            self._nanos += Timedelta(**{name: amount})._ns
        if not self.kwds:
            self._nanos = _DAY

    def _moved(self, value, sign):
        if isinstance(value, Timestamp):
            clock = value.tz_localize(None)
            months = clock.year * 12 + clock.month - 1 + sign * self.n * self._months
            last = Timestamp(months // 12, months % 12 + 1, 1).days_in_month
            clock = clock.replace(year=months // 12, month=months % 12 + 1, day=min(clock.day, last))
            return (clock + make_span(sign * self.n * self._nanos)).tz_localize(value._tz)
        if not hasattr(value, '_col') or value._col.dtype()[:8] != 'datetime':
            return NotImplemented
        from pandas import _values as v
        column = v.column_of([_NaT if each is _NaT else self._moved(each, sign) for each in value.tolist()])
        if column.dtype() == 'object':
            column = v.cast(column, value._col.dtype()) if value._col.size() else value._col.share()
        if hasattr(value, '_with'):
            return value._with(column)
        from pandas.index import make_index
        return make_index(column, value._name)

    def __add__(self, other):
        if hasattr(other, 'isoformat') and not isinstance(other, Timestamp) and not hasattr(other, 'total_seconds'):
            other = Timestamp(other)
        return other if other is _NaT else self._moved(other, 1)

    __radd__ = __add__

    def __rsub__(self, other):
        return other if other is _NaT else self._moved(other, -1)

    def __mul__(self, n):
        return DateOffset(self.n * n, **self.kwds)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __repr__(self):
        return '<DateOffset: ' + ', '.join('%s=%s' % item for item in self.kwds.items()) + '>'


def to_offset(freq):
    """The offset of a name such as '15min' or 'W-FRI', of a Timedelta, or itself; ValueError for another name."""
    if freq is None or isinstance(freq, BaseOffset):
        return freq
    step = frequency_of(freq)
    for kind in (Day, Hour, Minute, Second, Milli, Micro, Nano):
        unit = _grouping.frequency(kind._rule)
        if step.isFixed() and step.isDays() == unit.isDays() and step.nanos() % unit.nanos() == 0:
            return kind(step.nanos() // unit.nanos())
    return _Named(1, step)


def frequency_of(freq):
    """The host's frequency of a name, a Timedelta or an offset; ValueError for anything else."""
    if isinstance(freq, BaseOffset):
        return freq._frequency()
    nanos = span_nanos(freq)
    if nanos is not None:
        return _grouping.fixed(nanos)
    step = _grouping.frequency(freq) if isinstance(freq, str) else None
    if step is None:
        raise ValueError('Invalid frequency: ' + str(freq))
    return step


def fixed_nanos(freq):
    """Nanoseconds of a frequency of one length; ValueError for another."""
    step = frequency_of(freq)
    if not step.isFixed():
        raise ValueError(step.name() + ' is a non-fixed frequency')
    return step.nanos()
