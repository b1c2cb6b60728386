"""Functions applied to a Series, and values replaced or combined."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.alignment import aligned, on_index, reindexed, same_name
from pandas.errors import SpecificationError, check_axis, refuse, unavailable


class SeriesApplying:
    """Methods that take a function, a mapping or a second Series."""

    def map(self, arg, na_action=None):
        """Each value through a function, a dict or a Series; a value they lack becomes NaN."""
        if na_action not in (None, 'ignore'):
            raise ValueError("na_action must either be 'ignore' or None, " + str(na_action) + ' was passed')
        return self._with(mapped(self._col, arg, na_action))

    def apply(self, func, convert_dtype=True, args=(), *, by_row='compat', **options):
        """Each value through a function; a name or several functions are those of ``agg``."""
        if convert_dtype is not True or by_row != 'compat':
            raise unavailable('pandas.Series.apply with convert_dtype or by_row')
        if isinstance(func, (str, list, dict)):
            return self.agg(func, 0, *args, **options)
        results = [func(value, *args, **options) for value in self.tolist()]
        if results and hasattr(results[0], '_index'):
            from pandas.frame import DataFrame
            return DataFrame(results, index=self._index)
        return self._with(v.column_of(results) if results else self._col.share())

    def agg(self, func=None, axis=0, *args, **options):
        """The result of a function or of its name; of a list or dict of them a Series labelled by their names."""
        check_axis('Series', axis)
        if func is None:
            func, options = dict(options), {}
        if isinstance(func, dict):
            names, functions = list(func), list(func.values())
        elif isinstance(func, (list, tuple)):
            names, functions = [name_of(each) for each in func], list(func)
            if len(set(names)) < len(names):
                raise SpecificationError('Function names must be unique, found multiple named ' + str(names))
        else:
            return called(self, func, args, options)
        results = [called(self, each, args, options) for each in functions]
        return gathered(results, names, self._name)

    aggregate = agg

    def transform(self, func, axis=0, *args, **options):
        """Like ``agg`` for functions whose result has the rows of this Series; ValueError otherwise."""
        check_axis('Series', axis)
        if isinstance(func, (list, tuple, dict)):
            pairs = func.items() if isinstance(func, dict) else [(name_of(each), each) for each in func]
            from pandas.frame import DataFrame
            return DataFrame({name: self.transform(each, 0, *args, **options) for name, each in pairs})
        try:
            result = called(self, func, args, options) if isinstance(func, str) \
                else self._with(v.column_of([func(value, *args, **options) for value in self.tolist()]))
        except (TypeError, ValueError, AttributeError):
            result = called(self, func, args, options)
        if not hasattr(result, '_index') or len(result) != len(self):
            raise ValueError('Function did not transform')
        return result

    def replace(self, to_replace=None, value=v.MISSING, *, inplace=False, limit=None, regex=False, method=v.MISSING):
        """Values replaced: one by another, several by one or each by its own, or as a dict says; texts by a pattern."""
        refuse('Series.replace', limit=limit, method=None if method is v.MISSING else method)
        from pandas.replacing import replaced
        return self._replace(self._with(replaced(self._col, to_replace, value, regex)), inplace)

    def combine(self, other, func, fill_value=None):
        """``func`` of each pair of values at equal labels; a label of one side has ``fill_value`` on the other."""
        if not hasattr(other, '_index'):
            return self._with(v.column_of([func(value, other) for value in self.tolist()]))
        left, right = aligned(self, other, 'outer')
        columns = left._col, right._col
        if fill_value is not None:
            columns = [reindexed(side._col, side._index, left._index, None, fill_value) for side in (self, other)]
        values = [func(a, b) for a, b in zip(v.to_list(columns[0]), v.to_list(columns[1]))]
        return left._named(v.column_of(values), same_name(self._name, other._name))

    def combine_first(self, other):
        """These values, the other's where they are missing or have no such label."""
        if not hasattr(other, '_index') or v.is_frame(other):
            raise AttributeError("'" + type(other).__name__ + "' object cannot be combined with a Series")
        left, right = aligned(self, other, 'outer')
        column = k.selection.where(k.selection.isPresent(left._col), left._col, right._col)
        kept = self.dtype.name if len(left) == self.count() else other.dtype.name if not self.count() else None
        kept = self.dtype.name if kept is None and self.dtype.name == other.dtype.name else kept
        if kept is not None and column.dtype() != kept and (
                kept not in ('int64', 'bool') or k.reductions.count(column) == column.size()):
            column = v.cast(column, kept)
        return left._with(column)

    def update(self, other):
        """Takes the other's present values at equal labels, in place."""
        if not hasattr(other, '_index') or v.is_frame(other):
            from pandas.series import Series
            other = Series(other)
        column = on_index(other, self._index)
        present = k.selection.isPresent(column)
        merged = k.selection.where(present, column, self._col)
        if merged.dtype() != self._col.dtype() and self._col.dtype() in ('int64', 'bool'):
            whole = v.cast(k.selection.where(present, column, 0), self._col.dtype())
            if k.reductions.all(k.apply(k.EQ, whole, k.selection.where(present, column, 0))):
                merged = v.cast(merged, self._col.dtype())
        self._col = merged

    def compare(self, other, align_axis=1, keep_shape=False, keep_equal=False, result_names=('self', 'other')):
        """The rows where two Series with equal labels differ, both values side by side."""
        if align_axis not in (1, 'columns'):
            raise unavailable('pandas.Series.compare(align_axis=0)')
        if type(other) is not type(self):
            raise TypeError("can only compare 'self' with a Series, not with '" + type(other).__name__ + "'")
        if not self._index._same(other._index):
            raise ValueError('Can only compare identically-labeled Series objects')
        same = (self == other) | (self.isna() & other.isna())
        left, right = (self, other) if keep_equal else (self.mask(same), other.mask(same))
        from pandas.frame import make_frame
        frame = make_frame({result_names[0]: left._col.share(), result_names[1]: right._col.share()}, self._index)
        return frame if keep_shape else frame[~same]

    def explode(self, ignore_index=False):
        """Each element of a list as a row of its own; an empty list gives a missing one."""
        rows, values = [], []
        for row, value in enumerate(self.tolist()):
            parts = (list(value) or [nan]) if v.is_list_like(value) and not isinstance(value, dict) else [value]
            rows.extend([row] * len(parts))
            values.extend(parts)
        result = self._kept(rows)
        result._col = v.cast(v.column_of(values), 'object') if self.dtype.name == 'object' else v.column_of(values)
        return result.reset_index(drop=True) if ignore_index else result


def mapped(column, arg, na_action):
    """A column through a function, a dict or a Series."""
    values = None
    if callable(arg) and not isinstance(arg, dict):
        values = v.to_list(column)
        if na_action == 'ignore':
            return v.column_of([value if v.isna(value) else arg(value) for value in values])
        return v.column_of([arg(value) for value in values]) if values else column.share()
    if isinstance(arg, dict) and hasattr(type(arg), '__missing__'):
        return v.column_of([arg[value] for value in v.to_list(column)])
    if isinstance(arg, dict):
        if not arg:
            return v.filled(column.size(), nan)
        keys, results = v.column_of(list(arg)), v.column_of(list(arg.values()))
    else:
        keys, results = arg._index._col, arg._col
    if not keys.size():
        return v.filled(column.size(), nan)
    rows = k.lookup.positions(keys, column)
    if rows is None:
        from pandas.errors import InvalidIndexError
        raise InvalidIndexError('Reindexing only valid with uniquely valued Index objects')
    result = k.selection.take(results, rows)
    return k.selection.where(k.selection.isPresent(column), result, nan) if na_action == 'ignore' else result


def called(of, function, args, options):
    """A method by its name, or a function of the whole Series or frame."""
    if isinstance(function, str):
        method = getattr(of, function, None)
        if method is None:
            raise AttributeError("'" + function + "' is not a valid function for '" + type(of).__name__ + "' object")
        return method(*args, **options) if callable(method) else method
    if args or options:
        return function(of, *args, **options)
    known = _KNOWN.get(getattr(function, '__name__', '')) if type(function) is _BUILTIN else None
    if known is not None:
        return getattr(of, known)()
    module = getattr(function, '__module__', None)
    if isinstance(module, str) and module.split('.')[0] == 'numpy' and hasattr(of, function.__name__):
        return getattr(of, function.__name__)()
    if len(of) and not hasattr(of, '_frame_columns'):
        return function(of)
    return _by_value_or_whole(of, function)


def _by_value_or_whole(of, function):
    """pandas tries a function of each value first and takes the whole where that fails."""
    if getattr(of, '_frame_columns', None) is not None:
        return function(of)
    try:
        return of.apply(function)
    except (ValueError, AttributeError, TypeError):
        return function(of)


_BUILTIN = type(sum)
_KNOWN = {'sum': 'sum', 'max': 'max', 'min': 'min'}


def name_of(function):
    return function if isinstance(function, str) else getattr(function, '__name__', 'func')


def gathered(results, names, name):
    """Scalars as a Series by name, Series as the columns of a frame."""
    if results and all(hasattr(each, '_index') for each in results):
        from pandas.frame import DataFrame
        return DataFrame(dict(zip(names, results)))
    if any(hasattr(each, '_index') for each in results):
        raise ValueError('cannot combine transform and aggregation operations')
    from pandas.series import Series
    return Series(results, index=names, name=name)
