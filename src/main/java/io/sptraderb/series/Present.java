package io.sptraderb.series;

/**
 * The values windows see: pandas counts infinities as missing there.
 *
 * @param values the numbers, zero where missing
 * @param missing the missing rows, empty when none is
 */
record Present(double[] values, boolean[] missing) {

    private static final boolean[] NONE = new boolean[0];

    static Present of(DoubleColumn column) {
        double[] values = column.values();
        if (column.isFinite()) {
            return new Present(values, NONE);
        }
        double[] present = new double[values.length];
        boolean[] missing = new boolean[values.length];
        for (int i = 0; i < present.length; i++) {
            missing[i] = !(Math.abs(values[i]) <= Double.MAX_VALUE);
            present[i] = missing[i] ? 0 : values[i];
        }
        return new Present(present, missing);
    }

    boolean isComplete() {
        return missing.length == 0;
    }

    boolean isMissing(int row) {
        return missing.length > 0 && missing[row];
    }

    int size() {
        return values.length;
    }

    /** The values with NaN where missing, to be written freely only when something is missing. */
    double[] withNaN() {
        if (isComplete()) {
            return values;
        }
        double[] marked = values.clone();
        for (int i = 0; i < marked.length; i++) {
            if (missing[i]) {
                marked[i] = Double.NaN;
            }
        }
        return marked;
    }

    Present negated() {
        double[] negated = new double[values.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = -values[i];
        }
        return new Present(negated, missing);
    }

    /** Present values of each row's window. */
    int[] counts(Window window) {
        int[] counts = new int[values.length];
        int count = 0;
        int start = 0;
        int end = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int stop = window.end(i); end < stop; end++) {
                count += isMissing(end) ? 0 : 1;
            }
            for (int from = window.start(i); start < from; start++) {
                count -= isMissing(start) ? 0 : 1;
            }
            counts[i] = count;
        }
        return counts;
    }

    /** How many of the last {@code window} rows are present, at each row. */
    int[] counts(int window) {
        int[] counts = new int[values.length];
        int count = 0;
        for (int i = 0; i < counts.length; i++) {
            count += isMissing(i) ? 0 : 1;
            if (i >= window) {
                count -= isMissing(i - window) ? 0 : 1;
            }
            counts[i] = count;
        }
        return counts;
    }
}
