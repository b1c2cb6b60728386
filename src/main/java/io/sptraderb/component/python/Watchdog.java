package io.sptraderb.component.python;

import java.util.ArrayList;
import java.util.List;

/** Holds running calls to their limits: one thread that looks every few milliseconds, and sleeps while none runs. */
final class Watchdog implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final long POLL_MILLIS = 5;
    /** How many looks at nothing before it sleeps until the next call: waking it costs more than a short call. */
    private static final int POLLS_BEFORE_SLEEP = 200;

    private final List<RunningCall> calls = new ArrayList<>();
    private boolean asleep;
    private boolean closed;

    Watchdog() {
        Thread.ofPlatform().daemon().name("python-watchdog").start(this::watch);
    }

    /** Watches a call from now on; one that begins after the close is stopped at once. */
    synchronized void begin(RunningCall call) {
        if (closed) {
            call.stop(RunningCall.Stop.CANCELLED);
            return;
        }
        calls.add(call);
        if (asleep) {
            notifyAll();
        }
    }

    synchronized void end(RunningCall call) {
        calls.remove(call);
    }

    /** Stops every running call and ends the thread. */
    @Override
    public synchronized void close() {
        closed = true;
        calls.forEach(call -> call.stop(RunningCall.Stop.CANCELLED));
        notifyAll();
    }

    private synchronized void watch() {
        int idle = 0;
        try {
            while (!closed) {
                idle = calls.isEmpty() ? idle + 1 : 0;
                for (int i = 0; i < calls.size(); i++) {
                    check(calls.get(i));
                }
                asleep = idle > POLLS_BEFORE_SLEEP;
                wait(asleep ? 0 : POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void check(RunningCall call) {
        try {
            call.check();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a cancel signal failed; its call is stopped", e);
            call.stop(RunningCall.Stop.CANCELLED);
        }
    }
}
