"""What both generators have in common: shapes, checks, and choosing from arrays."""

from pandas import _values as _v
from pandas.errors import unavailable
from numpy.arrays import make_array
from numpy.creating import array, asarray
from numpy.failures import refuse


def _count(size):
    if size is None:
        return 1
    count = 1
    for each in (size,) if isinstance(size, int) else size:
        if each < 0:
            raise ValueError('negative dimensions are not allowed')
        count *= each
    return count


def _shaped(column, size):
    """A number without a size, else an array or a table."""
    if size is None:
        return _v.to_list(column)[0]
    result = make_array(column)
    return result if isinstance(size, int) or len(size) == 1 else result.reshape(size)


def _number(value, name):
    if not _v.is_scalar(value):
        raise unavailable('numpy.random with an array as ' + name)
    return float(value)


def _not_negative(value, name):
    value = _number(value, name)
    if value < 0:
        raise ValueError(name + ' < 0')
    return value


def _float64(dtype):
    from numpy.types import dtype_name
    if dtype_name(dtype) != 'float64':
        raise unavailable('numpy.random with dtype=' + repr(dtype))


class Drawing:
    """Distributions over a stream of the host. ``size`` None gives a number, a number or a tuple an array."""

    def _uniforms(self, low, span, size, dtype=float, out=None):
        _float64(dtype)
        refuse('random', out=out)
        return _shaped(self._stream.uniforms(low, span, _count(size)), size)

    def uniform(self, low=0.0, high=1.0, size=None):
        """Numbers of [low, high)."""
        low, high = _number(low, 'low'), _number(high, 'high')
        if not abs(high - low) < float('inf'):
            raise OverflowError('Range exceeds valid bounds')
        return self._uniforms(low, high - low, size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Normal numbers of a mean and a standard deviation."""
        return _shaped(self._stream.normals(_number(loc, 'loc'), _not_negative(scale, 'scale'), _count(size)), size)

    def standard_normal(self, size=None, dtype=float, out=None):
        _float64(dtype)
        refuse('standard_normal', out=out)
        return self.normal(0.0, 1.0, size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        """Numbers whose logarithm is normal."""
        mean, sigma = _number(mean, 'mean'), _not_negative(sigma, 'sigma')
        return _shaped(self._stream.lognormals(mean, sigma, _count(size)), size)

    def exponential(self, scale=1.0, size=None):
        """Exponential numbers of a mean."""
        return _shaped(self._stream.exponentials(_not_negative(scale, 'scale'), _count(size)), size)

    def standard_exponential(self, size=None, dtype=float, method='zig', out=None):
        _float64(dtype)
        refuse('standard_exponential', out=out)
        if method != 'zig':
            raise unavailable('numpy.random.Generator.standard_exponential(method=...)')
        return self.exponential(1.0, size)

    def _integers(self, low, high, size, dtype, endpoint):
        from numpy.types import dtype_name
        if dtype_name(dtype) != 'int64':
            raise unavailable('numpy.random whole numbers with dtype=' + repr(dtype))
        if not _v.is_scalar(low) or not _v.is_scalar(high):
            raise unavailable('numpy.random whole numbers between arrays')
        if high is None:
            low, high = 0, low
        low, high = int(low), int(high) - (0 if endpoint else 1)
        if low > high:
            raise ValueError('low > high' if endpoint else 'low >= high')
        if not (-2 ** 63 <= low and high < 2 ** 63):
            raise ValueError('low or high is out of bounds for int64')
        return _shaped(self._stream.integers(low, high, _count(size)), size)

    def permutation(self, x, axis=0):
        """The numbers below ``x``, or the elements of an array, in random order."""
        if isinstance(x, int):
            return make_array(self._stream.permutation(x))
        x = array(x)
        if hasattr(x, '_lanes') or axis != 0:
            raise unavailable('numpy.random permutation of two dimensions')
        return x[make_array(self._stream.permutation(len(x)))]

    def shuffle(self, x, axis=0):
        """Puts the elements of an array or a list into random order."""
        if hasattr(x, '_lanes') or hasattr(x, '_index') or axis != 0:
            raise unavailable('numpy.random shuffle but of an array or list of one dimension')
        order = _v.to_list(self._stream.permutation(len(x)))
        x[:] = [x[place] for place in order] if isinstance(x, list) else x[order]

    def _choice(self, a, size, replace, p, shuffle):
        items = None if isinstance(a, int) else asarray(a)
        if items is not None and hasattr(items, '_lanes'):
            raise unavailable('numpy.random choice of two dimensions')
        population = a if items is None else len(items)
        count = _count(size)
        if population <= 0 and count > 0:
            raise ValueError('a must be a positive integer unless no samples are taken' if items is None else
                             'a cannot be empty unless no samples are taken')
        if p is not None:
            p = asarray(p).astype(float)
            _check_probabilities(p, population)
        places = self._places(population, count, replace, p, shuffle)
        chosen = places if items is None else items[places]
        if size is None:
            return chosen[0]
        return chosen if isinstance(size, int) or len(size) == 1 else chosen.reshape(size)

    def _places(self, population, count, replace, p, shuffle):
        if replace:
            if p is None:
                return make_array(self._stream.integers(0, population - 1, count))
            return _share(p).searchsorted(self._uniforms(0.0, 1.0, count), side='right')
        if count > population:
            raise ValueError("Cannot take a larger sample than population when 'replace=False'" if shuffle is None else
                             'Cannot take a larger sample than population when replace is False')
        if p is not None:
            return self._without_replacement(count, p)
        if shuffle is None:
            return make_array(self._stream.permutation(population))[:count].copy()
        return make_array(self._stream.choice(population, count, bool(shuffle)))

    def _without_replacement(self, count, p):
        """Draws until enough different places were drawn, those drawn before left out."""
        if (p > 0).sum() < count:
            raise ValueError('Fewer non-zero entries in p than size')
        found, p = [], p.copy()
        while len(found) < count:
            drawn = self._uniforms(0.0, 1.0, count - len(found))
            if found:
                p[found] = 0
            new = _share(p).searchsorted(drawn, side='right').tolist()
            found.extend(dict.fromkeys(new))
        return array(found) if found else array([], dtype=int)


def _share(p):
    cumulative = p.cumsum()
    return cumulative / cumulative[-1]


def _check_probabilities(p, population):
    if len(p) != population:
        raise ValueError("a and p must have same size")
    if (p != p).any():
        raise ValueError('Probabilities contain NaN')
    if (p < 0).any():
        raise ValueError('Probabilities are not non-negative')
    if abs(p.sum() - 1) > 1.4901161193847656e-08:
        raise ValueError('Probabilities do not sum to 1')
