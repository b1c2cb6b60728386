"""What SPtraderB offers component authors besides pandas and numpy: `log`, `adaptive_mean` and `ratchet`.

Under CPython there is no such module; `core.base.recurrence` gives the two recurrences there as well.
"""

from sptraderb.recurrences import adaptive_mean, ratchet


def log(*values):
    """Writes the values, separated by blanks, as one line into the log of the run, as `print` does."""
    print(*values)
