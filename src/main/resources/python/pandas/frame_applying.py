"""Functions applied to the columns, rows and values of a DataFrame."""

from pandas import _values as v
from pandas.errors import SpecificationError, axis_number, refuse
from pandas.series_applying import called, name_of


class FrameApplying:
    """Methods loaded when first used."""

    def apply(self, func, axis=0, raw=False, result_type=None, args=(), by_row='compat', engine='python',
              engine_kwargs=None, **options):
        """A function of each column, or with axis 1 of each row, as a Series.

        Numbers make a Series over the columns or rows, Series of equal labels a frame.
        """
        refuse('DataFrame.apply', raw=raw, result_type=result_type, engine_kwargs=engine_kwargs,
               engine=None if engine == 'python' else engine)
        number = axis_number(axis)
        if isinstance(func, (str, list, dict)):
            if isinstance(func, str) and number == 1:
                options['axis'] = 1
            return self.agg(func, 0 if isinstance(func, str) else axis, *args, **options)
        return _of_rows(self, func, args, options) if number == 1 else _of_columns(self, func, args, options)

    def agg(self, func=None, axis=0, *args, **options):
        """The results of a function or name for each column; of several a frame with a row for each."""
        from pandas.frame import DataFrame
        if func is None:
            return _named(self, options)
        if axis_number(axis) == 1:
            if isinstance(func, str):
                return getattr(self, func)(*args, axis=1, **options)
            return self.T.agg(func, 0, *args, **options).T if isinstance(func, (list, dict)) \
                else self.apply(func, 1, args=args, **options)
        if isinstance(func, dict):
            return _by_column(self, func, args, options)
        if isinstance(func, (list, tuple)):
            results = {name: self._series(name).agg(list(func), 0, *args, **options) for name in self._frame_columns}
            if any(v.is_frame(result) for result in results.values()):
                from pandas.errors import unavailable
                raise unavailable('pandas.DataFrame.agg with several functions that keep the rows')
            return DataFrame(results, index=[name_of(each) for each in func])
        if isinstance(func, str):
            result = getattr(self, func, None)
            if result is None:
                raise AttributeError("'" + func + "' is not a valid function for 'DataFrame' object")
            return result(*args, **options) if callable(result) else result
        return _of_columns(self, func, args, options)

    aggregate = agg

    def transform(self, func, axis=0, *args, **options):
        """Like ``agg`` for functions whose result has the rows of this frame; ValueError otherwise."""
        if axis_number(axis) == 1:
            return self.T.transform(func, 0, *args, **options).T
        if isinstance(func, (list, tuple)):
            from pandas.errors import unavailable
            raise unavailable('pandas.DataFrame.transform with several functions')
        if isinstance(func, dict):
            from pandas.frame import DataFrame
            for name in func:
                if name not in self._frame_columns:
                    raise KeyError('Column(s) ' + repr([name]) + ' do not exist')
            return DataFrame({name: self._series(name).transform(each, 0, *args, **options)
                              for name, each in func.items()})
        result = getattr(self, func)(*args, **options) if isinstance(func, str) \
            else _of_columns(self, func, args, options)
        if not v.is_frame(result) or len(result) != len(self):
            raise ValueError('Function did not transform')
        return result

    def map(self, func, na_action=None, **options):
        """Each value through a function; with ``na_action='ignore'`` missing ones stay as they are."""
        if na_action not in (None, 'ignore'):
            raise ValueError("na_action must be 'ignore' or None. Got " + repr(na_action))
        function = (lambda value: func(value, **options)) if options else func
        return self._map_series(lambda series: series.map(function, na_action))

    applymap = map

    def pipe(self, func, *args, **options):
        from pandas.transforming import piped
        return piped(self, func, args, options)


def _of_columns(frame, func, args, options):
    from pandas.frame import DataFrame
    from pandas.series import Series
    results = [called(each, func, args, options) if not args and not options else func(each, *args, **options)
               for each in frame._each()]
    if results and all(hasattr(each, '_index') for each in results):
        return DataFrame(dict(zip(frame._frame_columns, results)))
    if results and all(isinstance(each, (list, tuple)) or hasattr(each, '_col') for each in results) \
            and all(len(each) == len(frame) for each in results):
        return DataFrame(dict(zip(frame._frame_columns, results)), index=frame._index)
    return Series(results, index=frame.columns)


def _of_rows(frame, func, args, options):
    from pandas.frame import DataFrame
    from pandas.series import make_series
    results = [func(row, *args, **options) for _, row in frame.iterrows()]
    if results and all(hasattr(each, '_index') for each in results):
        first = results[0]._index
        if all(each._index is first or each._index._same(first) for each in results):
            columns = [v.column_of(values) for values in zip(*[each.tolist() for each in results])]
            from pandas.frame_building import by_name
            from pandas.frame import make_frame
            return make_frame(by_name(first.tolist(), columns), frame._index)
        return DataFrame([each.to_dict() for each in results], index=frame._index)
    if not results:
        return frame.copy()
    return make_series(v.column_of(results), frame._index, None)


def _by_column(frame, functions, args, options):
    """A dict of functions by column: single ones give a Series, lists a frame."""
    from pandas.frame import DataFrame
    from pandas.series import Series
    for name in functions:
        if name not in frame._frame_columns:
            raise KeyError("Column(s) " + repr([name]) + " do not exist")
    results = {}
    lists = any(isinstance(each, (list, tuple)) for each in functions.values())
    for name, each in functions.items():
        each = [each] if lists and not isinstance(each, (list, tuple)) else each
        results[name] = frame._series(name).agg(each, 0, *args, **options)
    if any(hasattr(each, '_index') for each in results.values()):
        order = list(dict.fromkeys(label for each in results.values() for label in each._index.tolist()))
        return DataFrame(results).reindex(order) if lists else DataFrame(results)
    return Series(list(results.values()), index=list(results))


def _named(frame, options):
    """Named aggregation: each keyword is a column and a function, and names a row."""
    from pandas.frame import DataFrame
    if not options:
        raise TypeError('Must provide \'func\' or tuples of \'(column, aggfunc).')
    rows, columns = {}, []
    for label, pair in options.items():
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise SpecificationError('nested renamer is not supported')
        name, function = pair
        columns.append(name)
        rows[label] = {name: frame[name].agg(function)}
    return DataFrame(list(rows.values()), index=list(rows), columns=list(dict.fromkeys(columns)))
