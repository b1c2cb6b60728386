"""The accessor .str: methods of texts. Each distinct text is looked at once, however many rows have it."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import refuse, unavailable

_distinct = k.distinct


class StringMethods:
    """Methods of texts, value by value; missing values stay missing and what is no text becomes so."""

    __slots__ = ('_of',)

    def __init__(self, source):
        column = source._col
        if column.dtype() != 'object' or (source.count() if hasattr(source, 'count') else len(source)) and not any(
                isinstance(value, (str, list, tuple, bytes)) for value in _distinct_values(column)):
            raise AttributeError('Can only use .str accessor with string values!')
        self._of = source

    def _results(self, function, kinds=str, empty=None, missing=None):
        """The column of a function of each text; without rows of the dtype ``empty``. What is no text becomes
        ``missing``, NaN unless it is given, but among objects None stays None."""
        column = self._of._col
        results = [function(value) if isinstance(value, kinds) else nan for value in _distinct_values(column)]
        if not results:
            return column.share() if empty is None or column.size() else v.cast(column, empty)
        if any(isinstance(each, (list, tuple)) for each in results):
            values = v.cast(v.column_of(results), 'object')
        else:
            values = v.column_of(results)
        result = k.selection.take(values, _distinct.codeRows(column, False))
        if missing is not None:
            return k.selection.fill(result, missing)
        return k.selection.keepNone(result, column) if result.dtype() == 'object' else result

    def _done(self, column):
        source = self._of
        if hasattr(source, '_with'):
            return source._with(column)
        if column.dtype() == 'bool':
            from numpy import make_array
            return make_array(column)
        from pandas.index import make_index
        return make_index(column, source._name)

    def _each(self, function, kinds=str):
        return self._done(self._results(function, kinds))

    def _flags(self, function, na):
        return self._done(self._results(function, str, 'bool', None if na is not None and na != na else na))

    def strip(self, to_strip=None):
        return self._each(lambda text: text.strip(to_strip))

    def lstrip(self, to_strip=None):
        return self._each(lambda text: text.lstrip(to_strip))

    def rstrip(self, to_strip=None):
        return self._each(lambda text: text.rstrip(to_strip))

    def len(self):
        return self._each(len, (str, list, tuple))

    def contains(self, pat, case=True, flags=0, na=None, regex=True):
        """Whether the pattern (or with ``regex=False`` the text) is in each text."""
        if regex:
            import re
            pattern = re.compile(pat, flags if case else flags | re.IGNORECASE)
            return self._flags(lambda text: pattern.search(text) is not None, na)
        if not case:
            pat = pat.upper()
            return self._flags(lambda text: pat in text.upper(), na)
        return self._flags(lambda text: pat in text, na)

    def match(self, pat, case=True, flags=0, na=None):
        import re
        pattern = re.compile(pat, flags if case else flags | re.IGNORECASE)
        return self._flags(lambda text: pattern.match(text) is not None, na)

    def fullmatch(self, pat, case=True, flags=0, na=None):
        import re
        pattern = re.compile(pat, flags if case else flags | re.IGNORECASE)
        return self._flags(lambda text: pattern.fullmatch(text) is not None, na)

    def startswith(self, pat, na=None):
        if not isinstance(pat, (str, tuple)):
            raise TypeError('expected a string or tuple, not ' + type(pat).__name__)
        return self._flags(lambda text: text.startswith(pat), na)

    def endswith(self, pat, na=None):
        if not isinstance(pat, (str, tuple)):
            raise TypeError('expected a string or tuple, not ' + type(pat).__name__)
        return self._flags(lambda text: text.endswith(pat), na)

    def replace(self, pat, repl=None, n=-1, case=None, flags=0, regex=False):
        """The text (or with ``regex=True`` the pattern) replaced by another text or by a function of the match."""
        if isinstance(pat, dict):
            raise unavailable('pandas.Series.str.replace of a dict')
        if not isinstance(repl, str) and not callable(repl):
            raise TypeError('repl must be a string or callable')
        compiled = not isinstance(pat, str)
        if compiled and not regex:
            raise ValueError('Cannot use a compiled regex as replacement pattern with regex=False')
        if callable(repl) and not regex:
            raise ValueError('Cannot use a callable replacement when regex=False')
        if compiled and (case is not None or flags):
            raise ValueError('case and flags cannot be set when pat is a compiled regex')
        if regex or case is False or flags:
            import re
            if case is False:
                flags |= re.IGNORECASE
            pattern = pat if compiled else re.compile(pat if regex else re.escape(pat), flags)
            return self._each(lambda text: pattern.sub(repl, text, max(n, 0)))
        return self._each(lambda text: text.replace(pat, repl, n))

    def split(self, pat=None, *, n=-1, expand=False, regex=None):
        """The parts of each text between separators, as a list, or with ``expand=True`` as the columns of a frame."""
        limit = n if n and n > 0 else -1
        if regex is True or (regex is None and pat is not None and len(pat) > 1):
            import re
            pattern = re.compile(pat)
            return self._parts(lambda text: pattern.split(text, max(limit, 0)), expand)
        return self._parts(lambda text: text.split(pat or None, limit), expand)

    def rsplit(self, pat=None, *, n=-1, expand=False):
        limit = n if n and n > 0 else -1
        return self._parts(lambda text: text.rsplit(pat or None, limit), expand)

    def partition(self, sep=' ', expand=True):
        return self._parts(lambda text: text.partition(sep), expand)

    def rpartition(self, sep=' ', expand=True):
        return self._parts(lambda text: text.rpartition(sep), expand)

    def _parts(self, function, expand):
        if not expand:
            return self._each(function)
        from pandas.frame import make_frame
        rows = v.to_list(self._results(function))
        width = max([len(row) for row in rows if not v.is_scalar(row)] + [0])
        return make_frame({place: v.column_of([nan if v.is_scalar(row) else row[place] if place < len(row) else None
                                               for row in rows]) for place in range(width)}, self._of._index)

    def extract(self, pat, flags=0, expand=True):
        """The groups of the first match, a column each; with ``expand=False`` a single group as a Series."""
        import re
        pattern = re.compile(pat, flags)
        if pattern.groups == 0:
            raise ValueError('pattern contains no capture groups')
        names = {number: name for name, number in pattern.groupindex.items()}

        def group(number):
            def found(text):
                match = pattern.search(text)
                return nan if match is None or match.group(number) is None else match.group(number)
            return self._results(found)

        columns = {names.get(number, number - 1): group(number) for number in range(1, pattern.groups + 1)}
        if not expand and pattern.groups == 1:
            result = self._done(columns.popitem()[1])
            result._name = names.get(1, result._name)
            return result
        from pandas.frame import make_frame
        return make_frame(columns, self._of._index)

    def findall(self, pat, flags=0):
        import re
        pattern = re.compile(pat, flags)
        return self._each(pattern.findall)

    def count(self, pat, flags=0):
        import re
        pattern = re.compile(pat, flags)
        return self._each(lambda text: len(pattern.findall(text)))

    def find(self, sub, start=0, end=None):
        return self._each(lambda text: text.find(sub, start, end))

    def rfind(self, sub, start=0, end=None):
        return self._each(lambda text: text.rfind(sub, start, end))

    def index(self, sub, start=0, end=None):
        return self._each(lambda text: text.index(sub, start, end))

    def rindex(self, sub, start=0, end=None):
        return self._each(lambda text: text.rindex(sub, start, end))

    def get(self, i):
        """The character, or the element of a list, at a place; NaN where there is none."""
        def element(value):
            if isinstance(value, dict):
                return value.get(i, nan)
            return value[i] if -len(value) <= i < len(value) else nan
        return self._each(element, (str, list, tuple, dict))

    def slice(self, start=None, stop=None, step=None):
        return self._each(lambda value: value[start:stop:step], (str, list, tuple))

    def __getitem__(self, key):
        return self.slice(key.start, key.stop, key.step) if isinstance(key, slice) else self.get(key)

    def slice_replace(self, start=None, stop=None, repl=None):
        def replaced(text):
            begin, end, _ = slice(start, stop).indices(len(text))
            return text[:begin] + (repl or '') + text[max(begin, end):]
        return self._each(replaced)

    def pad(self, width, side='left', fillchar=' '):
        methods = {'left': str.rjust, 'right': str.ljust, 'both': str.center}
        if side not in methods:
            raise ValueError('Invalid side')
        return self._each(lambda text: methods[side](text, width, fillchar))

    def ljust(self, width, fillchar=' '):
        return self.pad(width, 'right', fillchar)

    def rjust(self, width, fillchar=' '):
        return self.pad(width, 'left', fillchar)

    def center(self, width, fillchar=' '):
        return self.pad(width, 'both', fillchar)

    def zfill(self, width):
        return self._each(lambda text: text.zfill(width))

    def repeat(self, repeats):
        if not isinstance(repeats, int):
            raise unavailable('pandas.Series.str.repeat of several numbers')
        return self._each(lambda text: text * repeats)

    def join(self, sep):
        return self._each(sep.join, (str, list, tuple))

    def removeprefix(self, prefix):
        return self._each(lambda text: text.removeprefix(prefix))

    def removesuffix(self, suffix):
        return self._each(lambda text: text.removesuffix(suffix))

    def translate(self, table):
        return self._each(lambda text: text.translate(table))

    def cat(self, others=None, sep=None, na_rep=None, join='left'):
        """All texts in one, or each with the texts of others at the same labels."""
        sep = sep or ''
        if others is None:
            texts = [na_rep if v.isna(value) else value for value in v.to_list(self._of._col)]
            return sep.join(text for text in texts if text is not None)
        refuse('Series.str.cat', join=None if join == 'left' else join)
        result = self._of if na_rep is None else self._of.fillna(na_rep)
        several = isinstance(others, (list, tuple)) and others and v.is_list_like(others[0])
        for other in (others if several else [others]):
            if hasattr(other, '_index'):
                other = other.reindex(self._of._index)
            else:
                column = v.column_of(other)
                if column.size() != len(self._of):
                    raise ValueError('If `others` contains arrays or lists (or other list-likes without an index), '
                                     'these must all be of the same length as the calling Series/Index.')
                other = self._of._with(column)
            result = result + sep + (other if na_rep is None else other.fillna(na_rep))
        result._name = self._of._name
        return result

    def __getattr__(self, name):
        if name in ('encode', 'decode', 'get_dummies', 'normalize', 'wrap', 'extractall'):
            raise unavailable('pandas.Series.str.' + name)
        raise AttributeError("'StringMethods' object has no attribute '" + name + "'")


def _distinct_values(column):
    return v.to_list(k.selection.take(column, _distinct.firsts(column, False)))


def _changing(name):
    return lambda self: self._each(getattr(str, name))


def _testing(name):
    return lambda self: self._flags(getattr(str, name), None)


for _name in ('lower', 'upper', 'title', 'capitalize', 'swapcase', 'casefold'):
    setattr(StringMethods, _name, _changing(_name))
for _name in ('isalpha', 'isalnum', 'isdigit', 'isspace', 'islower', 'isupper', 'istitle', 'isnumeric', 'isdecimal'):
    setattr(StringMethods, _name, _testing(_name))
