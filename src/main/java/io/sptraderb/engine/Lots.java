package io.sptraderb.engine;

import io.sptraderb.trade.FixedPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds quantities, in units of 10<sup>-8</sup>, to what a market trades. */
final class Lots {

    private static final double ROUNDING_ERROR = 8 * 0x1p-53;

    private final long stepUnits;

    /** @param step the quantity all are multiples of; 0 for any quantity */
    Lots(double step) {
        this.stepUnits = Math.max(1, FixedPoint.fromDouble(step));
    }

    /** Whether only multiples of a lot are traded. */
    boolean areWhole() {
        return stepUnits > 1;
    }

    /** The most units not above a quantity, as far as there are any; 0 for what is no positive number. */
    long down(double quantity) {
        if (!(quantity > 0)) {
            return 0;
        }
        long units = FixedPoint.fromDouble(Math.min(quantity, FixedPoint.MAX));
        // the nearest unit may lie above, and then could not be paid for; but a whole lot shall not be lost to the
        // rounding of the few multiplications and divisions behind a quantity
        if (FixedPoint.toDouble(units) > (areWhole() ? quantity * (1 + ROUNDING_ERROR) : quantity)) {
            units--;
        }
        return units - units % stepUnits;
    }

    /** A part of a quantity, rounded half to even, at least one lot and at most all; 0.7 is seven tenths. */
    long portion(long units, double portion) {
        BigDecimal lots = BigDecimal.valueOf(units)
                .multiply(BigDecimal.valueOf(portion))
                .divide(BigDecimal.valueOf(stepUnits), 0, RoundingMode.HALF_EVEN);
        long rounded = Math.multiplyExact(lots.longValueExact(), stepUnits);
        return Math.min(units, Math.max(stepUnits, rounded));
    }
}
