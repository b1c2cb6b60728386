package io.sptraderb.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsCloseCodes;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.JobId;
import io.sptraderb.backtest.UnknownJobException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One connection that follows one job. Its own virtual thread sends, so that a slow client waits for nobody and nobody
 * for it: a message at once, then whenever the job changed, at most one every 100 milliseconds, the last one with its
 * end.
 */
final class ProgressSocket implements WsListener {

    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    /** A silent connection is probed, so that dead ones are noticed and proxies keep live ones. */
    private static final long PROBE = Duration.ofSeconds(15).toNanos();

    private final BacktestJobs jobs;
    private final OriginRule origins;
    private final Set<ProgressSocket> open;
    private String wanted = "";
    /** The client has seen the job up to this revision. */
    private long seen = -1;

    private volatile boolean closed;
    private volatile @Nullable Thread sender;

    /** @param open where the socket registers itself while it is open */
    ProgressSocket(BacktestJobs jobs, OriginRule origins, Set<ProgressSocket> open) {
        this.jobs = jobs;
        this.origins = origins;
        this.open = open;
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) throws WsUpgradeException {
        if (!origins.allows(headers)) {
            throw new WsUpgradeException(OriginRule.forbidden().detail());
        }
        String path = prologue.uriPath().path();
        wanted = path.substring(path.lastIndexOf('/') + 1);
        seen = prologue.query()
                .first("after")
                .asOptional()
                .flatMap(QueryValues::digits)
                .orElse(-1L);
        return Optional.empty();
    }

    @Override
    public void onOpen(WsSession session) {
        open.add(this);
        sender = Thread.ofVirtual().name("progress-" + wanted).start(() -> follow(session));
    }

    @Override
    public void onClose(WsSession session, int status, String reason) {
        close();
    }

    @Override
    public void onError(WsSession session, Throwable thrown) {
        close();
    }

    /** Ends the connection soon. */
    void close() {
        closed = true;
        LockSupport.unpark(sender);
    }

    private void follow(WsSession session) {
        try {
            Optional<JobId> id = JobId.parse(wanted);
            if (id.isEmpty()) {
                refuse(session);
                return;
            }
            Thread self = Thread.currentThread();
            try (BacktestJobs.Subscription _ = jobs.subscribe(id.get(), job -> LockSupport.unpark(self))) {
                send(session, id.get());
            } catch (UnknownJobException e) {
                refuse(session);
            }
        } catch (RuntimeException e) {
            // the client is gone, and nobody is left to be told
            session.terminate();
        } finally {
            open.remove(this);
        }
    }

    private void send(WsSession session, JobId id) {
        while (!closed) {
            Job job = jobs.find(id).orElseThrow(() -> new UnknownJobException(id));
            if (job.revision() > seen) {
                session.send(JobWire.message(job).toString(), true);
                seen = job.revision();
            }
            if (job.state().isFinal()) {
                session.close(WsCloseCodes.NORMAL_CLOSE, JobWire.status(job.state()));
                return;
            }
            pause(PAUSE);
            awaitChange(session, id);
        }
        session.close(WsCloseCodes.GOING_AWAY, "the server is stopping");
    }

    private void awaitChange(WsSession session, JobId id) {
        long probeAt = System.nanoTime() + PROBE;
        while (!closed && jobs.find(id).map(Job::revision).orElse(Long.MAX_VALUE) <= seen) {
            long left = probeAt - System.nanoTime();
            if (left <= 0) {
                session.ping(BufferData.empty());
                probeAt = System.nanoTime() + PROBE;
            } else {
                LockSupport.parkNanos(left);
            }
        }
    }

    private void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0 && !closed; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void refuse(WsSession session) {
        String error = "no backtest \"" + wanted + "\"";
        session.send(
                Wire.JSON
                        .createObjectBuilder()
                        .add("type", "error")
                        .add("backtest_id", wanted)
                        .add("error", error)
                        .build()
                        .toString(),
                true);
        session.close(WsCloseCodes.VIOLATED_POLICY, "unknown backtest");
    }
}
