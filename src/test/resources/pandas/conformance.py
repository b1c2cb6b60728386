"""Runs the recorded cases: report() gives one line for each, 'group|id|' and nothing, or what is different.

The same file records cases under CPython, see record.py; pd and np are set by whoever loads it."""
import json
import re
import textwrap


def scope(data, prelude=''):
    values = {name: [float('nan') if x is None else x for x in column] for name, column in data.items()}
    times = pd.to_datetime(pd.Series(values['time']), unit='s', utc=True)
    df = pd.DataFrame({name: values[name] for name in ('open', 'high', 'low', 'close', 'volume')})
    df.index = pd.DatetimeIndex(times.tolist(), name='time')
    names = ('time', 'open', 'high', 'low', 'close', 'volume')
    candles = [{name: data[name][i] for name in names} for i in range(len(times))]
    names = dict(pd=pd, np=np, df=df, close=df['close'], high=df['high'], low=df['low'], open_=df['open'],
                 volume=df['volume'], gappy=pd.Series(values['gappy'], index=df.index), candles=candles)
    exec(prelude, names)
    return names


def plain(value):
    if value is None or value is pd.NaT:
        return None
    if isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return None if value != value else value
    if hasattr(value, 'isoformat'):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return [[plain(key), plain(each)] for key, each in value.items()]
    if hasattr(value, 'tolist'):
        return plain(value.tolist())
    return str(value)


def same(found, expected):
    if isinstance(found, list) and isinstance(expected, list):
        return len(found) == len(expected) and all(same(a, b) for a, b in zip(found, expected))
    if isinstance(found, bool) or isinstance(expected, bool):
        return found is expected
    if isinstance(found, (int, float)) and isinstance(expected, (int, float)):
        return found == expected or abs(found - expected) <= 1e-9 * max(abs(found), abs(expected)) or abs(found - expected) < 1e-15
    return found == expected


def labels(index):
    return 'range' if isinstance(index, pd.RangeIndex) else plain(index.tolist())


def form(result):
    if isinstance(result, pd.Series):
        return dict(kind='series', dtype=result.dtype.name, values=plain(result.tolist()), index=labels(result.index),
                    name=plain(result.name))
    if isinstance(result, pd.DataFrame):
        return dict(kind='frame', columns=plain(result.columns.tolist()),
                    dtypes=[result[name].dtype.name for name in result.columns],
                    values=[plain(result[name].tolist()) for name in result.columns], index=labels(result.index))
    if isinstance(result, np.ndarray):
        return dict(kind='array', dtype=str(result.dtype), shape=list(result.shape), values=plain(result.tolist()))
    if isinstance(result, pd.Index):
        return dict(kind='array', values=plain(result.tolist()))
    if isinstance(result, (list, tuple)):
        return dict(kind='list', values=plain(result))
    return dict(kind='scalar', value=plain(result))


def statements(code):
    return re.search(r'; |^\w+ = ', code) is not None


def evaluated(case, names):
    code = textwrap.dedent(case['code'])
    if 'result' not in code and not statements(code):
        return eval(code, names)
    exec(code, names)
    return names.get('result')


def difference(case, names):
    try:
        result = evaluated(case, names)
        found = form(result)
    except BaseException as error:
        if case.get('raises') in [each.__name__ for each in type(error).__mro__]:
            said = str(error).startswith(case.get('message', ''))
            return '' if said else 'message was ' + str(error) + ', expected ' + case['message']
        return type(error).__name__ + ': ' + str(error)
    if 'raises' in case:
        return 'no ' + case['raises'] + ' but ' + repr(result)
    return ', '.join(part + ' was ' + str(found.get(part))[:200] + ', expected ' + str(case['expected'][part])[:200]
                     for part in case['expected'] if not same(found.get(part), case['expected'][part]))


def scopes(document, data):
    """New names for each case; those of a prelude are made once, as no case writes what the prelude made."""
    if 'prelude' not in document:
        return lambda: scope(data)
    names = scope(data, document['prelude'])
    return lambda: dict(names)


def report(text, data):
    """Of a file of cases, on its own data or else on that of another file."""
    document = json.loads(text)
    names = scopes(document, document.get('data') or json.loads(data)['data'])
    return [case['group'] + '|' + case['id'] + '|' + difference(case, names()).replace('\n', ' ')
            for case in document['cases']]
