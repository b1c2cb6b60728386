package io.sptraderb.series.random;

/**
 * Spreads a seed of any length over the state of a generator: M. O'Neill's {@code seed_seq} alternative (2015) with the
 * constants of {@code numpy.random.SeedSequence}. All numbers are unsigned 32-bit words.
 */
final class SeedSequence {

    private static final int POOL = 4;
    private static final int INIT_A = 0x43b0d7e5;
    private static final int MULT_A = 0x931e8875;
    private static final int INIT_B = 0x8b51f9dd;
    private static final int MULT_B = 0x58f38ded;
    private static final int MIX_LEFT = 0xca01f9dd;
    private static final int MIX_RIGHT = 0x4973f715;
    private static final int SHIFT = 16;

    private final int[] pool = new int[POOL];
    private int constant = INIT_A;

    /** A sequence from the words of the seed, the lowest first. */
    SeedSequence(int[] entropy) {
        for (int i = 0; i < POOL; i++) {
            pool[i] = hashed(i < entropy.length ? entropy[i] : 0);
        }
        for (int source = 0; source < POOL; source++) {
            for (int target = 0; target < POOL; target++) {
                if (source != target) {
                    pool[target] = mixed(pool[target], hashed(pool[source]));
                }
            }
        }
        for (int source = POOL; source < entropy.length; source++) {
            for (int target = 0; target < POOL; target++) {
                pool[target] = mixed(pool[target], hashed(entropy[source]));
            }
        }
    }

    private int hashed(int word) {
        int value = word ^ constant;
        constant *= MULT_A;
        value *= constant;
        return value ^ (value >>> SHIFT);
    }

    private static int mixed(int left, int right) {
        int value = MIX_LEFT * left - MIX_RIGHT * right;
        return value ^ (value >>> SHIFT);
    }

    /** {@code count} words of state, 64 bits each. */
    long[] state(int count) {
        long[] words = new long[count];
        int hash = INIT_B;
        for (int i = 0; i < 2 * count; i++) {
            int value = pool[i % POOL] ^ hash;
            hash *= MULT_B;
            value *= hash;
            value ^= value >>> SHIFT;
            words[i / 2] |= Integer.toUnsignedLong(value) << (32 * (i % 2));
        }
        return words;
    }
}
