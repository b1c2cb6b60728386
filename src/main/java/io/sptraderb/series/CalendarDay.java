package io.sptraderb.series;

/**
 * One day of a {@link DayColumn}, datetime.date in Python.
 *
 * @param number of days since 1970-01-01
 */
public record CalendarDay(long number) {

    @PythonVisible
    @Override
    public long number() {
        return number;
    }
}
