"""pandas.tseries.offsets."""

from pandas.offsets import (BDay, BMonthBegin, BMonthEnd, BaseOffset, BusinessDay, BusinessMonthBegin, BusinessMonthEnd,
                            DateOffset, Day, Hour, Micro, Milli, Minute, MonthBegin, MonthEnd, Nano, QuarterBegin,
                            QuarterEnd, Second, Tick, Week, YearBegin, YearEnd)
