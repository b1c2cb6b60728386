package io.sptraderb.series;

import java.time.DateTimeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Dividing rows into groups by values or by time, and what groups give; null for a dtype a function is not made for. */
public final class Grouping {

    Grouping() {}

    /** Groups of equal values, in the order of their labels or of first appearance. */
    @PythonVisible
    public Groups byValues(Column key, boolean sorted, boolean keepMissing) {
        return Factors.of(key, sorted, keepMissing);
    }

    /** Groups that are given already: the number of each row's group, negative for none. */
    @PythonVisible
    public Groups coded(LongColumn numbers, Column labels) {
        int[] codes = new int[numbers.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (int) Math.max(numbers.values()[i], Groups.NONE);
        }
        return new Groups(labels, codes);
    }

    /** Bins of sorted times; null when there would be too many. See {@link TimeBins} for the parameters. */
    @PythonVisible
    public @Nullable Groups byTime(
            TimeColumn times,
            Frequency frequency,
            boolean closedRight,
            boolean labelRight,
            String origin,
            long offset) {
        return new TimeBins(frequency, closedRight, labelRight, origin, offset).cut(times);
    }

    /** A frequency by its name; null for a text that is none. */
    @PythonVisible
    public @Nullable Frequency frequency(String name) {
        return Frequencies.parse(name);
    }

    /** A fixed frequency. */
    @PythonVisible
    public Frequency fixed(long nanos) {
        return Frequency.fixed(nanos);
    }

    /** The moments of a frequency from the clock time {@code from} on to {@code to}, in a zone. */
    @PythonVisible
    public Column between(Frequency frequency, long from, long to, @Nullable String zone) {
        return moments(frequency.days(from, to), zone);
    }

    /** So many moments of a frequency from a clock time on. */
    @PythonVisible
    public Column steps(Frequency frequency, long from, int count, @Nullable String zone) {
        long[] clocks = new long[count];
        long next = frequency.rolledForward(from);
        for (int i = 0; i < count; i++) {
            clocks[i] = next;
            next = frequency.add(next, 1);
        }
        return moments(clocks, zone);
    }

    private static Column moments(long[] clocks, @Nullable String zone) {
        ZoneClock clock = new ZoneClock(zone);
        for (int i = 0; i < clocks.length; i++) {
            clocks[i] = clock.moment(clocks[i]);
        }
        return TimeColumn.ofNanos(clocks, zone);
    }

    /** Each time so many steps later on its clock; fixed lengths are real time. Null beyond what 64 bits can tell. */
    @PythonVisible
    public @Nullable Column moved(TimeColumn times, Frequency frequency, long steps) {
        try {
            return movedExactly(times, frequency, steps);
        } catch (ArithmeticException | DateTimeException beyond) {
            return null;
        }
    }

    private static Column movedExactly(TimeColumn times, Frequency frequency, long steps) {
        boolean isLength = frequency.isFixed();
        long[] from = isLength ? TimeMath.nanos(times) : ZoneClock.clocks(times);
        ZoneClock zone = new ZoneClock(times.zone());
        long[] moved = new long[from.length];
        for (int i = 0; i < moved.length; i++) {
            long later = from[i] == TimeColumn.MISSING ? from[i] : frequency.add(from[i], steps);
            moved[i] = isLength ? later : zone.moment(later);
        }
        return TimeColumn.ofNanos(moved, times.zone());
    }

    /** A statistic of numbers by pandas' name; groups with fewer present values than {@code minCount} are missing. */
    @PythonVisible
    public @Nullable Column reduce(Groups groups, Column column, String name, double argument, int minCount) {
        long[] whole = minCount > 0 ? null : Numbers.longsOrNull(column);
        if (whole != null && name.equals("sum")) {
            return new LongColumn(GroupReductions.sums(groups, whole));
        }
        if (whole != null && name.equals("prod")) {
            return new LongColumn(GroupReductions.products(groups, whole));
        }
        double[] values = Numbers.doublesOrNull(column);
        return values == null
                ? null
                : new DoubleColumn(
                        GroupReductions.reduce(groups, values, minCount, GroupReductions.named(name, argument)));
    }

    /** Rows of each group. */
    @PythonVisible
    public Column sizes(Groups groups) {
        return new LongColumn(GroupReductions.counts(groups, null));
    }

    /** Present values of each group. */
    @PythonVisible
    public Column counts(Groups groups, Column column) {
        return new LongColumn(GroupReductions.counts(groups, column));
    }

    /** Distinct values of each group. */
    @PythonVisible
    public Column distinct(Groups groups, Column column, boolean skipMissing) {
        return new LongColumn(GroupReductions.distinct(groups, column, skipMissing));
    }

    /** Whether any, or all, of the present values of each group are true. */
    @PythonVisible
    public Column truth(Groups groups, Column column, boolean all) {
        boolean[] result = new boolean[groups.count()];
        Arrays.fill(result, all);
        boolean[] flags = Numbers.truths(column);
        int[] codes = groups.codes();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] != Groups.NONE && !column.isMissing(row) && flags[row] != all) {
                result[codes[row]] = !all;
            }
        }
        return new BoolColumn(result);
    }

    /** The row of each group's first, last, min or max present value, -1 for none. */
    @PythonVisible
    public int[] rowOf(Groups groups, Column column, String name) {
        return GroupRows.of(groups, column, name);
    }

    /** The row at a place of each group, -1 for none. */
    @PythonVisible
    public int[] rowAt(Groups groups, int place) {
        return GroupRows.at(groups, place);
    }

    /** For each row that of its group, -1 for rows of no group. */
    @PythonVisible
    public int[] groupOfRows(Groups groups) {
        return groups.codes().clone();
    }

    @PythonVisible
    public int[] shifted(Groups groups, int periods) {
        return GroupTransforms.shifted(groups, periods);
    }

    /** Limit 0 means no limit. */
    @PythonVisible
    public int[] filled(Groups groups, Column column, boolean backward, int limit) {
        return GroupTransforms.filled(groups, column, backward, limit == 0 ? Integer.MAX_VALUE : limit);
    }

    /** cumsum, cumprod, cummax or cummin within each group; whole numbers stay whole where they can. */
    @PythonVisible
    public @Nullable Column running(Groups groups, Column column, String name) {
        boolean isInGroups = Arrays.stream(groups.codes()).allMatch(code -> code != Groups.NONE);
        long[] whole = isInGroups ? Numbers.longsOrNull(column) : null;
        if (whole != null && name.equals("cumsum")) {
            return new LongColumn(GroupTransforms.runningSums(groups, whole));
        }
        double[] values = Numbers.doublesOrNull(column);
        if (values == null) {
            return null;
        }
        double[] result = name.equals("cumsum")
                ? GroupTransforms.runningSums(groups, values)
                : GroupTransforms.running(groups, values, name);
        DoubleColumn numbers = new DoubleColumn(result);
        return isInGroups && column instanceof LongColumn && numbers.isFinite() ? Casts.toLongs(result) : numbers;
    }

    /** The place of each row in its group. */
    @PythonVisible
    public Column places(Groups groups, boolean ascending) {
        return new LongColumn(GroupTransforms.places(groups, ascending));
    }
}
