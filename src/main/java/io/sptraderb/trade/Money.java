package io.sptraderb.trade;

/**
 * An exact amount of the account's currency. Negative for what was paid or lost.
 *
 * @param units the amount in 10<sup>-8</sup>
 */
public record Money(long units) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** The nearest representable amount, half to even; throws {@link ArithmeticException} beyond about 92 billion. */
    public static Money of(double value) {
        return new Money(FixedPoint.fromDouble(value));
    }

    public double toDouble() {
        return FixedPoint.toDouble(units);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(units, other.units));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(units, other.units));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return FixedPoint.toString(units);
    }
}
