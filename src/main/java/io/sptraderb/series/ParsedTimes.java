package io.sptraderb.series;

/**
 * Texts read as times.
 *
 * @param column the times, missing where a text is missing or could not be read
 * @param problemRow the first row that could not be read, -1 for none
 * @param format the format of strptime it should have had, empty when none could be guessed
 */
public record ParsedTimes(TimeColumn column, int problemRow, String format) {

    @PythonVisible
    @Override
    public TimeColumn column() {
        return column;
    }

    @PythonVisible
    @Override
    public int problemRow() {
        return problemRow;
    }

    @PythonVisible
    @Override
    public String format() {
        return format;
    }
}
