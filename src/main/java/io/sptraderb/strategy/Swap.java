package io.sptraderb.strategy;

import java.time.DayOfWeek;
import java.util.Optional;

/**
 * What holding a position over midnight UTC costs.
 *
 * @param longRate fraction of a long position's value for each night; negative is received
 * @param shortRate the same for short positions
 * @param tripleDay the day whose night counts three times, as currency markets have it for the weekend: nights that begin
 *     on Saturday and Sunday are free then. Empty: every night counts once
 */
public record Swap(double longRate, double shortRate, Optional<DayOfWeek> tripleDay) {
    public static final Swap NONE = new Swap(0, 0, Optional.empty());

    public boolean isFree() {
        return longRate == 0 && shortRate == 0;
    }
}
