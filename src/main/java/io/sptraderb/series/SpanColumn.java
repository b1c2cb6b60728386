package io.sptraderb.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lengths of time, timedelta64[ns]. */
public final class SpanColumn extends Column {

    private final long[] nanos;

    SpanColumn(long[] nanos) {
        this.nanos = nanos;
    }

    long[] nanos() {
        return nanos;
    }

    @Override
    @PythonVisible
    public int size() {
        return nanos.length;
    }

    @Override
    @PythonVisible
    public String dtype() {
        return "timedelta64[ns]";
    }

    @Override
    Object get(int row) {
        return new TimeSpan(nanos[row]);
    }

    @Override
    boolean isMissing(int row) {
        return nanos[row] == TimeColumn.MISSING;
    }

    @Override
    SpanColumn slice(int from, int to) {
        return new SpanColumn(Arrays.copyOfRange(nanos, from, to));
    }

    @Override
    SpanColumn take(int[] rows) {
        long[] taken = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = rows[i] < 0 ? TimeColumn.MISSING : nanos[rows[i]];
        }
        return new SpanColumn(taken);
    }

    @Override
    SpanColumn copy() {
        return new SpanColumn(nanos.clone());
    }

    @Override
    boolean accepts(@Nullable Object value) {
        return value instanceof TimeSpan || Numbers.isMissing(value);
    }

    @Override
    void set(int row, @Nullable Object value) {
        nanos[row] = value instanceof TimeSpan span ? span.nanos() : TimeColumn.MISSING;
    }
}
