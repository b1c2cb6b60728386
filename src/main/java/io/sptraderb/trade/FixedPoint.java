package io.sptraderb.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic of fixed-point numbers with eight decimals in a {@code long}; see the package description. */
public final class FixedPoint {

    /** Units in one. */
    public static final long ONE = 100_000_000L;

    /** Amounts and quantities beyond this, or their negatives, are refused. */
    public static final double MAX = 9.2e10;

    private static final int DECIMALS = 8;
    /** Below this every long is exact as a double. */
    private static final long EXACT_IN_DOUBLE = 1L << 53;
    /** From here every double is a whole number. */
    private static final double WHOLE_FROM = 0x1p52;
    /** Half of the distance between neighbouring doubles at the long range's end is 512: well inside. */
    private static final double LARGEST = MAX * ONE;

    private FixedPoint() {}

    /**
     * The units nearest to a number, half to even.
     *
     * @throws ArithmeticException when the number is not finite or beyond {@link #MAX}
     */
    public static long fromDouble(double value) {
        double scaled = value * ONE;
        double error = Math.fma(value, ONE, -scaled);
        return roundSum(scaled, error, value);
    }

    /** The nearest double. */
    public static double toDouble(long units) {
        return units / (double) ONE;
    }

    /**
     * Quantity times price, rounded half to even on the exact product.
     *
     * @param quantityUnits quantity in units
     * @param price price of one whole quantity
     * @return money in units
     * @throws ArithmeticException when the product is not finite or beyond {@link #MAX}
     */
    public static long product(long quantityUnits, double price) {
        if (Math.abs(quantityUnits) <= EXACT_IN_DOUBLE) {
            double quantity = quantityUnits;
            double product = quantity * price;
            return roundSum(product, Math.fma(quantity, price, -product), price);
        }
        if (!Double.isFinite(price)) {
            throw overflow(price);
        }
        return new BigDecimal(quantityUnits)
                .multiply(new BigDecimal(price))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /**
     * What of an amount belongs to a part of a whole, rounded half to even; all of it when the part is the whole.
     *
     * @param part from 0 to {@code whole}
     * @param whole above 0
     */
    public static long share(long units, long part, long whole) {
        if (part == whole) {
            return units;
        }
        return new BigDecimal(units)
                .multiply(new BigDecimal(part))
                .divide(new BigDecimal(whole), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Decimal digits as people write them, without trailing zeros: {@code 12.5}. */
    public static String toString(long units) {
        return BigDecimal.valueOf(units, DECIMALS).stripTrailingZeros().toPlainString();
    }

    /** Rounds the exact sum {@code high + low} half to even, where {@code low} is the rounding error of {@code high}. */
    private static long roundSum(double high, double low, double value) {
        if (!(Math.abs(high) <= LARGEST)) {
            throw overflow(value);
        }
        double floor = Math.floor(high);
        long units = (long) floor;
        double beyondHalf;
        if (Math.abs(high) < WHOLE_FROM) {
            // a multiple of high's last digit, so low decides only when it is zero
            beyondHalf = (high - floor) - 0.5;
            beyondHalf = beyondHalf == 0 ? low : beyondHalf;
        } else {
            double lowFloor = Math.floor(low);
            units += (long) lowFloor;
            beyondHalf = (low - lowFloor) - 0.5;
        }
        boolean up = beyondHalf > 0 || (beyondHalf == 0 && (units & 1) != 0);
        return up ? units + 1 : units;
    }

    private static ArithmeticException overflow(double value) {
        return new ArithmeticException("amount from " + value + " is not a number below 92 billion");
    }
}
