package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentResultException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Finds the candle an event means by its time. */
final class EventTimes {

    private final String component;
    private final String what;
    private final CandleSeries series;

    /** @param what which result of the component holds the events, for messages */
    EventTimes(String component, String what, CandleSeries series) {
        this.component = component;
        this.what = what;
        this.series = series;
    }

    /** The candle that opens at an ISO 8601 time; one without an offset is UTC, as everything here. */
    int candleAt(String text) {
        return candleAt(seconds(text), text);
    }

    /** The candle that opens at a number of seconds since 1970 UTC. */
    int candleAt(double seconds) {
        boolean isTime = Math.abs(seconds) <= Instant.MAX.getEpochSecond();
        return candleAt(seconds, isTime ? Instant.ofEpochSecond((long) seconds).toString() : String.valueOf(seconds));
    }

    private int candleAt(double seconds, String shown) {
        int candle = series.indexAtOrAfter((long) Math.floor(seconds));
        if (candle == series.size() || series.openTime(candle) != seconds) {
            String allowed = series.isEmpty()
                    ? "times of candles, but there is none"
                    : "times of candles, " + series.timeframe() + " from "
                            + Instant.ofEpochSecond(series.openTime(0)) + " to "
                            + Instant.ofEpochSecond(series.openTime(series.size() - 1));
            throw problem("an event at " + shown, allowed);
        }
        return candle;
    }

    private double seconds(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            if (iso.indexOf('T') < 0) {
                return LocalDate.parse(iso).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            }
            boolean hasOffset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T');
            Instant instant = hasOffset
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            return instant.getEpochSecond() + instant.getNano() / 1e9;
        } catch (DateTimeException e) {
            throw problem("an event at \"" + text + "\"", "ISO 8601 with offset, or unix seconds");
        }
    }

    /** Events that are not what they must be. */
    ComponentResultException problem(String found, String allowed) {
        return new ComponentResultException(component, what, found, allowed);
    }
}
