package io.sptraderb.backtest;

/** What jobs run: {@link Backtester#run}. */
@FunctionalInterface
public interface BacktestRunner {

    /** The result of the request, computed on the calling thread; throws what {@link Backtester#run} throws. */
    BacktestResult run(BacktestRequest request, RunObserver observer);
}
