package io.sptraderb.backtest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The jobs in memory: those that have not ended, and the latest that have. */
final class LiveJobs {

    /** Enough for whoever asks how a run ended that it saw running. */
    private static final int ENDED_KEPT = 1_000;

    private final Map<JobId, Numbered> jobs = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final Deque<JobId> ended = new ArrayDeque<>();

    /** Clocks may tell the same time for two. */
    private record Numbered(long number, LiveJob live) {}

    void add(LiveJob job) {
        jobs.put(job.snapshot().id(), new Numbered(number.incrementAndGet(), job));
    }

    Optional<LiveJob> find(JobId id) {
        return Optional.ofNullable(jobs.get(id)).map(Numbered::live);
    }

    void remove(JobId id) {
        jobs.remove(id);
    }

    List<LiveJob> all() {
        return jobs.values().stream().map(Numbered::live).toList();
    }

    /** Those that have not ended, and those whose end nobody but this process knows; the newest first. */
    List<Job> active() {
        return jobs.values().stream()
                .sorted(Comparator.comparingLong(Numbered::number).reversed())
                .map(Numbered::live)
                .filter(live -> !live.snapshot().state().isFinal() || !live.isSaved())
                .map(LiveJob::snapshot)
                .toList();
    }

    /** Notes that one has ended; tells which others need not be in memory any more. */
    List<LiveJob> ended(JobId id) {
        List<LiveJob> leaving = new ArrayList<>();
        synchronized (ended) {
            ended.add(id);
            for (int i = ended.size(); i > ENDED_KEPT; i--) {
                JobId oldest = ended.remove();
                Optional<LiveJob> live = find(oldest);
                if (live.isPresent() && !live.get().isSaved()) {
                    ended.add(oldest);
                }
                live.filter(LiveJob::isSaved).ifPresent(leaving::add);
            }
        }
        return leaving;
    }
}
