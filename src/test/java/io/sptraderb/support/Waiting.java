package io.sptraderb.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, not longer than ten seconds. */
public final class Waiting {

    private Waiting() {}

    /** Returns once the condition holds; fails the test when it does not hold in time. */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited ten seconds for: " + what);
            }
            LockSupport.parkNanos(200_000);
        }
    }
}
