"""pandas.tseries.frequencies."""

from pandas.offsets import to_offset
