package io.sptraderb.strategy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What ends trading, and what keeps an entry from being made. Fractions are fractions.
 *
 * @param maxDrawdown trading ends once equity is further than this below its peak; default 0.15
 * @param dailyLossLimit trading ends once equity has lost more than this of the initial capital since the UTC day began;
 *     default 0.03
 * @param positionLimit no position is worth more than this part of equity; empty is no cap
 * @param maxPositions how many positions the account may hold at once, in all symbols; empty is no cap
 * @param correlation keeps out what moves like something held already
 * @param cooldown for how long a symbol is not entered after a stop loss in it
 */
public record RiskLimits(
        OptionalDouble maxDrawdown,
        OptionalDouble dailyLossLimit,
        OptionalDouble positionLimit,
        OptionalInt maxPositions,
        Optional<CorrelationLimit> correlation,
        Optional<Span> cooldown) {

    /** The contract's defaults. */
    public static final RiskLimits DEFAULTS =
            of(OptionalDouble.of(0.15), OptionalDouble.of(0.03), OptionalDouble.empty());

    public static final RiskLimits NONE = of(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** The limits on money, none on the number and kind of positions. */
    public static RiskLimits of(
            OptionalDouble maxDrawdown, OptionalDouble dailyLossLimit, OptionalDouble positionLimit) {
        return new RiskLimits(
                maxDrawdown, dailyLossLimit, positionLimit, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * No entry in a symbol whose returns correlate with those of a symbol held on the same side by more than the limit,
     * or by less than minus the limit with one held on the other side.
     *
     * @param limit in (0, 1)
     * @param lookback how many candles both symbols have in common the correlation is taken over, fewer while there
     *     are fewer; at least 4, for three returns
     */
    public record CorrelationLimit(double limit, int lookback) {}
}
