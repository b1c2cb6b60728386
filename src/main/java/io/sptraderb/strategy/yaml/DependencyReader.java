package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.yaml.IndicatorNames.Declared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code dependencies}: which components the strategy uses. */
final class DependencyReader {

    /** A component with the parameters written beside it. */
    record Dependency(ComponentPath path, Map<String, ParameterValue> parameters, YamlNode node) {}

    /**
     * What a strategy uses.
     *
     * @param hasAllSignals whether every signal could be read
     * @param hasAllIndicators whether every indicator could
     */
    record Dependencies(
            List<Dependency> signals, List<Declared> indicators, boolean hasAllSignals, boolean hasAllIndicators) {}

    private final Values values;
    private final Set<String> names = new HashSet<>();
    private boolean complete = true;

    private DependencyReader(Values values) {
        this.values = values;
    }

    static Dependencies read(Section root) {
        return new DependencyReader(root.values()).dependencies(root);
    }

    private Dependencies dependencies(Section root) {
        Optional<YamlNode> block = root.node("dependencies");
        Optional<Section> section = block.flatMap(node -> Section.asSection(node, values, Block.DEPENDENCIES));
        if (section.isEmpty()) {
            return new Dependencies(List.of(), List.of(), block.isEmpty(), block.isEmpty());
        }
        List<Declared> indicators = new ArrayList<>();
        List<YamlNode> indicatorItems = section.get().items("indicators");
        indicatorItems.forEach(item -> indicator(item).ifPresent(indicators::add));
        Map<ComponentPath, Dependency> signals = new LinkedHashMap<>();
        for (YamlNode item : section.get().items("signals")) {
            dependency(item, "signals").ifPresentOrElse(found -> add(found, signals), () -> complete = false);
        }
        section.get().finish();
        return new Dependencies(
                new ArrayList<>(signals.values()), indicators, complete, indicators.size() == indicatorItems.size());
    }

    private Optional<Declared> indicator(YamlNode item) {
        if (item instanceof YamlNode.Mapping mapping
                && (mapping.fields().size() > 1 || Block.INDICATOR.honoured().contains(onlyKey(mapping)))) {
            return new IndicatorReader(values)
                    .read(item)
                    .map(DependencyReader::named)
                    .filter(call -> !rejectName(call.alias(), mapping))
                    .map(call -> new Declared(call, false, item));
        }
        return dependency(item, "")
                .map(found -> new Declared(
                        new IndicatorCall(found.path().name(), found.path().value(), found.parameters()),
                        found.parameters().isEmpty(),
                        item));
    }

    /** An indicator without a name is called by the last segment of its type. */
    private static IndicatorCall named(IndicatorCall call) {
        String name = call.alias().equals(call.type())
                ? ComponentPath.parse(call.type()).map(ComponentPath::name).orElse(call.alias())
                : call.alias();
        return new IndicatorCall(name, call.type(), call.parameters(), call.timeframe());
    }

    private static String onlyKey(YamlNode.Mapping mapping) {
        return mapping.fields().isEmpty()
                ? ""
                : mapping.fields().keySet().iterator().next();
    }

    /** An indicator is named here for conditions only, so it must have a name they can write. */
    private boolean rejectName(String name, YamlNode.Mapping mapping) {
        boolean isBad = !IndicatorNames.isName(name);
        if (isBad) {
            YamlNode written =
                    mapping.fields().getOrDefault("name", mapping.fields().getOrDefault("alias", mapping));
            values.problems().error(written, "no condition could name this indicator", IndicatorNames.FORM);
        }
        return isBad;
    }

    private void add(Dependency found, Map<ComponentPath, Dependency> signals) {
        if (signals.containsKey(found.path())) {
            values.problems().error(found.node(), "this signal is listed twice", "each signal once");
            return;
        }
        String name = found.path().name();
        if (names.add(name)) {
            signals.put(found.path(), found);
        } else {
            String message = "two signals are called \"" + name + "\", so rules could not tell them apart";
            values.problems().error(found.node(), message, "signals with different last segments");
        }
    }

    /**
     * One item of a list: a path, or a path with its parameters.
     *
     * @param folder where a bare name is meant to be, empty for anywhere
     */
    private Optional<Dependency> dependency(YamlNode item, String folder) {
        if (item instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            return values.text(scalar)
                    .flatMap(text -> path(text, folder, scalar))
                    .map(path -> new Dependency(path, Map.of(), scalar));
        }
        if (item instanceof YamlNode.Mapping mapping && mapping.fields().size() == 1) {
            Map.Entry<String, YamlNode> only =
                    mapping.fields().entrySet().iterator().next();
            Map<String, ParameterValue> parameters = parameters(only.getValue(), values);
            return path(only.getKey(), folder, mapping).map(path -> new Dependency(path, parameters, mapping));
        }
        values.problems().error(item, "a dependency must be one component", ComponentPath.ALLOWED);
        return Optional.empty();
    }

    private Optional<ComponentPath> path(String text, String folder, YamlNode node) {
        Optional<ComponentPath> path = ComponentPath.parse(text.strip());
        if (path.isEmpty()) {
            values.problems().error(node, "this is no path of a component", ComponentPath.ALLOWED);
        }
        return path.map(found -> folder.isEmpty() || found.value().contains("/")
                ? found
                : new ComponentPath(folder + "/" + found.value()));
    }

    /** Parameters by name; none, with a problem reported, when the node is no mapping. */
    static Map<String, ParameterValue> parameters(YamlNode node, Values values) {
        Map<String, ParameterValue> parameters = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.fields()
                    .forEach((name, value) -> values.value(value).ifPresent(found -> parameters.put(name, found)));
        } else if (!node.isNull()) {
            values.problems().error(node, "parameters must be a mapping", "names with values, for example period: 10");
        }
        return parameters;
    }
}
