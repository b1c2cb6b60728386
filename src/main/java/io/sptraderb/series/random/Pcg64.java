package io.sptraderb.series.random;

/**
 * PCG XSL-RR 128/64: a linear congruential generator of 128 bits whose output is permuted to 64 bits.
 *
 * <p>Source: M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
 * Generation", Harvey Mudd College HMC-CS-2014-0905 (2014).
 */
public final class Pcg64 implements BitGenerator {

    private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L;
    private static final long MULTIPLIER_LOW = 0x4385DF649FCCF645L;
    private static final int ROTATION = 58;
    private static final double UNIT = 0x1p-53;

    private final long incrementHigh;
    private final long incrementLow;
    private long high;
    private long low;
    private int kept;
    private boolean isKept;

    /** The generator of a seed given as 32-bit words, the lowest first. */
    public Pcg64(int[] seed) {
        long[] state = new SeedSequence(seed).state(4);
        incrementHigh = (state[2] << 1) | (state[3] >>> 63);
        incrementLow = (state[3] << 1) | 1;
        step();
        add(state[0], state[1]);
        step();
    }

    private void step() {
        long product = low * MULTIPLIER_LOW;
        high = Math.unsignedMultiplyHigh(low, MULTIPLIER_LOW) + high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
        low = product;
        add(incrementHigh, incrementLow);
    }

    private void add(long otherHigh, long otherLow) {
        low += otherLow;
        high += otherHigh + (Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0);
    }

    @Override
    public long next64() {
        step();
        return Long.rotateRight(high ^ low, (int) (high >>> ROTATION));
    }

    @Override
    public int next32() {
        if (isKept) {
            isKept = false;
            return kept;
        }
        long bits = next64();
        kept = (int) (bits >>> 32);
        isKept = true;
        return (int) bits;
    }

    @Override
    public double nextDouble() {
        return (next64() >>> 11) * UNIT;
    }
}
