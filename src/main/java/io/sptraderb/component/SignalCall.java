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
 */
public record SignalCall(
        ComponentPath path, Map<String, ParameterValue> parameters, Optional<List<IndicatorCall>> requiredIndicators) {
    public SignalCall {
        parameters = Map.copyOf(parameters);
        requiredIndicators = requiredIndicators.map(List::copyOf);
    }
}
