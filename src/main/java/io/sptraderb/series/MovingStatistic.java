package io.sptraderb.series;

/**
 * A statistic of moving windows that only ever adds. The rows of a window are those up to a boundary, whose statistic is
 * kept for each first row, and those after it, which are added as they come; when the window's start passes the boundary,
 * the boundary moves to the window's end. Each row is added twice at most and nothing is taken out again, so no error is
 * carried from one window to the next.
 */
abstract class MovingStatistic {

    /** At each row the statistic of its window. */
    final double[] over(Window window, int rows) {
        double[] result = new double[rows];
        int boundary = 0;
        int end = 0;
        clear();
        for (int row = 0; row < rows; row++) {
            int start = window.start(row);
            for (int stop = window.end(row); end < stop; end++) {
                add(end);
            }
            if (start > boundary) {
                keep(start, end);
                boundary = end;
                clear();
            }
            result[row] = start < boundary ? joined(start) : alone();
        }
        return result;
    }

    /** Forgets the rows after the boundary. */
    abstract void clear();

    /** One row more after the boundary. */
    abstract void add(int row);

    /** Keeps for each row from {@code start} on the statistic of the rows from it to the boundary {@code end}. */
    abstract void keep(int start, int end);

    /** The statistic of the rows kept from {@code start} on together with those added since. */
    abstract double joined(int start);

    /** The statistic of the rows added alone. */
    abstract double alone();
}
