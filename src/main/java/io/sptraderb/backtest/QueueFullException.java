package io.sptraderb.backtest;

import java.time.Duration;

/** As many jobs wait as may wait. */
public final class QueueFullException extends JobException {

    private static final long serialVersionUID = 1L;

    private final int capacity;
    private final Duration retryAfter;

    QueueFullException(int capacity, Duration retryAfter) {
        super("the queue of backtests is full: " + capacity + " wait already; try again later");
        this.capacity = capacity;
        this.retryAfter = retryAfter;
    }

    public int capacity() {
        return capacity;
    }

    /** When a new attempt has a chance. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
