"""Windows over an array without copying it."""

from pandas.errors import unavailable


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    """A table whose row i is ``x[i:i + window_shape]``; to be read only."""
    from numpy.arrays import labelled
    from numpy.creating import asarray
    from numpy.tables import Table
    if isinstance(window_shape, (tuple, list)) and len(window_shape) == 1:
        window_shape = window_shape[0]
    x = asarray(x)
    if hasattr(x, '_lanes') or not isinstance(window_shape, int) or axis not in (None, 0, -1) or writeable:
        raise unavailable('numpy.lib.stride_tricks.sliding_window_view but of one dimension, to be read')
    if window_shape < 0:
        raise ValueError('`window_shape` cannot contain negative values')
    size = len(x)
    if window_shape > size:
        raise ValueError('window shape cannot be larger than input array shape')
    if window_shape == 0:
        raise unavailable('numpy.lib.stride_tricks.sliding_window_view of windows without elements')
    kept = labelled(x._col)
    return Table([kept[place:size - window_shape + 1 + place] for place in range(window_shape)], 1)


def __getattr__(name):
    if name in ('as_strided', 'broadcast_to', 'broadcast_arrays', 'broadcast_shapes'):
        raise unavailable('numpy.lib.stride_tricks.' + name)
    raise AttributeError("module 'numpy.lib.stride_tricks' has no attribute '" + name + "'")
