package io.sptraderb.backtest;

import io.sptraderb.candle.CandleSource;
import io.sptraderb.component.ComponentRuntime;

/** Runs one backtest from request to result, on the calling thread. Safe for use by many threads. */
public final class Backtester {

    private final CandleSource candles;
    private final ComponentRuntime components;
    private final String engineVersion;

    public Backtester(CandleSource candles, ComponentRuntime components, String engineVersion) {
        this.candles = candles;
        this.components = components;
        this.engineVersion = engineVersion;
    }

    /**
     * Loads candles, evaluates signals, simulates and measures.
     *
     * @throws io.sptraderb.candle.CandleException when the candles cannot be had
     * @throws io.sptraderb.component.ComponentException when a component fails
     * @throws QualityBlockedException when the execution mode does not allow candles of this quality
     * @throws RunCancelledException when the observer cancelled it
     */
    @SuppressWarnings("DoNotCallSuggester")
    public BacktestResult run(BacktestRequest request, RunObserver observer) {
        throw new UnsupportedOperationException(request + " " + observer + candles + components + engineVersion);
    }
}
