package io.sptraderb.accumulation;

import io.sptraderb.candle.Quotation;
import java.util.List;
import java.util.SequencedMap;

/** No buy rule has the name. */
public final class StrategyNotFoundException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final String strategy;
    private final transient List<String> supported;

    public StrategyNotFoundException(String strategy, List<String> supported) {
        super(
                ErrorCode.STRATEGY_NOT_FOUND,
                "strategy_type was \"" + Quotation.cut(strategy) + "\", must be one of "
                        + String.join(", ", supported));
        this.strategy = Quotation.cut(strategy);
        this.supported = List.copyOf(supported);
    }

    public String strategy() {
        return strategy;
    }

    public List<String> supported() {
        return supported;
    }

    @Override
    public SequencedMap<String, Object> details() {
        SequencedMap<String, Object> details = details("strategy_type", strategy);
        details.put("supported_strategies", supported);
        return details;
    }
}
