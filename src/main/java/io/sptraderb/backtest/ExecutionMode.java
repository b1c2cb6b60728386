package io.sptraderb.backtest;

import java.util.Optional;

/** How strictly the quality of candles is enforced: decides with the trust tier which violations warn or block. */
public enum ExecutionMode {
    RESEARCH("Research"),
    PAPER("Paper"),
    LIVE("Live");

    private final String wireName;

    ExecutionMode(String wireName) {
        this.wireName = wireName;
    }

    /** The contract's spelling. */
    public String wireName() {
        return wireName;
    }

    /** Reads any capitalisation. */
    public static Optional<ExecutionMode> parse(String text) {
        for (ExecutionMode mode : values()) {
            if (mode.wireName.equalsIgnoreCase(text)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
