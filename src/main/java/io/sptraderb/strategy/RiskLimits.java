package io.sptraderb.strategy;

import java.util.OptionalDouble;

/**
 * What ends trading, and what caps a position. All are fractions.
 *
 * @param maxDrawdown trading ends once equity is further than this below its peak; default 0.15
 * @param dailyLossLimit trading ends once equity has lost more than this of the initial capital since the UTC day began;
 *     default 0.03
 * @param positionLimit no entry is worth more than this part of equity; empty is no cap
 */
public record RiskLimits(OptionalDouble maxDrawdown, OptionalDouble dailyLossLimit, OptionalDouble positionLimit) {

    /** The contract's defaults. */
    public static final RiskLimits DEFAULTS =
            new RiskLimits(OptionalDouble.of(0.15), OptionalDouble.of(0.03), OptionalDouble.empty());

    public static final RiskLimits NONE =
            new RiskLimits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
