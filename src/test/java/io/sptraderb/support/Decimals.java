package io.sptraderb.support;

import java.math.BigDecimal;

/** Numbers as people write them. */
public final class Decimals {

    private Decimals() {}

    /** 0.001 for -3. */
    public static double powerOfTen(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue();
    }

    /** A whole multiple of a decimal step, as the nearest double: 11 times 0.1 is 1.1. */
    public static double multiple(double count, double step) {
        return BigDecimal.valueOf(step).multiply(new BigDecimal(count)).doubleValue();
    }
}
