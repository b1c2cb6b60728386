"""ndarray: a one-dimensional array over a column of the host."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN, apply, apply_reflected
from pandas.index import position, slice_column

_new = object.__new__


class ndarray:
    """Values of one dtype without labels. Only one dimension; elements can be assigned."""

    __slots__ = ('_col',)

    dtype = property(lambda self: v.dtype_of(self._col))
    size = property(lambda self: self._col.size())
    shape = property(lambda self: (self._col.size(),))
    ndim = property(lambda self: 1)
    T = property(lambda self: self)

    def __len__(self):
        return self._col.size()

    def __iter__(self):
        return iter(v.to_list(self._col))

    def tolist(self):
        return v.to_list(self._col)

    def copy(self):
        return make_array(self._col.share())

    def astype(self, dtype, copy=True):
        return make_array(v.cast(self._col, dtype))

    def item(self, place=0):
        return self[place]

    def flatten(self):
        return self.copy()

    ravel = flatten

    def __getitem__(self, key):
        if isinstance(key, int):
            return v.from_host(k.selection.get(self._col, position(key, self._col.size())))
        if isinstance(key, slice):
            return make_array(slice_column(self._col, key, self._col.size()))
        if isinstance(key, tuple):
            return self[key[0]]
        return make_array(k.selection.take(self._col, self._rows(key)))

    def _rows(self, key):
        column = v.column_of(key)
        if column.dtype() != 'bool':
            return [position(row, len(self)) for row in v.to_list(column)]
        if column.size() != len(self):
            raise IndexError('boolean index did not match indexed array along axis 0; size of axis is %d but size of '
                             'corresponding boolean axis is %d' % (len(self), column.size()))
        return k.selection.rows(column)

    def __setitem__(self, key, value):
        if isinstance(key, int):
            self._col = k.assignment.at(self._col, position(key, len(self)), v.to_host(value))
            return
        rows = list(range(*key.indices(len(self)))) if isinstance(key, slice) else self._rows(key)
        values = value if type(value) in PLAIN else v.to_host(value) if v.is_scalar(value) else v.column_of(value)
        if hasattr(values, 'share') and values.size() != len(rows):
            raise ValueError('could not broadcast input array from shape (%d,) into shape (%d,)'
                             % (values.size(), len(rows)))
        self._col = k.assignment.rows(self._col, rows, values)

    def __contains__(self, value):
        return value in self.tolist()

    def _series(self):
        from pandas.index import make_range
        from pandas.series import make_series
        return make_series(self._col.share(), make_range(self._col.size()), None)

    def _binary(self, other, operation, swapped=False):
        if hasattr(other, '_index') or v.is_frame(other):
            return NotImplemented
        other = v.column_of(other) if isinstance(other, (list, tuple)) else v.to_host(other)
        if hasattr(other, 'share'):
            if other.size() != self._col.size():
                raise ValueError('operands could not be broadcast together with shapes (%d,) (%d,) '
                                 % (self._col.size(), other.size()))
            column = apply(operation, other, self._col) if swapped else apply(operation, self._col, other)
        else:
            column = apply_reflected(operation, other, self._col) if swapped else apply(operation, self._col, other)
        if column is None:
            from pandas.operators import mismatch
            raise mismatch(operation, self, other)
        return make_array(column)

    def __neg__(self):
        return make_array(k.transforms.negate(self._col))

    def __abs__(self):
        return make_array(k.transforms.abs(self._col))

    def __invert__(self):
        return make_array(k.operators.invert(self._col))

    __hash__ = None

    def __bool__(self):
        if len(self) == 1:
            return bool(self[0])
        raise ValueError('The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()')

    def __float__(self):
        return float(self[0])

    def __repr__(self):
        return 'array(' + repr(self.tolist()) + ')'

    def __str__(self):
        return '[' + ' '.join(str(value) for value in self.tolist()) + ']'

    def std(self, axis=None, ddof=0):
        return self._series().std(skipna=False, ddof=ddof)

    def var(self, axis=None, ddof=0):
        return self._series().var(skipna=False, ddof=ddof)

    def round(self, decimals=0):
        return make_array(k.transforms.round(self._col, decimals))

    def clip(self, min=None, max=None):
        return make_array(k.transforms.clip(self._col, v.to_host(min), v.to_host(max)))


def make_array(column):
    """The array of a column that nobody else will write."""
    array = _new(ndarray)
    array._col = column
    return array


def _operator(operation, swapped):
    return lambda self, other: self._binary(other, operation, swapped)


def _reduction(name):
    return lambda self, axis=None: getattr(self._series(), name)(skipna=False)


def _transform(name):
    return lambda self, axis=None: getattr(self._series(), name)().to_numpy()


for _name, _code in (('add', k.ADD), ('sub', k.SUB), ('mul', k.MUL), ('truediv', k.DIV), ('floordiv', k.FLOORDIV),
                     ('mod', k.MOD), ('pow', k.POW), ('and', k.AND), ('or', k.OR), ('xor', k.XOR)):
    setattr(ndarray, '__' + _name + '__', _operator(_code, False))
    setattr(ndarray, '__r' + _name + '__', _operator(_code, True))
for _name, _code in (('lt', k.LT), ('le', k.LE), ('gt', k.GT), ('ge', k.GE), ('eq', k.EQ), ('ne', k.NE)):
    setattr(ndarray, '__' + _name + '__', _operator(_code, False))
for _name in ('sum', 'mean', 'min', 'max', 'prod', 'any', 'all'):
    setattr(ndarray, _name, _reduction(_name))
for _name in ('cumsum', 'cumprod'):
    setattr(ndarray, _name, _transform(_name))
ndarray.argmax = lambda self, axis=None: k.reductions.highest(self._col)
ndarray.argmin = lambda self, axis=None: k.reductions.lowest(self._col)
ndarray.__hash__ = None
