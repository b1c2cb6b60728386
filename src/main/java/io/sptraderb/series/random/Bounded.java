package io.sptraderb.series.random;

/** Whole numbers of a range, unbiased; ranges are unsigned and inclusive: 0 to {@code range}. */
public final class Bounded {

    private static final long WORD = 0xFFFF_FFFFL;

    private Bounded() {}

    /** D. Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29 (2019): products instead of remainders. */
    public static long lemire(BitGenerator bits, long range) {
        if (range == 0) {
            return 0;
        }
        if (Long.compareUnsigned(range, WORD) <= 0) {
            return range == WORD ? Integer.toUnsignedLong(bits.next32()) : narrow(bits, range);
        }
        return range == -1 ? bits.next64() : wide(bits, range);
    }

    private static long narrow(BitGenerator bits, long range) {
        long count = range + 1;
        long product = Integer.toUnsignedLong(bits.next32()) * count;
        if ((product & WORD) < count) {
            long threshold = (WORD - range) % count;
            while ((product & WORD) < threshold) {
                product = Integer.toUnsignedLong(bits.next32()) * count;
            }
        }
        return product >>> 32;
    }

    private static long wide(BitGenerator bits, long range) {
        long count = range + 1;
        long factor = bits.next64();
        if (Long.compareUnsigned(factor * count, count) < 0) {
            long threshold = Long.remainderUnsigned(-1 - range, count);
            while (Long.compareUnsigned(factor * count, threshold) < 0) {
                factor = bits.next64();
            }
        }
        return Math.unsignedMultiplyHigh(factor, count);
    }

    /** The smallest mask of ones over the range, and numbers under it until one is inside. */
    public static long masked(BitGenerator bits, long range) {
        if (range == 0) {
            return 0;
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(range);
        boolean isNarrow = Long.compareUnsigned(range, WORD) <= 0;
        long value;
        do {
            value = (isNarrow ? Integer.toUnsignedLong(bits.next32()) : bits.next64()) & mask;
        } while (Long.compareUnsigned(value, range) > 0);
        return value;
    }
}
