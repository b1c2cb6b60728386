package io.sptraderb.accumulation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding in decimal numbers, apart from that of the product. Units are 10<sup>-8</sup>. */
final class Exact {

    private static final double UNITS = 1e8;
    private static final long UNITS_A_CENT = 1_000_000;
    /** More than the binary value of the largest amount misses. */
    private static final long NEAR_A_HALF = 2_000;

    private Exact() {}

    /** The units nearest to an amount, half to even. */
    static long units(double amount) {
        return new BigDecimal(amount)
                .movePointRight(8)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Units times a rate, half to even. */
    static long product(long units, double rate) {
        return BigDecimal.valueOf(units)
                .multiply(new BigDecimal(rate))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    static double amount(long units) {
        return units / UNITS;
    }

    /** Units to 2 decimals, half to even on the binary value of the amount. */
    static double cents(long units) {
        long rest = units % UNITS_A_CENT;
        if (Math.abs(rest - UNITS_A_CENT / 2) < NEAR_A_HALF) {
            return rounded(amount(units), 2);
        }
        return (units / UNITS_A_CENT + (rest > UNITS_A_CENT / 2 ? 1 : 0)) / 100.0;
    }

    /** To so many decimals, half to even on the binary value. */
    static double rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }
}
