package io.sptraderb.component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A signal with its parameters, as a strategy uses it.
 *
 * @param path the component
 * @param parameters constructor or function parameters by name
 * @param requiredIndicators what replaces the signal's own list of indicators; empty leaves that list in force
 * @param execution how often it runs
 */
public record SignalCall(
        ComponentPath path,
        Map<String, ParameterValue> parameters,
        Optional<List<IndicatorCall>> requiredIndicators,
        Execution execution) {

    /** How often a signal runs for a series. */
    public enum Execution {
        /** Once, on all its candles. */
        WHOLE_SERIES,
        /** Once for each candle, on the candles up to it: for scripts that look at the last candle only; slow. */
        PER_CANDLE
    }

    /** A signal that runs once. */
    public SignalCall(
            ComponentPath path,
            Map<String, ParameterValue> parameters,
            Optional<List<IndicatorCall>> requiredIndicators) {
        this(path, parameters, requiredIndicators, Execution.WHOLE_SERIES);
    }

    public SignalCall {
        parameters = Map.copyOf(parameters);
        requiredIndicators = requiredIndicators.map(List::copyOf);
    }
}
