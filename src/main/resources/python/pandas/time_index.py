"""DatetimeIndex: labels that are moments."""

from pandas import _kernels as k
from pandas import _values as v
from pandas import index as _index
from pandas._kernels import times as _times
from pandas.dates import Date, Timezone, zone_name
from pandas.index import Index, make_index
from pandas.nat import NaT
from pandas.timedeltas import Timedelta
from pandas.timestamps import Timestamp, make_stamp

_new = object.__new__
_DAY = Timedelta(days=1)


class DatetimeIndex(Index):
    """Labels that are moments, of one time zone or naive."""

    __slots__ = ()

    def __new__(cls, data=(), tz=None, name=None, dtype=None):
        from pandas.conversions import to_datetime
        index = to_datetime(data if isinstance(data, Index) else list(data))
        if tz is not None:
            index = index.tz_localize(tz) if index.tz is None else index.tz_convert(tz)
        return make_index(index._col, name)

    tz = property(lambda self: _zone(_times.zone(self._col)))
    tzinfo = tz
    freq = property(lambda self: None)
    year = property(lambda self: self._field('year'))
    month = property(lambda self: self._field('month'))
    day = property(lambda self: self._field('day'))
    hour = property(lambda self: self._field('hour'))
    minute = property(lambda self: self._field('minute'))
    second = property(lambda self: self._field('second'))
    dayofweek = property(lambda self: self._field('dayofweek'))
    day_of_week = dayofweek
    weekday = dayofweek
    dayofyear = property(lambda self: self._field('dayofyear'))
    quarter = property(lambda self: self._field('quarter'))

    @property
    def date(self):
        from numpy import array
        return array([Date(stamp.year, stamp.month, stamp.day) for stamp in self])

    def _field(self, name):
        return make_index(_times.fields(self._col, name), self._name)

    def tolist(self):
        zone = _times.zone(self._col)
        return [make_stamp(nanos, zone) for nanos in _times.nanos(self._col)]

    to_list = tolist

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
        zone = _times.zone(self._col)
        return stamp.tz_localize(zone) if zone is not None and stamp._tz is None else stamp

    def _bound(self, label, after):
        if isinstance(label, str):
            stamp = self._stamp(label)
            if after and len(label) == 10:
                return Index._bound(self, stamp + _DAY, False)
            label = stamp
        return Index._bound(self, label, after)

    def _binary(self, other, operation):
        return Index._binary(self, self._stamp(other) if isinstance(other, str) else other, operation)

    def strftime(self, format):
        return make_index(_times.texts(self._col, format), self._name)

    def day_name(self, locale=None):
        return self.strftime('%A')

    def month_name(self, locale=None):
        return self.strftime('%B')

    def tz_localize(self, tz):
        if tz is None:
            zone = _times.zone(self._col)
            if zone is None:
                return self
            return make_index(k.building.times([_times.clock(nanos, zone) for nanos in _times.nanos(self._col)], None),
                              self._name)
        if _times.zone(self._col) is not None:
            raise TypeError('Already tz-aware, use tz_convert to convert.')
        return make_index(_times.localize(self._col, zone_name(tz)), self._name)

    def tz_convert(self, tz):
        if _times.zone(self._col) is None:
            raise TypeError('Cannot convert tz-naive timestamps, use tz_localize to localize')
        return make_index(_times.shownIn(self._col, zone_name(tz)), self._name)

    def normalize(self):
        return make_index(v.column_of([stamp.normalize() for stamp in self]), self._name)


def _zone(name):
    return None if name is None else Timezone(name)


def make_time_index(column, name=None):
    """The index of a column of times; the column must not be written afterwards."""
    index = _new(DatetimeIndex)
    index._data = column
    index._size = column.size()
    index._name = name
    return index


_index._make_time_index = make_time_index
