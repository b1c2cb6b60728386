package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ParameterValue;
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

    /** The signals, and whether all of them could be read. */
    record Dependencies(List<Dependency> signals, boolean complete) {}

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
        Optional<YamlNode> block = root.node("dependencies", "components");
        Optional<Section> section = block.flatMap(node -> Section.asSection(node, values));
        if (section.isEmpty()) {
            return new Dependencies(List.of(), block.isEmpty());
        }
        // Signals name the indicators they need, so these say nothing that is not said there; only their form counts.
        for (YamlNode item : section.get().items("indicators")) {
            dependency(item, "indicators")
                    .filter(found -> !found.parameters().isEmpty())
                    .ifPresent(found -> values.problems()
                            .warn(
                                    item,
                                    "parameters of an indicator have no effect here",
                                    "parameters under signal_config.<signal>.required_indicators"));
        }
        Map<ComponentPath, Dependency> signals = new LinkedHashMap<>();
        for (YamlNode item : section.get().items("signals")) {
            dependency(item, "signals").ifPresentOrElse(found -> add(found, signals), () -> complete = false);
        }
        section.get().reject("left out: orders follow from entry and exit", "orders");
        section.get().finish();
        return new Dependencies(new ArrayList<>(signals.values()), complete);
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

    /** One item of a list: a path, or a path with its parameters. */
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
        // A bare name can only mean the usual folder.
        return path.map(found -> found.value().contains("/") ? found : new ComponentPath(folder + "/" + found.value()));
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
