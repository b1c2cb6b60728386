package io.sptraderb.marketdata;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Days of one ticker, each date once, all prices above 0.
 *
 * @param candles of a day each; the day of a candle is the UTC day it opens on
 * @param adjustedCloses one for each candle; the closes when the data has none
 * @param rowOf which row of its file a candle is, 0 when it is none; for errors
 */
record DailyPrices(CandleSeries candles, double[] adjustedCloses, boolean hasAdjustedCloses, IntToLongFunction rowOf) {

    private static final long SECONDS_OF_DAY = 86_400;

    private static final Set<String> CLOSED_ON_WEEKENDS =
            Set.of("stock", "equity", "adr", "etf", "etn", "fund", "mutualfund", "reit", "index");

    /** Of a series of unknown type that is traded on weekends two rows in seven are of weekends; of a stock none is. */
    private static final int WEEKENDS_ONE_IN = 10;

    /**
     * Checks them.
     *
     * @param adjusted the same candles with adjusted closes, when there are any
     * @throws BadCandlesException for the first row with a price of 0 or below, or a date that stands twice
     */
    static DailyPrices of(CandleSeries candles, Optional<CandleSeries> adjusted, IntToLongFunction rowOf) {
        if (adjusted.isPresent()
                && !Arrays.equals(candles.openTimes(), adjusted.get().openTimes())) {
            throw new BadCandlesException(candles.provenance().source(), 0, "changes while it is read");
        }
        double[] adjustedCloses = adjusted.orElse(candles).closes();
        DailyPrices prices = new DailyPrices(candles, adjustedCloses, adjusted.isPresent(), rowOf);
        for (int i = 0; i < candles.size(); i++) {
            prices.check(i);
        }
        return prices;
    }

    private void check(int i) {
        rejectNotPositive(i, "open", candles.open(i));
        rejectNotPositive(i, "low", candles.low(i));
        rejectNotPositive(i, "close", candles.close(i));
        rejectNotPositive(i, "adjusted_close", adjustedCloses[i]);
        if (i > 0 && day(i) == day(i - 1)) {
            throw bad(i, "date " + date(i) + " stands twice");
        }
    }

    private void rejectNotPositive(int i, String column, double price) {
        if (!(price > 0)) {
            throw bad(i, column + " of " + date(i) + " was " + price + ", prices must be above 0");
        }
    }

    /**
     * Stocks and the like are not traded on weekends; a row that says so is mistaken, or dated in another time zone. Of a
     * type nobody knows a series may have weekends when it has them regularly: a tenth of its rows or more.
     *
     * @param marketType of the ticker; empty when nobody says
     * @throws BadCandlesException for the first row of a weekend that must not be
     */
    void rejectWeekends(String marketType) {
        int first = -1;
        int weekends = 0;
        for (int i = 0; i < candles.size(); i++) {
            if (isWeekend(i)) {
                first = first < 0 ? i : first;
                weekends++;
            }
        }
        String type = marketType.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        boolean isRegular = type.isEmpty() && weekends * WEEKENDS_ONE_IN >= candles.size();
        boolean mayBe = isRegular || !(type.isEmpty() || CLOSED_ON_WEEKENDS.contains(type));
        if (weekends > 0 && !mayBe) {
            String whose = type.isEmpty() ? "one whose other rows are of weekdays" : "a " + marketType;
            throw bad(first, "date " + date(first) + " is of a weekend, on which " + whose + " is not traded");
        }
    }

    private boolean isWeekend(int i) {
        DayOfWeek day = date(i).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private BadCandlesException bad(int i, String reason) {
        return new BadCandlesException(candles.provenance().source(), rowOf.applyAsLong(i), reason);
    }

    LocalDate date(int i) {
        return LocalDate.ofEpochDay(day(i));
    }

    private long day(int i) {
        return Math.floorDiv(candles.openTime(i), SECONDS_OF_DAY);
    }

    /** The times of the days of a range. */
    static TimeRange times(DateRange range) {
        return new TimeRange(midnight(range.start()), midnight(range.end()) + SECONDS_OF_DAY - 1);
    }

    /** When a day begins, seconds since the epoch, UTC. */
    static long midnight(LocalDate date) {
        return date.toEpochDay() * SECONDS_OF_DAY;
    }

    /** What it takes of the memory. */
    int bytes() {
        long adjusted = hasAdjustedCloses ? (long) adjustedCloses.length * Double.BYTES : 0;
        return (int) Math.min(Integer.MAX_VALUE, candles.bytes() + adjusted);
    }
}
