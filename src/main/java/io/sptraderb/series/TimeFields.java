package io.sptraderb.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** Parts of the date and of the time of day, on the clock of the times' zone. Named as in pandas. */
final class TimeFields {

    private static final long NANOS_PER_DAY = Frequency.NANOS_PER_DAY;
    private static final long NANOS_PER_HOUR = 3_600 * TimeColumn.NANOS_PER_SECOND;
    private static final long NANOS_PER_MINUTE = 60 * TimeColumn.NANOS_PER_SECOND;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int QUARTER = 3;
    private static final int DECEMBER = 12;

    /** A number from the day since 1970 and the nanoseconds since midnight. */
    private interface Field {
        long of(long day, long sinceMidnight);
    }

    private TimeFields() {}

    /** One field of one clock time. */
    static long of(long clock, String name) {
        return field(name).of(Math.floorDiv(clock, NANOS_PER_DAY), Math.floorMod(clock, NANOS_PER_DAY));
    }

    /** A field of each row: int64, or float64 with NaN where a time is missing. */
    static Column of(TimeColumn times, String name) {
        Field field = field(name);
        long[] clocks = ZoneClock.clocks(times);
        long[] result = new long[clocks.length];
        boolean[] missing = new boolean[clocks.length];
        boolean anyMissing = false;
        for (int i = 0; i < result.length; i++) {
            if (clocks[i] == TimeColumn.MISSING) {
                missing[i] = true;
                anyMissing = true;
            } else {
                result[i] = field.of(Math.floorDiv(clocks[i], NANOS_PER_DAY), Math.floorMod(clocks[i], NANOS_PER_DAY));
            }
        }
        return anyMissing ? withMissing(result, missing) : new LongColumn(result);
    }

    private static Column withMissing(long[] values, boolean[] missing) {
        double[] numbers = Numbers.doubles(values);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = missing[i] ? Double.NaN : numbers[i];
        }
        return new DoubleColumn(numbers);
    }

    /** Whether each time is on the first or last day of a period, such as {@code is_month_end}; a missing one is not. */
    static BoolColumn flags(TimeColumn times, String name) {
        long[] clocks = ZoneClock.clocks(times);
        boolean[] result = new boolean[clocks.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = clocks[i] != TimeColumn.MISSING && flag(clocks[i], name);
        }
        return new BoolColumn(result);
    }

    static boolean flag(long clock, String name) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(clock, NANOS_PER_DAY));
        int month = day.getMonthValue();
        boolean isFirst = day.getDayOfMonth() == 1;
        boolean isLast = day.getDayOfMonth() == day.lengthOfMonth();
        return switch (name) {
            case "is_month_start" -> isFirst;
            case "is_month_end" -> isLast;
            case "is_quarter_start" -> isFirst && month % QUARTER == 1;
            case "is_quarter_end" -> isLast && month % QUARTER == 0;
            case "is_year_start" -> isFirst && month == 1;
            case "is_year_end" -> isLast && month == DECEMBER;
            case "is_leap_year" -> day.isLeapYear();
            default -> throw new IllegalArgumentException("time has no flag " + name);
        };
    }

    static String resolution(long[] clocks) {
        String[] names = {"day", "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"};
        long[] units = {
            NANOS_PER_DAY, NANOS_PER_HOUR, NANOS_PER_MINUTE, TimeColumn.NANOS_PER_SECOND, 1_000_000, 1_000, 1
        };
        int unit = 0;
        for (long clock : clocks) {
            while (clock != TimeColumn.MISSING && clock % units[unit] != 0) {
                unit++;
            }
        }
        return names[unit];
    }

    private static Field field(String name) {
        return switch (name) {
            case "hour" -> (day, time) -> time / NANOS_PER_HOUR;
            case "minute" -> (day, time) -> time / NANOS_PER_MINUTE % 60;
            case "second" -> (day, time) -> time / TimeColumn.NANOS_PER_SECOND % 60;
            case "microsecond" -> (day, time) -> time % TimeColumn.NANOS_PER_SECOND / NANOS_PER_MICRO;
            case "nanosecond" -> (day, time) -> time % NANOS_PER_MICRO;
            case "dayofweek", "weekday", "day_of_week" -> (day, time) -> weekday(day);
            default -> {
                Field date = dateField(name);
                yield new SameDay(date);
            }
        };
    }

    private static Field dateField(String name) {
        return switch (name) {
            case "year" -> (day, time) -> LocalDate.ofEpochDay(day).getYear();
            case "month" -> (day, time) -> LocalDate.ofEpochDay(day).getMonthValue();
            case "day" -> (day, time) -> LocalDate.ofEpochDay(day).getDayOfMonth();
            case "dayofyear", "day_of_year" ->
                (day, time) -> LocalDate.ofEpochDay(day).getDayOfYear();
            case "quarter" -> (day, time) -> LocalDate.ofEpochDay(day).get(IsoFields.QUARTER_OF_YEAR);
            case "week", "weekofyear" ->
                (day, time) -> LocalDate.ofEpochDay(day).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "iso_year" -> (day, time) -> LocalDate.ofEpochDay(day).get(IsoFields.WEEK_BASED_YEAR);
            case "days_in_month", "daysinmonth" ->
                (day, time) -> YearMonth.from(LocalDate.ofEpochDay(day)).lengthOfMonth();
            default -> throw new IllegalArgumentException("time has no field " + name);
        };
    }

    /** 0 is Monday; the first day was a Thursday. */
    private static long weekday(long day) {
        return Math.floorMod(day + 3, 7);
    }

    /** Sorted times ask for the same day many times over. */
    private static final class SameDay implements Field {
        private final Field field;
        private long day = Long.MIN_VALUE;
        private long value;

        SameDay(Field field) {
            this.field = field;
        }

        @Override
        public long of(long asked, long sinceMidnight) {
            if (asked != day) {
                day = asked;
                value = field.of(asked, 0);
            }
            return value;
        }
    }
}
