package io.sptraderb.backtest;

import io.sptraderb.backtest.Verification.Difference;
import io.sptraderb.backtest.Verification.TradeDifference;
import io.sptraderb.trade.Trade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs stored requests again, and holds what comes out against what is stored: the strategy by its name with the stored
 * parameters, the stored execution settings, the candles of the same span from where candles come from. Components that
 * gave a result for the same code and candles before are not asked again.
 */
public final class Verifier {

    private final BacktestJobs jobs;
    private final StrategyCatalog strategies;

    public Verifier(BacktestJobs jobs, StrategyCatalog strategies) {
        this.jobs = jobs;
        this.strategies = strategies;
    }

    /**
     * Starts to verify, on a worker of the jobs.
     *
     * @throws QueueFullException when as many wait as may
     * @throws JobsClosedException when the server is stopping
     */
    public SideRun<Verification> start(RequestSummary request, BacktestResult stored) {
        return jobs.beside((runner, observer) -> verify(request, stored, runner, observer));
    }

    private Verification verify(
            RequestSummary request, BacktestResult stored, BacktestRunner runner, RunObserver observer) {
        long start = System.nanoTime();
        try {
            BacktestRequest again = request.again(
                    parameters -> strategies.load(request.strategyName(), parameters), TradeCandles.simulated(stored));
            BacktestResult now = runner.run(again, observer);
            return compare(stored, now, since(start));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError thrown) {
            if (Failures.isCancellation(thrown)) {
                throw thrown;
            }
            return failed(stored, Failures.of(thrown), since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Verification failed(BacktestResult stored, Failure failure, Duration time) {
        String now = failure.kind().wireName() + ": " + failure.detail();
        return new Verification(
                stored.tradesHash(),
                Optional.empty(),
                List.of(new Difference("run", "completed", now)),
                Optional.empty(),
                time);
    }

    /** Holds two results of one request against each other. */
    static Verification compare(BacktestResult stored, BacktestResult now, Duration time) {
        List<Difference> differences = new ArrayList<>();
        RunProvenance was = stored.provenance();
        RunProvenance is = now.provenance();
        compare("engine_version", was.engineVersion(), is.engineVersion(), differences);
        compare("strategy_hash", was.strategyHash(), is.strategyHash(), differences);
        compare("component_hash", was.componentHash(), is.componentHash(), differences);
        compare("candle_hash", was.candleHash(), is.candleHash(), differences);
        compare("trades_hash", stored.tradesHash(), now.tradesHash(), differences);
        compare(
                "end_capital",
                stored.simulation().endEquity().toString(),
                now.simulation().endEquity().toString(),
                differences);
        return new Verification(
                stored.tradesHash(),
                Optional.of(now.tradesHash()),
                differences,
                firstDifference(stored.simulation().trades(), now.simulation().trades()),
                time);
    }

    private static void compare(String what, String stored, String now, List<Difference> differences) {
        if (!stored.equals(now)) {
            differences.add(new Difference(what, stored, now));
        }
    }

    private static Optional<TradeDifference> firstDifference(List<Trade> stored, List<Trade> now) {
        int both = Math.min(stored.size(), now.size());
        for (int i = 0; i < both; i++) {
            Trade was = stored.get(i);
            Trade is = now.get(i);
            for (TradeField field : TradeField.ALL) {
                String before = field.of(was);
                String after = field.of(is);
                if (!before.equals(after)) {
                    return Optional.of(new TradeDifference(was.number(), field.name(), before, after));
                }
            }
        }
        if (stored.size() == now.size()) {
            return Optional.empty();
        }
        boolean wasThere = stored.size() > both;
        return Optional.of(
                new TradeDifference(both + 1, "trade", wasThere ? "made" : "not made", wasThere ? "not made" : "made"));
    }
}
