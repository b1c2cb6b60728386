package io.sptraderb.component;

import io.sptraderb.candle.Timeframe;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator with its parameters, under the name its user knows it by.
 *
 * @param alias the name, for example {@code ma_fast}
 * @param type what computes it: a short type ({@code sma}, found in any category) or a component path
 * @param parameters constructor parameters by name; sorted where order matters
 * @param timeframe the candles it is computed on, put together from those of the run; empty for the run's own
 */
public record IndicatorCall(
        String alias, String type, Map<String, ParameterValue> parameters, Optional<Timeframe> timeframe) {
    public IndicatorCall {
        parameters = Map.copyOf(parameters);
    }

    /** An indicator on the candles of the run. */
    public IndicatorCall(String alias, String type, Map<String, ParameterValue> parameters) {
        this(alias, type, parameters, Optional.empty());
    }
}
