package io.sptraderb.series;

/**
 * The last so many rows.
 *
 * @param size rows in it, at least 1
 * @param minPeriods present values it needs for a result
 */
record FixedWindow(int size, int minPeriods) implements Window {

    FixedWindow {
        if (size < 1) {
            throw new IllegalArgumentException("window was " + size + " rows, must be at least 1");
        }
    }

    @Override
    public int start(int row) {
        return Math.max(0, row - size + 1);
    }

    @Override
    public int end(int row) {
        return row + 1;
    }
}
