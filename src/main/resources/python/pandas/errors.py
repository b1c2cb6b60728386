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


class PerformanceWarning(Warning):
    """Kept so that filters of warnings can name it."""


class SettingWithCopyWarning(Warning):
    """Never raised here: a selection is always a copy."""


class EmptyDataError(ValueError):
    """A file held no data."""


class DateParseError(ValueError):
    """A text is no date or time."""


class OutOfBoundsDatetime(ValueError):
    """A moment before 1677 or after 2262, which nanoseconds in 64 bits cannot tell."""


class NullFrequencyError(ValueError):
    """A step was asked of an index that was made without one."""


class NonExistentTimeError(ValueError):
    """The clock of a time zone never shows this time."""


class AmbiguousTimeError(ValueError):
    """The clock of a time zone shows this time twice."""


class ParserError(ValueError):
    """A file could not be parsed."""


def unavailable(name):
    """The error for something pandas has and the embedded runtime has not."""
    return NotImplementedError(name + ' is not available in the embedded runtime (see docs/python.md)')
