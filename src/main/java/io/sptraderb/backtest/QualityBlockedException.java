package io.sptraderb.backtest;

import java.util.List;

/** The execution mode does not allow candles with these violations. */
public final class QualityBlockedException extends RunException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> violations;

    public QualityBlockedException(List<String> violations) {
        super("CandleSeries validation blocked execution due to: " + String.join(", ", violations));
        this.violations = List.copyOf(violations);
    }

    public List<String> violations() {
        return violations;
    }
}
