"""NaT: the missing time."""

from pandas._kernels import times as _times

_MISSING = -9223372036854775808


class NaTType:
    """A missing time: equal to nothing, not even to itself."""

    __slots__ = ()

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

    def isoformat(self, *args):
        return 'NaT'

    def __sub__(self, other):
        return self

    __add__ = __radd__ = __rsub__ = __sub__


NaT = NaTType()
