package io.sptraderb.series.random;

/**
 * The Mersenne Twister of 32 bits.
 *
 * <p>Source: M. Matsumoto and T. Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform
 * Pseudo-Random Number Generator", ACM Transactions on Modeling and Computer Simulation 8 (1998); the seeding of 2002.
 */
public final class Mt19937 implements BitGenerator {

    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int UPPER = 0x80000000;
    private static final int TWIST = 0x9908b0df;
    private static final int SEED_MULTIPLIER = 1812433253;

    private final int[] state = new int[SIZE];
    private int place = SIZE;

    /** The generator of an unsigned seed of 32 bits. */
    public Mt19937(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = SEED_MULTIPLIER * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    private void refill() {
        for (int i = 0; i < SIZE; i++) {
            int bits = (state[i] & UPPER) | (state[(i + 1) % SIZE] & ~UPPER);
            state[i] = state[(i + MIDDLE) % SIZE] ^ (bits >>> 1) ^ ((bits & 1) == 0 ? 0 : TWIST);
        }
        place = 0;
    }

    @Override
    public int next32() {
        if (place == SIZE) {
            refill();
        }
        int bits = state[place++];
        bits ^= bits >>> 11;
        bits ^= (bits << 7) & 0x9d2c5680;
        bits ^= (bits << 15) & 0xefc60000;
        return bits ^ (bits >>> 18);
    }

    @Override
    public long next64() {
        long upper = Integer.toUnsignedLong(next32());
        return (upper << 32) | Integer.toUnsignedLong(next32());
    }

    @Override
    public double nextDouble() {
        int upper = next32() >>> 5;
        int lower = next32() >>> 6;
        return (upper * 0x1p26 + lower) * 0x1p-53;
    }
}
