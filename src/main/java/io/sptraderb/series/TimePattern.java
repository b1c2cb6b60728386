package io.sptraderb.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A format of C's strptime, such as {@code %d.%m.%Y %H:%M}, made once and read with many times. */
final class TimePattern {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH_NAMES = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY_NAMES = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*";
    private static final Map<Character, String> DIRECTIVES = Map.ofEntries(
            Map.entry('Y', "\\d{4}"),
            Map.entry('y', "\\d{2}"),
            Map.entry('m', "1[0-2]|0?[1-9]"),
            Map.entry('d', "3[01]|[12]\\d|0?[1-9]| [1-9]"),
            Map.entry('H', "2[0-3]|[01]?\\d"),
            Map.entry('I', "1[0-2]|0?[1-9]"),
            Map.entry('M', "[0-5]?\\d"),
            Map.entry('S', "6[01]|[0-5]?\\d"),
            Map.entry('f', "\\d{1,9}"),
            Map.entry('j', "\\d{1,3}"),
            Map.entry('p', "am|pm"),
            Map.entry('b', MONTH_NAMES),
            Map.entry('B', MONTH_NAMES),
            Map.entry('a', DAY_NAMES),
            Map.entry('A', DAY_NAMES),
            Map.entry('z', "z|utc|[+-]\\d{2}:?\\d{2}"),
            Map.entry('Z', "utc|gmt"));
    /** Two digits of a year from here on are of the last century. */
    private static final int LAST_CENTURY = 69;

    private static final int NOON = 12;

    private final Pattern pattern;
    private final String letters;

    private TimePattern(Pattern pattern, String letters) {
        this.pattern = pattern;
        this.letters = letters;
    }

    /** Null for a directive that is not known. */
    static @Nullable TimePattern of(String format) {
        StringBuilder regex = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        int next = 0;
        while (next < format.length()) {
            char letter = format.charAt(next++);
            if (letter != '%' || next == format.length()) {
                regex.append(Pattern.quote(String.valueOf(letter)));
                continue;
            }
            char directive = format.charAt(next++);
            String digits = DIRECTIVES.get(directive);
            if (digits == null && directive != '%') {
                return null;
            }
            regex.append(digits == null ? "%" : "(" + digits + ")");
            letters.append(digits == null ? "" : directive);
        }
        return new TimePattern(Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE), letters.toString());
    }

    /** Null for a text of another form, or a date there is not. */
    @Nullable
    TimePoint read(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        Map<Character, String> parts = new TreeMap<>();
        for (int i = 0; i < letters.length(); i++) {
            parts.put(letters.charAt(i), matcher.group(i + 1).trim().toLowerCase(Locale.ROOT));
        }
        try {
            LocalDateTime time = LocalDateTime.of(date(parts), time(parts));
            return TimeParse.point(time, TimeParse.nanos(parts.get('f')), parts.getOrDefault('z', parts.get('Z')));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static LocalDate date(Map<Character, String> parts) {
        int year = number(parts, 'Y', 1900);
        if (parts.containsKey('y')) {
            int ofCentury = number(parts, 'y', 0);
            year = ofCentury + (ofCentury < LAST_CENTURY ? 2000 : 1900);
        }
        if (parts.containsKey('j')) {
            return LocalDate.ofYearDay(year, number(parts, 'j', 1));
        }
        return LocalDate.of(year, month(parts), number(parts, 'd', 1));
    }

    private static int month(Map<Character, String> parts) {
        String name = parts.getOrDefault('b', parts.get('B'));
        return name == null ? number(parts, 'm', 1) : MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static LocalTime time(Map<Character, String> parts) {
        int hour = number(parts, 'H', 0);
        if (parts.containsKey('I')) {
            hour = number(parts, 'I', NOON) % NOON + ("pm".equals(parts.get('p')) ? NOON : 0);
        }
        return LocalTime.of(hour, number(parts, 'M', 0), number(parts, 'S', 0));
    }

    private static int number(Map<Character, String> parts, char letter, int otherwise) {
        String digits = parts.get(letter);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
