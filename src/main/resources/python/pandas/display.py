"""How Series and DataFrames print: aligned columns, the middle of long ones left out."""

from pandas import _kernels as k
from pandas import _values as v

_MAX_ROWS = 60
_SHOWN = 5
_INFINITE = (float('inf'), -float('inf'))


def _cells(column, rows):
    """Texts of some rows, floats with a common number of decimals (six at most)."""
    values = [v.from_host(k.selection.get(column, row)) for row in rows]
    if column.dtype() != 'float64':
        return [str(value) if not isinstance(value, float) or value == value else 'NaN' for value in values]
    texts = ['NaN' if value != value else str(value) if value in _INFINITE else '%.6f' % value for value in values]
    numbers = [place for place, value in enumerate(values) if value == value and value not in _INFINITE]
    while numbers and all(texts[place][-1] == '0' and texts[place][-2] != '.' for place in numbers):
        for place in numbers:
            texts[place] = texts[place][:-1]
    sizes = [abs(values[place]) for place in numbers]
    long = max([len(texts[place]) + (values[place] >= 0) for place in numbers] + [0]) > 12
    if any(0 < size < 1e-6 for size in sizes) or (long and any(size > 1e6 for size in sizes)):
        for place in numbers:
            texts[place] = '%.6e' % values[place]
    return texts


def _padded(column, cells, title=None):
    """Cells, and the title of numbers, with the place of a sign before them; times have none."""
    kind = column.dtype()
    if kind[:4] not in ('date', 'time'):
        signed = kind in ('float64', 'int64')
        cells = [cell if signed and cell[:1] == '-' else ' ' + cell for cell in cells]
    head = '' if title is None else ' ' + str(title) if kind in ('float64', 'int64', 'bool') else str(title)
    return [head] + cells


def _shown_rows(size):
    if size <= _MAX_ROWS:
        return list(range(size)), None
    return list(range(_SHOWN)) + list(range(size - _SHOWN, size)), _SHOWN


def _labels(index, rows):
    return [str(index._label(row)) for row in rows]


def _table(labels, columns, gap, distance=1):
    """Lines of right-aligned columns behind left-aligned labels."""
    if gap is not None:
        labels = labels[:gap] + ['...'] + labels[gap:]
        columns = [cells[:gap + 1] + ['...'] + cells[gap + 1:] for cells in columns]
    width = max([len(label) for label in labels] + [0])
    widths = [max(len(cell) for cell in cells) for cells in columns]
    lines = []
    for row in range(len(labels) + 1):
        label = '' if row == 0 else labels[row - 1]
        lines.append(label.ljust(width) + ''.join(' ' * distance + cells[row].rjust(size)
                                                  for cells, size in zip(columns, widths)))
    return lines


def _formatted(column, rows, na_rep, float_format):
    """The cells of a whole text, missing ones and floats as asked for."""
    if float_format is None:
        return [na_rep if cell == 'NaN' else cell for cell in _cells(column, rows)]
    form = float_format if callable(float_format) else lambda value: float_format % value
    values = [v.from_host(k.selection.get(column, row)) for row in rows]
    return [na_rep if v.isna(value) else form(value) if isinstance(value, float) else str(value) for value in values]


def series_string(series, na_rep, float_format, header, index, footer):
    """``Series.to_string``: every row, then length, dtype and name as asked for."""
    rows = list(range(len(series)))
    if not rows:
        return 'Series([], )'
    cells = _formatted(series._col, rows, na_rep, float_format)
    labels = _labels(series._index, rows) if index else None
    if labels is None:
        width = max(len(cell) for cell in cells)
        lines = [cell.rjust(width) for cell in cells]
    else:
        lines = _table(labels, [_padded(series._col, cells)], None, 3)[1:]
    if header and index and series._index._name is not None:
        lines.insert(0, str(series._index._name))
    length, dtype, name = footer
    parts = ['Name: ' + str(series._name)] if name and series._name is not None else []
    parts += ['Length: %d' % len(series)] if length else []
    parts += ['dtype: ' + series.dtype.name] if dtype else []
    return '\n'.join(lines + ([', '.join(parts)] if parts else []))


def frame_string(frame, header, index, na_rep, float_format, index_names):
    """``DataFrame.to_string``: every row and column."""
    if frame.empty:
        return frame_text(frame)
    rows = list(range(len(frame)))
    columns = [[str(name)] + _formatted(column, rows, na_rep, float_format)
               for name, column in frame._frame_columns.items()]
    if index:
        padded = [_padded(column, cells[1:], cells[0])
                  for cells, column in zip(columns, frame._frame_columns.values())]
        lines = _table(_labels(frame._index, rows), padded, None)
    else:
        for cells, column in zip(columns, frame._frame_columns.values()):
            if column.dtype() in ('float64', 'int64', 'bool'):
                cells[0] = ' ' + cells[0]
        widths = [max(len(cell) for cell in cells) for cells in columns]
        lines = [' '.join(cells[row].rjust(width) for cells, width in zip(columns, widths))
                 for row in range(len(rows) + 1)]
    if index and index_names and frame._index._name is not None:
        lines.insert(1, str(frame._index._name).ljust(len(lines[0])))
    return '\n'.join(lines if header else lines[1:])


def series_text(series):
    dtype = 'dtype: ' + series.dtype.name
    if len(series) == 0:
        return 'Series([], ' + ('' if series._name is None else 'Name: %s, ' % series._name) + dtype + ')'
    rows, gap = _shown_rows(len(series))
    lines = _table(_labels(series._index, rows), [_padded(series._col, _cells(series._col, rows))], gap, 3)[1:]
    if series._index._name is not None:
        lines.insert(0, str(series._index._name))
    parts = ['Name: ' + str(series._name)] if series._name is not None else []
    if gap is not None:
        parts.append('Length: %d' % len(series))
    return '\n'.join(lines + [', '.join(parts + [dtype])])


def _listed(labels):
    return '[' + ', '.join(str(label) for label in labels) + ']'


def frame_text(frame):
    if frame.empty:
        return 'Empty DataFrame\nColumns: ' + _listed(frame._frame_columns) + '\nIndex: ' + _listed(frame._index)
    rows, gap = _shown_rows(len(frame))
    columns = [_padded(column, _cells(column, rows), name) for name, column in frame._frame_columns.items()]
    lines = _table(_labels(frame._index, rows), columns, gap)
    if frame._index._name is not None:
        lines.insert(1, str(frame._index._name).ljust(len(lines[0])))
    if gap is not None:
        lines.append('')
        lines.append('[%d rows x %d columns]' % frame.shape)
    return '\n'.join(lines)
