package io.sptraderb.series;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Times as Python writes them. */
final class TimeFormat {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final int NANOS_PER_MICRO = 1_000;

    private TimeFormat() {}

    /** The date and time on the clock of the time's zone; a naive time is its own clock. */
    static ZonedDateTime local(TimePoint point) {
        long nanos = point.nanos();
        Instant instant = Instant.ofEpochSecond(
                Math.floorDiv(nanos, TimeColumn.NANOS_PER_SECOND), Math.floorMod(nanos, TimeColumn.NANOS_PER_SECOND));
        String zone = point.zone();
        return instant.atZone(zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    }

    /** {@code 2024-02-01T04:00:00+00:00}, with a fraction only when there is one. */
    static String iso(TimePoint point, String separator) {
        if (point.nanos() == TimeColumn.MISSING) {
            return "NaT";
        }
        ZonedDateTime time = local(point);
        String text = time.toLocalDate() + separator + clock(time.toLocalTime());
        return point.zone() == null ? text : text + offset(time, ":");
    }

    static String display(TimePoint point) {
        return iso(point, " ");
    }

    /** {@code 1 days 02:00:00}. */
    static String display(TimeSpan span) {
        if (span.nanos() == TimeColumn.MISSING) {
            return "NaT";
        }
        long seconds = Math.floorDiv(span.nanos(), TimeColumn.NANOS_PER_SECOND);
        long days = Math.floorDiv(seconds, SECONDS_PER_DAY);
        long rest = Math.floorMod(seconds, SECONDS_PER_DAY) * TimeColumn.NANOS_PER_SECOND
                + Math.floorMod(span.nanos(), TimeColumn.NANOS_PER_SECOND);
        return days + " days " + (days < 0 ? "+" : "") + clock(LocalTime.ofNanoOfDay(rest));
    }

    private static String clock(LocalTime time) {
        String text = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(time);
        int nanos = time.get(ChronoField.NANO_OF_SECOND);
        if (nanos == 0) {
            return text;
        }
        return nanos % NANOS_PER_MICRO == 0
                ? text + String.format(Locale.ROOT, ".%06d", nanos / NANOS_PER_MICRO)
                : text + String.format(Locale.ROOT, ".%09d", nanos);
    }

    private static String offset(ZonedDateTime time, String separator) {
        int minutes = time.getOffset().getTotalSeconds() / 60;
        int size = Math.abs(minutes);
        return String.format(Locale.ROOT, "%s%02d%s%02d", minutes < 0 ? "-" : "+", size / 60, separator, size % 60);
    }

    /** C's strftime; directives it does not know are kept as they are. */
    static String strftime(TimePoint point, String format) {
        if (point.nanos() == TimeColumn.MISSING) {
            return "NaT";
        }
        ZonedDateTime time = local(point);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char letter = format.charAt(i);
            if (letter == '%' && i + 1 < format.length()) {
                i++;
                text.append(directive(format.charAt(i), time, point));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static String directive(char letter, ZonedDateTime time, TimePoint point) {
        return switch (letter) {
            case 'Y' -> padded(time.getYear(), 4);
            case 'y' -> padded(Math.floorMod(time.getYear(), 100), 2);
            case 'm' -> padded(time.getMonthValue(), 2);
            case 'd' -> padded(time.getDayOfMonth(), 2);
            case 'H' -> padded(time.getHour(), 2);
            case 'I' -> padded((time.getHour() + 11) % 12 + 1, 2);
            case 'M' -> padded(time.getMinute(), 2);
            case 'S' -> padded(time.getSecond(), 2);
            case 'f' -> padded(time.getNano() / NANOS_PER_MICRO, 6);
            case 'j' -> padded(time.getDayOfYear(), 3);
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'U' -> padded((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7, 2);
            case 'W' -> padded((time.getDayOfYear() + 6 - (time.getDayOfWeek().getValue() - 1)) / 7, 2);
            case 'V' -> padded(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case 'e' -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
            case 'c' -> strftime(point, "%a %b %e %H:%M:%S %Y");
            case 'D', 'x' -> strftime(point, "%m/%d/%y");
            case 'R' -> strftime(point, "%H:%M");
            case 'X' -> strftime(point, "%H:%M:%S");
            case 'h' -> strftime(point, "%b");
            case 'F' -> strftime(point, "%Y-%m-%d");
            case 'T' -> strftime(point, "%H:%M:%S");
            case 's' -> Long.toString(time.toEpochSecond());
            case 'z' -> point.zone() == null ? "" : offset(time, "");
            case 'Z' -> point.zone() == null ? "" : zoneName(time);
            case '%' -> "%";
            default -> "%" + letter;
        };
    }

    private static String zoneName(ZonedDateTime time) {
        return time.getZone() instanceof ZoneOffset || time.getZone().getId().equals("UTC")
                ? "UTC"
                : DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(time);
    }

    private static String padded(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
