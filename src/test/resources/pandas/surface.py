"""The supported surface as a Markdown table, read off the modules themselves: surface() is the text."""
import numpy
import pandas
import talib
from pandas import late, unavailable


def names_of(*sources):
    """Public names of classes, modules and texts of names, once each and sorted."""
    names = set()
    for source in sources:
        listed = source if isinstance(source, (set, frozenset, list, tuple)) else dir(source)
        names.update(name for name in listed if name[:1] != '_')
    return sorted(names, key=lambda name: (name.lower(), name))


def late_names(owner):
    return [name for names in late._MODULES[owner].values() for name in names.split()]


def own(kind, *bases):
    """Names of a class that none of its bases has."""
    return set(dir(kind)).difference(*[dir(base) for base in bases])


def rows():
    from numpy import random, tables
    from pandas import exponential, grouping, offsets, resampling, strings, time_accessor, time_index, timedelta_index, window
    yield 'Series', names_of(pandas.Series, late_names('Series')), unavailable.SERIES
    yield 'DataFrame', names_of(pandas.DataFrame, late_names('DataFrame')), unavailable.FRAME
    yield 'Index', names_of(pandas.Index, late_names('Index')), unavailable.INDEX
    yield 'DatetimeIndex, besides', names_of(own(time_index.DatetimeIndex, pandas.Index)), ()
    yield 'TimedeltaIndex, besides', names_of(own(timedelta_index.TimedeltaIndex, pandas.Index)), ()
    yield '.dt of times', names_of(time_accessor.DatetimeProperties), ()
    yield '.dt of lengths of time', names_of(time_accessor.TimedeltaProperties), ()
    yield '.str', names_of(strings.StringMethods), ()
    yield 'rolling, expanding', names_of(window.Rolling), unavailable.ROLLING
    yield 'ewm', names_of(own(exponential.Ewm, object)), ()
    yield 'groupby', names_of(grouping.GroupBy), ()
    yield 'resample, besides', names_of(own(resampling.Resampler, grouping.GroupBy)), ()
    yield 'Timestamp', names_of(pandas.Timestamp), ()
    yield 'Timedelta', names_of(pandas.Timedelta), ()
    yield 'offsets', [name for name in names_of(offsets) if name[0].isupper() and name[:5] != 'Timed' and name != 'Timestamp'], ()
    yield 'pandas', module_names(pandas, pandas._LATE), unavailable.MODULE
    yield 'numpy', names_of(list(numpy._HOME), list(numpy._ALIASES), numpy.__all__), numpy.types.UNAVAILABLE
    yield 'ndarray', names_of(numpy.ndarray), ()
    yield 'ndarray of two dimensions', names_of(tables.Table), ()
    yield 'numpy.random', module_names(random, ()), ()
    yield 'numpy.linalg', ['lstsq', 'norm'], ()
    yield 'talib', names_of(talib.get_functions()), ()


def module_names(module, further):
    """Functions and classes, not the modules and helpers it works with."""
    listed = getattr(module, '__all__', None)
    if listed is None:
        listed = [name for name in dir(module) if callable(getattr(module, name)) or name in ('NaT', 'errors')]
    return [name for name in names_of(list(listed), list(further)) if name != 'unavailable']


def surface():
    lines = ['| of | there is | raises `NotImplementedError` |', '|---|---|---|']
    for title, names, refused in rows():
        absent = [name for name in names_of(refused) if name not in names]
        lines.append('| %s | %s | %s |' % (title, ' '.join(names), ' '.join(absent)))
    return '\n'.join(lines) + '\n'
