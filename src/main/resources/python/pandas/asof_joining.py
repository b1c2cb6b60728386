"""merge_asof: each row with the nearest one of another frame."""

from pandas import _kernels as k
from pandas.errors import MergeError
from pandas.index import make_range
from pandas.joining import framed, key_columns, key_names, listed, side_by_side


def merge_asof(left, right, on=None, left_on=None, right_on=None, left_index=False, right_index=False, by=None,
               left_by=None, right_by=None, suffixes=('_x', '_y'), tolerance=None, allow_exact_matches=True,
               direction='backward'):
    """Each left row with the last right row at or before its key (forward: at or after, nearest: the nearer).

    Keys are sorted numbers or times, of columns or of the index; ``by`` are columns that must be equal; ``tolerance``
    (a number or Timedelta) is how far a match may lie.
    """
    left, right = framed(left), framed(right)
    if direction not in ('backward', 'forward', 'nearest'):
        raise MergeError("direction invalid: " + str(direction))
    if on is None and left_on is None and right_on is None and not left_index and not right_index:
        on = [name for name in left._frame_columns if name in right._frame_columns]
    left_names, right_names = key_names(left, right, on, left_on, right_on, left_index, right_index)
    left_key = left._index._col if left_index else key_columns(left, left_names)[0]
    right_key = right._index._col if right_index else key_columns(right, right_names)[0]
    if max(len(left_names), len(right_names)) > 1:
        raise MergeError('can only asof on a key for left')
    for key, side in ((left_key, 'left'), (right_key, 'right')):
        _check_asof(key, side)
    if left_key.dtype() != right_key.dtype():
        raise MergeError('incompatible merge keys [0] ' + left_key.dtype() + ' and ' + right_key.dtype()
                         + ', must be the same type')
    bys = [listed(by if by is not None else own if own is not None else []) for own in (left_by, right_by)]
    rows = k._kernels.merging().asOf([left_key, right_key], key_columns(left, bys[0]), key_columns(right, bys[1]),
                         [direction, bool(allow_exact_matches), _tolerance(tolerance, left_key)])
    every = list(range(len(left)))
    shared = {name: left._frame_columns[name].share() for name, other in zip(left_names + bys[0], right_names + bys[1])
              if name == other and name in left._frame_columns}
    columns = side_by_side((left, every), (right, rows), shared, suffixes)
    from pandas.frame import make_frame
    return make_frame(columns, left._index if left_index or right_index else make_range(len(left)))


def _check_asof(key, side):
    if key.dtype() not in ('int64', 'float64') and key.dtype()[:4] not in ('date', 'time'):
        raise MergeError('Incompatible merge dtype, ' + key.dtype() + ', both sides must have numeric dtype')
    if k.reductions.count(key) < key.size():
        raise ValueError('Merge keys contain null values on ' + side + ' side')
    if not k.lookup.isIncreasing(key):
        raise ValueError(side + ' keys must be sorted')


def _tolerance(tolerance, key):
    if tolerance is None:
        return -1.0
    times = key.dtype()[:4] in ('date', 'time')
    if times:
        from pandas.timedeltas import Timedelta
        if isinstance(tolerance, (int, float)) or not hasattr(tolerance, '_ns') and not hasattr(tolerance, 'days'):
            raise MergeError('incompatible tolerance ' + str(tolerance) + ', must be compat with type ' + key.dtype())
        tolerance = Timedelta(tolerance)._ns
    elif not isinstance(tolerance, (int, float)) or (key.dtype() == 'int64' and not isinstance(tolerance, int)):
        raise MergeError('incompatible tolerance ' + str(tolerance) + ', must be compat with type ' + key.dtype())
    if tolerance < 0:
        raise MergeError('tolerance must be positive')
    return float(tolerance)
