package io.sptraderb.series;

/**
 * Shape of a moving window.
 *
 * @param size rows in it, at least 1
 * @param minPeriods present values it needs for a result
 * @param center whether the row of the result is in its middle, not at its end
 */
record Window(int size, int minPeriods, boolean center) {
    Window {
        if (size < 1) {
            throw new IllegalArgumentException("window was " + size + " rows, must be at least 1");
        }
    }
}
