"""Random chains of pandas and numpy steps, the same for the same seed wherever they are made and run.

chain(grammar, seed) is a list of statements over the names of scope(frame); run(chain, names) says what each of them
gave. The grammar is chains.txt; pd, np and compiled(text, file) are set by whoever loads this file, behind conformance.py,
whose form() and plain() it uses.
"""

labels = lambda index: plain(index.tolist())
"""An index of row numbers counts as its labels, be it a RangeIndex or not."""

MASK = (1 << 64) - 1
LARGEST = 3000
"""Rows of a result beyond which a chain ends: joins on equal keys multiply them."""


class Draw:
    """A random stream (Knuth's 64-bit multiplier) that is the same in every Python."""

    def __init__(self, seed):
        self.state = seed * 0x9E3779B97F4A7C15 & MASK
        for _ in range(3):
            self.below(2)

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return (self.state >> 33) % limit

    def chance(self, percent):
        return self.below(100) < percent

    def of(self, items):
        return items[self.below(len(items))]


def pieces(text):
    """A step or a pool's text as literal texts and slots in turn; slots are at the odd places."""
    parts = ['']
    at = 0
    while at < len(text):
        if text[at:at + 2] in ('{{', '}}'):
            parts[-1] += text[at]
            at += 2
        elif text[at] == '{':
            end = text.index('}', at)
            parts += [text[at + 1:end], '']
            at = end + 1
        else:
            parts[-1] += text[at]
            at += 1
    return parts


class Grammar:
    """What chains.txt says: pools of texts, and the steps of each kind."""

    def __init__(self, text):
        self.pools = {}
        self.steps = []
        self.using = {}
        kind = None
        for line in text.split('\n'):
            if line.startswith('[') and line.endswith(']') and ' ' not in line:
                kind = line[1:-1]
            elif line and kind is None and line[0] != '#':
                name, _, choices = line.partition(' = ')
                self.pools[name] = [[pieces(each.replace("'|'", '|')) for each in part.split(' | ')]
                                    for part in choices.split(' || ')]
            elif line and line[0] != '#':
                self._add(kind, line)
        self.kinds = sorted({step[0] for step in self.steps} - {'any'})

    def _add(self, kind, line):
        head, x, rest = line.partition(' x ')
        times, line = (int(head), rest) if x and head.isdigit() else (1, line)
        step = (kind, pieces(line))
        self.steps += [step] * times
        for name in set(step[1][1::2]):
            self.using.setdefault(name, []).extend([step] * times)


class _Chain:

    def __init__(self, grammar, draw):
        self.grammar = grammar
        self.draw = draw
        self.made = {}
        self.last = None

    def text(self, parts, target, last):
        """The text of a step or a pool's choice; the first slot of the last result's kind takes that result."""
        words = []
        for at, part in enumerate(parts):
            if at % 2 == 0:
                words.append(part)
            elif part == 'v':
                words.append(target)
            elif last is not None and part == last[0]:
                words.append(last[1])
                last = None
            else:
                words.append(self.slot(part, target))
        return ''.join(words)

    def slot(self, name, target):
        draw = self.draw
        if name in self.grammar.kinds:
            if draw.chance(2):
                name = draw.of(self.grammar.kinds)
            if name in self.made and draw.chance(40):
                return draw.of(self.made[name])
        pool = self.grammar.pools[name]
        part = pool[1] if len(pool) > 1 and draw.chance(12) else pool[0]
        return self.text(draw.of(part), target, None)

    def step(self, target):
        linked = self.last is not None and self.draw.chance(80)
        kind, parts = self.draw.of(self.grammar.using[self.last[0]] if linked else self.grammar.steps)
        text = self.text(parts, target, self.last)
        if kind != 'any':
            self.made.setdefault(kind, []).append(target)
            self.last = (kind, target)
        return text if 'v' in parts[1::2] else target + ' = ' + text


def chain(grammar, seed):
    """The statements of a chain: one to six, each of which gives a new name v1, v2, ... a value."""
    draw = Draw(seed)
    made = _Chain(grammar, draw)
    return [made.step('v%d' % (number + 1)) for number in range(1 + draw.below(6))]


def candles(rows=30):
    """Columns time (seconds, hourly from the last evening of a January, with a gap), open, high, low, close, volume."""
    draw = Draw(7)
    columns = {name: [] for name in ('time', 'open', 'high', 'low', 'close', 'volume')}
    price = 1.5
    for row in range(rows):
        closes = round(price + (draw.below(2001) - 1000) / 10000, 5)
        values = (1706727600 + 3600 * row + (7200 if row > 17 else 0), price, round(max(price, closes) + 0.01, 5),
                  round(min(price, closes) - 0.02, 5), closes, float(100 + draw.below(900)))
        for name, value in zip(columns, values):
            columns[name].append(value)
        price = closes
    return columns


def frame_of(columns):
    """The candles as a component is given them."""
    times = pd.to_datetime(pd.Series(columns['time']), unit='s', utc=True)
    df = pd.DataFrame({name: columns[name] for name in ('open', 'high', 'low', 'close', 'volume')})
    df.index = pd.DatetimeIndex(times.tolist(), name='time')
    return df


def scope(df):
    """Names the chains use, on the candles and on indexes of other kinds."""
    nan, inf = float('nan'), float('inf')
    draw = Draw(11)
    at = df.index
    names = dict(pd=pd, np=np, nan=nan, inf=inf, df=df)
    names.update(close=df['close'], open_=df['open'], high=df['high'], low=df['low'], volume=df['volume'])
    names.update(_series(at, draw, nan, inf))
    names.update(_labelled(draw, nan))
    names.update(_frames(names, nan))
    names.update(_arrays(len(at), draw, nan, inf))
    return names


def _series(at, draw, nan, inf):
    rows = len(at)
    gaps = [nan if draw.chance(20) else draw.below(400) / 100 for _ in range(rows)]
    wild = [draw.of([0.0, -0.0, inf, -inf, nan, 1.0, -2.5, 1e3]) for _ in range(rows)]
    texts = [draw.of(['up', 'down', 'none', 'up', None, 'Na-1']) for _ in range(rows)]
    times = pd.to_datetime([1706659200 + 3617 * draw.below(90) for _ in range(rows)], unit='s')
    times = pd.Series(times, index=at)
    gone = pd.Series([draw.chance(15) for _ in range(rows)], index=at)
    times = times.mask(gone)
    others = pd.Series(pd.date_range('2024-01-30 22:15', periods=rows, freq='7h'), index=at)
    return dict(
        gappy=pd.Series(gaps, index=at, name='gappy'), infs=pd.Series(wild, index=at),
        nans=pd.Series([nan] * rows, index=at), tied=pd.Series([float(draw.below(4)) for _ in range(rows)], index=at),
        k=pd.Series([draw.below(5) - 1 for _ in range(rows)], index=at, name='k'),
        j=pd.Series([draw.below(1000) - 300 for _ in range(rows)], index=at),
        big=pd.Series([2 ** 40 + draw.below(9) for _ in range(rows)], index=at),
        m=pd.Series([draw.chance(40) for _ in range(rows)], index=at),
        m2=pd.Series([draw.chance(70) for _ in range(rows)], index=at, name='m2'),
        w=pd.Series(texts, index=at, name='w'),
        w2=pd.Series([draw.of(['a', 'b', 'up', 'B ']) for _ in range(rows)], index=at),
        t=times, t2=others, u=pd.Series(at, index=at), d=times - others,
        d2=pd.Series(pd.to_timedelta([90, 0, -5], unit='min')))


def _labelled(draw, nan):
    twice = [1, 2, 2, 3, 1]
    return dict(
        empty=pd.Series([], dtype=float), emptyk=pd.Series([], dtype=int), emptym=pd.Series([], dtype=bool),
        emptyw=pd.Series([], dtype=object), emptyt=pd.Series([], dtype='datetime64[ns]'),
        one=pd.Series([2.5], index=[7], name='one'), lone=pd.Series([True, False, True], index=['a', 'b', 'c']),
        dup=pd.Series([1.0, 2.0, nan, 4.0, 5.0], index=twice), dupk=pd.Series([4, 5, 6, 7, 8], index=twice),
        lab=pd.Series([3.0, nan, 1.0, 2.0], index=['a', 'b', 'c', 'd']),
        labk=pd.Series([3, 2, 1], index=['c', 'b', 'a']),
        un=pd.Series([1.0, 3.0, nan, -2.0, 5.5, 0.25], index=[5, 3, 9, 1, 0, 2]),
        plain=pd.Series([draw.below(100) / 10 for _ in range(12)]))


def _frames(names, nan):
    close, k, m, w = (names[name] for name in ('close', 'k', 'm', 'w'))
    return dict(
        f=pd.DataFrame({'close': close, 'open': names['gappy'], 'a': k, 'b': names['j'], 'c': names['tied']}),
        g=pd.DataFrame({'a': names['un'], 'c': names['un'] * 2, 'close': 1}), empty_frame=pd.DataFrame(),
        flags=pd.DataFrame({'close': m, 'open': names['m2']}),
        one_row=pd.DataFrame({'close': [1.0], 'open': [nan]}),
        dup_frame=pd.DataFrame({'close': names['dup'], 'a': names['dupk']}),
        lab_frame=pd.DataFrame({'close': names['lab'], 'b': names['labk']}),
        x=pd.DataFrame({'a': w.tolist(), 'b': k.tolist(), 'c': names['gappy'].tolist()}),
        y=pd.DataFrame({'a': ['up', 'down', 'up'], 'b': [1, 2, 2], 'c': [True, False, True],
                        'd': names['t2'].tolist()[:3]}))


def _arrays(rows, draw, nan, inf):
    def numbers():
        return [(draw.below(4001) - 1000) / 100 for _ in range(rows)]

    table = np.array([[1.5, nan, 3.0], [-4.0, 5.0, 6.0], [7.0, 0.0, -9.5], [0.5, 1.0, 0.0]])
    return dict(
        a=np.array(numbers()), b=np.array(numbers()),
        c=np.array([nan if draw.chance(15) else 0.5 * n for n in numbers()]),
        inf_array=np.array([inf, 1.0, -inf, nan, 0.0, -0.0]), nan_array=np.array([nan, nan]), empty_array=np.array([]),
        one_array=np.array([3.25]), i=np.array([draw.below(9) - 2 for _ in range(rows)]), i2=np.array([3, 0, 1, 2, 2]),
        empty_ints=np.array([], dtype=int), p=np.array([draw.chance(50) for _ in range(rows)]),
        p2=np.array([True, False, True, True]), t2d=table, u2d=np.array([[1, 2, 3], [4, -5, 6]]))


def executed(statement, names):
    """The value the statement gave its name."""
    exec(compiled(statement, '<string>'), names)
    return names[statement.partition(' = ')[0]]


def outcome(statement, names):
    """What a statement gave: the form of its value, or the kinds and the text of its error."""
    try:
        value = executed(statement, names)
        if is_large(value):
            return dict(kind='large', rows=len(value))
        found = form(value)
        if isinstance(value, (pd.Series, pd.DataFrame)):
            found['index_name'] = plain(value.index.name)
        return found
    except BaseException as error:
        return dict(kind='error', raises=[each.__name__ for each in type(error).__mro__], message=str(error))


def is_large(value):
    return hasattr(value, '__len__') and len(value) > LARGEST


def run(statements, names):
    """The outcomes of a chain's statements, as far as it comes: an error or a large result ends it."""
    names = dict(names)
    found = []
    for statement in statements:
        found.append(outcome(statement, names))
        if found[-1]['kind'] in ('error', 'large'):
            break
    return found


def defect(error):
    """What makes an error one of the runtime itself, which no component may see; empty for one of pandas' kinds."""
    kinds = [each.__name__ for each in type(error).__mro__]
    message = str(error)
    for kind in ('SystemError', 'UnboundLocalError', 'NameError', 'ImportError', 'RecursionError', 'AssertionError'):
        if kind in kinds:
            return kind
    if 'Exception' not in kinds:
        return 'an error of the host'
    for text in ('foreign object', 'java.', 'io.sptraderb', "attribute '_"):
        if text in message:
            return 'a message with ' + text
    if isinstance(error, AttributeError) and message[:1] == '_':
        return 'a private attribute'
    place = error.__traceback__
    while place.tb_next is not None:
        place = place.tb_next
    if not place.tb_frame.f_code.co_filename.startswith('embedded:'):
        return ''
    if "'NoneType' object" in message:
        return 'something of the runtime that was not there'
    counts = ('positional argument', 'unexpected keyword argument', 'multiple values for argument')
    given = message.startswith('<lambda>') or "'offset'" in message or "'col'" in message
    return 'a call with wrong arguments' if not given and any(text in message for text in counts) else ''


def failure(statements, names):
    """Runs a chain; where and why an error of the runtime itself came up, empty for none."""
    names = dict(names)
    for statement in statements:
        try:
            if is_large(executed(statement, names)):
                break
        except BaseException as error:
            reason = defect(error)
            return statement + ': ' + reason + ': ' + type(error).__name__ + ': ' + str(error) if reason else ''
    return ''


def inputs(names):
    """Label, owner and column of everything in the scope that has columns, to see whether a chain changed them."""
    found = []
    for name, value in names.items():
        columns = getattr(value, '_frame_columns', None)
        if columns is not None:
            found.extend((name + '.' + label, value, column) for label, column in columns.items())
        elif hasattr(value, '_col'):
            found.append((name, value, value._col))
        if hasattr(value, '_index'):
            found.append((name + '.index', value._index, value._index._col))
    return found


def replaced(found):
    """The labels of inputs that have another column than before."""
    return [label for label, owner, column in found
            if (column not in owner._frame_columns.values() if getattr(owner, '_frame_columns', None) is not None
                else owner._col is not column)]


def fuzz(grammar, names, first, count, changed):
    """What went wrong in chains of some seeds, with their source; changed() is the number of an input that was written
    to, -1 for none."""
    watched = inputs(names)
    problems = []
    for seed in range(first, first + count):
        statements = chain(grammar, seed)
        problem = failure(statements, names)
        row = changed()
        written = replaced(watched) or ([] if row < 0 else [watched[row][0]])
        if written:
            problem = 'changed ' + ', '.join(written)
        if problem:
            problems.append('seed %d: %s\n    %s' % (seed, problem, '\n    '.join(statements)))
        if written:
            break
    return problems


def outcomes(grammar, names, first, count):
    """A line of JSON for each seed: the seed, and the outcomes of its chain."""
    seeds = range(first, first + count)
    return ''.join(json.dumps([seed, run(chain(grammar, seed), names)]) + '\n' for seed in seeds)
