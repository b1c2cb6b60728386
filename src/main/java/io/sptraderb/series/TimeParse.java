package io.sptraderb.series;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO-8601 dates and times, with a space or a T, with or without an offset. */
final class TimeParse {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})(?:-?(\\d{2}))?(?:[T ](\\d{2}):?(\\d{2})?(?::?(\\d{2}))?(?:[.,](\\d{1,9}))?)?"
                    + "\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?");

    private TimeParse() {}

    /** Null for a text that is no such time. */
    static @Nullable TimePoint parse(String text) {
        Matcher matcher = ISO.matcher(text.trim());
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

    private static TimePoint point(LocalDateTime time, int nanos, @Nullable String offset) {
        ZoneOffset zone =
                offset == null || offset.equals("Z") || offset.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(offset);
        long total = time.toEpochSecond(zone) * TimeColumn.NANOS_PER_SECOND + nanos;
        if (offset == null) {
            return new TimePoint(total, null);
        }
        return new TimePoint(total, zone.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + zone.getId());
    }

    /** The moment at which the clock of the zone shows the naive time. */
    static long localized(long nanos, String zone) {
        LocalDateTime time = TimeFormat.local(new TimePoint(nanos, null)).toLocalDateTime();
        return time.atZone(ZoneId.of(zone)).toEpochSecond() * TimeColumn.NANOS_PER_SECOND
                + Math.floorMod(nanos, TimeColumn.NANOS_PER_SECOND);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }
}
