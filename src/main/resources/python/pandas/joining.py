"""merge and join: the rows of two frames that belong together."""

from pandas import _kernels as k
from pandas import _values as v
from pandas.errors import MergeError, refuse, unavailable
from pandas.index import make_index, make_range

_merging = k._kernels.merging()
_numbers = k.row_numbers
_take = k.selection.take


def merge(left, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False,
          sort=False, suffixes=('_x', '_y'), copy=None, indicator=False, validate=None):
    """The rows of two frames with equal values of columns (``on``, ``left_on``, ``right_on``) or labels.

    ``how`` is inner, left, right, outer (in the order of the keys) or cross (every pair). Columns both have get the
    suffixes; a key both call the same is there once.
    """
    refuse('merge', indicator=indicator)
    left, right = framed(left), framed(right)
    if how not in ('inner', 'left', 'right', 'outer', 'cross'):
        raise ValueError("'" + str(how) + "' is not a valid Merge type: left, right, inner, outer, left_anti, "
                         'right_anti, cross, asof')
    if how == 'cross':
        return _crossed(left, right, (on, left_on, right_on), left_index or right_index, suffixes)
    left_names, right_names = key_names(left, right, on, left_on, right_on, left_index, right_index)
    left_keys = [left._index._col] if left_index else key_columns(left, left_names)
    right_keys = [right._index._col] if right_index else key_columns(right, right_names)
    if not (left_index and right_index):
        for a, b in zip(left_keys, right_keys):
            _check_kinds(a, b)
    _validate(validate, left_keys, right_keys)
    rows = _merging.pairs(left_keys, right_keys, how)
    left_rows, right_rows = rows[0], rows[1]
    keys = [_joined(a, left_rows, b, right_rows) for a, b in zip(left_keys, right_keys)]
    if sort or how == 'outer':
        order = k.sorting.order(keys, [True] * len(keys), True)
        if order is not None:
            left_rows, right_rows = [_numbers.reordered(side, order) for side in rows]
            keys = [_take(key, order) for key in keys]
    index = _index(left, right, left_index, right_index, how, keys, (left_rows, right_rows))
    shared = dict(zip(left_names, keys)) if not left_index and not right_index and left_names == right_names else \
        {name: key for name, other, key in zip(left_names, right_names, keys) if name == other} \
        if not left_index and not right_index else {}
    columns = side_by_side((left, left_rows), (right, right_rows), shared, suffixes)
    if left_index != right_index:
        columns = _keep_keys(columns, left_names if right_index else right_names, keys, how)
    from pandas.frame import make_frame
    return make_frame(columns, index)


def framed(side):
    if v.is_frame(side):
        return side
    if hasattr(side, '_index'):
        if side._name is None:
            raise ValueError('Cannot merge a Series without a name')
        return side.to_frame()
    raise TypeError('Can only merge Series or DataFrame objects, a ' + repr(type(side)) + ' was passed')


def listed(names):
    return [names] if v.is_scalar(names) else list(names)


def key_names(left, right, on, left_on, right_on, left_index, right_index):
    """The names of the key columns on both sides; empty for a side that goes by its index."""
    if on is not None:
        if left_on is not None or right_on is not None:
            raise MergeError('Can only pass argument "on" OR "left_on" and "right_on", not a combination of both.')
        if left_index or right_index:
            raise MergeError('Can only pass argument "on" OR "left_index" and "right_index", not a combination of '
                             'both.')
        if not listed(on):
            raise IndexError('list index out of range')
        return listed(on), listed(on)
    if left_index and right_index:
        if left_on is not None or right_on is not None:
            raise MergeError('Can only pass argument "left_on" OR "left_index" not both.')
        return [], []
    if left_index or right_index:
        names, index = (right_on, left_on) if left_index else (left_on, right_on)
        if index is not None:
            raise MergeError('Can only pass argument "left_on" OR "left_index" not both.')
        if names is None:
            raise MergeError('Must pass "' + ('right_on' if left_index else 'left_on') + '" OR "'
                             + ('right_index' if left_index else 'left_index') + '".')
        names = listed(names)
        if len(names) != 1:
            raise ValueError('len(left_on) must equal the number of levels in the index of "right"')
        return ([], names) if left_index else (names, [])
    if left_on is None and right_on is None:
        common = [name for name in left._frame_columns if name in right._frame_columns]
        if not common:
            raise MergeError('No common columns to perform merge on. Merge options: left_on=None, right_on=None, '
                             'left_index=False, right_index=False')
        return common, common
    if left_on is None or right_on is None:
        raise MergeError('Must pass "left_on" OR "left_index".' if left_on is None
                         else 'Must pass "right_on" OR "right_index".')
    left_names, right_names = listed(left_on), listed(right_on)
    if len(left_names) != len(right_names):
        raise ValueError('len(right_on) must equal len(left_on)')
    return left_names, right_names


def key_columns(frame, names):
    columns = []
    for name in names:
        if name in frame._frame_columns:
            columns.append(frame._frame_columns[name])
        elif name is not None and name == frame._index._name:
            columns.append(frame._index._col)
        else:
            raise KeyError(name)
    return columns


def _check_kinds(a, b):
    kinds = [{'float64': 'number', 'int64': 'number', 'bool': 'number'}.get(column.dtype(), column.dtype()[:8])
             for column in (a, b)]
    if kinds[0] != kinds[1] and a.size() and b.size() and not _both_flags(a, b):
        raise ValueError('You are trying to merge on ' + a.dtype() + ' and ' + b.dtype()
                         + ' columns. If you wish to proceed you should use pd.concat')
    if a.dtype()[:8] == 'datetime' and a.dtype() != b.dtype() and (', ' in a.dtype()) != (', ' in b.dtype()):
        raise ValueError('You are trying to merge on ' + a.dtype() + ' and ' + b.dtype()
                         + ' columns. If you wish to proceed you should use pd.concat')


def _both_flags(a, b):
    """An object column that is no text may hold anything."""
    return 'object' in (a.dtype(), b.dtype()) and not any(
        isinstance(value, str) for column in (a, b) if column.dtype() == 'object' for value in v.to_list(column)[:100])


def _validate(validate, left_keys, right_keys):
    if validate is None:
        return
    kinds = {'1:1': (True, True), '1:m': (True, False), 'm:1': (False, True), 'm:m': (False, False)}
    short = {'one_to_one': '1:1', 'one_to_many': '1:m', 'many_to_one': 'm:1', 'many_to_many': 'm:m'}
    name = short.get(validate, validate)
    if name not in kinds:
        raise ValueError('"' + str(validate) + '" is not a valid argument.')
    for wanted, keys, side in zip(kinds[name], (left_keys, right_keys), ('left', 'right')):
        if wanted and k.reductions.any(k.distinct.duplicated(keys, 'first')):
            raise MergeError('Merge keys are not unique in ' + side + ' dataset; not a ' + validate + ' merge')


def _joined(a, left_rows, b, right_rows):
    """The key of each pair: that of the left row, or of the right one where there is none."""
    taken = _take(a, left_rows)
    if not _numbers.hasAbsent(left_rows):
        return taken
    present = _numbers.arePresent(left_rows)
    result = k.selection.where(present, taken, _take(b, right_rows))
    return v.cast(result, a.dtype()) if a.dtype() == b.dtype() and result.dtype() != a.dtype() else result


def _index(left, right, left_index, right_index, how, keys, rows):
    if left_index and right_index:
        name = left._index._name if left._index._name == right._index._name else None
        if how in ('left', 'right'):
            side, taken = (left, rows[0]) if how == 'left' else (right, rows[1])
            if _numbers.isEvery(taken, len(side)):
                return side._index
            name = side._index._name
        if how == 'inner' and _numbers.isEvery(rows[0], len(left)):
            return left._index._renamed(name)
        return make_index(keys[0], name)
    if right_index or left_index:
        own, mine = (left, rows[0]) if right_index else (right, rows[1])
        if _numbers.hasAbsent(mine):
            return make_index(_take(own._index._col, mine), own._index._name)
        if how == ('left' if right_index else 'right') and _numbers.isEvery(mine, len(own)):
            return own._index
        return make_index(_take(own._index._col, mine), own._index._name)
    return make_range(len(rows[0]))


def _keep_keys(columns, names, keys, how):
    """A key column that met the other side's index has a value in every row, and is there by its own name as well where
    both sides had such a column."""
    absent = {name: key for name, key in zip(names, keys) if name not in columns}
    if how in ('right', 'outer', 'left'):
        for name, key in zip(names, keys):
            if name in columns:
                columns[name] = key
    return {**absent, **columns}


def side_by_side(left, right, shared, suffixes):
    """The columns of both sides by name; those both have with a suffix."""
    suffixes = _suffixes(suffixes)
    clash = [name for name in left[0]._frame_columns if name in right[0]._frame_columns and name not in shared]
    if clash and not suffixes[0] and not suffixes[1]:
        raise ValueError('columns overlap but no suffix specified: ' + repr(make_index(v.column_of(clash))))
    names, columns = [], []
    for (frame, rows), suffix, first in ((left, suffixes[0], True), (right, suffixes[1], False)):
        for name, column in frame._frame_columns.items():
            if name in shared and not first:
                continue
            names.append(str(name) + suffix if name in clash and suffix else name)
            columns.append(shared[name] if name in shared else _take(column, rows))
    levels = [name for name in shared if name not in names]
    names, columns = levels + names, [shared[name] for name in levels] + columns
    from pandas.frame_building import by_name
    if len(set(names)) < len(names):
        raise MergeError('Passing \'suffixes\' which cause duplicate columns ' + str({name for name in names
                         if names.count(name) > 1}) + ' is not allowed.')
    return by_name(names, columns)


def _suffixes(suffixes):
    if not isinstance(suffixes, (list, tuple)):
        raise TypeError('Passing \'suffixes\' as a ' + repr(type(suffixes)) + ', is not supported. Provide '
                        '\'suffixes\' as a tuple instead.')
    if len(suffixes) != 2:
        raise ValueError('too many values to unpack (expected 2)')
    return suffixes


def _crossed(left, right, names, by_index, suffixes):
    if by_index or any(name is not None for name in names):
        raise MergeError('Can not pass on, right_on, left_on or set right_index=True or left_index=True')
    rows = [row for row in range(len(left)) for _ in range(len(right))], list(range(len(right))) * len(left)
    from pandas.frame import make_frame
    return make_frame(side_by_side((left, rows[0]), (right, rows[1]), {}, suffixes), make_range(len(rows[0])))


def join(frame, other, on, how, lsuffix, rsuffix, sort, validate):
    """The columns of other frames by the labels of their index."""
    if isinstance(other, (list, tuple)):
        if on is not None or lsuffix or rsuffix:
            raise ValueError('Joining multiple DataFrames only supported for joining on index')
        for each in other:
            frame = join(frame, each, None, how, '', '', sort, validate)
        return frame
    other = _framed_for_join(other)
    if how == 'cross':
        return merge(frame, other, 'cross', suffixes=(lsuffix, rsuffix))
    if on is not None:
        if not v.is_scalar(on) and len(on) != 1:
            raise unavailable('pandas.DataFrame.join(on=...) with several columns')
        return merge(frame, other, how, left_on=on, right_index=True, suffixes=(lsuffix, rsuffix), sort=sort,
                     validate=validate)
    return merge(frame, other, how, left_index=True, right_index=True, suffixes=(lsuffix, rsuffix), sort=sort,
                 validate=validate)


def _framed_for_join(other):
    if hasattr(other, '_index') and not v.is_frame(other) and other._name is None:
        raise ValueError('Other Series must have a name')
    return framed(other)
