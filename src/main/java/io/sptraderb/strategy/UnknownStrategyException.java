package io.sptraderb.strategy;

import java.util.List;

/** There is no strategy of that name. */
public final class UnknownStrategyException extends StrategyException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> available;

    public UnknownStrategyException(String strategyName, List<String> available) {
        super(strategyName, "no strategy \"" + strategyName + "\"; available: " + String.join(", ", available));
        this.available = List.copyOf(available);
    }

    public List<String> available() {
        return available;
    }
}
