package io.sptraderb.backtest;

import io.sptraderb.component.CancelSignal;

/** Follows a run, and may end it. Called on the running thread. */
public interface RunObserver extends CancelSignal {

    /** For runs nobody follows. */
    RunObserver NONE = new RunObserver() {
        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void progress(Progress progress) {}
    };

    void progress(Progress progress);
}
