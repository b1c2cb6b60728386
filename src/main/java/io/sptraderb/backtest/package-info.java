/**
 * The use case: a request becomes a run, a run a job, a job a result.
 *
 * <p>Start at {@link io.sptraderb.backtest.Backtester}, which turns a {@link io.sptraderb.backtest.BacktestRequest}
 * into a {@link io.sptraderb.backtest.BacktestResult} on the calling thread, and at
 * {@link io.sptraderb.backtest.BacktestJobs}, which queues such runs, tells how far they are and cancels them.
 * {@link io.sptraderb.backtest.Verifier} runs them again to see whether the result is the same;
 * {@link io.sptraderb.backtest.TradeExplanation} says why a trade was filled as it was, {@link
 * io.sptraderb.backtest.FillBand} what a run would have come to under other fill assumptions.
 * {@link io.sptraderb.backtest.RequestValidator} makes requests of what clients send. Only this package changes a
 * {@link io.sptraderb.backtest.JobState}; a final state never changes. What it needs of the world are its ports:
 * {@link io.sptraderb.backtest.RunStore}, {@link io.sptraderb.backtest.StrategyCatalog} and
 * {@link io.sptraderb.backtest.ProgressSink}.
 *
 * <p>This package knows nothing of HTTP, files, databases or Python.
 */
@NullMarked
package io.sptraderb.backtest;

import org.jspecify.annotations.NullMarked;
