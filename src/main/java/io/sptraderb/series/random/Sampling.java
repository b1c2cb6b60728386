package io.sptraderb.series.random;

import java.util.Arrays;

/** Orders and selections of the whole numbers from 0 on, as numpy's {@code Generator} and {@code RandomState} draw them. */
public final class Sampling {

    /** From this population on, and when more than a share of it is wanted, the end of a shuffled population is taken. */
    private static final int LARGE = 10_000;

    private Sampling() {}

    /** 0 to {@code size - 1} in random order (R. A. Fisher and F. Yates, 1938; from the end, as R. Durstenfeld, 1964). */
    public static long[] permutation(BitGenerator bits, int size) {
        long[] order = sequence(size);
        for (int i = size - 1; i > 0; i--) {
            swap(order, i, (int) Bounded.masked(bits, i));
        }
        return order;
    }

    /** {@code size} different numbers below {@code population}; their order is random only when {@code isShuffled}. */
    public static long[] choice(BitGenerator bits, int population, int size, boolean isShuffled) {
        int share = isShuffled ? 50 : 20;
        if (population > LARGE && size > population / share) {
            long[] order = sequence(population);
            shuffle(bits, order, Math.max(population - size, 1));
            return Arrays.copyOfRange(order, population - size, population);
        }
        long[] chosen = floyd(bits, population, size);
        if (isShuffled) {
            shuffle(bits, chosen, 1);
        }
        return chosen;
    }

    /** R. W. Floyd's sample: J. Bentley and B. Floyd, "A Sample of Brilliance", CACM 30 (1987). */
    private static long[] floyd(BitGenerator bits, int population, int size) {
        long[] chosen = new long[size];
        boolean[] isTaken = new boolean[population];
        for (int last = population - size; last < population; last++) {
            int drawn = (int) Bounded.lemire(bits, last);
            int number = isTaken[drawn] ? last : drawn;
            isTaken[number] = true;
            chosen[last - population + size] = number;
        }
        return chosen;
    }

    private static void shuffle(BitGenerator bits, long[] order, int first) {
        for (int i = order.length - 1; i >= first; i--) {
            swap(order, i, (int) Bounded.lemire(bits, i));
        }
    }

    private static void swap(long[] order, int first, int second) {
        long moved = order[first];
        order[first] = order[second];
        order[second] = moved;
    }

    private static long[] sequence(int size) {
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
        }
        return numbers;
    }
}
