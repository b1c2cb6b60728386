"""Choosing between values: where, select, clip, nan_to_num and their neighbours."""

from pandas import _values as _v
from pandas._kernels import PLAIN
from pandas.errors import unavailable
from numpy.arrays import building, host, make_array, make_texts, ndarray
from numpy.creating import array, asarray, cast
from numpy.ufuncs import _column, _side, isinf, isnan, maximum, minimum

_round = host.sequences().round


_ABSENT = object()


def where(condition, x=_ABSENT, y=_ABSENT):
    """``x`` where the condition is true, else ``y``, as an array; with the condition alone the row numbers."""
    if x is _ABSENT and y is _ABSENT:
        from numpy.ordering import nonzero
        return nonzero(condition)
    if x is _ABSENT or y is _ABSENT:
        raise ValueError('either both or neither of x and y should be given')
    if _is_table(condition) or _is_table(x) or _is_table(y):
        from numpy.table_functions import where as where_table
        return where_table(condition, x, y)
    if _v.is_scalar(condition):
        if _v.is_scalar(x) and _v.is_scalar(y):
            return x if condition else y
        condition = [condition]
    sides = _side(x), _side(y)
    column = building.where(_v.cast(_column(condition), bool), *sides)
    if column is None:
        raise _not_common(condition, x, y)
    if building.isText(column):
        return make_texts(column, max(_width(x, sides[0]), _width(y, sides[1])))
    return make_array(column)


def _is_table(value):
    """Whether a value has two dimensions; asks a Series for nothing that it has not, which is slow."""
    kind = type(value)
    if kind in PLAIN or kind is ndarray or hasattr(value, '_with'):
        return False
    return hasattr(value, '_lanes') or _v.is_frame(value)


def _width(value, side):
    """The room a side of texts asks for, whether it is chosen or not."""
    if type(side) is str:
        return len(side)
    width = getattr(value, '_width', None)
    return building.width(side) if width is None else width


def _not_common(condition, x, y):
    from numpy.failures import are_mismatched, shapes
    sides = [_column(condition)] + [_side(each) for each in (x, y)]
    if are_mismatched(*sides):
        return shapes(*sides)
    return TypeError("The DType <class 'numpy.dtypes.StrDType'> could not be promoted by a DType of numbers. This "
                     'means that no common DType exists for the given inputs.')


def select(condlist, choicelist, default=0):
    """For each row the choice of the first true condition, else the default."""
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    if len(condlist) == 0:
        raise ValueError('select with an empty condition list is not possible')
    for place, condition in enumerate(condlist):
        if not isinstance(condition, bool) and _column(condition).dtype() != 'bool':
            raise TypeError('invalid entry %d in condlist: should be boolean ndarray' % place)
    result = default
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        try:
            result = where(condition, choice, result)
        except TypeError:
            raise TypeError('Choicelist and default value do not have a common dtype: texts and numbers cannot be in '
                            'one array; give a default of the kind of the choices') from None
    return result


def piecewise(x, condlist, funclist, *args, **kw):
    """The result of the function (or the constant) of the last true condition, in the dtype of ``x``."""
    x = asarray(x)
    conditions = [condlist] if _v.is_scalar(condlist[0]) else list(condlist)
    conditions = [asarray(each, bool) for each in conditions]
    if len(funclist) == len(conditions) + 1:
        rest = conditions[0]
        for condition in conditions[1:]:
            rest = rest | condition
        conditions.append(~rest)
    elif len(funclist) != len(conditions):
        raise ValueError('with %d condition(s), either %d or %d functions are expected'
                         % (len(conditions), len(conditions), len(conditions) + 1))
    from numpy.creating import zeros_like
    result = zeros_like(x)
    for condition, function in zip(conditions, funclist):
        result[condition] = function(x[condition], *args, **kw) if callable(function) else function
    return result


def clip(a, a_min=None, a_max=None, out=None, *, min=None, max=None, **options):
    """Values outside the limits become the limits; NaN stays, and a NaN limit gives NaN."""
    from numpy.failures import refuse
    refuse('clip', **options)
    low, high = a_min if min is None else min, a_max if max is None else max
    if hasattr(a, '_index'):
        refuse('clip', out=out)
        return a.clip(low, high)
    result = asarray(a)
    if low is not None:
        result = maximum(result, low)
    if high is not None:
        result = minimum(result, high)
    if out is None:
        return result.copy() if result is a and isinstance(a, ndarray) else result
    out[:] = result
    return out


def round(a, decimals=0, out=None):
    """Half to even at a number of decimals: the value is scaled, rounded and scaled back."""
    from numpy.failures import refuse, unsupported
    refuse('round', out=out)
    if hasattr(a, '_index') or _v.is_frame(a):
        return a.round(decimals)
    if hasattr(a, '_map_columns'):
        return a._map_columns(lambda column: _round(column, decimals))
    if _v.is_scalar(a):
        return _v.to_list(_round(_column([a]), decimals))[0]
    column = _round(_column(a), decimals)
    if column is None:
        raise unsupported('rint', _column(a))
    return make_array(column)


around = round


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    """NaN as ``nan``, infinities as the largest numbers unless given."""
    if _v.is_scalar(x):
        return nan_to_num([x], nan=nan, posinf=posinf, neginf=neginf)[0]
    if hasattr(x, '_map_columns'):
        return asarray(x)._map_columns(lambda column: nan_to_num(make_array(column), True, nan, posinf, neginf)._col)
    result = array(x)
    if result.dtype.name == 'float64':
        high = 1.7976931348623157e308 if posinf is None else posinf
        low = -1.7976931348623157e308 if neginf is None else neginf
        infinite = isinf(result)
        positive = infinite & (result > 0)
        result = where(isnan(result), nan, where(positive, high, where(infinite, low, result)))
    if not copy and isinstance(x, ndarray):
        x[:] = result
        return x
    return result


def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    """Whether ``|a - b| <= atol + rtol * |b|``; infinities are close to themselves."""
    both = _v.is_scalar(a) and _v.is_scalar(b)
    from numpy.ufuncs import absolute, isfinite
    x, y = (asarray([each]) if _v.is_scalar(each) else asarray(each) for each in (a, b))
    close = (absolute(x - y) <= atol + rtol * absolute(y)) & isfinite(y) | (x == y)
    if equal_nan:
        close = close | isnan(x) & isnan(y)
    return close[0] if both else close


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    close = isclose(a, b, rtol, atol, equal_nan)
    return close if isinstance(close, bool) else close.all()


def array_equal(a1, a2, equal_nan=False):
    """Whether both have the same shape and elements."""
    a1, a2 = asarray(a1), asarray(a2)
    if getattr(a1, 'shape', ()) != getattr(a2, 'shape', ()):
        return False
    if _v.is_scalar(a1):
        return a1 == a2 or bool(equal_nan and a1 != a1 and a2 != a2)
    same = a1 == a2
    if equal_nan:
        same = same | (a1 != a1) & (a2 != a2)
    return bool(same.all())


def copyto(dst, src, casting='same_kind', where=True):
    """Writes ``src`` into ``dst`` where ``where`` is true."""
    if where is True:
        dst[:] = src
    else:
        mask = asarray(where, bool)
        dst[mask] = src if _v.is_scalar(src) else asarray(src)[mask]


def putmask(a, mask, values):
    """Writes values where the mask is true; a scalar or an array of the length of ``a``."""
    if not _v.is_scalar(values) and len(values) != len(a):
        raise unavailable('numpy.putmask with repeated values')
    copyto(a, values, where=mask)


def put(a, ind, v, mode='raise'):
    if mode != 'raise':
        raise unavailable('numpy.put(mode=...)')
    a[[ind] if _v.is_scalar(ind) else ind] = v


class vectorize:
    """A Python function called for each element."""

    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if excluded or signature:
            raise unavailable('numpy.vectorize(excluded=..., signature=...)')
        self.pyfunc = pyfunc
        self.__name__ = getattr(pyfunc, '__name__', 'vectorize')
        self._otypes = otypes

    def __call__(self, *args, **options):
        sizes = {len(each) for each in args if not _v.is_scalar(each)} - {1}
        if any(hasattr(each, '_lanes') or _v.is_frame(each) for each in args):
            raise unavailable('numpy.vectorize of two dimensions')
        if all(_v.is_scalar(each) for each in args):
            return self.pyfunc(*args, **options)
        if len(sizes) > 1:
            raise ValueError('operands could not be broadcast together with sizes ' + str(sorted(sizes)))
        size = sizes.pop() if sizes else 1
        if size == 0 and not self._otypes:
            raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
        lists = [[each] * size if _v.is_scalar(each) else list(each) * (size if len(each) == 1 else 1) for each in args]
        values = [self.pyfunc(*row, **options) for row in zip(*lists)]
        if values and isinstance(values[0], tuple):
            return tuple(self._typed(list(part), place) for place, part in enumerate(zip(*values)))
        return self._typed(values, 0)

    def _typed(self, values, place):
        """In the dtype of the first value, as numpy decides it."""
        if self._otypes:
            return array(values, dtype=self._otypes[place])
        first = type(values[0])
        made = array(values)
        if first in (int, float, bool) and made.dtype.name in ('float64', 'int64', 'bool'):
            return cast(made, first)
        return made
