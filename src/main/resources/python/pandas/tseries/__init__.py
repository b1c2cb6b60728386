"""pandas.tseries: the usual ways to the offsets."""
