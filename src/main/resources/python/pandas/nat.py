"""NaT: the missing time."""

from pandas._kernels import nan, times as _times

_MISSING = -9223372036854775808


class NaTType:
    """A missing time: equal to nothing, not even to itself; its fields are NaN."""

    __slots__ = ()

    value = property(lambda self: _MISSING)
    tz = tzinfo = property(lambda self: None)

    def _host(self):
        return _times.point(_MISSING, None)

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __lt__(self, other):
        return False

    __le__ = __gt__ = __ge__ = __lt__

    def __hash__(self):
        return 0

    def __repr__(self):
        return 'NaT'

    def isoformat(self, *args, **options):
        return 'NaT'

    def total_seconds(self):
        return nan

    def __sub__(self, other):
        return self

    __add__ = __radd__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __sub__

    def _self(self, *args, **options):
        return self

    floor = ceil = round = normalize = tz_localize = tz_convert = replace = _self


def _missing_field(self):
    return nan


def _refused(name):
    def call(self, *args, **options):
        raise ValueError('NaTType does not support ' + name)
    return call


for _name in ('year month day hour minute second microsecond nanosecond dayofweek day_of_week dayofyear day_of_year quarter '
              'week weekofyear days_in_month daysinmonth days seconds').split():
    setattr(NaTType, _name, property(_missing_field))
for _name in 'weekday isoweekday'.split():
    setattr(NaTType, _name, _missing_field)
for _name in 'date time timestamp toordinal strftime ctime isocalendar'.split():
    setattr(NaTType, _name, _refused(_name))

NaT = NaTType()
