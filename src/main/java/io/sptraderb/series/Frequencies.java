package io.sptraderb.series;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** pandas' names of frequencies, today's ({@code h}, {@code ME}) and those before 2.2 ({@code H}, {@code M}). */
final class Frequencies {

    private static final Pattern PART = Pattern.compile("([+-]?\\d*\\.?\\d*)\\s*([A-Za-z]+(?:-[A-Za-z]{3})?)\\s*");
    private static final List<String> WEEKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final int SUNDAY = 6;
    private static final int DECEMBER = 12;

    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = TimeColumn.NANOS_PER_SECOND;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = Frequency.NANOS_PER_DAY;

    private static final Map<String, Long> LENGTHS = Map.ofEntries(
            Map.entry("ns", 1L),
            Map.entry("N", 1L),
            Map.entry("us", MICRO),
            Map.entry("U", MICRO),
            Map.entry("ms", MILLI),
            Map.entry("L", MILLI),
            Map.entry("s", SECOND),
            Map.entry("S", SECOND),
            Map.entry("min", MINUTE),
            Map.entry("T", MINUTE),
            Map.entry("t", MINUTE),
            Map.entry("h", HOUR),
            Map.entry("H", HOUR),
            Map.entry("d", DAY),
            Map.entry("D", DAY));

    private static final Map<String, Frequency.Kind> RULES = Map.ofEntries(
            Map.entry("B", Frequency.Kind.WORKDAY),
            Map.entry("W", Frequency.Kind.WEEK),
            Map.entry("MS", Frequency.Kind.MONTH_START),
            Map.entry("ME", Frequency.Kind.MONTH_END),
            Map.entry("M", Frequency.Kind.MONTH_END),
            Map.entry("BMS", Frequency.Kind.WORK_MONTH_START),
            Map.entry("BME", Frequency.Kind.WORK_MONTH_END),
            Map.entry("BM", Frequency.Kind.WORK_MONTH_END),
            Map.entry("QS", Frequency.Kind.QUARTER_START),
            Map.entry("QE", Frequency.Kind.QUARTER_END),
            Map.entry("Q", Frequency.Kind.QUARTER_END),
            Map.entry("YS", Frequency.Kind.YEAR_START),
            Map.entry("AS", Frequency.Kind.YEAR_START),
            Map.entry("YE", Frequency.Kind.YEAR_END),
            Map.entry("Y", Frequency.Kind.YEAR_END),
            Map.entry("A", Frequency.Kind.YEAR_END));

    private Frequencies() {}

    /** Such as {@code 15min}, {@code 1h30min}, {@code W-FRI} or {@code 2MS}; null for a text that is none. */
    static @Nullable Frequency parse(String text) {
        Matcher matcher = PART.matcher(text);
        if (text.isBlank()) {
            return null;
        }
        long nanos = 0;
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            Long length = LENGTHS.get(matcher.group(2));
            if (length == null) {
                return end == 0 && matcher.end() == text.length() ? rule(matcher) : null;
            }
            Double amount = amount(matcher.group(1));
            if (amount == null) {
                return null;
            }
            nanos += Math.round(amount * length);
            end = matcher.end();
            if (end == text.length()) {
                return nanos == 0 ? null : named(nanos, matcher.group(2));
            }
        }
        return null;
    }

    /** {@code D} are days, 24 hours are hours. */
    private static Frequency named(long nanos, String lastUnit) {
        return lastUnit.equalsIgnoreCase("D") ? Frequency.fixed(nanos) : new Frequency(Frequency.Kind.FIXED, nanos, 0);
    }

    private static @Nullable Double amount(String digits) {
        if (digits.isEmpty()) {
            return 1.0;
        }
        try {
            return digits.equals("-") ? -1.0 : digits.equals("+") ? 1.0 : Double.valueOf(digits);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable Frequency rule(Matcher matcher) {
        Double amount = amount(matcher.group(1));
        String[] parts = matcher.group(2).split("-", 2);
        Frequency.Kind kind = RULES.get(parts[0]);
        if (kind == null || amount == null || amount == 0 || amount != Math.rint(amount)) {
            return null;
        }
        int anchor = parts.length == 1 ? usual(kind) : anchor(kind, parts[1]);
        return anchor < 0 ? null : new Frequency(kind, amount.longValue(), anchor);
    }

    /** Weeks end on Sunday, years begin with January and end with December. */
    private static int usual(Frequency.Kind kind) {
        return switch (kind) {
            case WEEK -> SUNDAY;
            case QUARTER_END, YEAR_END -> DECEMBER;
            default -> 1;
        };
    }

    /** -1 for a name that fits the rule not. */
    private static int anchor(Frequency.Kind kind, String name) {
        if (kind == Frequency.Kind.WEEK) {
            return WEEKDAYS.indexOf(name);
        }
        for (Month month : Month.values()) {
            if (kind.months() > 1 && abbreviated(month).equals(name)) {
                return month.getValue();
            }
        }
        return -1;
    }

    private static String abbreviated(Month month) {
        return month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 3)
                .toUpperCase(Locale.ENGLISH);
    }

    static String name(Frequency frequency) {
        String rule =
                switch (frequency.kind()) {
                    case FIXED -> fixedName(frequency.nanos());
                    case DAY -> "D";
                    case WORKDAY -> "B";
                    case WEEK -> "W-" + WEEKDAYS.get(frequency.anchor());
                    case MONTH_START -> "MS";
                    case MONTH_END -> "ME";
                    case WORK_MONTH_START -> "BMS";
                    case WORK_MONTH_END -> "BME";
                    case QUARTER_START -> "QS-" + abbreviated(Month.of(frequency.anchor()));
                    case QUARTER_END -> "QE-" + abbreviated(Month.of(frequency.anchor()));
                    case YEAR_START -> "YS-" + abbreviated(Month.of(frequency.anchor()));
                    case YEAR_END -> "YE-" + abbreviated(Month.of(frequency.anchor()));
                };
        return frequency.count() == 1 || frequency.kind() == Frequency.Kind.FIXED ? rule : frequency.count() + rule;
    }

    /** In the largest unit that divides it. */
    private static String fixedName(long nanos) {
        String[] units = {"h", "min", "s", "ms", "us", "ns"};
        long[] lengths = {HOUR, MINUTE, SECOND, MILLI, MICRO, 1};
        int unit = 0;
        while (nanos % lengths[unit] != 0) {
            unit++;
        }
        long count = nanos / lengths[unit];
        return count == 1 ? units[unit] : count + units[unit];
    }
}
