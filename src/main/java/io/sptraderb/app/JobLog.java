package io.sptraderb.app;

import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobState;
import io.sptraderb.backtest.Outcome;
import io.sptraderb.backtest.ProgressSink;
import io.sptraderb.backtest.RequestSummary;
import java.time.Duration;
import java.util.Optional;

/** One line in the log for each job that ends. */
final class JobLog implements ProgressSink {

    private static final System.Logger LOG = System.getLogger(JobLog.class.getName());

    @Override
    public void changed(Job job) {
        line(job.state(), job)
                .ifPresent(line -> LOG.log(System.Logger.Level.INFO, "backtest " + job.id() + " " + line));
    }

    private static Optional<String> line(JobState state, Job job) {
        return switch (state) {
            case JobState.Queued _, JobState.Running _, JobState.Cancelling _ -> Optional.empty();
            case JobState.Completed completed ->
                Optional.of("completed" + took(job) + ": " + what(job.request()) + ", " + figures(completed.outcome()));
            case JobState.Failed failed ->
                Optional.of("failed" + took(job) + ": " + what(job.request()) + ", "
                        + failed.failure().detail());
            case JobState.Cancelled _ -> Optional.of("cancelled: " + what(job.request()));
            case JobState.Interrupted _ -> Optional.of("interrupted: " + what(job.request()));
        };
    }

    private static String what(RequestSummary request) {
        return request.strategyName() + " on " + request.symbolNames() + " " + request.timeframe();
    }

    private static String took(Job job) {
        return job.startedAt().isPresent() && job.finishedAt().isPresent()
                ? " in "
                        + Duration.between(
                                        job.startedAt().get(), job.finishedAt().get())
                                .toMillis() + " ms"
                : "";
    }

    private static String figures(Outcome outcome) {
        return outcome.candles() + " candles, " + outcome.trades() + " trades, return "
                + Figures.percent(outcome.totalReturn());
    }
}
