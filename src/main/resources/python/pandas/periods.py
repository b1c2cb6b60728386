"""What a text such as '2024-02' means as a key of an index of times."""

from pandas.timestamps import Timestamp

_UNIT_BY_SIZE = {4: 'year', 7: 'month', 10: 'day', 13: 'hour', 16: 'minute', 19: 'second'}
RESOLUTIONS = ('year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond')
"""From the coarsest to the finest."""


def unit_of(text):
    """The period an ISO text names, such as 'day'; None for a text that names none."""
    return _UNIT_BY_SIZE.get(len(text.strip()))


def period_bounds(text):
    """Start of the period an ISO text names and start of the next one, both naive; None for a text that is no period,
    because it tells fractions of a second or an offset, or no time at all."""
    unit = unit_of(text)
    if unit is None:
        return None
    try:
        start = Timestamp(text.strip() + (':00' if unit == 'hour' else ''))
    except ValueError:
        return None
    return None if start._tz is not None else (start, _next(start, unit))


def _next(start, unit):
    if unit == 'year':
        return Timestamp(start.year + 1, 1, 1)
    if unit == 'month':
        return Timestamp(start.year + start.month // 12, start.month % 12 + 1, 1)
    from pandas.timedeltas import Timedelta
    return start + Timedelta(1, unit)
