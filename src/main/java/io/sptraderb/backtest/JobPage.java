package io.sptraderb.backtest;

import java.util.List;

/**
 * Part of a list of jobs.
 *
 * @param jobs newest first
 * @param total how many there are in all parts
 */
public record JobPage(List<Job> jobs, int total) {
    public JobPage {
        jobs = List.copyOf(jobs);
    }
}
