package io.sptraderb.marketdata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The times of one file to seconds since the epoch, UTC. The first row decides the form, and all others must keep it.
 *
 * <p>Numbers are unix seconds, or milliseconds, microseconds or nanoseconds when they are too large for the longer unit in
 * our centuries: 10^11 s is the year 5138, 10^11 ms is March 1973. Everything else is ISO-8601: a date, or a date and time, in UTC unless an offset
 * follows.
 */
final class OpenTimes {

    private static final String ALLOWED = "unix seconds, milliseconds, microseconds or nanoseconds, or ISO-8601 such as"
            + " 2024-01-31 or 2024-01-31T22:05:00Z";
    private static final long MILLISECONDS_FROM = 100_000_000_000L;
    private static final long MICROSECONDS_FROM = 100_000_000_000_000L;
    private static final long NANOSECONDS_FROM = 100_000_000_000_000_000L;
    private static final int MAX_DIGITS = 19;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private enum Form {
        SECONDS("unix seconds", 1),
        MILLISECONDS("unix milliseconds", 1_000),
        MICROSECONDS("unix microseconds", 1_000_000),
        NANOSECONDS("unix nanoseconds", 1_000_000_000),
        TEXT("ISO-8601", 0);

        private final String words;
        /** Of them in a second. */
        private final long units;

        Form(String words, long units) {
            this.words = words;
            this.units = units;
        }
    }

    private final boolean wholeSeconds;
    private @Nullable Form form;

    /** Times of candles: a part of a second is a mistake. */
    OpenTimes() {
        this(true);
    }

    /** @param wholeSeconds whether a part of a second is a mistake, or else left out */
    OpenTimes(boolean wholeSeconds) {
        this.wholeSeconds = wholeSeconds;
    }

    /** The unit of the file's times when it was a part of a second, for people; empty otherwise. */
    String partsOfSeconds() {
        Form found = form;
        return found == null || found.units <= 1 ? "" : found.words.substring("unix ".length());
    }

    /**
     * Reads {@code buffer[from .. to)}.
     *
     * @throws BadRowException when it is no time, not a whole second, or not in the form of the rows before
     */
    long parse(byte[] buffer, int from, int to) {
        int i = from < to && buffer[from] == '-' ? from + 1 : from;
        if (i == to || to - i > MAX_DIGITS) {
            return other(buffer, from, to);
        }
        long number = 0;
        for (; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return other(buffer, from, to);
            }
            number = number * 10 + digit;
        }
        if (number < 0) {
            // 19 digits may be more than a long holds
            return other(buffer, from, to);
        }
        return ofNumber(buffer[from] == '-' ? -number : number);
    }

    /**
     * Reads a number.
     *
     * @throws BadRowException when it is not a whole second, or not in the form of the rows before
     */
    long ofNumber(long number) {
        if (number > -MILLISECONDS_FROM && number < MILLISECONDS_FROM) {
            if (isCalendarDate(number)) {
                throw new BadRowException("time was " + number + ", which is no time of a market in seconds; a date is"
                        + " written as 2024-01-31");
            }
            keep(Form.SECONDS);
            return number;
        }
        long size = Math.abs(number);
        Form unit = size < MICROSECONDS_FROM
                ? Form.MILLISECONDS
                : size < NANOSECONDS_FROM ? Form.MICROSECONDS : Form.NANOSECONDS;
        keep(unit);
        if (wholeSeconds && number % unit.units != 0) {
            throw new BadRowException("time was " + number + " in " + unit.words + ", must be a whole second");
        }
        return Math.floorDiv(number, unit.units);
    }

    /** Numbers like 20240131: as seconds they would all fall into August 1970, on odd seconds. */
    private static boolean isCalendarDate(long number) {
        long month = number / 100 % 100;
        long day = number % 100;
        boolean hasYear = number >= 1900_01_01 && number <= 2100_12_31;
        return hasYear && month >= 1 && month <= 12 && day >= 1 && day <= 31 && number % 60 != 0;
    }

    private long other(byte[] buffer, int from, int to) {
        if (to - from >= 10 && buffer[from + 4] == '-' && buffer[from + 7] == '-') {
            long time = ofPlainIso(buffer, from, to);
            keep(Form.TEXT);
            return time == Long.MIN_VALUE ? ofAnyIso(FieldText.of(buffer, from, to)) : time;
        }
        String text = FieldText.of(buffer, from, to);
        try {
            BigDecimal number = new BigDecimal(text);
            boolean hasPart = !wholeSeconds && number.scale() > 0 && number.scale() <= MAX_DIGITS;
            return ofNumber((hasPart ? number.setScale(0, RoundingMode.FLOOR) : number).longValueExact());
        } catch (NumberFormatException e) {
            throw unreadable(text);
        } catch (ArithmeticException e) {
            throw new BadRowException("time was " + FieldText.quoted(text) + ", must be a whole second");
        }
    }

    /** {@code yyyy-mm-dd[(T| )hh:mm[:ss][Z]]} without making text; {@link Long#MIN_VALUE} for anything else. */
    private static long ofPlainIso(byte[] buffer, int from, int to) {
        int end = buffer[to - 1] == 'Z' && to - from > 10 ? to - 1 : to;
        int length = end - from;
        if (length != 10 && length != 16 && length != 19) {
            return Long.MIN_VALUE;
        }
        int year = twoDigits(buffer, from) * 100 + twoDigits(buffer, from + 2);
        int month = twoDigits(buffer, from + 5);
        int day = twoDigits(buffer, from + 8);
        int hour = 0;
        int minute = 0;
        int second = 0;
        if (length > 10) {
            boolean isParted = (buffer[from + 10] == 'T' || buffer[from + 10] == ' ')
                    && buffer[from + 13] == ':'
                    && (length == 16 || buffer[from + 16] == ':');
            hour = isParted ? twoDigits(buffer, from + 11) : -1;
            minute = twoDigits(buffer, from + 14);
            second = length == 19 ? twoDigits(buffer, from + 17) : 0;
        }
        boolean isPlain = year >= 0
                && (month >= 1 && month <= 12)
                && (day >= 1 && day <= 28)
                && (hour >= 0 && hour < 24)
                && (minute >= 0 && minute < 60)
                && (second >= 0 && second < 60);
        return isPlain
                ? LocalDate.of(year, month, day).toEpochDay() * 86_400L + hour * 3_600L + minute * 60L + second
                : Long.MIN_VALUE;
    }

    /** Two ASCII digits as a number; far below zero when they are none, so that no sum with others is valid. */
    private static int twoDigits(byte[] buffer, int at) {
        int tens = buffer[at] - '0';
        int ones = buffer[at + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
    }

    private long ofAnyIso(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).toEpochDay() * 86_400L;
            }
            String joined = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
            TemporalAccessor parsed = ISO.parse(joined);
            if (wholeSeconds && parsed.get(ChronoField.NANO_OF_SECOND) != 0) {
                throw new BadRowException("time was " + FieldText.quoted(text) + ", must be a whole second");
            }
            ZoneOffset offset = parsed.query(TemporalQueries.offset());
            return LocalDateTime.from(parsed).toEpochSecond(offset == null ? ZoneOffset.UTC : offset);
        } catch (DateTimeException e) {
            throw unreadable(text);
        }
    }

    private void keep(Form found) {
        Form expected = form;
        if (expected == null) {
            form = found;
        } else if (expected != found) {
            throw new BadRowException("time is in " + found.words + ", the rows before it are in " + expected.words
                    + "; one file keeps one form");
        }
    }

    private static BadRowException unreadable(String text) {
        return new BadRowException(
                text.isEmpty()
                        ? "time is empty, must be " + ALLOWED
                        : "time was " + FieldText.quoted(text) + ", must be " + ALLOWED);
    }
}
