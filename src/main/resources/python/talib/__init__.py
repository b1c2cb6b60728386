"""TA-Lib's function API: the names, parameters, defaults, outputs and errors of the Python package TA-Lib 0.4, computed
by the host. Arrays give arrays and Series give Series, as long as the input; `help(talib.RSI)` says what a function takes.

A function is made when it is first asked for: the declarations lie with the host, nothing of them is repeated here.
"""

from _sptraderb import talib as _host
from numpy.arrays import make_array as _make_array
from numpy.arrays import ndarray as _ndarray
from pandas._values import cast as _cast
from pandas.errors import unavailable as _unavailable
from pandas.series import Series as _Series
from pandas.series import make_series as _make_series

__version__ = '0.4.32'
__ta_version__ = b'0.4.0'

_call = _host.call


class _Types:
    """The kinds of moving average: `MA_Type.EMA` is a number, `MA_Type[number]` its name in prose."""

    SMA, EMA, WMA, DEMA, TEMA, TRIMA, KAMA, MAMA, T3 = range(9)

    _names = {
        SMA: 'Simple Moving Average',
        EMA: 'Exponential Moving Average',
        WMA: 'Weighted Moving Average',
        DEMA: 'Double Exponential Moving Average',
        TEMA: 'Triple Exponential Moving Average',
        TRIMA: 'Triangular Moving Average',
        KAMA: 'Kaufman Adaptive Moving Average',
        MAMA: 'MESA Adaptive Moving Average',
        T3: 'Triple Generalized Double Exponential Moving Average',
    }

    def __getitem__(self, type_):
        return self._names[type_]


MA_Type = _Types()


def get_functions():
    """The names of all functions."""
    return [name for names in get_function_groups().values() for name in names]


def get_function_groups():
    """The names of all functions by group."""
    return {group: list(_host.names(group)) for group in _host.groups()}


_UNSTABLE = frozenset('''
NONE ADX ADXR ATR CMO DX EMA HT_DCPERIOD HT_DCPHASE HT_PHASOR HT_SINE HT_TRENDLINE HT_TRENDMODE KAMA MAMA MFI MINUS_DI
MINUS_DM NATR PLUS_DI PLUS_DM RSI STOCHRSI T3 ALL
'''.split())


def set_unstable_period(name, period):
    """Only the default, 0: a setting of the library would change the results of other components."""
    if name not in _UNSTABLE:
        raise KeyError(name)
    if period != 0:
        raise _unavailable('talib.set_unstable_period')


def get_unstable_period(name):
    """Always 0."""
    if name not in _UNSTABLE:
        raise KeyError(name)
    return 0


def set_compatibility(value):
    """Only the default, 0: a setting of the library would change the results of other components."""
    if value != 0:
        raise _unavailable('talib.set_compatibility')


def get_compatibility():
    """Always 0."""
    return 0


def _whole(value):
    """A whole number as the Python package takes it: a float loses its fraction."""
    if type(value) is not int:
        if isinstance(value, str) or not (hasattr(value, '__index__') or hasattr(value, '__int__')):
            raise TypeError('an integer is required')
        value = int(value)
    if not -2147483648 <= value <= 2147483647:
        raise OverflowError('value too large to convert to int')
    return value


def _number(value):
    if type(value) is not float:
        if isinstance(value, str) or not (hasattr(value, '__float__') or hasattr(value, '__index__')):
            raise TypeError('must be real number, not ' + type(value).__name__)
        value = float(value)
    return value


def _run(number, names, outputs, inputs, options):
    """What a function gives for its arrays and options; Series come back on the index of the first one."""
    columns = []
    index = None
    for value in inputs:
        if isinstance(value, _Series):
            column = value._col
            columns.append(column if column.dtype() == 'float64' else _cast(column, 'float64'))
            if index is None:
                index = value._index
        elif hasattr(value, '_lanes'):
            raise Exception('input array has wrong dimensions')
        elif isinstance(value, _ndarray):
            columns.append(value._col)
        else:
            raise TypeError("Argument '" + names[len(columns)] + "' has incorrect type (expected numpy.ndarray, got "
                            + type(value).__name__ + ')')
    result = _call(number, columns, options)
    if type(result) is str:
        raise _unavailable(result) if result.startswith('talib.') else Exception(result)
    if outputs == 1:
        return _make_array(result) if index is None else _make_series(result, index)
    results = [result.at(place) for place in range(outputs)]
    return tuple([_make_array(column) if index is None else _make_series(column, index) for column in results])


def _make(name, number):
    """The Python function of a function of the host, with its parameters and defaults."""
    inputs = list(_host.inputs(number))
    parameters = list(_host.parameters(number))
    defaults = list(_host.defaults(number))
    taken = inputs + [parameter + '=' + repr(value) for parameter, value in zip(parameters, defaults)]
    options = [('_whole(' if type(value) is int else '_number(') + parameter + ')'
               for parameter, value in zip(parameters, defaults)]
    result = '_run(%d, _names, %d, [%s], [%s])' % (number, _host.outputs(number), ', '.join(inputs), ', '.join(options))
    made = {'_run': _run, '_whole': _whole, '_number': _number, '_names': inputs, '__name__': __name__}
    exec('def %s(%s):\n    return %s\n' % (name, ', '.join(taken), result), made)
    function = made[name]
    function.__doc__ = _host.documentation(number)
    return function


def __getattr__(name):
    number = _host.number(name)
    if number >= 0:
        function = globals()[name] = _make(name, number)
        return function
    if name == '__all__':
        return ['get_functions', 'get_function_groups'] + get_functions()
    if name in ('abstract', 'stream') or name[:7] == 'stream_' and _host.number(name[7:]) >= 0:
        raise _unavailable('talib.' + name)
    raise AttributeError("module 'talib' has no attribute '" + name + "'")


def __dir__():
    return sorted([name for name in globals() if name[:1] != '_'] + ['__version__', '__ta_version__'] + get_functions())
