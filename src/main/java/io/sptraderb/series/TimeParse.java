package io.sptraderb.series;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of dates and times: ISO-8601 with a space or a T, with or without an offset, and the forms of {@link TimeForms}. */
final class TimeParse {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})(?:-?(\\d{2}))?(?:[T ](\\d{2}):?(\\d{2})?(?::?(\\d{2}))?(?:[.,](\\d{1,9}))?)?"
                    + "\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?");

    private TimeParse() {}

    /** Null for a text that is no such time. */
    static @Nullable TimePoint parse(String text, boolean dayFirst) {
        TimePoint point = iso(text.trim());
        if (point != null) {
            return point;
        }
        String format = TimeForms.guess(text.trim(), dayFirst);
        TimePattern pattern = format == null ? null : TimePattern.of(format);
        return pattern == null ? null : pattern.read(text.trim());
    }

    /** A text as a moment of a zone, whose clock it tells; the text itself when it is no time. */
    static Object inZone(String text, @Nullable String zone) {
        TimePoint point = parse(text, false);
        if (point == null) {
            return text;
        }
        return point.zone() == null && zone != null
                ? new TimePoint(new ZoneClock(zone).moment(point.nanos()), zone)
                : point;
    }

    private static @Nullable TimePoint iso(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(matcher.group(1), 1970),
                    number(matcher.group(2), 1),
                    number(matcher.group(3), 1),
                    number(matcher.group(4), 0),
                    number(matcher.group(5), 0),
                    number(matcher.group(6), 0));
            return point(time, nanos(matcher.group(7)), matcher.group(8));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** The moment of a date and time with an offset such as {@code Z}, {@code utc} or {@code +02:00}; naive without. */
    static TimePoint point(LocalDateTime time, int nanos, @Nullable String offset) {
        boolean isUtc = offset == null || Character.isLetter(offset.charAt(0));
        ZoneOffset zone = isUtc ? ZoneOffset.UTC : ZoneOffset.of(offset);
        long total = time.toEpochSecond(zone) * TimeColumn.NANOS_PER_SECOND + nanos;
        if (offset == null) {
            return new TimePoint(total, null);
        }
        return new TimePoint(total, zone.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + zone.getId());
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
