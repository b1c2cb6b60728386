"""Polynomials through points, covariance and correlation."""

from pandas import _values as _v
from pandas.errors import unavailable
from numpy.arrays import host, make_array
from numpy.creating import array, asarray, ones
from numpy.failures import refuse

_solve = host.sequences().leastSquares


def least_squares(columns, target):
    """The coefficients whose sum of columns comes nearest to the target; LinAlgError where they are not determined."""
    from numpy.linalg import LinAlgError
    for each in (*columns, target):
        if not host.reductions().all(host.functions().unary('isfinite', each._col)):
            raise LinAlgError('SVD did not converge in Linear Least Squares')
    solved = _solve([each._col for each in columns], target._col)
    if solved is None:
        raise unavailable('a fit whose coefficients the points do not determine')
    return make_array(solved)


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The coefficients, highest power first, of the polynomial of degree ``deg`` nearest to the points."""
    refuse('polyfit', rcond=rcond, full=full, cov=cov)
    x, y = asarray(x), asarray(y)
    if not isinstance(deg, int):
        raise unavailable('numpy.polyfit with a list of degrees')
    if deg < 0:
        raise ValueError('expected deg >= 0')
    if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
    if x.size == 0:
        raise TypeError('expected non-empty vector for x')
    if y.ndim != 1:
        raise unavailable('numpy.polyfit of several columns')
    if len(x) != len(y):
        raise TypeError('expected x and y to have same length')
    x, y = x.astype(float), y.astype(float)
    columns = [ones(len(x))]
    for _ in range(deg):
        columns.append(columns[-1] * x)
    columns.reverse()
    if w is not None:
        w = asarray(w).astype(float)
        if len(w) != len(y):
            raise TypeError('expected w and y to have the same length')
        columns, y = [column * w for column in columns], y * w
    return least_squares(columns, y)


def polyval(p, x):
    """The polynomial of coefficients ``p``, highest power first, at ``x``."""
    coefficients = p.coef if isinstance(p, poly1d) else asarray(p)
    if isinstance(x, poly1d):
        raise unavailable('numpy.polyval of a polynomial')
    point = x if _v.is_scalar(x) else asarray(x)
    result = point * 0
    for each in coefficients:
        result = result * point + each
    return result


class poly1d:
    """A polynomial that can be called."""

    def __init__(self, c_or_r, r=False, variable=None):
        if r or isinstance(c_or_r, poly1d):
            raise unavailable('numpy.poly1d of roots or of a polynomial')
        given = array([c_or_r]) if _v.is_scalar(c_or_r) else array(c_or_r)
        from numpy.ordering import flatnonzero
        places = flatnonzero(given)
        self.coef = given[places[0]:].copy() if len(places) else given[-1:].copy()

    coefficients = c = coeffs = property(lambda self: self.coef)
    order = o = property(lambda self: len(self.coef) - 1)

    def __call__(self, x):
        return polyval(self.coef, x)

    def __getitem__(self, power):
        """The coefficient of a power."""
        return self.coef[len(self.coef) - 1 - power] if 0 <= power < len(self.coef) else 0

    def __len__(self):
        return self.order

    def __array__(self, dtype=None):
        return self.coef

    def __iter__(self):
        return iter(self.coef)

    def deriv(self, m=1):
        """The ``m``-th derivative."""
        result = self.coef
        for _ in range(m):
            size = len(result)
            result = array([value * (size - 1 - place) for place, value in enumerate(result.tolist()[:-1])] or [0])
        return poly1d(result)

    def __repr__(self):
        return 'poly1d(' + repr(self.coef) + ')'

    def __getattr__(self, name):
        if name in ('roots', 'r', 'integ', 'variable'):
            raise unavailable('numpy.poly1d.' + name)
        raise AttributeError("'poly1d' object has no attribute '" + name + "'")


def _variables(m, y, rowvar):
    """One array for each variable."""
    arrays = []
    for each in (m, y):
        if each is None:
            continue
        each = asarray(each)
        if hasattr(each, '_lanes'):
            arrays.extend(each if rowvar else each.T)
        else:
            arrays.append(each)
    return [each.astype(float) for each in arrays]


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    """The covariance matrix of the rows; of one variable its variance."""
    refuse('cov', fweights=fweights, aweights=aweights, dtype=dtype)
    rows = _variables(m, y, rowvar)
    free = len(rows[0]) - ((0 if bias else 1) if ddof is None else ddof)
    centred = [row - row.mean() for row in rows]
    for row in rows[1:]:
        if len(row) != len(rows[0]):
            raise ValueError('all the input array dimensions except for the concatenation axis must match exactly')
    scale = 1.0 / free if free > 0 else float('nan')
    values = [[left.dot(right) * scale for right in centred] for left in centred]
    return values[0][0] if len(values) == 1 else array(values)


def corrcoef(x, y=None, rowvar=True, bias=None, ddof=None, *, dtype=None):
    """The correlation matrix of the rows."""
    refuse('corrcoef', dtype=dtype)
    covariances = cov(x, y, rowvar)
    if _v.is_scalar(covariances):
        return covariances / covariances if covariances else float('nan')
    from numpy.ufuncs import sqrt
    deviations = sqrt(array([covariances[i, i] for i in range(len(covariances))]))
    result = covariances / deviations[:, None] / deviations[None, :]
    from numpy.choosing import clip
    return result._map_columns(lambda column: clip(make_array(column), -1.0, 1.0)._col)


def outer(a, b, out=None):
    """The products of each element with each other one."""
    refuse('outer', out=out)
    return asarray(a).ravel()[:, None] * asarray(b).ravel()[None, :]
