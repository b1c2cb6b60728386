package io.sptraderb.app;

import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.RunStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What is done now and then while the server runs: old runs go, and what could not be stored is stored again. */
final class Housekeeping implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final BacktestJobs jobs;
    private final Duration keepRuns;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("housekeeping").daemon().factory());

    /** @param keepRuns how long runs are kept after their end; zero keeps them for ever */
    Housekeeping(BacktestJobs jobs, Duration keepRuns) {
        this.jobs = jobs;
        this.keepRuns = keepRuns;
        var _ = thread.scheduleWithFixedDelay(this::tidy, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    private void tidy() {
        try {
            int forgotten =
                    jobs.tidy(keepRuns.isZero() ? Instant.EPOCH : Instant.now().minus(keepRuns));
            if (forgotten > 0) {
                LOG.log(System.Logger.Level.INFO, "{0} backtests are older than they are kept: deleted", forgotten);
            }
        } catch (RunStoreException e) {
            LOG.log(System.Logger.Level.WARNING, "housekeeping comes again in a minute: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "housekeeping failed, and comes again in a minute", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
