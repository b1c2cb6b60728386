package io.sptraderb.trade;

/**
 * An exact number of traded units. Signed where a position is meant: negative is short.
 *
 * @param units the amount in 10<sup>-8</sup>
 */
public record Quantity(long units) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(0);

    /** The nearest representable amount, half to even; throws {@link ArithmeticException} beyond about 92 billion. */
    public static Quantity of(double value) {
        return new Quantity(FixedPoint.fromDouble(value));
    }

    public double toDouble() {
        return FixedPoint.toDouble(units);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(units, other.units));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(units, other.units));
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return FixedPoint.toString(units);
    }
}
