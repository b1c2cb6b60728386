package io.sptraderb.series;

/** Rows between two bounds that each row has of its own: centred windows, windows of time, and those with open ends. */
final class BoundedWindow implements Window {

    private final int[] starts;
    private final int[] ends;
    private final int minPeriods;

    private BoundedWindow(int[] starts, int[] ends, int minPeriods) {
        this.starts = starts;
        this.ends = ends;
        this.minPeriods = minPeriods;
    }

    @Override
    public int start(int row) {
        return starts[row];
    }

    @Override
    public int end(int row) {
        return ends[row];
    }

    @Override
    public int minPeriods() {
        return minPeriods;
    }

    /** Of a fixed number of rows; a closed left end is one row more, an open right end leaves out the row itself. */
    static BoundedWindow ofRows(int rows, FixedWindow window, boolean center, boolean closedLeft, boolean closedRight) {
        int offset = center ? (window.size() - 1) / 2 : 0;
        int[] starts = new int[rows];
        int[] ends = new int[rows];
        for (int i = 0; i < rows; i++) {
            int end = i + 1 + offset - (closedRight ? 0 : 1);
            int start = i + 1 + offset - window.size() - (closedLeft ? 1 : 0);
            ends[i] = Math.clamp(end, 0, rows);
            starts[i] = Math.clamp(start, 0, ends[i]);
        }
        return new BoundedWindow(starts, ends, window.minPeriods());
    }

    /**
     * Of a length of time up to each row, or around it when centred.
     *
     * @param times of the rows in nanoseconds, never falling
     */
    static BoundedWindow ofTime(long[] times, long span, boolean center, boolean[] closed, int minPeriods) {
        int rows = times.length;
        int[] starts = new int[rows];
        int[] ends = new int[rows];
        long after = center ? span / 2 : 0;
        long before = span - after;
        int start = 0;
        int end = 0;
        for (int i = 0; i < rows; i++) {
            long low = times[i] - before;
            long high = times[i] + after;
            while (start < rows && (closed[0] ? times[start] < low : times[start] <= low)) {
                start++;
            }
            if (center) {
                while (end < rows && (closed[1] ? times[end] <= high : times[end] < high)) {
                    end++;
                }
            } else {
                end = closed[1] ? i + 1 : i;
            }
            ends[i] = end;
            starts[i] = Math.min(start, end);
        }
        return new BoundedWindow(starts, ends, minPeriods);
    }
}
