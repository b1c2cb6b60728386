package io.sptraderb.series.random;

/**
 * Normal numbers in pairs by Marsaglia's polar method, as numpy's {@code RandomState} makes them; the second of a pair
 * is kept for the next call.
 */
public final class Polar {

    private final BitGenerator bits;
    private double kept;
    private boolean isKept;

    public Polar(BitGenerator bits) {
        this.bits = bits;
    }

    /** A number of mean 0 and variance 1. */
    public double normal() {
        if (isKept) {
            isKept = false;
            return kept;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * bits.nextDouble() - 1;
            y = 2 * bits.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * Math.log(square) / square);
        kept = factor * x;
        isKept = true;
        return factor * y;
    }
}
