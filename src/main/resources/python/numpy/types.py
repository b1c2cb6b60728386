"""numpy's scalar types: Python's own numbers pass for them."""


class _Kind(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls._python) and not (isinstance(value, bool) and bool not in cls._python)

    def __hash__(cls):
        return type.__hash__(cls)


class generic(metaclass=_Kind):
    _python = (float, int, bool)


class number(generic):
    _python = (float, int)


class floating(number):
    _python = (float,)


class integer(number):
    _python = (int,)


class float64(floating):
    _dtype_name = 'float64'

    def __new__(cls, value=0.0):
        return float(value)


class float32(float64):
    pass


class int64(integer):
    _dtype_name = 'int64'

    def __new__(cls, value=0):
        return int(value)


class int32(int64):
    pass


class bool_(generic):
    _python = (bool,)
    _dtype_name = 'bool'

    def __new__(cls, value=False):
        return bool(value)


UNAVAILABLE = frozenset('''
apply_along_axis append argpartition array_split atleast_1d atleast_2d bincount broadcast_to column_stack complex128
correlate cov cross datetime64 delete digitize dstack expand_dims eye fft fromiter fromfile gradient histogram hstack
identity insert interp intersect1d inner isin kron lexsort linalg load loadtxt logspace ma mask_indices matmul matrix
meshgrid mgrid nancumsum nanpercentile nanquantile outer pad partition piecewise polyfit polyval poly1d put putmask
ravel random recarray repeat reshape resize rot90 save savetxt savez searchsorted setdiff1d size shape split squeeze
stack swapaxes take tensordot tile timedelta64 transpose trapz tri tril triu union1d unwrap vectorize vstack zeros_like
ufunc vander uint8 uint64 int8 int16 float16 str_ object_ dtype frombuffer copyto einsum
'''.split())
