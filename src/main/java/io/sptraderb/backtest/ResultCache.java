package io.sptraderb.backtest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The results asked for last, so that a chart, its trades and its log are read from the store once. Bounded by the
 * numbers they hold.
 */
final class ResultCache {

    private final long capacity;
    private final Map<JobId, BacktestResult> results = new HashMap<>();
    private final Deque<JobId> lastUsed = new ArrayDeque<>();
    private long weight;

    /** @param capacity numbers in all columns of all results together, eight bytes each */
    ResultCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<BacktestResult> find(JobId id) {
        BacktestResult found = results.get(id);
        if (found != null) {
            lastUsed.remove(id);
            lastUsed.addFirst(id);
        }
        return Optional.ofNullable(found);
    }

    synchronized void put(JobId id, BacktestResult result) {
        remove(id);
        long size = weigh(result);
        if (size > capacity) {
            return;
        }
        while (weight + size > capacity) {
            remove(lastUsed.getLast());
        }
        results.put(id, result);
        lastUsed.addFirst(id);
        weight += size;
    }

    synchronized void remove(JobId id) {
        BacktestResult removed = results.remove(id);
        if (removed != null) {
            lastUsed.remove(id);
            weight -= weigh(removed);
        }
    }

    private static long weigh(BacktestResult result) {
        long columns = 2L * result.openTimes().length;
        for (MarketReport market : result.markets()) {
            columns +=
                    (long) market.openTimes().length * (1 + market.indicators().size());
        }
        // a trade with its two fills is about forty words, an event about eight
        return 100L + columns + 40L * result.simulation().trades().size() + 8L * result.signalCount();
    }
}
