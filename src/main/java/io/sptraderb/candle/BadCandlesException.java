package io.sptraderb.candle;

import org.jspecify.annotations.Nullable;

/** A source's content cannot be candles: names the source, the row (1-based, 0 when it is not about a row) and why. */
public final class BadCandlesException extends CandleException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final long row;
    private final String reason;

    public BadCandlesException(String source, long row, String reason) {
        this(source, row, reason, null);
    }

    public BadCandlesException(String source, long row, String reason, @Nullable Throwable cause) {
        super(row > 0 ? source + ", row " + row + ": " + reason : source + ": " + reason, cause);
        this.source = source;
        this.row = row;
        this.reason = reason;
    }

    public String source() {
        return source;
    }

    public long row() {
        return row;
    }

    public String reason() {
        return reason;
    }
}
