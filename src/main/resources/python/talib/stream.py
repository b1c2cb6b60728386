"""Out of scope: only TA-Lib's function API is there."""

from pandas.errors import unavailable

raise unavailable('talib.stream')
