"""resample: bins of time."""

from pandas import _kernels as k
from pandas._kernels import nan
from pandas.errors import unavailable
from pandas.grouping import GroupBy, _Options
from pandas.offsets import frequency_of
from pandas.time_index import DatetimeIndex, make_time_index
from pandas.timedeltas import Timedelta
from pandas.timestamps import Timestamp

_g = k.grouping


def resampled(source, rule, axis=0, closed=None, label=None, convention=None, kind=None, on=None, level=None,
              origin='start_day', offset=None, group_keys=False):
    """The Resampler of a Series or DataFrame with an index of times (or a column of them, ``on``).

    ``rule`` is the length of a bin: '4h', '1D', 'W-FRI', 'ME'. A bin owns and is named after its left end; for weeks and
    last days of months, quarters and years after its right one; ``closed`` and ``label`` say otherwise. ``origin``
    ('start_day', 'start', 'epoch', 'end', 'end_day' or a time) and ``offset`` move bins of a fixed length.
    """
    if axis not in (0, 'index') or kind is not None or level is not None or convention not in (None, 'start'):
        raise unavailable('pandas.resample with axis, kind, level or convention')
    step = frequency_of(rule)
    if on is not None:
        source = source.set_index(on)
    index = source._index
    if not isinstance(index, DatetimeIndex):
        raise TypeError('Only valid with DatetimeIndex, TimedeltaIndex or PeriodIndex, but got an instance of '
                        + repr(type(index).__name__))
    if not index.is_monotonic_increasing:
        source = source.sort_index()
        index = source._index
    for name, value in (('closed', closed), ('label', label)):
        if value not in (None, 'left', 'right'):
            raise ValueError('Unsupported value ' + str(value) + ' for `' + name + '`')
    right = step.isRightByDefault() or origin in ('end', 'end_day')
    bins = _g.byTime(index._col, step, right if closed is None else closed == 'right',
                     right if label is None else label == 'right', _origin(origin, index),
                     0 if offset is None else Timedelta(offset)._ns)
    if bins is None:
        raise ValueError('more than 50 million bins of ' + step.name())
    result = object.__new__(Resampler)
    GroupBy.__init__(result, source, bins, index._name, _Options(None, True, group_keys))
    result._step = step
    return result


def _origin(origin, index):
    if origin in ('start_day', 'start', 'epoch', 'end', 'end_day'):
        return origin
    stamp = Timestamp(origin)
    if (stamp._tz is None) != (index.tz is None):
        raise ValueError('The origin must have the same timezone as the index.')
    return str(stamp._ns)


class Resampler(GroupBy):
    """Bins of time as groups; also those without rows."""

    __slots__ = ('_step',)
    _class_name = 'Resampler'

    def _like(self, source, chosen):
        result = GroupBy._like(self, source, chosen)
        result._step = self._step
        return result

    def _labels(self):
        return make_time_index(self._groups.labels(), self._label_name, self._step_name())

    def _step_name(self):
        return self._step.name()

    def _filled_from(self, method, limit=None, fill_value=nan):
        """The source at the bins' labels; between them the last or next value."""
        source = self._source
        if self._chosen is not None:
            source = source[self._chosen]
        return source.reindex(self._labels(), method=method, limit=limit, fill_value=nan if fill_value is None else fill_value)

    def asfreq(self, fill_value=None):
        """The values that stand exactly at a bin's label, elsewhere missing or ``fill_value``."""
        return self._filled_from(None, fill_value=fill_value)

    def ffill(self, limit=None):
        return self._filled_from('ffill', limit)

    pad = ffill

    def bfill(self, limit=None):
        return self._filled_from('bfill', limit)

    backfill = bfill

    def nearest(self, limit=None):
        return self._filled_from('nearest', limit)

    def interpolate(self, method='linear', **options):
        return self.asfreq().interpolate(method, **options)

    def fillna(self, method, limit=None):
        return self._filled_from({'pad': 'ffill', 'backfill': 'bfill'}.get(method, method), limit)


def _absent(name):
    def absent(self):
        raise AttributeError("'DatetimeIndexResampler' object has no attribute '" + name + "'")
    return property(absent)


for _name in ('all any cumcount cummax cummin cumprod cumsum describe diff filter head idxmax idxmin ngroup nth '
              'pct_change rank shift skew tail value_counts').split():
    setattr(Resampler, _name, _absent(_name))


def as_frequency(source, freq, method, how, normalize, fill_value):
    """The rows at every step of a frequency from the first label to the last."""
    from pandas.times import date_range
    if how is not None or normalize:
        raise unavailable('pandas.asfreq with how or normalize')
    index = source._index
    if not isinstance(index, DatetimeIndex):
        raise unavailable('pandas.asfreq of an index without times')
    labels = date_range(index.min(), index.max(), freq=freq, name=index._name)
    return source.reindex(labels, method=method, fill_value=nan if fill_value is None else fill_value)
