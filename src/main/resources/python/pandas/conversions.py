"""to_datetime, to_timedelta and date_range."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import times as _times
from pandas.index import Index, make_index
from pandas.timedeltas import Timedelta, unit_nanos
from pandas.nat import NaT
from pandas.timestamps import Timestamp


def times_of(column, unit, utc):
    """A column of numbers since 1970, of ISO texts or of times, as times."""
    name = column.dtype()
    if name.startswith('datetime64'):
        if not utc:
            return column.share()
        return _times.shownIn(column, 'UTC') if _times.zone(column) is not None else _times.localize(column, 'UTC')
    zone = 'UTC' if utc else None
    if name in ('int64', 'float64'):
        return _times.fromUnits(column, unit_nanos(unit or 'ns'), zone)
    stamps = [Timestamp(value) if not v.isna(value) else NaT for value in v.to_list(column)]
    if utc:
        stamps = [stamp if stamp is NaT else stamp.tz_convert('UTC') if stamp._tz else stamp.tz_localize('UTC')
                  for stamp in stamps]
    return v.column_of(stamps)


def to_datetime(arg, errors='raise', dayfirst=False, yearfirst=False, utc=False, format=None, exact=True, unit=None,
                infer_datetime_format=None, origin='unix', cache=True):
    """Times of a scalar, a Series, or a list (which becomes a DatetimeIndex).

    Numbers count ``unit`` since 1970 ('s', 'ms', 'us', 'ns'); texts are ISO 8601. With ``utc=True`` the result is in
    UTC, otherwise naive unless the texts carry an offset. ValueError for what is no time; ``errors='coerce'`` gives
    NaT instead.
    """
    if format is not None and format not in ('ISO8601', 'mixed') and not format.startswith('%Y-%m-%d'):
        from pandas.errors import unavailable
        raise unavailable('pandas.to_datetime(format=' + repr(format) + ')')
    if arg is None or v.is_scalar(arg) or isinstance(arg, Timestamp):
        return _one(arg, unit, utc, errors)
    if errors == 'coerce' and not hasattr(arg, '_col'):
        arg = [_one(each, unit, utc, errors) for each in arg]
    column = times_of(v.column_of(arg), unit, utc)
    if hasattr(arg, '_index'):
        return arg._with(column)
    return make_index(column, getattr(arg, 'name', None))


def _one(value, unit, utc, errors):
    if v.isna(value):
        return NaT
    try:
        stamp = Timestamp(value, unit=unit or 'ns') if isinstance(value, (int, float)) else Timestamp(value)
    except ValueError:
        if errors == 'coerce':
            return NaT
        raise
    if not utc:
        return stamp
    return stamp.tz_localize('UTC') if stamp._tz is None else stamp.tz_convert('UTC')


def to_timedelta(arg, unit='ns', errors='raise'):
    """A length of time from a text or a number of units; a list becomes an Index of them."""
    if v.is_scalar(arg):
        return Timedelta(arg) if isinstance(arg, str) else Timedelta(arg, unit=unit)
    spans = [Timedelta(each) if isinstance(each, str) else Timedelta(each, unit=unit) for each in v.to_list(v.column_of(arg))]
    column = v.column_of(spans)
    return arg._with(column) if hasattr(arg, '_index') else make_index(column)


def date_range(start=None, end=None, periods=None, freq='D', tz=None, normalize=False, name=None, inclusive='both'):
    """Times a fixed length apart: from ``start`` (or up to ``end``), ``periods`` of them or up to ``end``."""
    try:
        step = Timedelta(freq)._ns
    except ValueError:
        from pandas.errors import unavailable
        raise unavailable('pandas.date_range(freq=' + repr(freq) + ')') from None
    first = None if start is None else Timestamp(start, tz=tz)
    last = None if end is None else Timestamp(end, tz=tz)
    if first is not None and last is not None:
        periods = (last._ns - first._ns) // step + 1
        begin = first._ns
    elif first is not None and periods is not None:
        begin = first._ns
    elif last is not None and periods is not None:
        begin = last._ns - (periods - 1) * step
    else:
        raise ValueError('Of the four parameters: start, end, periods, and freq, exactly three must be specified')
    zone = (first if first is not None else last)._tz
    return make_index(_times.range(begin, step, max(periods, 0), zone), name)


def stamps_for(column, values):
    """Texts and dates as moments of the column's zone, so that they can be found in it; others as they are."""
    zone = _times.zone(column)

    def stamp(value):
        if not isinstance(value, str) and not hasattr(value, 'isoformat'):
            return value
        try:
            moment = Timestamp(value)
        except ValueError:
            return value
        return moment.tz_localize(zone) if zone is not None and moment is not NaT and moment._tz is None else moment

    return [stamp(value) for value in values]
