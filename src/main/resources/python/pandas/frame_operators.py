"""Python's operators on DataFrames, column by column, and their methods."""

from pandas import _kernels as k
from pandas import _values as v
from pandas._kernels import PLAIN, apply, nan
from pandas.alignment import column_on, outer_labels
from pandas.operators import ARITHMETIC, COMPARISONS, LOGIC, binary, filled_pair, reflected


class FrameOperators:
    """Arithmetic, comparisons and logic of DataFrames with frames, Series over the columns or rows, and scalars."""

    __slots__ = ()
    __hash__ = None

    def __neg__(self):
        return self._map_series(lambda series: -series)

    def __pos__(self):
        return self._map_series(lambda series: +series)

    def __abs__(self):
        return self.abs()

    def __invert__(self):
        return self._map_series(lambda series: ~series)

    def __round__(self, decimals=0):
        return self.round(decimals)

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __matmul__(self, other):
        return self.dot(other)

    def _in_place(self, result):
        """What ``+=`` leaves: the frame itself, for everybody who has it."""
        if result is NotImplemented:
            return result
        if result._index is not self._index or list(result._frame_columns) != list(self._frame_columns):
            result = result.reindex(index=self._index, columns=list(self._frame_columns))
        return self._replace(result, True) or self


def _one(series, other, operation, swapped):
    return reflected(series, other, operation) if swapped else binary(series, other, operation)


def operated(frame, other, operation, swapped, axis=1, fill_value=None, flexible=False):
    """``frame operation other``: a frame goes by both labels, a Series by the columns or, with axis 0, by the rows."""
    if type(other) in PLAIN or v.is_scalar(other):
        if fill_value is not None:
            frame = frame.fillna(fill_value)
        return frame._map_series(lambda series: _one(series, other, operation, swapped))
    if v.is_frame(other):
        return _with_frame(frame, other, operation, swapped, fill_value, flexible)
    if isinstance(other, dict):
        from pandas.series import Series
        other = Series(other)
    if hasattr(other, '_index'):
        if fill_value is not None:
            raise NotImplementedError('fill_value ' + str(fill_value) + ' not supported.')
        if axis == 0:
            return _by_rows(frame, other, operation, swapped)
        return _by_columns(frame, other, operation, swapped, flexible)
    if getattr(other, 'ndim', 1) == 2:
        from pandas.frame import DataFrame
        if tuple(other.shape) != frame.shape:
            raise ValueError('Unable to coerce to DataFrame, shape must be ' + str(frame.shape) + ': given '
                             + str(tuple(other.shape)))
        other = DataFrame(other, index=frame._index, columns=list(frame._frame_columns))
        return _with_frame(frame, other, operation, swapped, fill_value, flexible)
    return _with_list(frame, v.to_list(v.column_of(other)), operation, swapped, axis)


def _with_list(frame, values, operation, swapped, axis):
    size = len(frame) if axis == 0 else len(frame._frame_columns)
    if len(values) != size:
        raise ValueError('Unable to coerce to Series, length must be %d: given %d' % (size, len(values)))
    if axis == 0:
        return frame._map_series(lambda series: _one(series, values, operation, swapped))
    parts = dict(zip(frame._frame_columns, values))
    return frame._map_series(lambda series: _one(series, parts[series._name], operation, swapped))


def _by_rows(frame, other, operation, swapped):
    index = outer_labels(frame._index, other._index)
    frame = frame if index is frame._index else frame.reindex(index)
    other = other if other._index is frame._index else other.reindex(index)
    return frame._map_series(lambda series: _one(series, other, operation, swapped))


def _by_columns(frame, other, operation, swapped, flexible):
    columns = frame.columns
    if operation in k.COMPARISONS and not flexible and not columns._same(other._index):
        raise ValueError('Operands are not aligned. Do `left, right = left.align(right, axis=1, copy=False)` before '
                         'operating.')
    parts = dict(zip(other._index.tolist(), other.tolist()))
    if len(parts) < len(other):
        raise ValueError('cannot reindex on an axis with duplicate labels')
    names = outer_labels(columns, other._index).tolist()
    results = {}
    for name in names:
        series = frame._series(name) if name in frame._frame_columns else frame._filled(name)
        results[name] = _one(series, parts.get(name, nan), operation, swapped)._col
    from pandas.frame import make_frame
    return make_frame(results, frame._index)


def _with_frame(frame, other, operation, swapped, fill_value, flexible):
    from pandas.frame import make_frame
    same = list(frame._frame_columns) == list(other._frame_columns)
    index = frame._index
    if index is not other._index and not index._same(other._index):
        index = outer_labels(index, other._index)
        same = False
    if operation in k.COMPARISONS and not flexible and not same:
        raise ValueError('Can only compare identically-labeled (both index and columns) DataFrame objects')
    names = list(frame._frame_columns) if list(frame._frame_columns) == list(other._frame_columns) \
        else outer_labels(frame.columns, other.columns).tolist()
    sides = (other, frame) if swapped else (frame, other)
    results = {}
    for name in names:
        left, right = [_column(side, name, index) for side in sides]
        if fill_value is not None:
            left, right = filled_pair(left, right, fill_value)
        column = apply(operation, left, right)
        if column is None:
            from pandas.operators import one_by_one
            from pandas.series import make_series
            column = one_by_one(make_series(left, index), make_series(right, index), operation, False)
        results[name] = column
    return make_frame(results, index)


def _column(frame, name, index):
    column = frame._frame_columns.get(name)
    return v.filled(len(index), nan) if column is None else column_on(column, frame._index, index)


def _operator(operation, swapped=False):
    return lambda self, other: operated(self, other, operation, swapped)


def _assigned(operation):
    return lambda self, other: self._in_place(operated(self, other, operation, False))


def _method(operation, swapped=False):
    def method(self, other, axis='columns', level=None, fill_value=None):
        from pandas.errors import axis_number, refuse
        refuse('DataFrame', level=level)
        return operated(self, other, operation, swapped, 1 if axis is None else axis_number(axis), fill_value, True)
    return method


def _comparing(operation):
    def method(self, other, axis='columns', level=None):
        from pandas.errors import axis_number, refuse
        refuse('DataFrame', level=level)
        return operated(self, other, operation, False, 1 if axis is None else axis_number(axis), None, True)
    return method


for _name, _code in ARITHMETIC + LOGIC:
    setattr(FrameOperators, '__' + _name + '__', _operator(_code))
    setattr(FrameOperators, '__r' + _name + '__', _operator(_code, True))
    setattr(FrameOperators, '__i' + _name + '__', _assigned(_code))
for _name, _code in COMPARISONS:
    setattr(FrameOperators, '__' + _name + '__', _operator(_code))
    setattr(FrameOperators, _name, _comparing(_code))
for _name, _code in ARITHMETIC + (('div', k.DIV),):
    setattr(FrameOperators, _name, _method(_code))
    setattr(FrameOperators, 'r' + _name, _method(_code, True))
FrameOperators.subtract, FrameOperators.multiply = FrameOperators.sub, FrameOperators.mul
FrameOperators.divide = FrameOperators.div
FrameOperators.__hash__ = None
