package io.sptraderb.candle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place candles come from is not there, or does not answer: what it has cannot be told. */
public final class SourceUnavailableException extends CandleException {

    private static final long serialVersionUID = 1L;

    private final SourceKind kind;
    private final String reason;

    /** @param reason what happened, without a capital, for example {@code answers 503} */
    public SourceUnavailableException(SourceKind kind, String reason, @Nullable Throwable cause) {
        super("candles of source " + kind.wireName() + " cannot be had: " + reason, cause);
        this.kind = kind;
        this.reason = reason;
    }

    /** There is none of the kind. */
    public static SourceUnavailableException notConfigured(SourceKind kind, List<SourceKind> configured) {
        return new SourceUnavailableException(
                kind, "it is not configured; there are: " + SourceKind.wireNames(configured), null);
    }

    public SourceKind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }
}
