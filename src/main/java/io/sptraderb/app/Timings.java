package io.sptraderb.app;

import java.util.Arrays;

/** Durations of repeated work, in nanoseconds. */
final class Timings {

    private final long[] sorted;

    /** @param nanos at least one */
    Timings(long[] nanos) {
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** The smallest duration that at least this part of all do not exceed. */
    long quantile(double part) {
        int index = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }

    double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }
}
