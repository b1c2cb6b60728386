package io.sptraderb.series;

import org.jspecify.annotations.Nullable;

/**
 * One moment of a {@link TimeColumn}, pandas' Timestamp.
 *
 * @param nanos since 1970-01-01T00:00 UTC, or of the wall clock when zone is null
 * @param zone name of the time zone it is shown in, null for a naive time
 */
public record TimePoint(long nanos, @Nullable String zone) {

    @PythonVisible
    @Override
    public long nanos() {
        return nanos;
    }

    @PythonVisible
    @Override
    public @Nullable String zone() {
        return zone;
    }
}
