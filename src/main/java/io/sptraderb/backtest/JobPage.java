package io.sptraderb.backtest;

import java.util.List;

/**
 * Part of a list of jobs.
 *
 * @param total how many there are in all parts
 */
public record JobPage(List<NotedJob> jobs, int total) {
    public JobPage {
        jobs = List.copyOf(jobs);
    }
}
