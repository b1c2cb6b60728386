package io.sptraderb.marketdata;

import java.time.Duration;

/**
 * What one load may lose to a server that is busy or does not answer, in failed attempts and pauses, over all of its
 * questions together. Answers cost nothing, however many there are. Of one thread.
 */
final class Patience {

    private long left;

    Patience(Duration whole) {
        this.left = whole.toNanos();
    }

    /** An attempt failed after so many nanoseconds. */
    void lose(long nanos) {
        left -= nanos;
    }

    /** Takes a pause out of what is left; false, and nothing is taken, when there is less. */
    boolean affords(Duration pause) {
        boolean affords = pause.compareTo(Duration.ofNanos(Math.max(0, left))) < 0;
        if (affords) {
            left -= pause.toNanos();
        }
        return affords;
    }
}
