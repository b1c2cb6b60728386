package io.sptraderb.series;

/** The quantile numpy and pandas take by default. */
final class Quantiles {

    private Quantiles() {}

    /** Linear interpolation in the first {@code count} values, sorted upwards; NaN when there are none. */
    static double sorted(double[] sorted, int count, double quantile) {
        if (count == 0) {
            return Double.NaN;
        }
        double rank = quantile * (count - 1);
        int below = (int) rank;
        if (below >= count - 1) {
            return sorted[count - 1];
        }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (rank - below);
    }

    /** The same with pandas' other ways between two values: lower, higher, midpoint and nearest. */
    static double sorted(double[] sorted, int count, double quantile, String interpolation) {
        double rank = quantile * (count - 1);
        int below = Math.min((int) rank, count - 1);
        if (count == 0 || interpolation.equals("linear") || rank == below) {
            return sorted(sorted, count, quantile);
        }
        return switch (interpolation) {
            case "lower" -> sorted[below];
            case "higher" -> sorted[below + 1];
            case "midpoint" -> (sorted[below] + sorted[below + 1]) / 2;
            case "nearest" -> sorted[(int) Math.rint(rank)];
            default -> throw new IllegalArgumentException("no interpolation: " + interpolation);
        };
    }
}
