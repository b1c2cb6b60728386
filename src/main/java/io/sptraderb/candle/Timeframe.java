package io.sptraderb.candle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a candle: {@code <n>m|h|d|w}, such as {@code 1m}, {@code 4h}, {@code 1d}, {@code 1w}.
 *
 * <p>Candles begin at multiples of the length since the epoch, UTC; weeks begin on Monday.
 *
 * @param count how many units, 1 to 10,000
 * @param unit minute, hour, day or week
 */
public record Timeframe(int count, Unit unit) implements Comparable<Timeframe> {

    /** What a timeframe may look like, for error messages. */
    public static final String ALLOWED = "<n>m, <n>h, <n>d or <n>w, for example 1m, 15m, 4h, 1d, 1w";

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})([mhdw])");
    private static final int MAX_COUNT = 10_000;
    /** 1970-01-01 was a Thursday: the first Monday of the epoch is day 4. */
    private static final long FIRST_MONDAY = 4 * 86_400L;

    /** The unit a timeframe counts. */
    public enum Unit {
        MINUTE('m', 60L),
        HOUR('h', 3_600L),
        DAY('d', 86_400L),
        WEEK('w', 604_800L);

        private final char letter;
        private final long seconds;

        Unit(char letter, long seconds) {
            this.letter = letter;
            this.seconds = seconds;
        }
    }

    public Timeframe {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("timeframe count was " + count + ", must be 1 to " + MAX_COUNT);
        }
    }

    /** Parses {@code 4h}; throws {@link IllegalArgumentException} with what is allowed when it is something else. */
    public static Timeframe of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("timeframe was \"" + text + "\", must be " + ALLOWED));
    }

    /** Parses {@code 4h}; empty when the text is no timeframe. */
    public static Optional<Timeframe> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        if (count > MAX_COUNT) {
            return Optional.empty();
        }
        char letter = matcher.group(2).charAt(0);
        for (Unit unit : Unit.values()) {
            if (unit.letter == letter) {
                return Optional.of(new Timeframe(count, unit));
            }
        }
        return Optional.empty();
    }

    /** The length in seconds. */
    public long seconds() {
        return count * unit.seconds;
    }

    /** The open time of the candle of this timeframe that holds {@code time} (seconds since the epoch). */
    public long floor(long time) {
        long origin = unit == Unit.WEEK ? FIRST_MONDAY : 0L;
        return time - Math.floorMod(time - origin, seconds());
    }

    /** Whether candles of this timeframe can be put together from whole candles of {@code finer}. */
    public boolean isMultipleOf(Timeframe finer) {
        return seconds() % finer.seconds() == 0 && finer.floor(floor(0)) == floor(0);
    }

    /** Finer before coarser; of two ways to write one length ({@code 60m}, {@code 1h}) the smaller unit first. */
    @Override
    public int compareTo(Timeframe other) {
        int byLength = Long.compare(seconds(), other.seconds());
        return byLength != 0 ? byLength : unit.compareTo(other.unit);
    }

    @Override
    public String toString() {
        return count + String.valueOf(unit.letter);
    }
}
