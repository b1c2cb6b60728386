package io.sptraderb.series;

import java.util.function.IntToDoubleFunction;

/** Quantiles and ranks of moving windows: the present values of the window are kept in order. */
final class RollingOrder {

    private final Present present;
    private final Window window;
    private final OrderedRows rows;

    private RollingOrder(Present present, Window window) {
        this.present = present;
        this.window = window;
        this.rows = OrderedRows.of(present.withNaN(), longest(window, present.size()));
    }

    private static int longest(Window window, int rows) {
        int longest = 0;
        for (int i = 0; i < rows; i++) {
            longest = Math.max(longest, window.end(i) - window.start(i));
        }
        return longest;
    }

    /** Between the neighbouring values by {@code interpolation}; quantile 0.5 is the median. */
    static double[] quantile(Present present, Window window, double quantile, String interpolation) {
        RollingOrder order = new RollingOrder(present, window);
        return order.run(row -> order.quantile(quantile, interpolation));
    }

    private double quantile(double quantile, String interpolation) {
        double rank = quantile * (rows.size() - 1);
        int below = Math.min((int) rank, rows.size() - 1);
        double low = rows.at(below);
        if (rank == below) {
            return low;
        }
        return Quantiles.between(low, rows.at(below + 1), rank, interpolation);
    }

    /**
     * The rank of each row's own value in its window, from 1; NaN where it is missing or outside.
     *
     * @param method of equal values: {@code average}, {@code min} or {@code max}
     */
    static double[] rank(Present present, Window window, String method, boolean percent) {
        RollingOrder order = new RollingOrder(present, window);
        return order.run(row -> order.rank(row, method) / (percent ? order.rows.size() : 1));
    }

    private double rank(int row, String method) {
        int last = window.end(row) - 1;
        if (present.isMissing(last)) {
            return Double.NaN;
        }
        int lowest = rows.below(last, false) + 1;
        int highest = rows.below(last, true);
        return switch (method) {
            case "average" -> (lowest + highest) / 2.0;
            case "min" -> lowest;
            case "max" -> highest;
            default -> throw new IllegalArgumentException("no method of ranks: " + method);
        };
    }

    private double[] run(IntToDoubleFunction statistic) {
        double[] result = new double[present.size()];
        int needed = Math.max(window.minPeriods(), 1);
        int start = 0;
        int end = 0;
        for (int row = 0; row < result.length; row++) {
            int from = window.start(row);
            for (; start < Math.min(from, end); start++) {
                if (!present.isMissing(start)) {
                    rows.remove(start);
                }
            }
            start = from;
            end = Math.max(from, end);
            for (int stop = window.end(row); end < stop; end++) {
                if (!present.isMissing(end)) {
                    rows.add(end);
                }
            }
            result[row] = rows.size() < needed ? Double.NaN : statistic.applyAsDouble(row);
        }
        return result;
    }
}
