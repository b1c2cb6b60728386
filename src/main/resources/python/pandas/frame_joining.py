"""``DataFrame.merge`` and ``DataFrame.join``."""


class FrameJoining:
    """Methods loaded when first used."""

    def merge(self, right, how='inner', on=None, left_on=None, right_on=None, left_index=False, right_index=False,
              sort=False, suffixes=('_x', '_y'), copy=None, indicator=False, validate=None):
        from pandas.joining import merge
        return merge(self, right, how, on, left_on, right_on, left_index, right_index, sort, suffixes, copy, indicator,
                     validate)

    def join(self, other, on=None, how='left', lsuffix='', rsuffix='', sort=False, validate=None):
        """The columns of another frame (or of several) by the labels of the index, or of a column ``on``."""
        from pandas.joining import join
        return join(self, other, on, how, lsuffix, rsuffix, sort, validate)
