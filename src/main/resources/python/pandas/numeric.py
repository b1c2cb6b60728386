"""to_numeric, cut and qcut."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import nan
from pandas.errors import refuse, unavailable
from pandas.index import make_index


def to_numeric(arg, errors='raise', downcast=None, dtype_backend=v.MISSING):
    """Numbers of texts; ValueError for a text that is none, NaN with ``errors='coerce'``, as it is with 'ignore'."""
    refuse('to_numeric', downcast=downcast, dtype_backend=None if dtype_backend is v.MISSING else dtype_backend)
    if errors not in ('raise', 'coerce', 'ignore'):
        raise ValueError('invalid error value specified')
    if v.is_frame(arg):
        raise TypeError('arg must be a list, tuple, 1-d array, or Series')
    if v.is_scalar(arg):
        return arg if errors == 'ignore' and _number(arg, 'coerce', 0) != _number(arg, 'coerce', 0) \
            else _number(arg, errors, 0)
    column = v.column_of(arg)
    if not column.size():
        column = v.cast(column, 'float64' if column.dtype() == 'float64' else 'int64') \
            if column.dtype() in ('object', 'float64', 'int64') else column
    elif column.dtype() == 'object':
        try:
            values = v.to_list(column)
            column = v.column_of([_number(value, 'raise' if errors == 'ignore' else errors, place)
                                  for place, value in enumerate(values)])
            if column.dtype() == 'object':
                column = v.cast(column, float)
        except ValueError:
            if errors != 'ignore':
                raise
    elif column.dtype()[:4] in ('date', 'time'):
        column = v.cast(column, int)
    if hasattr(arg, '_index'):
        return arg._with(column)
    if hasattr(arg, '_data'):
        return make_index(column, arg._name)
    from numpy import make_array
    return make_array(column)


def _number(value, errors, place):
    if value is None:
        return nan
    if not isinstance(value, str):
        if isinstance(value, (int, float)):
            return value
        if errors == 'coerce':
            return nan
        raise TypeError('Invalid object type at position %d' % place)
    text = value.strip()
    try:
        return int(text) if text.lstrip('+-').isdigit() else float(text.replace('_', ' '))
    except ValueError:
        if errors == 'coerce':
            return nan
        raise ValueError('Unable to parse string "' + value + '" at position %d' % place) from None


def cut(x, bins, right=True, labels=None, retbins=False, precision=3, include_lowest=False, duplicates='raise',
        ordered=True):
    """The number of the interval each value falls into (``labels=False``): of given edges, or of equal widths.

    Categorical results, that is any other labels, are not there.
    """
    from numpy import make_array
    _refuse_labels('cut', labels)
    column = v.column_of(x)
    if isinstance(bins, int):
        edges = _equal_widths(column, bins, right)
    else:
        edges = [float(edge) for edge in v.to_list(v.column_of(bins))]
        if any(a > b for a, b in zip(edges, edges[1:])):
            raise ValueError('bins must increase monotonically.')
    edges = _distinct(edges, duplicates) or [k.nan]
    return _coded(x, column, edges, right, include_lowest, retbins, make_array)


def qcut(x, q, labels=None, retbins=False, precision=3, duplicates='raise'):
    """The number of the quantile each value falls into (``labels=False``): of ``q`` equal parts, or of given ones."""
    from numpy import make_array
    _refuse_labels('qcut', labels)
    column = v.column_of(x)
    parts = [place / q for place in range(q + 1)] if isinstance(q, int) else v.to_list(v.column_of(q))
    edges = _distinct([k.reductions.quantileBy(column, part, 'linear') for part in parts], duplicates)
    return _coded(x, column, edges, True, True, retbins, make_array)


def _refuse_labels(name, labels):
    if labels is not False:
        raise unavailable('pandas.' + name + ' with labels (categories); labels=False gives their numbers')


def _equal_widths(column, bins, right):
    if bins < 1:
        raise ValueError('`bins` should be a positive integer.')
    if not column.size():
        raise ValueError('Cannot cut empty array')
    lowest, highest = k.reductions.lowest(column), k.reductions.highest(column)
    if lowest < 0:
        raise ValueError('cannot specify integer `bins` when input data contains infinity')
    low, high = float(k.selection.get(column, lowest)), float(k.selection.get(column, highest))
    if low in (-float('inf'), float('inf')) or high in (-float('inf'), float('inf')):
        raise ValueError('cannot specify integer `bins` when input data contains infinity')
    if low == high:
        low -= 0.001 * abs(low) if low != 0 else 0.001
        high += 0.001 * abs(high) if high != 0 else 0.001
        return _spaced(low, high, bins)
    edges = _spaced(low, high, bins)
    margin = (high - low) * 0.001
    if right:
        edges[0] -= margin
    else:
        edges[-1] += margin
    return edges


def _spaced(low, high, bins):
    step = (high - low) / bins
    return [low + step * place for place in range(bins)] + [high]


def _distinct(edges, duplicates):
    if duplicates not in ('raise', 'drop'):
        raise ValueError("invalid value for 'duplicates' parameter, valid options are: raise, drop")
    unique = list(dict.fromkeys(edges))
    if len(unique) < len(edges) and len(edges) != 2:
        if duplicates == 'raise':
            raise ValueError('Bin edges must be unique: ' + repr(edges) + ".\nYou can drop duplicate edges by setting "
                             "the 'duplicates' kwarg")
        return unique
    return edges


def _coded(x, column, edges, right, lowest, retbins, make_array):
    codes = k._kernels.interpolation().bins(column, v.column_of(edges, float), bool(right), bool(lowest))
    if codes is None:
        raise TypeError('the values to be cut must be numbers')
    missing = k.apply(k.LT, codes, 0)
    if k.reductions.any(missing):
        codes = k.selection.where(missing, nan, v.cast(codes, float))
    result = x._with(codes) if hasattr(x, '_index') else make_array(codes)
    return (result, make_array(v.column_of(edges, float))) if retbins else result
