package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One number for each group from the numbers of its rows; missing ones are skipped. */
final class GroupReductions {

    /** Statistic of {@code values[from..to)}, all present. */
    interface Statistic {
        double of(double[] values, int from, int to);
    }

    private GroupReductions() {}

    /** The statistic by pandas' name; {@code argument} is ddof, or the quantile. */
    static Statistic named(String name, double argument) {
        return switch (name) {
            case "mean" -> (values, from, to) -> from == to ? Double.NaN : sum(values, from, to) / (to - from);
            case "prod" -> GroupReductions::product;
            case "var" -> (values, from, to) -> variance(values, from, to, argument);
            case "std" -> (values, from, to) -> Math.sqrt(variance(values, from, to, argument));
            case "sem" -> (values, from, to) -> Math.sqrt(variance(values, from, to, argument) / (to - from));
            case "median" -> GroupReductions::median;
            case "quantile" -> (values, from, to) -> quantile(values, from, to, argument);
            case "skew" -> (values, from, to) -> Moments.of(values, from, to).skew();
            case "sum" -> GroupReductions::sum;
            default -> throw new IllegalArgumentException("no statistic of groups: " + name);
        };
    }

    static double[] reduce(Groups groups, double[] values, int minCount, Statistic statistic) {
        double[] result = new double[groups.count()];
        int[] order = groups.order();
        double[] present = new double[order.length];
        for (int group = 0; group < result.length; group++) {
            int size = 0;
            for (int i = groups.start(group); i < groups.start(group + 1); i++) {
                double value = values[order[i]];
                if (!Double.isNaN(value)) {
                    present[size++] = value;
                }
            }
            result[group] = size < minCount ? Double.NaN : statistic.of(present, 0, size);
        }
        return result;
    }

    /** Sums of whole numbers wrap around, as in numpy. */
    static long[] sums(Groups groups, long[] values) {
        long[] result = new long[groups.count()];
        int[] codes = groups.codes();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] != Groups.NONE) {
                result[codes[row]] += values[row];
            }
        }
        return result;
    }

    static long[] products(Groups groups, long[] values) {
        long[] result = new long[groups.count()];
        Arrays.fill(result, 1);
        int[] codes = groups.codes();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] != Groups.NONE) {
                result[codes[row]] *= values[row];
            }
        }
        return result;
    }

    /** Rows of each group, or only those with a present value. */
    static long[] counts(Groups groups, @Nullable Column present) {
        long[] result = new long[groups.count()];
        int[] codes = groups.codes();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] != Groups.NONE && (present == null || !present.isMissing(row))) {
                result[codes[row]]++;
            }
        }
        return result;
    }

    /** Distinct present values of each group. */
    static long[] distinct(Groups groups, Column column, boolean skipMissing) {
        Groups values = Factors.of(column, false, !skipMissing);
        long[] result = new long[groups.count()];
        int[] lastGroup = new int[values.count()];
        Arrays.fill(lastGroup, Groups.NONE);
        int[] order = groups.order();
        for (int group = 0; group < result.length; group++) {
            for (int i = groups.start(group); i < groups.start(group + 1); i++) {
                int value = values.codes()[order[i]];
                if (value != Groups.NONE && lastGroup[value] != group) {
                    lastGroup[value] = group;
                    result[group]++;
                }
            }
        }
        return result;
    }

    private static double sum(double[] values, int from, int to) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = from; i < to; i++) {
            sum.add(values[i]);
        }
        return sum.value();
    }

    private static double product(double[] values, int from, int to) {
        double product = 1;
        for (int i = from; i < to; i++) {
            product *= values[i];
        }
        return product;
    }

    private static double variance(double[] values, int from, int to, double ddof) {
        return to - from <= ddof ? Double.NaN : Moments.of(values, from, to).second() / (to - from - ddof);
    }

    private static double median(double[] values, int from, int to) {
        Arrays.sort(values, from, to);
        return Quantiles.median(values, to - from);
    }

    private static double quantile(double[] values, int from, int to, double quantile) {
        Arrays.sort(values, from, to);
        return Quantiles.sorted(values, to - from, quantile);
    }
}
