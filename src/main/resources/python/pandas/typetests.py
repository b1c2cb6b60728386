"""pandas.api.types: what a dtype, or the dtype of a Series or array, is."""

from pandas import _values as v


def _name(of):
    """The name of a dtype, or of the dtype of a column; '' for what has none."""
    if hasattr(of, 'dtype'):
        return of.dtype.name
    if of is None or (v.is_list_like(of) and not isinstance(of, type)):
        return ''
    try:
        return {'str': 'object'}.get(v.dtype_name(of), v.dtype_name(of))
    except TypeError:
        return ''


def is_numeric_dtype(arr_or_dtype):
    return _name(arr_or_dtype) in ('float64', 'int64', 'bool')


def is_float_dtype(arr_or_dtype):
    return _name(arr_or_dtype) == 'float64'


def is_integer_dtype(arr_or_dtype):
    return _name(arr_or_dtype) == 'int64'


is_any_real_numeric_dtype = lambda arr_or_dtype: _name(arr_or_dtype) in ('float64', 'int64')
is_signed_integer_dtype = is_int64_dtype = is_integer_dtype


def is_bool_dtype(arr_or_dtype):
    return _name(arr_or_dtype) == 'bool'


def is_object_dtype(arr_or_dtype):
    return _name(arr_or_dtype) == 'object'


def is_string_dtype(arr_or_dtype):
    if hasattr(arr_or_dtype, 'dtype') and hasattr(arr_or_dtype, 'tolist'):
        return _name(arr_or_dtype) == 'object' and all(isinstance(value, str) for value in arr_or_dtype.tolist())
    return _name(arr_or_dtype) == 'object'


def is_datetime64_any_dtype(arr_or_dtype):
    return _name(arr_or_dtype)[:8] == 'datetime'


def is_datetime64_dtype(arr_or_dtype):
    return _name(arr_or_dtype)[:8] == 'datetime' and ', ' not in _name(arr_or_dtype)


def is_datetime64_ns_dtype(arr_or_dtype):
    return _name(arr_or_dtype)[:14] == 'datetime64[ns]' or _name(arr_or_dtype)[:15] == 'datetime64[ns, '


def is_timedelta64_dtype(arr_or_dtype):
    return _name(arr_or_dtype)[:9] == 'timedelta'


def is_complex_dtype(arr_or_dtype):
    return False


is_unsigned_integer_dtype = is_extension_array_dtype = is_complex_dtype


def is_dtype_equal(source, target):
    return _name(source) == _name(target) != ''


def is_scalar(val):
    return v.is_scalar(val)


def is_list_like(obj, allow_sets=True):
    return v.is_list_like(obj) and not isinstance(obj, type) and (allow_sets or not isinstance(obj, (set, frozenset)))


def is_dict_like(obj):
    return not isinstance(obj, type) and all(hasattr(obj, name) for name in ('__getitem__', 'keys', '__contains__'))


def is_number(obj):
    return isinstance(obj, (int, float, complex))


def is_integer(obj):
    return isinstance(obj, int) and not isinstance(obj, bool)


def is_float(obj):
    return isinstance(obj, float)


def is_bool(obj):
    return isinstance(obj, bool)


def is_array_like(obj):
    return is_list_like(obj) and hasattr(obj, 'dtype')


def is_iterator(obj):
    return hasattr(obj, '__next__')


def is_hashable(obj):
    try:
        hash(obj)
    except TypeError:
        return False
    return True


def infer_dtype(value, skipna=True):
    """The kind of the values: 'integer', 'floating', 'boolean', 'string', 'mixed-integer', 'mixed', 'empty'."""
    values = [each for each in value if not (skipna and v.isna(each))]
    if not values:
        return 'empty'
    kinds = {'boolean' if isinstance(each, bool) else 'integer' if isinstance(each, int) else 'floating'
             if isinstance(each, float) else 'string' if isinstance(each, str) else 'mixed' for each in values}
    if len(kinds) == 1:
        return kinds.pop()
    if kinds == {'integer', 'floating'}:
        return 'mixed-integer-float'
    return 'mixed-integer' if 'integer' in kinds else 'mixed'
