"""numpy's scalar types and dtypes: Python's own float, int, bool and str pass for the types of 64 bits."""

from pandas import _values as _v
from pandas.errors import unavailable


class _Kind(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls._python) and not (isinstance(value, bool) and bool not in cls._python)

    def __hash__(cls):
        return type.__hash__(cls)


class _Other(_Kind):
    """A type of another size or kind: nothing is of it, and nothing can be made of it."""

    def __instancecheck__(cls, value):
        return False

    @property
    def _dtype_name(cls):
        raise unavailable('numpy.' + cls.__name__)

    def __call__(cls, *args, **options):
        raise unavailable('numpy.' + cls.__name__)


class generic(metaclass=_Kind):
    _python = (float, int, bool, str)


class number(generic):
    _python = (float, int)


class inexact(number):
    _python = (float,)


class floating(inexact):
    _python = (float,)


class integer(number):
    _python = (int,)


class signedinteger(integer):
    _python = (int,)


class float64(floating):
    _dtype_name = 'float64'

    def __new__(cls, value=0.0):
        return float(value) if _v.is_scalar(value) else _cast(value, 'float64')


class int64(signedinteger):
    _dtype_name = 'int64'

    def __new__(cls, value=0):
        return int(value) if _v.is_scalar(value) else _cast(value, 'int64')


class bool_(generic):
    _python = (bool,)
    _dtype_name = 'bool'

    def __new__(cls, value=False):
        return bool(value) if _v.is_scalar(value) else _cast(value, 'bool')


class str_(generic):
    _python = (str,)
    _dtype_name = 'str'

    def __new__(cls, value=''):
        return str(value)


class object_(generic):
    _python = ()
    _dtype_name = 'object'


def _other(name, base):
    return _Other(name, (base,), {'_python': ()})


float32, float16, longdouble = _other('float32', floating), _other('float16', floating), _other('longdouble', floating)
int32, int16, int8 = _other('int32', signedinteger), _other('int16', signedinteger), _other('int8', signedinteger)
unsignedinteger = _other('unsignedinteger', integer)
uint64, uint32 = _other('uint64', unsignedinteger), _other('uint32', unsignedinteger)
uint16, uint8 = _other('uint16', unsignedinteger), _other('uint8', unsignedinteger)
complex128, datetime64 = _other('complex128', inexact), _other('datetime64', generic)
timedelta64 = _other('timedelta64', signedinteger)


def _cast(values, name):
    from numpy.creating import array
    return array(values, dtype=name)


_NAMES = {
    float: 'float64', int: 'int64', bool: 'bool', str: 'str', object: 'object', float64: 'float64', int64: 'int64',
    bool_: 'bool', str_: 'str', object_: 'object',
}
for _name, _aliases in (('float64', 'float float64 double f8 <f8 d'), ('int64', 'int int64 i8 <i8 l q intp'),
                        ('bool', 'bool bool_ ?'), ('str', 'str U <U'), ('object', 'object O')):
    for _alias in _aliases.split():
        _NAMES[_alias] = _name


_OTHERS = frozenset('float int uint complex longdouble half single f i u c S V M m e b B h H I L Q p P g F D G'.split())


class TextDtype(_v.dtype):
    """The type of an array of texts of at most ``width`` characters."""

    __slots__ = ('width',)
    kind = 'U'
    type = str

    def __init__(self, width):
        self.name = '<U' + str(width)
        self.width = width

    def __eq__(self, other):
        return other in (str, str_, self.name, self.name[1:]) or getattr(other, 'name', None) == self.name

    def __hash__(self):
        return hash(self.name)


def dtype_name(dtype):
    """float64, int64, bool, object or str; NotImplementedError for numpy's other dtypes, which hold other numbers."""
    name = _NAMES.get(dtype) if isinstance(dtype, (str, type)) else None
    if name is not None:
        return name
    given = getattr(dtype, 'name', None) or getattr(dtype, '_dtype_name', None) or dtype
    if not isinstance(given, str):
        raise TypeError("Cannot interpret '" + str(dtype) + "' as a data type")
    if given in _NAMES:
        return _NAMES[given]
    if text_width(dtype) is not None:
        return 'str'
    if given.lstrip('<>=|').rstrip('0123456789') in _OTHERS or given[:8] in ('datetime', 'timedelt'):
        raise unavailable('the numpy dtype ' + given)
    raise TypeError('data type ' + repr(given) + ' not understood')


def text_width(dtype):
    """The characters a dtype such as '<U8' has room for; None for another dtype."""
    name = getattr(dtype, 'name', dtype)
    digits = name[2:] if isinstance(name, str) and name[:2] == '<U' else name[1:] if isinstance(name, str) else ''
    return int(digits) if digits.isdigit() and name.lstrip('<')[:1] == 'U' else None


def dtype(kind):
    """The dtype of a name, a Python type or a numpy type."""
    width = text_width(kind)
    return _v.dtype(dtype_name(kind)) if width is None else TextDtype(width)


def issubdtype(kind, of):
    """Whether a dtype is of a kind such as ``np.number``."""
    own = {'float64': float64, 'int64': int64, 'bool': bool_, 'str': str_, 'object': object_}[dtype_name(kind)]
    if not isinstance(of, _Kind):
        of = {'float64': float64, 'int64': int64, 'bool': bool_, 'str': str_, 'object': object_}[dtype_name(of)]
    return issubclass(own, of)


class finfo:
    """Limits of float64."""

    eps = 2.220446049250313e-16
    epsneg = 1.1102230246251565e-16
    max = 1.7976931348623157e+308
    min = -1.7976931348623157e+308
    tiny = smallest_normal = 2.2250738585072014e-308
    smallest_subnormal = 5e-324
    resolution = 1e-15
    bits = 64
    precision = 15

    def __init__(self, dtype=float):
        if not isinstance(dtype, float) and dtype_name(dtype) != 'float64':
            raise ValueError("data type <class 'numpy." + dtype_name(dtype) + "'> not inexact")


class iinfo:
    """Limits of int64."""

    max = 9223372036854775807
    min = -9223372036854775808
    bits = 64
    kind = 'i'

    def __init__(self, dtype=int):
        if not isinstance(dtype, int) and dtype_name(dtype) != 'int64':
            raise ValueError('Invalid integer data type ' + repr(dtype) + '.')


UNAVAILABLE = frozenset('''
False_ Inf Infinity NINF NZERO PINF PZERO ScalarType True_ acosh alltrue angle apply_along_axis apply_over_axes
argpartition array2string array_equiv array_repr array_str asfortranarray asinh asmatrix asscalar astype atanh
atleast_3d bartlett base_repr binary_repr bitwise_count bitwise_invert bitwise_left_shift bitwise_right_shift blackman
block bmat broadcast broadcast_arrays broadcast_shapes broadcast_to busday_count busday_offset busdaycalendar byte
bytes_ c_ can_cast cdouble char character choose clongdouble common_type complex256 complex64 complex_ complexfloating
compress conj conjugate core cross csingle ctypeslib cumproduct cumulative_prod cumulative_sum datetime_as_string
datetime_data diag diag_indices diag_indices_from diagflat diagonal divmod dsplit dstack dtypes einsum einsum_path
emath expand_dims extract eye f2py fft fill_diagonal financial find_common_type flatiter flexible float128 float_power
format_float_positional format_float_scientific frexp from_dlpack frombuffer fromfile fromfunction fromiter frompyfunc
fromregex fromstring fv gcd genfromtxt get_include get_printoptions getbufsize geterr geterrcall hamming hanning
histogram2d histogramdd hsplit i0 identity imag index_exp indices info infty int0 intc irr is_busday iscomplex
iscomplexobj isdtype isfortran isnat isneginf isposinf isreal isrealobj ix_ kaiser kron lcm ldexp left_shift lexsort
little_endian load loadtxt logaddexp2 long ma mask_indices mat matrix matrix_transpose matvec may_share_memory memmap
meshgrid mgrid min_scalar_type mintypecode modf moveaxis msort ndenumerate ndindex nditer nested_iters nextafter nper
npv object0 ogrid packbits pad partition permute_dims place pmt poly polyadd polyder polydiv polyint polymul
polynomial polysub printoptions product promote_types put_along_axis pv r_ rate ravel_multi_index real real_if_close
rec recarray record require result_type right_shift rollaxis roots rot90 s_ save savetxt savez
savez_compressed sctypeDict set_printoptions setbufsize seterrcall setxor1d shares_memory short show_config
show_runtime sinc sometrue sort_complex spacing string_ strings swapaxes take_along_axis tensordot test testing trace
tri tril tril_indices tril_indices_from triu triu_indices triu_indices_from typecodes typename typing ubyte uint uint0
uintc uintp ulong ulonglong unicode_ unique_all unique_counts unique_inverse unique_values unpackbits unravel_index
unstack unwrap ushort vander vdot vecdot vecmat void vsplit
'''.split())
