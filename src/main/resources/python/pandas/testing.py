"""pandas.testing: assertions of equal Series, frames and indexes."""

from pandas import _values as v


def _fail(what, left, right):
    raise AssertionError(what + ' are different\n\n[left]:  ' + str(left) + '\n[right]: ' + str(right))


def _values(left, right, exact, rtol, atol, what):
    for a, b in zip(left, right):
        if v.isna(a) or v.isna(b):
            same = v.isna(a) and v.isna(b)
        elif isinstance(a, float) or isinstance(b, float):
            same = a == b or (not exact and abs(a - b) <= atol + rtol * abs(b))
        else:
            same = a == b
        if not same:
            _fail(what + ' values', left, right)


def assert_index_equal(left, right, exact='equiv', check_names=True, check_exact=True, check_categorical=True,
                       check_order=True, rtol=1e-5, atol=1e-8, obj='Index'):
    if len(left) != len(right):
        _fail(obj + ' length', len(left), len(right))
    if not check_order:
        left, right = left.sort_values(), right.sort_values()
    if exact and left.dtype != right.dtype:
        _fail(obj + ' dtypes', left.dtype, right.dtype)
    _values(left.tolist(), right.tolist(), check_exact, rtol, atol, obj)
    if check_names and left.name != right.name:
        _fail(obj + ' names', left.name, right.name)


def assert_series_equal(left, right, check_dtype=True, check_index_type='equiv', check_series_type=True,
                        check_names=True, check_exact=False, check_datetimelike_compat=False, check_categorical=True,
                        check_category_order=True, check_freq=True, check_flags=True, rtol=1e-5, atol=1e-8,
                        obj='Series', *, check_index=True, check_like=False):
    """AssertionError unless labels, dtypes, names and values (within the tolerances) are the same."""
    if type(left) is not type(right) or not hasattr(left, '_index'):
        _fail(obj + ' classes', type(left), type(right))
    if len(left) != len(right):
        _fail(obj + ' length', len(left), len(right))
    if check_index:
        if check_like:
            left = left.reindex(right.index)
        assert_index_equal(left.index, right.index, bool(check_index_type), check_names, obj=obj + '.index')
    if check_dtype and left.dtype != right.dtype:
        _fail('Attributes of ' + obj, left.dtype, right.dtype)
    _values(left.tolist(), right.tolist(), check_exact, rtol, atol, obj)
    if check_names and left.name != right.name:
        _fail('Attributes of ' + obj, left.name, right.name)


def assert_frame_equal(left, right, check_dtype=True, check_index_type='equiv', check_column_type='equiv',
                       check_frame_type=True, check_names=True, by_blocks=False, check_exact=False,
                       check_datetimelike_compat=False, check_categorical=True, check_like=False, check_freq=True,
                       check_flags=True, rtol=1e-5, atol=1e-8, obj='DataFrame'):
    """AssertionError unless labels, dtypes and values (within the tolerances) are the same."""
    if not v.is_frame(left) or not v.is_frame(right):
        _fail(obj + ' classes', type(left), type(right))
    if left.shape != right.shape:
        _fail(obj + ' shape', left.shape, right.shape)
    if check_like:
        left = left.reindex(index=right.index, columns=right.columns)
    assert_index_equal(left.index, right.index, bool(check_index_type), check_names, obj=obj + '.index')
    assert_index_equal(left.columns, right.columns, bool(check_column_type), check_names, obj=obj + '.columns')
    for name in left.columns:
        assert_series_equal(left[name], right[name], check_dtype, check_names=check_names, check_exact=check_exact,
                            rtol=rtol, atol=atol, obj=obj + '.iloc[:, "' + str(name) + '"]', check_index=False)
