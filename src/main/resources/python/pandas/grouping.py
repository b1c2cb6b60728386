"""groupby: Series and DataFrames divided into groups of rows."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.alignment import on_index
from pandas.errors import unavailable
from pandas.group_reductions import GroupReductions
from pandas.group_transforms import GroupTransforms
from pandas.index import make_index

_g = k.grouping
_take = k.selection.take


def grouped(source, by, axis=0, level=None, as_index=True, sort=True, group_keys=True, observed=False, dropna=True):
    """The GroupBy of a Series or DataFrame by labels, a function of labels, an array, a Series, a column's name or a
    Grouper; several keys at once are not available."""
    owner = 'pandas.' + type(source).__name__ + '.groupby'
    if axis not in (0, 'index'):
        raise unavailable(owner + '(axis=1)')
    if level is not None:
        if level not in (0, -1, source._index._name) or by is not None:
            raise unavailable(owner + ' with several levels')
        by = source._index
    if isinstance(by, list) and by and all(_is_key(source, each) for each in by):
        if len(by) > 1:
            raise unavailable(owner + ' with several keys')
        by = by[0]
    if isinstance(by, Grouper):
        return by._grouped(source)
    column, name, own = _key(source, by)
    groups = _divided(column, sort, not dropna)
    return GroupBy(source, groups, name, _Options(own, as_index, group_keys))


def _is_key(source, by):
    """Whether one of a list of keys is a key of its own, not the label of a row's group."""
    if hasattr(by, '_col') or callable(by) or isinstance(by, Grouper):
        return True
    return v.is_scalar(by) and (v.is_frame(source) and by in source._frame_columns
                                or by is not None and by == source._index._name)


def _key(source, by):
    """Column and name of what is grouped by, and the column of the frame that it is, if any."""
    index = source._index
    if by is None:
        raise TypeError("You have to supply one of 'by' and 'level'")
    if v.is_frame(source) and v.is_scalar(by) and not callable(by):
        if by in source._frame_columns:
            return source._frame_columns[by].share(), by, by
        if by != index._name:
            raise KeyError(by)
        return index._col, index._name, None
    if v.is_scalar(by) and not callable(by):
        if index._name is None or by != index._name:
            raise KeyError(by)
        return index._col, index._name, None
    if hasattr(by, '_index') and not v.is_frame(by):
        return on_index(by, index), by._name, None
    if callable(by) or isinstance(by, dict):
        call = by if callable(by) else lambda label: by.get(label, k.nan)
        return v.column_of([call(label) for label in index.tolist()]), None, None
    column = v.column_of(by)
    if column.size() != len(index):
        raise ValueError('Grouper and axis must be same length')
    return column, getattr(by, '_name', None), None


_PLAIN = (float, int, bool, str, type(None))


def _divided(column, sort, keep_missing):
    """Groups of equal values; objects of Python are told apart by Python."""
    if column.dtype() != 'object':
        return _g.byValues(column, sort, keep_missing)
    values = v.to_list(column)
    if all(type(value) in _PLAIN or hasattr(value, '_host') for value in values):
        return _g.byValues(column, sort, keep_missing)
    labels = list(dict.fromkeys(value for value in values if not v.isna(value)))
    if sort:
        try:
            labels = sorted(labels)
        except TypeError:
            pass
    numbers = {label: number for number, label in enumerate(labels)}
    missing = -1
    if keep_missing and any(v.isna(value) for value in values):
        missing = len(labels)
        labels.append(k.nan)
    codes = [missing if v.isna(value) else numbers[value] for value in values]
    return _g.coded(v.column_of(codes, int), v.column_of(labels, object))


class _Options:
    """How a GroupBy was asked for: the frame's column that is the key, and what the result looks like."""

    __slots__ = ('key', 'as_index', 'group_keys')

    def __init__(self, key, as_index, group_keys):
        self.key = key
        self.as_index = as_index
        self.group_keys = group_keys


class GroupBy(GroupReductions, GroupTransforms):
    """Groups of rows of a Series or DataFrame; results have one row a group, or one a row."""

    __slots__ = ('_source', '_groups', '_label_name', '_options', '_chosen')
    _class_name = 'GroupBy'

    def __init__(self, source, groups, name, options, chosen=None):
        self._source = source
        self._groups = groups
        self._label_name = name
        self._options = options
        self._chosen = chosen

    def _like(self, source, chosen):
        """The same groups of other columns of the source."""
        result = object.__new__(type(self))
        GroupBy.__init__(result, source, self._groups, self._label_name, self._options, chosen)
        return result

    ngroups = property(lambda self: self._groups.count())
    ndim = property(lambda self: 2 if v.is_frame(self._source) else 1)

    def __len__(self):
        return self._groups.count()

    def _labels(self):
        return make_index(self._groups.labels(), self._label_name)

    @property
    def groups(self):
        """Labels of the rows of each group, by the label of the group."""
        index = self._source._index
        return {label: make_index(_take(index._col, self._groups.rows(group)), index._name)
                for group, label in enumerate(self._labels().tolist())}

    @property
    def indices(self):
        """Numbers of the rows of each group, by the label of the group."""
        from numpy import make_array
        return {label: make_array(v.column_of(list(self._groups.rows(group)), int))
                for group, label in enumerate(self._labels().tolist())}

    def _columns(self):
        """The columns of a frame that are computed with, by name; not the key."""
        columns = self._source._frame_columns
        if self._chosen is not None:
            return {name: columns[name] for name in self._chosen}
        return {name: column for name, column in columns.items() if name != self._options.key}

    def __getitem__(self, key):
        source = self._source
        if not v.is_frame(source):
            if not v.is_list_like(key) and key == source._name:
                raise IndexError('Column(s) ' + str(key) + ' already selected')
            raise KeyError('Column not found: ' + str(key))
        names = list(key) if isinstance(key, list) else [key]
        for name in names:
            if name not in source._frame_columns:
                raise KeyError('Columns not found: ' + repr(name) if isinstance(key, list) else 'Column not found: ' + str(name))
        if isinstance(key, list):
            return self._like(source, names)
        return self._like(source._series(key), None)

    def __getattr__(self, name):
        if name[:1] != '_' and v.is_frame(self._source) and name in self._source._frame_columns:
            return self[name]
        from pandas.unavailable import missing
        return missing(self._class_name, name)

    def _group(self, group):
        """The rows of one group as a Series or DataFrame."""
        source = self._source
        if self._chosen is not None:
            source = source[self._chosen]
        return source._kept(self._groups.rows(group))

    def __iter__(self):
        for group, label in enumerate(self._labels().tolist()):
            yield label, self._group(group)

    def get_group(self, name):
        """The rows of the group of a label; KeyError when there is none."""
        row = self._labels()._row(name)
        if row < 0:
            raise KeyError(name)
        return self._group(row)

    def pipe(self, func, *args, **options):
        return func(self, *args, **options)

    def rolling(self, *args, **options):
        raise unavailable('pandas.GroupBy.rolling (several index levels)')

    def resample(self, *args, **options):
        raise unavailable('pandas.GroupBy.resample (several index levels)')


class Grouper:
    """``pd.Grouper(freq='1D')`` or ``pd.Grouper(key='column')``: what to group by, as one object."""

    __slots__ = ('key', 'freq', '_sort', '_dropna', '_options')

    def __init__(self, key=None, level=None, freq=None, sort=False, dropna=True, **options):
        if level is not None:
            raise unavailable('pandas.Grouper(level=...)')
        self.key = key
        self.freq = freq
        self._sort = sort
        self._dropna = dropna
        self._options = options

    def _grouped(self, source):
        if self.freq is not None:
            from pandas.resampling import resampled
            return resampled(source, self.freq, on=self.key, **self._options)
        return grouped(source, self.key, sort=self._sort, dropna=self._dropna)


class NamedAgg:
    """``pd.NamedAgg(column='high', aggfunc='max')``, the same as the tuple of both."""

    __slots__ = ('column', 'aggfunc')

    def __init__(self, column, aggfunc):
        self.column = column
        self.aggfunc = aggfunc

    def __iter__(self):
        return iter((self.column, self.aggfunc))
