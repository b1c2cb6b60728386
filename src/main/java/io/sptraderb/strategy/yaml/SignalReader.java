package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalCall.Execution;
import io.sptraderb.strategy.yaml.DependencyReader.Dependencies;
import io.sptraderb.strategy.yaml.DependencyReader.Dependency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code dependencies.signals} with what {@code signal_config} says of each. */
final class SignalReader {

    /** The signals to evaluate, and the names rules may use. */
    record Signals(List<SignalCall> calls, SignalNames names, IndicatorNames indicators) {}

    /** What runs a signal candle by candle. */
    static final String PER_CANDLE = "per_candle";

    static final List<String> EXECUTIONS = List.of("whole_series", PER_CANDLE);

    private final Values values;

    private SignalReader(Values values) {
        this.values = values;
    }

    static Signals read(Section root) {
        return new SignalReader(root.values()).signals(root);
    }

    private Signals signals(Section root) {
        Dependencies dependencies = DependencyReader.read(root);
        SignalNames names = new SignalNames(
                dependencies.signals().stream().map(Dependency::path).toList(), dependencies.hasAllSignals());
        Map<ComponentPath, Section> configs = configs(root, names);
        List<SignalCall> calls = new ArrayList<>();
        for (Dependency signal : dependencies.signals()) {
            Section config = configs.get(signal.path());
            calls.add(
                    config == null
                            ? new SignalCall(signal.path(), signal.parameters(), Optional.empty())
                            : configured(signal, config));
        }
        return new Signals(
                calls,
                names,
                new IndicatorNames(
                        dependencies.indicators(),
                        calls,
                        dependencies.hasAllSignals() && dependencies.hasAllIndicators()));
    }

    private Map<ComponentPath, Section> configs(Section root, SignalNames names) {
        Map<ComponentPath, Section> configs = new HashMap<>();
        root.node("signal_config")
                .flatMap(node -> Section.asMapping(node, values))
                .ifPresent(all -> all.fields().forEach((name, node) -> {
                    Optional<ComponentPath> path = names.find(name, node, values.problems());
                    if (path.isPresent() && !node.isNull()) {
                        Optional<Section> config = Section.asSection(node, values, Block.SIGNAL_CONFIG);
                        if (config.isPresent() && configs.putIfAbsent(path.get(), config.get()) != null) {
                            values.problems()
                                    .error(node, "this signal is configured twice", "one block for each signal");
                        }
                    }
                }));
        return configs;
    }

    private SignalCall configured(Dependency signal, Section config) {
        Map<String, ParameterValue> parameters = new LinkedHashMap<>(signal.parameters());
        Optional<YamlNode> indicators = config.node("required_indicators");
        config.node("parameters").ifPresent(node -> {
            if (node instanceof YamlNode.Mapping mapping) {
                mapping.fields().forEach((name, value) -> add(name, value, parameters));
            } else {
                values.problems().error(node, "parameters must be a mapping", "names with values, one a line");
            }
        });
        config.mapping().fields().forEach((name, value) -> {
            if (Block.SIGNAL_CONFIG.key(name).isEmpty()) {
                add(name, value, parameters);
            }
        });
        boolean perCandle = config.node("execution")
                .flatMap(node -> values.oneOf(node, EXECUTIONS))
                .filter(PER_CANDLE::equals)
                .isPresent();
        Execution execution = perCandle ? Execution.PER_CANDLE : Execution.WHOLE_SERIES;
        return new SignalCall(signal.path(), parameters, indicators.map(this::indicators), execution);
    }

    private void add(String name, YamlNode node, Map<String, ParameterValue> parameters) {
        Optional<ParameterValue> value = values.value(node);
        if (value.isPresent() && parameters.putIfAbsent(name, value.get()) != null) {
            values.problems().error(node, "this parameter of the signal is set twice", "each parameter once");
        }
    }

    private List<IndicatorCall> indicators(YamlNode node) {
        List<IndicatorCall> calls = new ArrayList<>();
        Set<String> aliases = new HashSet<>();
        for (YamlNode item : Section.asItems(node)) {
            new IndicatorReader(values).read(item).ifPresent(call -> {
                if (aliases.add(call.alias())) {
                    calls.add(call);
                } else {
                    String message = "two indicators are called \"" + YamlNode.Scalar.shorten(call.alias()) + "\"";
                    values.problems().error(item, message, "a name of its own for each indicator");
                }
            });
        }
        return calls;
    }
}
