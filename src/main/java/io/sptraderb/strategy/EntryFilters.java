package io.sptraderb.strategy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * When entries are not made, whatever the rules say. Each looks at the candle the entry is decided on, so that nothing is
 * known too early; exits are never filtered.
 *
 * @param hours the candle must close within them
 * @param days the candle must open on one of them; empty for all days
 * @param zone of hours and days
 * @param minVolume the candle's volume must be at least this
 * @param minVolumeValue the candle's volume times its close must be at least this
 * @param maxSpread the spread in force must be at most this, a fraction of the price
 * @param blackouts spans of time the candle must not close in
 */
public record EntryFilters(
        Optional<Hours> hours,
        Set<DayOfWeek> days,
        ZoneId zone,
        OptionalDouble minVolume,
        OptionalDouble minVolumeValue,
        OptionalDouble maxSpread,
        List<Blackout> blackouts) {

    public static final EntryFilters NONE = new EntryFilters(
            Optional.empty(),
            Set.of(),
            ZoneId.of("UTC"),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            List.of());

    public EntryFilters {
        days = Set.copyOf(days);
        blackouts = List.copyOf(blackouts);
    }

    /**
     * From a time of day (included) to another (excluded), over midnight when it is the earlier one; all day when both
     * are equal.
     */
    public record Hours(LocalTime from, LocalTime to) {
        public boolean contain(LocalTime time) {
            if (from.isBefore(to)) {
                return !time.isBefore(from) && time.isBefore(to);
            }
            return from.equals(to) || !time.isBefore(from) || time.isBefore(to);
        }
    }

    /**
     * A span of time.
     *
     * @param from seconds since the epoch, included
     * @param to seconds since the epoch, excluded
     */
    public record Blackout(long from, long to) {}
}
