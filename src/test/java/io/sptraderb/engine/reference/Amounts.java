package io.sptraderb.engine.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal arithmetic: amounts have eight decimals, rounded half to even when they arise. */
final class Amounts {

    static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_EVEN);
    static final BigDecimal SMALLEST = new BigDecimal("0.00000001");
    private static final int DECIMALS = 8;

    private Amounts() {}

    /** A price or a setting as people wrote it: 0.1 is a tenth. */
    static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }

    static BigDecimal round(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    static BigDecimal divide(BigDecimal amount, BigDecimal divisor) {
        return amount.divide(divisor, PRECISE);
    }

    /** What of an amount belongs to a part of a whole. */
    static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return amount.multiply(part).divide(whole, DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The step quantities are counted in. */
    static BigDecimal lot(double lotStep) {
        return lotStep > 0 ? decimal(lotStep) : SMALLEST;
    }

    /** The multiple of a step that the rounding mode chooses. */
    static BigDecimal toStep(BigDecimal amount, BigDecimal step, RoundingMode mode) {
        return amount.divide(step, 0, mode).multiply(step);
    }

    static boolean isPositive(BigDecimal amount) {
        return amount.signum() > 0;
    }
}
