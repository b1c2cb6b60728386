package io.sptraderb.component;

import java.util.Map;

/**
 * An indicator with its parameters, under the name a signal knows it by.
 *
 * @param alias the name, for example {@code ma_fast}
 * @param type what computes it: a short type ({@code sma}, found in any category) or a component path
 * @param parameters constructor parameters by name; sorted where order matters
 */
public record IndicatorCall(String alias, String type, Map<String, ParameterValue> parameters) {
    public IndicatorCall {
        parameters = Map.copyOf(parameters);
    }
}
