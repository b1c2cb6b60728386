package io.sptraderb.backtest;

import java.util.Optional;
import java.util.Set;

/**
 * Which jobs a list shows.
 *
 * @param strategyName only runs of this strategy
 * @param symbol only runs that trade this symbol
 * @param timeframe only runs of this timeframe
 * @param tag only runs with this tag
 * @param states only jobs in one of these states, by {@link JobState#wireName}; empty shows all
 */
public record JobFilter(
        Optional<String> strategyName,
        Optional<String> symbol,
        Optional<String> timeframe,
        Optional<String> tag,
        Set<String> states) {

    public static final JobFilter ALL =
            new JobFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    public JobFilter {
        states = Set.copyOf(states);
    }

    /** The same, but only jobs in one of these states. */
    public JobFilter in(Set<String> others) {
        return new JobFilter(strategyName, symbol, timeframe, tag, others);
    }

    public boolean shows(NotedJob noted) {
        Job job = noted.job();
        RequestSummary request = job.request();
        return strategyName.map(name -> name.equals(request.strategyName())).orElse(true)
                && symbol.map(request::trades).orElse(true)
                && timeframe
                        .map(text -> text.equals(request.timeframe().toString()))
                        .orElse(true)
                && tag.map(noted.notes().tags()::contains).orElse(true)
                && (states.isEmpty() || states.contains(job.state().wireName()));
    }
}
