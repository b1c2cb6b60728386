"""Making arrays."""

import math as _math

from pandas import _kernels as _k
from pandas import _values as _v
from pandas.errors import unavailable
from numpy.arrays import building, make_array, make_texts, ndarray, of_column
from numpy.types import dtype_name, text_width

_LARGEST = 2 ** 63


def list_column(values):
    """The column of a list in numpy's dtype: no values are float64, texts among numbers are refused."""
    column = building.infer([value if type(value) in _k.PLAIN else _v.to_host(value) for value in values])
    if column is None:
        for value in values:
            if isinstance(value, int) and not -_LARGEST <= value < _LARGEST:
                raise unavailable('an array of whole numbers beyond int64')
        raise unavailable('an array of texts and numbers (numpy makes texts of all of them)')
    return column


def cast(array, dtype):
    """A new array of another dtype."""
    if dtype is None:
        return array.copy()
    name = dtype_name(dtype)
    column = array._col
    if name == 'object':
        return make_array(_v.cast(column, 'object'))
    if name == 'str':
        return _texts(array, text_width(dtype))
    if name == 'int64' and column.dtype() == 'float64' and not _all_finite(column):
        raise ValueError('cannot convert float NaN or infinity to integer (numpy gives an arbitrary number)')
    try:
        return make_array(_v.cast(column, name))
    except ValueError:
        for each in array:
            if isinstance(each, str):
                if name == 'int64':
                    int(each)
                else:
                    float(each)
        raise


def _all_finite(column):
    from numpy.arrays import functions, host
    return host.reductions().all(functions.unary('isfinite', column))


def _texts(array, width):
    natural = {'float64': 32, 'int64': 21, 'bool': 5}
    texts = _v.cast(array._col, 'str')
    if width is None:
        width = natural.get(array.dtype.name) or array._width or building.width(texts)
    from numpy.indexing import text_array
    return text_array(texts, width)


def array(object, dtype=None, copy=True, order='K', subok=False, ndmin=0, like=None):
    """An array of the values of a list, Series or array; of two dimensions for a list of lists. A number stays one."""
    if ndmin not in (0, 1) or like is not None:
        raise unavailable('numpy.array with ndmin=2 or like=')
    if _v.is_scalar(object):
        if ndmin == 1:
            return array([object], dtype)
        return object if dtype is None else array([object], dtype)[0]
    if hasattr(object, '_lanes') or _v.is_frame(object) or _is_nested(object):
        from numpy.table_functions import table_of
        result = table_of(object)
        return result if dtype is None else result.astype(dtype)
    if isinstance(object, ndarray):
        return object.copy() if dtype is None else cast(object, dtype)
    if hasattr(object, '_col'):
        made = make_array(object._col.share())
        return made if dtype is None else cast(made, dtype)
    values = list(object)
    if dtype is not None and dtype_name(dtype) == 'object':
        return make_array(_v.cast(_v.column_of(values), 'object') if values else _v.cast(building.infer([]), 'object'))
    made = of_column(list_column(values))
    return made if dtype is None else cast(made, dtype)


def _is_nested(values):
    return isinstance(values, (list, tuple)) and len(values) > 0 and any(
        _v.is_list_like(each) for each in (values[0], values[-1]))


def asarray(a, dtype=None, order=None, copy=None):
    """The array itself, or an array of a list; that of a Series cannot be written."""
    if isinstance(a, ndarray) and (dtype is None or dtype_name(dtype) == a.dtype.name):
        return a
    if hasattr(a, '_index') and not _v.is_frame(a):
        return a.to_numpy() if dtype is None else cast(a.to_numpy(), dtype)
    return array(a, dtype)


asanyarray = ascontiguousarray = asfarray = asarray


def asarray_chkfinite(a, dtype=None, order=None):
    result = asarray(a, dtype)
    if result._col.dtype() == 'float64' and not _all_finite(result._col):
        raise ValueError('array must not contain infs or NaNs')
    return result


def copy(a, order='K', subok=False):
    return array(a)


def atleast_1d(*arrays):
    made = [array([each]) if _v.is_scalar(each) else asarray(each) for each in arrays]
    return made[0] if len(made) == 1 else tuple(made)


def check_size(size):
    if size < 0:
        raise ValueError('negative dimensions are not allowed')
    if size >= 2 ** 31:
        raise MemoryError('Unable to allocate an array with shape (%d,)' % size)


def full(shape, fill_value, dtype=None, order='C', device=None, like=None):
    """``shape`` times the same value; a shape of two numbers gives a table."""
    if isinstance(shape, (tuple, list)) and len(shape) == 1:
        shape = shape[0]
    if isinstance(shape, (tuple, list)):
        from numpy.table_functions import filled
        return filled(tuple(shape), lambda size: full(size, fill_value, dtype))
    if not isinstance(shape, int):
        raise TypeError("'" + type(shape).__name__ + "' object cannot be interpreted as an integer")
    check_size(shape)
    if not _v.is_scalar(fill_value):
        made = asarray(fill_value)
        if len(made) not in (1, shape):
            raise ValueError('could not broadcast input array from shape (%d,) into shape (%d,)' % (len(made), shape))
        made = made.copy() if len(made) == shape else full(shape, made[0])
    else:
        made = of_column(_v.filled(shape, fill_value))
        if isinstance(fill_value, str):
            made = make_texts(made._col, len(fill_value) or 1)
    return made if dtype is None else cast(made, dtype)


def _constant(shape, value, dtype):
    name = dtype_name(dtype)
    if name == 'str':
        return full(shape, '1' if value else '', 'U' + str(text_width(dtype) or 1))
    return full(shape, value, 'object') if name == 'object' else full(shape, _CASTS[name](value))


_CASTS = {'float64': float, 'int64': int, 'bool': bool}


def zeros(shape, dtype=float, order='C', device=None, like=None):
    return _constant(shape, 0, dtype)


def ones(shape, dtype=float, order='C', device=None, like=None):
    return _constant(shape, 1, dtype)


def empty(shape, dtype=float, order='C', device=None, like=None):
    """Zeros: numpy leaves whatever was in memory, which no program may rely on."""
    if dtype_name(dtype) == 'object':
        return full(shape, None, 'object')
    return _constant(shape, 0, dtype)


def _shape_of(a):
    shape = getattr(a, 'shape', None)
    return (shape if len(shape) > 1 else shape[0]) if shape else len(a)


def _dtype_like(a, dtype):
    return asarray(a).dtype if dtype is None else dtype


def zeros_like(a, dtype=None, order='K', subok=True, shape=None):
    return zeros(_shape_of(a) if shape is None else shape, _dtype_like(a, dtype))


def ones_like(a, dtype=None, order='K', subok=True, shape=None):
    return ones(_shape_of(a) if shape is None else shape, _dtype_like(a, dtype))


def empty_like(a, dtype=None, order='K', subok=True, shape=None):
    return empty(_shape_of(a) if shape is None else shape, _dtype_like(a, dtype))


def full_like(a, fill_value, dtype=None, order='K', subok=True, shape=None):
    """The fill value becomes of the dtype of ``a``."""
    result = empty(_shape_of(a) if shape is None else shape, _dtype_like(a, dtype))
    result[:] = fill_value
    return result


def arange(start=None, stop=None, step=1, dtype=None, device=None, like=None):
    """Numbers from start (inclusive) to stop (exclusive), ``start + i * step``."""
    if stop is None:
        start, stop = 0, start
    start = 0 if start is None else start
    if step == 0:
        raise ZeroDivisionError('division by zero')
    size = max(_math.ceil((stop - start) / step), 0)
    check_size(size)
    if all(isinstance(each, int) for each in (start, stop, step)):
        size = max(-((start - stop) // step), 0)
        check_size(size)
        column = _k.building.sequence(start, step, size)
    else:
        # numpy takes the step from the first two values, which rounding may have changed
        column = _k.building.progression(start, (start + step) - start, size)
    return make_array(column) if dtype is None else cast(make_array(column), dtype)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, device=None):
    """``num`` numbers at equal distances; the last is ``stop`` itself."""
    if not (_v.is_scalar(start) and _v.is_scalar(stop)) or axis != 0:
        raise unavailable('numpy.linspace between arrays')
    if num < 0:
        raise ValueError('Number of samples, %s, must be non-negative.' % num)
    check_size(num)
    parts = num - 1 if endpoint else num
    start, stop = start * 1.0, stop * 1.0
    step = (stop - start) / parts if parts > 0 else _k.nan
    if parts > 0 and step == 0:
        result = (arange(num) / parts) * (stop - start) + start
    else:
        result = make_array(_k.building.progression(start, step if parts > 0 else 0.0, num))
    if endpoint and num > 1:
        result[num - 1] = stop
    if dtype is not None:
        from numpy.ufuncs import floor
        result = cast(floor(result) if dtype_name(dtype) == 'int64' else result, dtype)
    return (result, step) if retstep else result


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    """``base`` to the powers of ``linspace``."""
    result = base ** linspace(start, stop, num, endpoint, axis=axis)
    return result if dtype is None else cast(result, dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    """``num`` numbers at equal ratios."""
    if start == 0 or stop == 0:
        raise ValueError('Geometric sequence cannot include zero')
    if (start < 0) != (stop < 0):
        raise unavailable('numpy.geomspace through the complex plane')
    sign = -1.0 if start < 0 else 1.0
    result = logspace(_math.log10(sign * start), _math.log10(sign * stop), num, endpoint) * sign
    if num > 0:
        result[0] = float(start)
        if num > 1 and endpoint:
            result[-1] = float(stop)
    return result if dtype is None else cast(result, dtype)
