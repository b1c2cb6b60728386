package io.sptraderb.backtest;

import java.util.Optional;
import java.util.Set;

/**
 * Which jobs a list shows.
 *
 * @param strategyName only runs of this strategy
 * @param symbol only runs that trade this symbol
 * @param states only jobs in one of these states, by {@link JobState#wireName}; empty shows all
 */
public record JobFilter(Optional<String> strategyName, Optional<String> symbol, Set<String> states) {

    public static final JobFilter ALL = new JobFilter(Optional.empty(), Optional.empty(), Set.of());

    public JobFilter {
        states = Set.copyOf(states);
    }

    boolean shows(Job job) {
        return strategyName
                        .map(name -> name.equals(job.request().strategyName()))
                        .orElse(true)
                && symbol.map(code -> job.request().trades(code)).orElse(true)
                && (states.isEmpty() || states.contains(job.state().wireName()));
    }
}
