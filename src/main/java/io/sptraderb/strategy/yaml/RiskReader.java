package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.RiskLimits;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the limits of {@code risk}; {@code none} lifts one that has a default. */
final class RiskReader {

    private RiskReader() {}

    /**
     * The limits of a block.
     *
     * @param risk the block, to be finished by the caller, who reads the rest of it
     */
    static RiskLimits read(Section risk) {
        risk.number("max_positions", Range.ONE);
        risk.reject("position_limit: a fraction of equity", "max_position_size");
        risk.reject("size in the entry rule", "position_size");
        risk.reject("stop_loss, take_profit", "trailing_stop");
        risk.warn("a run has one symbol", "correlation_limit");
        return new RiskLimits(
                limit(risk, "max_drawdown", RiskLimits.DEFAULTS.maxDrawdown()),
                limit(risk, "daily_loss_limit", RiskLimits.DEFAULTS.dailyLossLimit()),
                limit(risk, "position_limit", RiskLimits.DEFAULTS.positionLimit()));
    }

    private static OptionalDouble limit(Section risk, String key, OptionalDouble otherwise) {
        Optional<YamlNode> node = risk.node(key);
        return node.flatMap(found -> risk.values().numberOrNone(found, Range.PART))
                .orElse(otherwise);
    }
}
