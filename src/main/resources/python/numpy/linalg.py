"""A little linear algebra."""

from pandas.errors import unavailable
from numpy.creating import array, asarray


class LinAlgError(ValueError):
    """A problem without a solution."""


def norm(x, ord=None, axis=None, keepdims=False):
    """The length of a vector, or its 1-norm or infinity norm; of a table the root of its summed squares."""
    if axis is not None or keepdims:
        raise unavailable('numpy.linalg.norm(axis=..., keepdims=...)')
    x = asarray(x)
    if hasattr(x, '_lanes') and ord not in (None, 'fro'):
        raise unavailable('numpy.linalg.norm of two dimensions with ord=' + repr(ord))
    x = x.ravel().astype(float)
    if ord in (None, 2, 'fro'):
        return x.dot(x) ** 0.5
    from numpy.ufuncs import absolute
    if ord == 1:
        return absolute(x).sum()
    if ord in (float('inf'), -float('inf')):
        return absolute(x).max() if ord > 0 else absolute(x).min()
    raise unavailable('numpy.linalg.norm(ord=' + repr(ord) + ')')


class _SingularValues:
    """Stands for what ``lstsq`` gives last and this runtime does not compute."""

    def __getattr__(self, name):
        raise unavailable('the singular values of numpy.linalg.lstsq')

    __len__ = __iter__ = __getitem__ = __bool__ = lambda self, *args: self.values


def lstsq(a, b, rcond=None):
    """(solution, summed squares of what remains, rank, singular values) of ``a @ x`` nearest to ``b``."""
    a, b = asarray(a), asarray(b)
    if not hasattr(a, '_lanes') or hasattr(b, '_lanes'):
        raise unavailable('numpy.linalg.lstsq but of a table and a vector')
    if a.shape[0] != len(b):
        raise LinAlgError('Incompatible dimensions')
    from numpy.fitting import least_squares
    columns = [column.astype(float) for column in a.T]
    solution = least_squares(columns, b.astype(float))
    rest = b - a @ solution
    residuals = array([rest.dot(rest)]) if len(b) > len(columns) else array([])
    return solution, residuals, len(columns), _SingularValues()


def __getattr__(name):
    if name in ('inv', 'solve', 'det', 'eig', 'eigh', 'eigvals', 'eigvalsh', 'svd', 'qr', 'cholesky', 'pinv',
                'matrix_rank', 'matrix_power', 'slogdet', 'cond', 'multi_dot', 'tensorsolve', 'tensorinv', 'cross',
                'diagonal', 'matmul', 'matrix_norm', 'matrix_transpose', 'outer', 'svdvals', 'tensordot', 'trace',
                'vecdot', 'vector_norm'):
        raise unavailable('numpy.linalg.' + name)
    raise AttributeError("module 'numpy.linalg' has no attribute '" + name + "'")
