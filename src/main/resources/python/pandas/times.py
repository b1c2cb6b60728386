"""to_datetime, to_timedelta, date_range, bdate_range and timedelta_range."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import DateParseError, OutOfBoundsDatetime, OutOfBoundsTimedelta, unavailable
from pandas.index import make_index
from pandas.nat import NaT
from pandas.timedeltas import Timedelta, unit_nanos
from pandas.timestamps import Timestamp

_c = k.time_columns
_grouping = k.grouping
_DAY = 86400000000000


def times_of(column, unit, utc, errors='raise'):
    """A column of numbers since 1970, of texts or of times, as times."""
    name = column.dtype()
    if name.startswith('datetime64'):
        if not utc:
            return column.share()
        return _c.shownIn(column, 'UTC') if _c.zone(column) is not None else _c.localize(column, 'UTC')
    if name in ('int64', 'float64'):
        result = _c.fromUnits(column, unit_nanos(unit or 'ns'), 'UTC' if utc else None, errors == 'coerce')
        if result is None:
            raise OutOfBoundsDatetime("cannot convert input with unit '" + str(unit or 'ns') + "'")
        return result
    return _read(column, None, None, False, utc, 'raise')


def _read(column, unit, format, dayfirst, utc, errors):
    """Texts as times: in a format, or else all in the form of the first; with a unit they are numbers."""
    values = v.to_list(column)
    if unit is not None:
        return times_of(v.column_of([_amount(value, place, unit, errors) for place, value in enumerate(values)]), unit, utc, errors)
    if not all(isinstance(value, str) or v.isna(value) for value in values) or format in ('mixed', 'ISO8601'):
        return v.column_of([_one(value, None, None, utc, errors, dayfirst) for value in values])
    values = [k.nan if value in ('', 'NaT', 'nan', 'NaN', 'nat') else value for value in values]
    parsed = _c.parse(v.texts_of(values), format, dayfirst, utc)
    if parsed is None:
        raise unavailable('pandas.to_datetime with the format or the offsets of these texts')
    row = parsed.problemRow()
    if row >= 0 and errors != 'coerce':
        raise _problem(values[row], row, parsed.format(), format is None)
    return parsed.column()


def _amount(value, place, unit, errors):
    """A number of units from a number or its text; NaN for a missing one."""
    if v.isna(value):
        return k.nan
    if isinstance(value, str) or type(value) in (int, float):
        try:
            return float(value) if isinstance(value, str) else value
        except ValueError:
            pass
    if errors == 'coerce':
        return k.nan
    raise ValueError("unit='%s' not valid with non-numerical val='%s', at position %d" % (unit, value, place))


def _problem(text, row, format, is_guessed):
    if is_guessed and not format:
        return DateParseError('Unknown datetime string format, unable to parse: %s, at position %d' % (text, row))
    return ValueError('time data "%s" doesn\'t match format "%s", at position %d. You might want to try: passing `format` '
                      'if your strings have a consistent format' % (text, format, row))


def to_datetime(arg, errors='raise', dayfirst=False, yearfirst=False, utc=False, format=None, exact=True, unit=None,
                infer_datetime_format=None, origin='unix', cache=True):
    """Times of a scalar, a Series, or a list (which becomes a DatetimeIndex).

    Numbers count ``unit`` since 1970 or ``origin`` ('D', 's', 'ms', 'us', 'ns'); texts are ISO 8601 or in a common form
    such as '02/29/2024' or '1 Feb 2024', or in a ``format`` of strptime. With ``utc=True`` the result is in UTC,
    otherwise naive unless the texts carry an offset. ValueError for what is no time; ``errors='coerce'`` gives NaT.
    """
    if errors not in ('raise', 'coerce') or yearfirst or not exact:
        raise unavailable('pandas.to_datetime with errors=' + repr(errors) + ', yearfirst or exact=False')
    if origin != 'unix':
        return to_datetime(arg, errors, utc=utc, unit=unit) + (Timestamp(origin) - Timestamp(0))
    if arg is None:
        return None
    if v.is_scalar(arg) or isinstance(arg, Timestamp):
        return _one(arg, unit, format, utc, errors, dayfirst)
    if v.is_frame(arg):
        return _of_parts(arg)
    column = v.column_of(arg)
    name = column.dtype()
    if name.startswith('datetime64') or name in ('int64', 'float64') and format is None:
        column = times_of(column, unit, utc, errors)
    elif name == 'int64':
        column = _read(v.cast(column, str), None, format, dayfirst, utc, errors)
    else:
        column = _read(column, unit, format, dayfirst, utc, errors)
    if hasattr(arg, '_index'):
        return arg._with(column)
    return make_index(column, getattr(arg, 'name', None))


def _one(value, unit, format, utc, errors, dayfirst):
    if v.isna(value):
        return NaT
    try:
        stamp = _stamp(value, unit, format, dayfirst)
    except ValueError:
        if errors == 'coerce':
            return NaT
        raise
    if not utc or stamp is NaT:
        return stamp
    return stamp.tz_localize('UTC') if stamp._tz is None else stamp.tz_convert('UTC')


def _stamp(value, unit, format, dayfirst):
    if isinstance(value, (int, float)) and format is None:
        return Timestamp(value, unit=unit or 'ns')
    if format is not None and format not in ('mixed', 'ISO8601'):
        point = k.times.strptime(str(value), format)
        if point is None:
            raise _problem(value, 0, format, False)
        return v.from_host(point)
    if dayfirst and isinstance(value, str):
        point = k.times.parse(value, True)
        if point is not None:
            return v.from_host(point)
    return Timestamp(value)


def _of_parts(frame):
    """Times of a frame with columns year, month, day and perhaps hour, minute, second."""
    missing = [name for name in ('year', 'month', 'day') if name not in frame]
    if missing:
        raise ValueError('to assemble mappings requires at least that [year, month, day] be specified: ['
                         + ','.join(missing) + '] is missing')
    rows = zip(*[frame[name].tolist() for name in frame])
    names = list(frame._frame_columns)
    column = v.column_of([Timestamp(**dict(zip(names, row))) for row in rows])
    return frame[names[0]]._with(column).rename(None)


def to_timedelta(arg, unit=None, errors='raise'):
    """A length of time from a text or a number of units; a Series or list of them as a whole."""
    if v.is_scalar(arg):
        return _span(arg, unit, errors)
    column = v.column_of(arg)
    nanos = unit_nanos(unit or 'ns')
    if column.dtype() in ('int64', 'float64'):
        column = _c.spansOfUnits(column, nanos, errors == 'coerce')
        if column is None:
            raise OutOfBoundsTimedelta('Cannot convert numbers of unit ' + str(unit or 'ns') + ' to timedelta64[ns]')
    elif column.dtype()[:8] == 'datetime' or column.dtype() == 'bool':
        raise TypeError('dtype ' + column.dtype() + ' cannot be converted to timedelta64[ns]')
    elif column.dtype() != 'timedelta64[ns]':
        column = v.column_of([_span(each, unit, errors) for each in v.to_list(column)])
    return arg._with(column) if hasattr(arg, '_index') else make_index(column, getattr(arg, 'name', None))


def _span(value, unit, errors):
    try:
        return Timedelta(value) if isinstance(value, str) or unit is None else Timedelta(value, unit=unit)
    except ValueError:
        if errors == 'coerce':
            return NaT
        raise


def date_range(start=None, end=None, periods=None, freq=None, tz=None, normalize=False, name=None, inclusive='both'):
    """Times a frequency apart: from ``start`` (or up to ``end``), ``periods`` of them or up to ``end``; with start, end and
    periods but no ``freq`` evenly spaced. Calendar steps keep the clock of the time zone."""
    from pandas.offsets import frequency_of
    from pandas.time_index import make_time_index
    given = sum(each is not None for each in (start, end, periods))
    if freq is None and given < 3:
        freq = 'D'
    if given + (freq is not None) != 3:
        raise ValueError('Of the four parameters: start, end, periods, and freq, exactly three must be specified')
    first, last = (None if each is None else _aware(Timestamp(each), tz, normalize) for each in (start, end))
    zone = (first if first is not None else last)._tz
    if freq is None:
        column = _even(first, last, periods, zone)
    else:
        column = _stepped(first, last, periods, frequency_of(freq), zone)
    index = make_time_index(column, name, freq)
    if inclusive == 'both':
        return index
    if inclusive not in ('left', 'right', 'neither'):
        raise ValueError("Inclusive has to be either 'both', 'neither', 'left' or 'right'")
    from_row = 1 if inclusive in ('right', 'neither') and len(index) and first is not None and index[0] == first else 0
    cut = inclusive in ('left', 'neither') and len(index) and last is not None and index[len(index) - 1] == last
    return index[from_row:len(index) - 1 if cut else len(index)]


def _aware(stamp, tz, normalize):
    if tz is not None:
        stamp = stamp.tz_localize(tz) if stamp._tz is None else stamp.tz_convert(tz)
    return stamp.normalize() if normalize else stamp


def _even(first, last, periods, zone):
    step = (last._ns - first._ns) / (periods - 1) if periods > 1 else 0
    return k.building.times([round(first._ns + row * step) for row in range(periods)], zone)


def _stepped(first, last, periods, step, zone):
    """On the clock of the zone for days and calendar rules, in real time for hours and shorter."""
    on_clock = not step.isFixed() or step.isDays()

    def position(stamp):
        return None if stamp is None else stamp._clock() if on_clock else stamp._ns

    low, high = position(first), position(last)
    if low is not None and high is not None and on_clock and step.isOn(low) and not step.isOn(high):
        high = step.add(high, -1)
    base = zone if on_clock else None
    if low is not None and high is not None:
        column = _grouping.between(step, low, high, base)
    elif low is not None:
        column = _grouping.steps(step, low, periods, base)
    else:
        high = high if step.isOn(high) else step.add(high, -1)
        column = _grouping.steps(step, step.add(high, 1 - periods) if periods else high, periods, base)
    return column if on_clock else _c.shownIn(column, zone)


def bdate_range(start=None, end=None, periods=None, freq='B', tz=None, normalize=True, name=None, inclusive='both'):
    """Business days."""
    return date_range(start, end, periods, freq, tz, normalize, name, inclusive)


def timedelta_range(start=None, end=None, periods=None, freq=None, name=None, closed=None):
    """Lengths of time a step apart."""
    from pandas.offsets import fixed_nanos
    if closed is not None or sum(each is not None for each in (start, end, periods)) != 2:
        raise unavailable('pandas.timedelta_range with closed, or without two of start, end and periods')
    step = fixed_nanos('D' if freq is None else freq)
    first = None if start is None else Timedelta(start)._ns
    last = None if end is None else Timedelta(end)._ns
    if periods is None:
        periods = (last - first) // step + 1
    elif first is None:
        first = last - (periods - 1) * step
    return make_index(_c.spans(k.building.sequence(first, step, max(periods, 0))), name)


def date_texts(column):
    """The texts of naive times that are all midnights, which have no time of day; None for others."""
    midnights = k.apply(k.EQ, _c.rounded(column, _DAY, 'floor'), column)
    if not k.reductions.all(k.apply(k.OR, midnights, k.selection.isMissing(column))):
        return None
    return k.selection.fill(_c.texts(column, '%Y-%m-%d'), 'NaT')


def stamps_for(column, values):
    """Texts and dates as moments of the column's zone, so that they can be found in it; others as they are."""
    zone = _c.zone(column)

    def stamp(value):
        if not isinstance(value, str) and not hasattr(value, 'isoformat'):
            return value
        try:
            moment = Timestamp(value)
        except ValueError:
            return value
        return moment.tz_localize(zone) if zone is not None and moment is not NaT and moment._tz is None else moment

    return [stamp(value) for value in values]
