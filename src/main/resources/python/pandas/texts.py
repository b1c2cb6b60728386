"""The accessor .str."""

from pandas import _kernels as k
from pandas import _values as v


class StringMethods:
    """Methods of texts, value by value; missing values stay missing."""

    __slots__ = ('_of',)

    def __init__(self, source):
        self._of = source

    def _each(self, function):
        column = v.column_of([function(text) if isinstance(text, str) else k.nan for text in self._of.tolist()])
        if hasattr(self._of, '_with'):
            return self._of._with(column)
        from pandas.index import make_index
        return make_index(column, self._of._name)

    def lower(self):
        return self._each(str.lower)

    def upper(self):
        return self._each(str.upper)

    def strip(self, to_strip=None):
        return self._each(lambda text: text.strip(to_strip))

    def title(self):
        return self._each(str.title)

    def len(self):
        return self._each(len)

    def contains(self, pat, case=True, flags=0, na=None, regex=True):
        if regex and any(letter in pat for letter in '.^$*+?{}[]|()\\'):
            import re
            return self._each(lambda text: re.search(pat, text, 0 if case else re.IGNORECASE) is not None)
        return self._each(lambda text: pat in text if case else pat.lower() in text.lower())

    def startswith(self, pat, na=None):
        return self._each(lambda text: text.startswith(pat))

    def endswith(self, pat, na=None):
        return self._each(lambda text: text.endswith(pat))

    def replace(self, pat, repl, n=-1, case=None, flags=0, regex=False):
        if regex:
            import re
            return self._each(lambda text: re.sub(pat, repl, text))
        return self._each(lambda text: text.replace(pat, repl, n))
