package io.sptraderb.backtest;

/** A run ended without a result for a reason that is neither its candles' nor its components'. */
public abstract sealed class RunException extends RuntimeException
        permits QualityBlockedException, RunCancelledException {

    private static final long serialVersionUID = 1L;

    RunException(String message) {
        super(message);
    }
}
