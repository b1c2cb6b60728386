package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionOptions;
import io.sptraderb.strategy.ExecutionProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code backtest} and {@code execution}; where both set something, {@code execution} wins. */
final class ExecutionReader {

    private static final List<String> COMMISSION_RATES = List.of("commission", "commission_pct", "commission_bps");

    private ExecutionReader() {}

    static Execution read(Section root) {
        Execution execution = ExecutionProfile.STANDARD.execution();
        Optional<Section> backtest = root.section("backtest", Block.BACKTEST);
        Optional<Section> block = block(root);
        if (backtest.isPresent()) {
            execution = apply(execution, backtest.get());
        }
        if (block.isPresent()) {
            backtest.ifPresent(other -> warnOfTwoCommissions(other, block.get()));
            execution = apply(execution, block.get());
        }
        return execution;
    }

    private static Optional<Section> block(Section root) {
        Optional<YamlNode> node = root.node("execution");
        if (node.isPresent()
                && node.get() instanceof YamlNode.Scalar scalar
                && scalar.text().equals(SignalReader.PER_CANDLE)) {
            String allowed = "that line below the signal it is meant for, in signal_config";
            root.values().problems().error(scalar, "execution must be a mapping", allowed);
            return Optional.empty();
        }
        return root.section("execution", Block.EXECUTION);
    }

    private static Execution apply(Execution base, Section block) {
        Map<String, ParameterValue> options = new LinkedHashMap<>();
        for (String key : ExecutionOptions.keys()) {
            block.node(key).flatMap(block.values()::single).ifPresent(value -> options.put(key, value));
        }
        block.finish();
        Map<String, YamlNode> fields = block.mapping().fields();
        return ExecutionOptions.apply(
                base,
                options,
                block.mapping().path(),
                key -> Optional.ofNullable(fields.get(key)).map(YamlNode::line).orElse(0),
                block.values().problems()::error);
    }

    private static void warnOfTwoCommissions(Section backtest, Section execution) {
        boolean inExecution = COMMISSION_RATES.stream()
                .anyMatch(key -> execution.mapping().fields().containsKey(key));
        String why = " has no effect: the commission under execution is used";
        for (String key : COMMISSION_RATES) {
            Optional<YamlNode> overruled = backtest.node(key).filter(node -> inExecution);
            overruled.ifPresent(node -> backtest.values().problems().warn(node, key + why, "left out"));
        }
    }
}
