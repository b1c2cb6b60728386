package io.sptraderb.series;

/** Quantiles as numpy and pandas take them. */
final class Quantiles {

    private Quantiles() {}

    /** Linear interpolation from below in the first {@code count} values, sorted upwards; NaN when there are none. */
    static double sorted(double[] sorted, int count, double quantile) {
        double rank = quantile * (count - 1);
        int below = Math.min((int) rank, count - 1);
        if (count == 0 || rank == below || below == count - 1) {
            return count == 0 ? Double.NaN : sorted[below];
        }
        return between(sorted[below], sorted[below + 1], rank, "linear");
    }

    /** The middle of the first {@code count} values, sorted upwards, or of the two in the middle; NaN of none. */
    static double median(double[] sorted, int count) {
        int middle = count / 2;
        if (count % 2 == 1) {
            return sorted[middle];
        }
        return count == 0 ? Double.NaN : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The same with pandas' other ways between two values: lower, higher, midpoint and nearest. */
    static double sorted(double[] sorted, int count, double quantile, String interpolation) {
        if (count == 0) {
            return Double.NaN;
        }
        double rank = quantile * (count - 1);
        int below = Math.min((int) rank, count - 1);
        return rank == below || below == count - 1
                ? sorted[below]
                : interpolation.equals("linear")
                        ? between(sorted[below], sorted[below + 1], rank - below)
                        : between(sorted[below], sorted[below + 1], rank, interpolation);
    }

    /** A value between those at the rank below and above a rank that is not whole. */
    static double between(double low, double high, double rank, String interpolation) {
        double fraction = rank - Math.floor(rank);
        return switch (interpolation) {
            case "linear" -> low + (high - low) * fraction; // as in a moving window, which goes from below only
            case "lower" -> low;
            case "higher" -> high;
            case "midpoint" -> (low + high) / 2;
            case "nearest" -> Math.rint(rank) > rank ? high : low;
            default -> throw new IllegalArgumentException("no interpolation: " + interpolation);
        };
    }

    /** A quantile of sorted values by numpy's name of the method; there is at least one value and none is NaN. */
    static double sorted(double[] sorted, double quantile, String method) {
        int last = sorted.length - 1;
        double rank = quantile * last;
        int below = (int) Math.min(Math.floor(rank), last);
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, last)];
        double share = rank - below;
        return switch (method) {
            case "linear" -> between(low, high, share);
            case "lower" -> low;
            case "higher" -> share == 0 ? low : high;
            case "median" -> share == 0 ? low : (low + high) / 2;
            case "midpoint" -> share == 0 ? low : between(low, high, 0.5);
            case "nearest" -> sorted[(int) Math.rint(rank)];
            default -> throw new IllegalArgumentException("no method of quantiles: " + method);
        };
    }

    /** From the nearer end, as numpy does, so that both ends are met exactly. */
    private static double between(double low, double high, double share) {
        double distance = high - low;
        return share >= 0.5 ? high - distance * (1 - share) : low + distance * share;
    }
}
