"""Errors with pandas' names, and the answer to what pandas has and this runtime has not."""


class IntCastingNaNError(ValueError):
    """NaN or infinity cannot become a whole number."""


class DataError(Exception):
    """A statistic was asked of a column that holds no numbers."""


class UFuncTypeError(TypeError):
    """An operator was given dtypes that do not go together."""


class IndexingError(Exception):
    """A mask does not fit the index."""


class InvalidIndexError(Exception):
    """The index cannot be used in that way."""


class MergeError(ValueError):
    """The frames cannot be joined in that way."""


class SpecificationError(Exception):
    """The functions of an aggregation are not given as pandas expects them."""


class DuplicateLabelError(ValueError):
    """Labels occur twice where they must not."""


class UndefinedVariableError(NameError):
    """Kept so that handlers can name it."""


class OutOfBoundsDatetime(ValueError):
    """A time lies outside of what nanoseconds since 1970 can say."""


class OutOfBoundsTimedelta(ValueError):
    """A length of time lies outside of what nanoseconds can say."""


class PerformanceWarning(Warning):
    """Kept so that filters of warnings can name it."""


class SettingWithCopyWarning(Warning):
    """Never raised here: a selection is always a copy."""


class SettingWithCopyError(ValueError):
    """Never raised here: a selection is always a copy."""


class ChainedAssignmentError(Warning):
    """Never raised here."""


class DtypeWarning(Warning):
    """Kept so that filters of warnings can name it."""


class ParserWarning(Warning):
    """Kept so that filters of warnings can name it."""


class EmptyDataError(ValueError):
    """A file held no data."""


class DateParseError(ValueError):
    """A text is no date or time."""


class NullFrequencyError(ValueError):
    """A step was asked of an index that was made without one."""


class NonExistentTimeError(ValueError):
    """The clock of a time zone never shows this time."""


class AmbiguousTimeError(ValueError):
    """The clock of a time zone shows this time twice."""


class ParserError(ValueError):
    """A file could not be parsed."""


class AbstractMethodError(NotImplementedError):
    """Kept so that handlers can name it."""


class UnsortedIndexError(KeyError):
    """An index must be sorted for what was asked."""


class UnsupportedFunctionCall(ValueError):
    """Kept so that handlers can name it."""


def unavailable(name):
    """The error for something pandas has and the embedded runtime has not."""
    return NotImplementedError(name + ' is not available in the embedded runtime (see docs/python.md)')


def refuse(owner, **given):
    """Raises for the first parameter that was given: another value than None or False."""
    for name, value in given.items():
        if value is not None and value is not False:
            raise unavailable('pandas.' + owner + '(' + name + '=...)')


def check_axis(owner, axis):
    """A Series and an Index have one axis; ValueError for another, as pandas."""
    if axis not in (0, None, 'index', 'rows'):
        raise ValueError('No axis named ' + str(axis) + ' for object type ' + owner)


def axis_number(axis):
    """0 or 1 of what names an axis of a frame."""
    number = _AXES.get(axis)
    if number is None:
        raise ValueError('No axis named ' + str(axis) + ' for object type DataFrame')
    return number


_AXES = {0: 0, 1: 1, 'index': 0, 'rows': 0, 'columns': 1}


def check_flag(name, value):
    """A parameter that must be a bool."""
    if value is not True and value is not False:
        raise ValueError('For argument "' + name + '" expected type bool, received type ' + type(value).__name__ + '.')
