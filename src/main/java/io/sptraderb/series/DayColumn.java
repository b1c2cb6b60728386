package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Calendar days, the object column of datetime.date in pandas, kept as numbers. */
public final class DayColumn extends Column {

    private final long[] days;

    /**
     * Wraps without a copy.
     *
     * @param days since 1970-01-01, {@link TimeColumn#MISSING} where there is none
     */
    DayColumn(long[] days) {
        this.days = days;
    }

    /** The day of each row on the clock of the times' zone. */
    static DayColumn of(TimeColumn times) {
        long[] clocks = ZoneClock.clocks(times);
        long[] days = new long[clocks.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = clocks[i] == TimeColumn.MISSING
                    ? TimeColumn.MISSING
                    : Math.floorDiv(clocks[i], Frequency.NANOS_PER_DAY);
        }
        return new DayColumn(days);
    }

    long[] days() {
        return days;
    }

    @Override
    @PythonVisible
    public int size() {
        return days.length;
    }

    @Override
    @PythonVisible
    public String dtype() {
        return "object";
    }

    @Override
    Object get(int row) {
        return days[row] == TimeColumn.MISSING ? new TimePoint(TimeColumn.MISSING, null) : new CalendarDay(days[row]);
    }

    @Override
    boolean isMissing(int row) {
        return days[row] == TimeColumn.MISSING;
    }

    @Override
    DayColumn slice(int from, int to) {
        return new DayColumn(Arrays.copyOfRange(days, from, to));
    }

    @Override
    DayColumn take(int[] rows) {
        long[] taken = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = rows[i] < 0 ? TimeColumn.MISSING : days[rows[i]];
        }
        return new DayColumn(taken);
    }

    @Override
    DayColumn copy() {
        return new DayColumn(days.clone());
    }

    @Override
    boolean accepts(@Nullable Object value) {
        return value instanceof CalendarDay || Numbers.isMissing(value);
    }

    @Override
    void set(int row, @Nullable Object value) {
        days[row] = value instanceof CalendarDay day ? day.number() : TimeColumn.MISSING;
    }
}
