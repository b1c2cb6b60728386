package io.sptraderb.app;

import java.util.concurrent.CountDownLatch;

/** How long something serves: until it is told to end, by whomever, and it ends once. */
final class Lifetime {

    private final Runnable end;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param end what is to be done at the end */
    Lifetime(Runnable end) {
        this.end = end;
    }

    /** Ends when the process is told to end. */
    void endWithProcess() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(this::end));
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    synchronized void end() {
        if (ended.getCount() > 0) {
            end.run();
            ended.countDown();
        }
    }
}
