package io.sptraderb.accumulation;

import io.sptraderb.trade.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Published figures: half to even on the binary value, so that 1.015, a little less in binary, becomes 1.01. */
public final class Rounding {

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    /** Beyond it, doubles have too few decimals to tell near halves apart quickly. */
    private static final double QUICK_BELOW = 0x1p46;

    private Rounding() {}

    /** To 2 decimals. */
    public static double money(Money amount) {
        return halfEven(amount.toDouble(), 2);
    }

    /** To 2 decimals. */
    public static double money(double amount) {
        return halfEven(amount, 2);
    }

    /** To 6 decimals. */
    public static double shares(double shares) {
        return halfEven(shares, 6);
    }

    /** A fraction per hundred, to 2 decimals. */
    static double toPercent(double fraction) {
        return halfEven(fraction * 100, 2);
    }

    /** To 4 decimals. */
    static double ratio(double value) {
        return halfEven(value, 4);
    }

    /** What is no finite number becomes NaN; a zero is never negative. */
    static double halfEven(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        double scaled = value * POWERS[decimals];
        double nearest = Math.rint(scaled);
        // the product is off by half its last digit at most: only next to a half that decides anything
        boolean clear = 0.5 - Math.abs(scaled - nearest) > 2 * Math.ulp(scaled);
        if (clear && Math.abs(scaled) < QUICK_BELOW) {
            return nearest / POWERS[decimals] + 0.0;
        }
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
    }
}
