package io.sptraderb.series;

/**
 * All rows so far.
 *
 * @param minPeriods present values it needs for a result
 */
record ExpandingWindow(int minPeriods) implements Window {

    @Override
    public int start(int row) {
        return 0;
    }

    @Override
    public int end(int row) {
        return row + 1;
    }
}
