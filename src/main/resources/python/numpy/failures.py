"""The errors numpy raises, found out when the host had no answer."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import UFuncTypeError, unavailable

_UFUNCS = {
    k.ADD: 'add', k.SUB: 'subtract', k.MUL: 'multiply', k.DIV: 'divide', k.FLOORDIV: 'floor_divide', k.MOD: 'remainder',
    k.POW: 'power', k.LT: 'less', k.LE: 'less_equal', k.GT: 'greater', k.GE: 'greater_equal', k.EQ: 'equal',
    k.NE: 'not_equal', k.AND: 'bitwise_and', k.OR: 'bitwise_or', k.XOR: 'bitwise_xor',
}
_BY_SYMBOL = {k.SYMBOLS[code]: name for code, name in _UFUNCS.items()}


class AxisError(ValueError, IndexError):
    """An axis the array has not."""


def _size(value):
    column = getattr(value, '_col', value)
    return column.size() if hasattr(column, 'share') else None


def _dtype(value):
    column = getattr(value, '_col', value)
    return column.dtype() if hasattr(column, 'share') else type(value).__name__


def shapes(*sides):
    """The error for lengths that do not go together."""
    texts = ['(%d,)' % _size(side) for side in sides if _size(side) is not None]
    return ValueError('operands could not be broadcast together with shapes ' + ' '.join(texts) + ' ')


def are_mismatched(*sides):
    """Whether the sides have different lengths, none of them 1."""
    sizes = {_size(side) for side in sides} - {None, 1}
    return len(sizes) > 1


def of_operator(operation, left, right):
    """The error of an operator on two sides."""
    if are_mismatched(left, right):
        return shapes(left, right)
    name = _UFUNCS[operation]
    if name == 'power' and {_dtype(left), _dtype(right)} <= {'int64', 'int', 'bool'}:
        return ValueError('Integers to negative integer powers are not allowed.')
    if name == 'subtract' and {_dtype(left), _dtype(right)} == {'bool'}:
        return TypeError('numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` '
                         'operator, or the logical_xor function instead.')
    return unsupported(name, left, right)


def unsupported(name, *sides):
    """The error of a function the dtypes have no loop for."""
    kinds = {_dtype(side) for side in sides}
    if len(sides) > 1 and kinds & {'str', 'object'} and not name.startswith('bitwise'):
        return UFuncTypeError("ufunc '" + name + "' did not contain a loop with signature matching types ("
                              + ', '.join(_dtype(side) for side in sides) + ')')
    return TypeError("ufunc '" + name + "' not supported for the input types, and the inputs could not be safely "
                     "coerced to any supported types according to the casting rule ''safe''")


def uncastable(symbol, source, target):
    """The error of an operator in place whose result the array cannot hold."""
    return UFuncTypeError("Cannot cast ufunc '" + _BY_SYMBOL.get(symbol, symbol) + "' output from dtype('" + source
                          + "') to dtype('" + target + "') with casting rule 'same_kind'")


def unstorable(array, value):
    """The error of an assignment of a value the dtype cannot hold."""
    name = array.dtype.name
    values = v.to_list(value) if hasattr(value, 'share') else [value]
    for each in values:
        if isinstance(each, float) and name == 'int64':
            if each != each:
                return ValueError('cannot convert float NaN to integer')
            return OverflowError('cannot convert float infinity to integer')
        if isinstance(each, str):
            return ValueError(("invalid literal for int() with base 10: " if name == 'int64' else
                               'could not convert string to float: ') + repr(each))
    return TypeError('a value of type ' + type(value).__name__ + ' cannot be assigned to an array of ' + name)


def axis_error(axis, ndim):
    return AxisError('axis %s is out of bounds for array of dimension %d' % (axis, ndim))


def refuse(function, **options):
    """NotImplementedError for an option that was given and would change the result."""
    for name, value in options.items():
        if value is not None and value is not False:
            raise unavailable('numpy.' + function + '(' + name + '=...)')


_METHODS = frozenset('''
argpartition byteswap choose compress conj conjugate ctypes data diagonal dump dumps flags flat getfield imag itemset
newbyteorder partition put real resize setfield setflags strides swapaxes tobytes tofile tostring trace view
'''.split())


def missing_method(name):
    """NotImplementedError for what numpy's arrays have, AttributeError for anything else."""
    if name in _METHODS:
        return unavailable('numpy.ndarray.' + name)
    return AttributeError("'numpy.ndarray' object has no attribute '" + name + "'")
