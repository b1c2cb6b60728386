package io.sptraderb.strategy;

/** A strategy could not be had. */
public abstract sealed class StrategyException extends RuntimeException
        permits UnknownStrategyException, InvalidStrategyException, UnknownOutputException {

    private static final long serialVersionUID = 1L;

    private final String strategyName;

    StrategyException(String strategyName, String message) {
        super(message);
        this.strategyName = strategyName;
    }

    public String strategyName() {
        return strategyName;
    }
}
