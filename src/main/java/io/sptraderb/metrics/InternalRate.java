package io.sptraderb.metrics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The rate at which money grew that came and went on any days: the internal rate of return, XIRR in spreadsheets.
 *
 * <p>It solves {@code sum of flow / (1 + rate)^(days / 365) = 0} for the logarithm of {@code 1 + rate}, so that rates near
 * -1 and beyond all bounds are as easy as others. Steps that double look for a change of sign on both sides of zero, and
 * Ridders' method (1979) for the root in between.
 */
public final class InternalRate {

    private static final double DAYS_A_YEAR = 365;
    private static final double FIRST_REACH = 0.05;
    /** Above the logarithm of the largest double over the smallest, 365 times a year. */
    private static final double LAST_REACH = 1e6;

    private static final double PRECISION = 1e-15;
    private static final int MOST_STEPS = 100;

    private final double[] flows;
    private final double[] years;
    private final double lastYear;

    /** What all flows are worth together when money grows by {@code exp(growth)} a year. */
    private record Worth(double growth, double money) {

        boolean isAcross(Worth other) {
            return Math.signum(money) != Math.signum(other.money);
        }
    }

    private InternalRate(double[] flows, double[] years) {
        this.flows = flows;
        this.years = years;
        this.lastYear = years[years.length - 1];
    }

    /**
     * The rate a year of 365 days, as a fraction from -1; of several, one near 0. NaN when there is none, as without both
     * money paid and money received on different days, and when no double holds it.
     *
     * @param dates ascending; several flows may share one
     * @param flows one a date, finite: paid is below 0, received above
     */
    public static double yearly(List<LocalDate> dates, double[] flows) {
        if (dates.size() != flows.length) {
            throw new IllegalArgumentException(dates.size() + " dates and " + flows.length + " flows");
        }
        double largest = Arrays.stream(flows).map(Math::abs).max().orElse(0);
        double[] amounts = new double[flows.length];
        double[] years = new double[flows.length];
        int count = 0;
        long first = 0;
        for (int i = 0; i < flows.length; i++) {
            double amount = largest > 0 ? flows[i] / largest : 0;
            if (amount != 0) {
                long day = dates.get(i).toEpochDay();
                first = count == 0 ? day : first;
                amounts[count] = amount;
                years[count++] = (day - first) / DAYS_A_YEAR;
            }
        }
        if (count == 0 || years[count - 1] == 0) {
            return Double.NaN;
        }
        double rate = Math.expm1(new InternalRate(Arrays.copyOf(amounts, count), Arrays.copyOf(years, count)).root());
        return Double.isFinite(rate) ? rate : Double.NaN;
    }

    /** The logarithm of the growth a year; NaN when none is found. */
    private double root() {
        Worth lower = worth(0);
        Worth upper = lower;
        for (double reach = FIRST_REACH; reach < LAST_REACH; reach *= 2) {
            Worth above = worth(reach);
            if (upper.isAcross(above)) {
                return between(upper, above);
            }
            Worth below = worth(-reach);
            if (below.isAcross(lower)) {
                return between(below, lower);
            }
            upper = above;
            lower = below;
        }
        return Double.NaN;
    }

    private double between(Worth from, Worth to) {
        Worth low = from;
        Worth high = to;
        for (int step = 0; step < MOST_STEPS && isWide(low, high); step++) {
            Worth middle = worth((low.growth + high.growth) / 2);
            Worth near = worth(ridders(low, middle, high));
            Worth left = near.growth < middle.growth ? near : middle;
            Worth right = near.growth < middle.growth ? middle : near;
            if (low.isAcross(left)) {
                high = left;
            } else if (left.isAcross(right)) {
                low = left;
                high = right;
            } else {
                low = right;
            }
        }
        return (low.growth + high.growth) / 2;
    }

    private static boolean isWide(Worth low, Worth high) {
        return high.growth - low.growth > PRECISION * (1 + Math.abs(high.growth));
    }

    /** A false position on a line straightened by an exponential; the middle where all three are next to nothing. */
    private static double ridders(Worth low, Worth middle, Worth high) {
        double discriminant = Math.sqrt(middle.money * middle.money - low.money * high.money);
        double side = Math.signum(low.money - high.money);
        double near = middle.growth + (middle.growth - low.growth) * side * middle.money / discriminant;
        return near > low.growth && near < high.growth ? near : middle.growth;
    }

    /** Reckoned on the first day for growth, on the last for shrinking, so that nothing overflows. */
    private Worth worth(double growth) {
        double origin = growth > 0 ? 0 : lastYear;
        double money = 0;
        for (int i = 0; i < flows.length; i++) {
            money += flows[i] * Math.exp(growth * (origin - years[i]));
        }
        return new Worth(growth, money);
    }
}
