package io.sptraderb.series;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which strptime format a text is written in, as pandas guesses it. */
final class TimeForms {

    private static final Pattern DATE_AND_TIME = Pattern.compile(
            "(?<date>.*?)(?<gap>[T ]\\s*)(?<time>\\d{1,2}:\\d{2}"
                + "(?<seconds>:\\d{2}(?<fraction>\\.\\d{1,9})?)?)(?<half>\\s*[AaPp][Mm])?(?<zone>\\s?(?:Z|[+-]\\d{2}:?\\d{2}))?");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{4}");
    private static final Pattern MONTH_FIRST = Pattern.compile("[A-Za-z]{3,9}\\.? \\d{1,2}(,?) \\d{4}");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}([- ])[A-Za-z]{3,9}\\1\\d{4}");
    private static final int MONTHS = 12;

    private TimeForms() {}

    /** Null for a text in no form that is known. */
    static @Nullable String guess(String text, boolean dayFirst) {
        Matcher both = DATE_AND_TIME.matcher(text);
        if (!both.matches()) {
            return date(text, dayFirst);
        }
        String date = date(both.group("date"), dayFirst);
        if (date == null) {
            return null;
        }
        boolean isHalf = both.group("half") != null;
        String time = (isHalf ? "%I" : "%H")
                + ":%M"
                + (both.group("seconds") == null ? "" : ":%S")
                + (both.group("fraction") == null ? "" : ".%f")
                + (isHalf ? both.group("half").replaceAll("\\S+", "%p") : "");
        String zone = both.group("zone");
        return date + both.group("gap") + time + (zone == null ? "" : zone.replaceAll("\\S+", "%z"));
    }

    private static @Nullable String date(String text, boolean dayFirst) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            String separator = yearFirst.group(1);
            return "%Y" + separator + "%m" + separator + "%d";
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            String separator = yearLast.group(2);
            boolean isDay = Integer.parseInt(yearLast.group(1)) > MONTHS
                    || (dayFirst && Integer.parseInt(yearLast.group(3)) <= MONTHS);
            return (isDay ? "%d" + separator + "%m" : "%m" + separator + "%d") + separator + "%Y";
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return "%b" + (text.contains(".") ? "." : "") + " %d" + monthFirst.group(1) + " %Y";
        }
        Matcher dayMonth = DAY_FIRST.matcher(text);
        if (dayMonth.matches()) {
            return "%d" + dayMonth.group(1) + "%b" + dayMonth.group(1) + "%Y";
        }
        return digits(text);
    }

    private static @Nullable String digits(String text) {
        if (text.matches("\\d{8}")) {
            return "%Y%m%d";
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return "%Y-%m";
        }
        return text.matches("\\d{4}") ? "%Y" : null;
    }
}
