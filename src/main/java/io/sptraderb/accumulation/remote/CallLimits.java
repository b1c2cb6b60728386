package io.sptraderb.accumulation.remote;

import java.time.Duration;

/**
 * How long a service is waited for, and how much it may send.
 *
 * @param connect for a connection
 * @param answer for a whole call, from asking to the last byte, a second attempt included
 * @param health for the answer to whether it is well
 * @param maxBytes of one answer
 */
record CallLimits(Duration connect, Duration answer, Duration health, int maxBytes) {

    private static final int MAX_BYTES = 64 << 20;

    static final CallLimits STANDARD =
            new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(2), MAX_BYTES);
}
