"""Random numbers equal to numpy's, from a seed: ``default_rng(seed)``, or ``seed(n)`` and the functions of RandomState.

Without a seed another run of the same backtest would give another result, so a seed is asked for. A call of a component
begins with its generators as they were made, however often it was called before, and with nothing seeded.
"""

from _weakref import ref as _ref

from pandas.errors import unavailable
from numpy.random.drawing import Drawing as _Drawing
from numpy.arrays import host as _host

_made = []
_WORD = 0xFFFFFFFF


def _words(seed):
    """The seed in words of 32 bits, the lowest first."""
    if isinstance(seed, SeedSequence):
        seed = seed.entropy
    if isinstance(seed, int) and not isinstance(seed, bool):
        if seed < 0:
            raise ValueError('expected non-negative integer')
        words = []
        while seed or not words:
            words.append(seed & _WORD)
            seed >>= 32
        return words
    if hasattr(seed, '__iter__') and not isinstance(seed, str):
        return [word for each in seed for word in _words(each)]
    raise TypeError('SeedSequence expects int or sequence of ints for entropy not ' + repr(seed))


class SeedSequence:
    """A seed, to be given to ``default_rng``."""

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4):
        if entropy is None:
            raise _no_seed('SeedSequence(42)')
        if spawn_key or pool_size != 4:
            raise unavailable('numpy.random.SeedSequence(spawn_key=..., pool_size=...)')
        self.entropy = entropy

    def __getattr__(self, name):
        if name in ('spawn', 'generate_state', 'state', 'pool'):
            raise unavailable('numpy.random.SeedSequence.' + name)
        raise AttributeError("'SeedSequence' object has no attribute '" + name + "'")


def _no_seed(example):
    return ValueError('numpy.random needs a seed here, such as ' + example
                      + ': the same backtest must give the same result')


class Generator(_Drawing):
    """The generator of ``default_rng``: PCG64 and numpy's algorithms."""

    def __init__(self, words):
        self._words = words
        self._restart()
        _made.append(_ref(self))

    def _restart(self):
        self._stream = _host.random(self._words)

    def random(self, size=None, dtype=float, out=None):
        """Numbers of [0, 1)."""
        return self._uniforms(0.0, 1.0, size, dtype, out)

    def integers(self, low, high=None, size=None, dtype=int, endpoint=False):
        """Whole numbers from low to high, the end included only when ``endpoint``."""
        return self._integers(low, high, size, dtype, endpoint)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """Elements of an array, or numbers below ``a``, each with probability ``p``."""
        if axis != 0:
            raise unavailable('numpy.random.Generator.choice(axis=...)')
        return self._choice(a, size, replace, p, shuffle)

    def __getattr__(self, name):
        raise _missing('Generator', name)


class RandomState(_Drawing):
    """The older generator: the Mersenne Twister and the algorithms numpy had before 1.17."""

    def __init__(self, seed=None):
        if seed is None:
            raise _no_seed('RandomState(42)')
        self.seed(seed)
        _made.append(_ref(self))

    def _restart(self):
        self._stream = _host.legacyRandom(self._seed)

    def seed(self, seed=None):
        if seed is None:
            raise _no_seed('seed(42)')
        if not isinstance(seed, int):
            raise unavailable('numpy.random.RandomState of a list')
        if not 0 <= seed <= _WORD:
            raise ValueError('Seed must be between 0 and 2**32 - 1')
        self._seed = seed
        self._restart()

    def random_sample(self, size=None):
        return self._uniforms(0.0, 1.0, size)

    random = ranf = sample = random_sample

    def rand(self, *shape):
        return self._uniforms(0.0, 1.0, shape or None)

    def randn(self, *shape):
        return self.standard_normal(shape or None)

    def randint(self, low, high=None, size=None, dtype=int):
        return self._integers(low, high, size, dtype, False)

    def choice(self, a, size=None, replace=True, p=None):
        return self._choice(a, size, replace, p, None)

    def __getattr__(self, name):
        raise _missing('RandomState', name)


_DISTRIBUTIONS = frozenset('''
beta binomial bit_generator bytes chisquare dirichlet f gamma geometric get_state gumbel hypergeometric laplace logistic
logseries multinomial multivariate_hypergeometric multivariate_normal negative_binomial noncentral_chisquare
noncentral_f pareto permuted poisson power random_integers rayleigh set_state spawn standard_cauchy standard_gamma
standard_t tomaxint triangular vonmises wald weibull zipf
'''.split())


def _missing(owner, name):
    if name in _DISTRIBUTIONS:
        return unavailable('numpy.random.' + owner + '.' + name)
    return AttributeError("'" + owner + "' object has no attribute '" + name + "'")


def default_rng(seed=None):
    """A generator from a seed: a whole number or several; a generator comes back as it is."""
    if isinstance(seed, Generator):
        return seed
    if seed is None:
        raise _no_seed('default_rng(42)')
    return Generator(_words(seed))


_global = None


def seed(seed=None):
    """Seeds the functions of this module, until the call of the component ends."""
    global _global
    _global = RandomState(seed)


def _fresh_call():
    """A component is about to be called: generators of earlier calls and of its module start anew."""
    global _global
    _global = None
    living = [(reference, reference()) for reference in _made]
    _made[:] = [reference for reference, generator in living if generator is not None]
    for _, generator in living:
        if generator is not None:
            generator._restart()


_FUNCTIONS = frozenset('''
random_sample random ranf sample rand randn randint choice uniform normal standard_normal exponential
standard_exponential lognormal shuffle permutation
'''.split())


def __getattr__(name):
    if name in _FUNCTIONS:
        def call(*args, **options):
            if _global is None:
                raise _no_seed('np.random.seed(42) before np.random.' + name + '(), inside the function that uses it')
            return getattr(_global, name)(*args, **options)
        call.__name__ = name
        globals()[name] = call
        return call
    if name in _DISTRIBUTIONS or name in ('BitGenerator', 'PCG64', 'PCG64DXSM', 'MT19937', 'Philox', 'SFC64', 'mtrand'):
        raise unavailable('numpy.random.' + name)
    raise AttributeError("module 'numpy.random' has no attribute '" + name + "'")
