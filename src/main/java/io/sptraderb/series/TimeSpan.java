package io.sptraderb.series;

/**
 * A length of time, pandas' Timedelta.
 *
 * @param nanos its length in nanoseconds, may be negative
 */
public record TimeSpan(long nanos) {

    @PythonVisible
    @Override
    public long nanos() {
        return nanos;
    }
}
