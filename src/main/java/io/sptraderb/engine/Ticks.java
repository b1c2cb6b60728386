package io.sptraderb.engine;

import java.math.BigDecimal;

/**
 * Rounds prices to what a market trades at. A price that is rounded is the double nearest to the decimal number people
 * write for it: 1.1 with a tick of 0.1, as it stands in the candles, where 11 times 0.1 would lie a little beyond.
 */
final class Ticks {

    /** A price this near to a tick is meant to be one: far below a tick, far above rounding errors. */
    private static final double TOLERANCE = 1e-6;
    /** Powers of ten are exact as doubles up to here. */
    private static final int MOST_DECIMALS = 22;

    private final double size;
    /** The tick as a whole number over a power of ten, so that a multiple of it is rounded once. */
    private final double numerator;

    private final double denominator;

    /** @param size the tick; 0 leaves prices as they are */
    Ticks(double size) {
        BigDecimal decimal = BigDecimal.valueOf(size).stripTrailingZeros();
        boolean isExact = decimal.scale() >= 0 && decimal.scale() <= MOST_DECIMALS;
        this.size = size;
        this.numerator = isExact ? decimal.unscaledValue().doubleValue() : size;
        this.denominator = isExact ? Math.pow(10, decimal.scale()) : 1;
    }

    double nearest(double price) {
        return size == 0 ? price : times(Math.rint(price / size));
    }

    /** The tick at or above a price when buying, at or below when selling: never better for the trader. */
    double against(double price, boolean buys) {
        if (size == 0) {
            return price;
        }
        double ticks = price / size;
        return times(buys ? Math.ceil(ticks - TOLERANCE) : Math.floor(ticks + TOLERANCE));
    }

    private double times(double ticks) {
        return ticks * numerator / denominator;
    }
}
