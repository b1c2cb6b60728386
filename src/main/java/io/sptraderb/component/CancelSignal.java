package io.sptraderb.component;

/** Tells work in progress that nobody wants its result any more. Safe to ask from any thread. */
@FunctionalInterface
public interface CancelSignal {

    /** For work that is never cancelled. */
    CancelSignal NEVER = () -> false;

    boolean isCancelled();
}
