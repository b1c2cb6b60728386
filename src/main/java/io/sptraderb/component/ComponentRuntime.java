package io.sptraderb.component;

import io.sptraderb.candle.CandleSeries;
import java.util.List;
import java.util.Optional;

/**
 * Runs components on candles. Safe for use by many threads; each call computes on the calling thread, which must be a
 * platform thread.
 */
public interface ComponentRuntime {

    /**
     * Evaluates a signal and the indicators it needs over the whole series. Equal calls on equal candles may be
     * answered from memory.
     *
     * @param cancel asked and obeyed while the component runs
     * @throws ComponentException what went wrong, with component, file and line where they are known
     */
    SignalEvaluation evaluate(CandleSeries series, SignalCall call, CancelSignal cancel);

    /**
     * Evaluates an indicator alone over the whole series. Equal calls on equal candles may be answered from memory, also
     * when a signal made them.
     *
     * @param cancel asked and obeyed while the component runs
     * @throws ComponentException what went wrong, with component, file and line where they are known
     */
    IndicatorEvaluation evaluate(CandleSeries series, IndicatorCall call, CancelSignal cancel);

    /** What the component says of itself, without running its code on candles; empty when there is no such file. */
    Optional<ComponentDescriptor> find(ComponentPath path);

    /** Every component there is, in order of path. Files that do not load are left out. */
    List<ComponentPath> paths();

    /** Ends when the runtime can answer its first call at full speed; called once at start, returns at once. */
    void warmUp();

    /** Whether {@link #warmUp} has ended. */
    boolean isWarm();
}
