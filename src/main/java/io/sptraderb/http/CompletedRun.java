package io.sptraderb.http;

import io.helidon.webserver.http.ServerRequest;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Failure;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobState;
import io.sptraderb.strategy.Problem;
import java.util.List;

/** A job with its result. */
record CompletedRun(Job job, BacktestResult result) {

    /**
     * The one the path names.
     *
     * @param otherwise status of the answer when the job has no result
     */
    static CompletedRun of(ServerRequest request, BacktestJobs jobs, int otherwise) {
        Job job = QueryValues.job(request, jobs);
        return new CompletedRun(job, jobs.result(job.id()).orElseThrow(() -> notCompleted(job, otherwise)));
    }

    private static HttpProblem notCompleted(Job job, int status) {
        List<Problem> problems =
                job.state() instanceof JobState.Failed(Failure failure) ? failure.problems() : List.of();
        String why =
                JobWire.error(job.state()).map(error -> ": " + error).orElse(": it is " + JobWire.status(job.state()));
        return new HttpProblem(
                        status,
                        "backtest-not-completed",
                        "Backtest not completed",
                        "Backtest not found or not completed" + why)
                .with(problems)
                .with(JobWire.job(job));
    }
}
