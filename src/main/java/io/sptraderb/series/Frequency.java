package io.sptraderb.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * A step in time: a fixed length, or from one day of a calendar rule to the next. pandas' date offsets.
 *
 * <p>Calendar steps work on clock time: nanoseconds since 1970 as the clock of the time zone shows them. The days of a
 * rule are numbered without gaps, so that adding steps is adding numbers; the time of day stays.
 *
 * @param kind the rule
 * @param count steps of the rule in one step of this frequency: nanoseconds, days, weeks, months and so on; not 0
 * @param anchor the weekday (0 Monday) of weeks; the month (1 to 12) that begins or ends a year, which quarters follow
 */
public record Frequency(Kind kind, long count, int anchor) {

    static final long NANOS_PER_DAY = 86_400 * TimeColumn.NANOS_PER_SECOND;
    private static final int MONTHS = 12;
    private static final int DAYS_PER_WEEK = 7;
    private static final int WORKDAYS = 5;
    /** 1970-01-05, the first Monday. */
    private static final long FIRST_MONDAY = 4;

    /** Which days a rule has. */
    enum Kind {
        /** A length in nanoseconds. */
        FIXED,
        /** Whole days: as long as 24 hours, but from midnight to midnight where a time zone changes its clock. */
        DAY,
        WORKDAY,
        WEEK,
        MONTH_START,
        MONTH_END,
        WORK_MONTH_START,
        WORK_MONTH_END,
        QUARTER_START,
        QUARTER_END,
        YEAR_START,
        YEAR_END;

        boolean isEnd() {
            return this == MONTH_END || this == WORK_MONTH_END || this == QUARTER_END || this == YEAR_END;
        }

        int months() {
            return switch (this) {
                case QUARTER_START, QUARTER_END -> 3;
                case YEAR_START, YEAR_END -> MONTHS;
                default -> 1;
            };
        }
    }

    /** A fixed length; whole days are days. */
    static Frequency fixed(long nanos) {
        return nanos % NANOS_PER_DAY == 0
                ? new Frequency(Kind.DAY, nanos / NANOS_PER_DAY, 0)
                : new Frequency(Kind.FIXED, nanos, 0);
    }

    /** Whether each step has the same length on the clock. */
    @PythonVisible
    public boolean isFixed() {
        return kind == Kind.FIXED || kind == Kind.DAY;
    }

    /** Whether a step is a number of days. */
    @PythonVisible
    public boolean isDays() {
        return kind == Kind.DAY;
    }

    /** Nanoseconds of a fixed step. */
    @PythonVisible
    public long nanos() {
        return kind == Kind.DAY ? Math.multiplyExact(count, NANOS_PER_DAY) : count;
    }

    /** pandas' name, such as {@code 4h}, {@code W-SUN} or {@code QE-DEC}. */
    @PythonVisible
    public String name() {
        return Frequencies.name(this);
    }

    /** The same rule with a step that many times as long. */
    @PythonVisible
    public Frequency times(long factor) {
        return new Frequency(kind, Math.multiplyExact(count, factor), anchor);
    }

    /** Whether bins of this frequency are closed and labelled at their right end unless told otherwise. */
    @PythonVisible
    public boolean isRightByDefault() {
        return kind == Kind.WEEK || kind.isEnd();
    }

    /** The clock time so many steps later, or earlier; a time beside the rule goes to its next day first. */
    @PythonVisible
    public long add(long clock, long steps) {
        if (isFixed()) {
            return Math.addExact(clock, Math.multiplyExact(nanos(), steps));
        }
        long day = Math.floorDiv(clock, NANOS_PER_DAY);
        return moved(clock, dayOf(index(day, steps * count)));
    }

    /** The same time of day on the last day of the rule that is not later. */
    long rolledBack(long clock) {
        return isFixed() ? clock : moved(clock, dayOf(floor(Math.floorDiv(clock, NANOS_PER_DAY))));
    }

    /** The same time of day on the first day of the rule that is not earlier. */
    @PythonVisible
    public long rolledForward(long clock) {
        return isFixed() ? clock : moved(clock, dayOf(index(Math.floorDiv(clock, NANOS_PER_DAY), 0)));
    }

    /** Whether the day is one of the rule. */
    @PythonVisible
    public boolean isOn(long clock) {
        long day = Math.floorDiv(clock, NANOS_PER_DAY);
        return isFixed() || dayOf(floor(day)) == day;
    }

    /** The clock times from the first one on the rule to the last one, both included, one step apart. */
    long[] days(long from, long to) {
        long first = rolledForward(from);
        long[] days = new long[16];
        int size = 0;
        for (long day = first; count > 0 ? day <= to : day >= to; day = add(day, 1)) {
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
            }
            days[size++] = day;
        }
        return Arrays.copyOf(days, size);
    }

    private static long moved(long clock, long day) {
        return day * NANOS_PER_DAY + Math.floorMod(clock, NANOS_PER_DAY);
    }

    private long index(long day, long steps) {
        long floor = floor(day);
        boolean isOn = dayOf(floor) == day;
        return isOn || steps > 0 ? floor + steps : floor + 1 + steps;
    }

    /** Number of the last day of the rule that is not later. */
    private long floor(long day) {
        return switch (kind) {
            case FIXED, DAY -> throw new IllegalStateException("a fixed step has no rule");
            case WORKDAY -> {
                long sinceMonday = day - FIRST_MONDAY;
                yield Math.floorDiv(sinceMonday, DAYS_PER_WEEK) * WORKDAYS
                        + Math.min(Math.floorMod(sinceMonday, DAYS_PER_WEEK), WORKDAYS - 1);
            }
            case WEEK -> Math.floorDiv(day - FIRST_MONDAY - anchor, DAYS_PER_WEEK);
            default -> {
                long period = period(day);
                yield dayOf(period) <= day ? period : period - 1;
            }
        };
    }

    private long dayOf(long index) {
        return switch (kind) {
            case FIXED, DAY -> throw new IllegalStateException("a fixed step has no rule");
            case WORKDAY ->
                FIRST_MONDAY + Math.floorDiv(index, WORKDAYS) * DAYS_PER_WEEK + Math.floorMod(index, WORKDAYS);
            case WEEK -> FIRST_MONDAY + anchor + index * DAYS_PER_WEEK;
            default -> monthDay(index).toEpochDay();
        };
    }

    /** Number of the month, quarter or year the day is in. */
    private long period(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        long month = date.getYear() * (long) MONTHS + date.getMonthValue() - 1;
        return Math.floorDiv(month - firstMonth(), kind.months());
    }

    /** The month, counted from 0, in which some period begins. */
    private int firstMonth() {
        int begin = kind.isEnd() ? anchor : anchor - 1;
        return kind.months() == 1 ? 0 : Math.floorMod(begin, kind.months());
    }

    private LocalDate monthDay(long period) {
        long begin = period * kind.months() + firstMonth();
        long month = kind.isEnd() ? begin + kind.months() - 1 : begin;
        YearMonth calendar =
                YearMonth.of(Math.toIntExact(Math.floorDiv(month, MONTHS)), Math.floorMod(month, MONTHS) + 1);
        return switch (kind) {
            case WORK_MONTH_START -> workday(calendar.atDay(1), 1);
            case WORK_MONTH_END -> workday(calendar.atEndOfMonth(), -1);
            default -> kind.isEnd() ? calendar.atEndOfMonth() : calendar.atDay(1);
        };
    }

    private static LocalDate workday(LocalDate day, int direction) {
        LocalDate found = day;
        while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found = found.plusDays(direction);
        }
        return found;
    }
}
