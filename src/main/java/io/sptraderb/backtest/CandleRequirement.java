package io.sptraderb.backtest;

import java.util.Optional;

/** What a request demands of its candles; live execution demands the second. Both are checked alike. */
public enum CandleRequirement {
    V1_TRUSTED("V1Trusted"),
    V2_STRICT("V2Strict");

    private final String wireName;

    CandleRequirement(String wireName) {
        this.wireName = wireName;
    }

    /** The contract's spelling. */
    public String wireName() {
        return wireName;
    }

    /** Reads any capitalisation. */
    public static Optional<CandleRequirement> parse(String text) {
        for (CandleRequirement requirement : values()) {
            if (requirement.wireName.equalsIgnoreCase(text)) {
                return Optional.of(requirement);
            }
        }
        return Optional.empty();
    }
}
