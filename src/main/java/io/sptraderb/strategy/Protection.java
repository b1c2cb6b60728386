package io.sptraderb.strategy;

import java.util.OptionalDouble;

/**
 * The levels every position is protected by.
 *
 * @param stopLoss fraction below (long) or above (short) the basis at which it is given up, in (0, 1)
 * @param takeProfit fraction above (long) or below (short) the basis at which its gain is taken, above 0
 */
public record Protection(OptionalDouble stopLoss, OptionalDouble takeProfit) {
    public static final Protection NONE = new Protection(OptionalDouble.empty(), OptionalDouble.empty());
}
