package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.RiskLimits.CorrelationLimit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the limits of {@code risk}; {@code none} lifts one that has a default. */
final class RiskReader {

    /** Candles a correlation is taken over. */
    static final int DEFAULT_LOOKBACK = 100;

    private RiskReader() {}

    /**
     * The limits of a block.
     *
     * @param risk the block, to be finished by the caller, who reads the rest of it
     */
    static RiskLimits read(Section risk) {
        OptionalDouble parameter = risk.values()
                .parameters()
                .wellKnown("max_positions")
                .map(node -> risk.values().number(node, Range.COUNT))
                .orElse(OptionalDouble.empty());
        OptionalDouble written = risk.number("max_positions", Range.COUNT);
        OptionalDouble positions = written.isPresent() ? written : parameter;
        return new RiskLimits(
                limit(risk, "max_drawdown", RiskLimits.DEFAULTS.maxDrawdown()),
                limit(risk, "daily_loss_limit", RiskLimits.DEFAULTS.dailyLossLimit()),
                positionLimit(risk),
                positions.isPresent() ? OptionalInt.of((int) positions.getAsDouble()) : OptionalInt.empty(),
                correlation(risk),
                risk.node("cooldown").flatMap(node -> SpanReader.read(node, risk.values())));
    }

    private static OptionalDouble positionLimit(Section risk) {
        return risk.node("position_limit")
                .flatMap(node -> risk.values().numberOrNone(node, Range.MULTIPLE))
                .orElse(RiskLimits.DEFAULTS.positionLimit());
    }

    private static Optional<CorrelationLimit> correlation(Section risk) {
        if (risk.node("correlation_limit").isEmpty()) {
            risk.warnAlone("correlation_lookback", "there is no correlation_limit", "correlation_limit beside it");
        }
        int lookback = (int) risk.number("correlation_lookback", Range.LOOKBACK).orElse(DEFAULT_LOOKBACK);
        return risk.node("correlation_limit")
                .flatMap(node -> risk.values().numberOrNone(node, Range.CORRELATION))
                .filter(OptionalDouble::isPresent)
                .map(limit -> new CorrelationLimit(limit.getAsDouble(), lookback));
    }

    private static OptionalDouble limit(Section risk, String key, OptionalDouble otherwise) {
        Optional<YamlNode> node = risk.node(key);
        return node.flatMap(found -> risk.values().numberOrNone(found, Range.PART))
                .orElse(otherwise);
    }
}
