"""Options: those of display are accepted, as nothing is shown but by ``print``; any other is refused."""

from pandas.errors import unavailable

_ACCEPTED = ('display.', 'mode.chained_assignment', 'mode.copy_on_write', 'future.', 'compute.use', 'max_', 'precision')


def set_option(*args):
    for name in args[::2]:
        _check(name)


def get_option(pat):
    raise unavailable('pandas.get_option')


def reset_option(pat):
    _check(pat)


def _check(name):
    if not any(part in name for part in _ACCEPTED):
        raise unavailable('pandas.set_option(' + repr(name) + ')')


class option_context:
    """``with pd.option_context('display.max_rows', 5):``"""

    def __init__(self, *args):
        set_option(*args)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False


class _Group:
    """``pd.options.display.max_rows = 5``"""

    def __init__(self, name):
        object.__setattr__(self, '_name', name)

    def __getattr__(self, name):
        if name[:1] == '_':
            raise AttributeError(name)
        return _Group(self._name + name + '.')

    def __setattr__(self, name, value):
        _check(self._name + name)


options = _Group('')
