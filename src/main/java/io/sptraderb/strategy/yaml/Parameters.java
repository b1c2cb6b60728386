package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The strategy's free parameters, and what {@code parameters.X} stands for. */
final class Parameters {

    static final String BLOCK = "parameters";

    private static final String PREFIX = BLOCK + ".";
    /** References to references to references: nobody needs more, and circles end here. */
    private static final int MAX_HOPS = 8;

    private final SortedMap<String, ParameterValue> values = new TreeMap<>();
    private final Map<String, YamlNode> nodes = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    /** Names that were written with a wrong value: references to them are no second problem. */
    private final Set<String> broken = new HashSet<>();

    private final Problems problems;

    private Parameters(Problems problems) {
        this.problems = problems;
    }

    /** The parameters of a document, the overrides put in their places. */
    static Parameters read(YamlNode.Mapping root, Map<String, ParameterValue> overrides, Problems problems) {
        Parameters parameters = new Parameters(problems);
        YamlNode node = root.fields().get("parameters");
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.fields().forEach(parameters::add);
        } else if (node != null && !node.isNull()) {
            problems.error(node, "parameters must be a mapping", "names with values, for example fast: 10");
        }
        overrides.forEach(parameters::override);
        return parameters;
    }

    private void add(String name, YamlNode node) {
        nodes.put(name, node);
        switch (node) {
            case YamlNode.Scalar scalar -> scalar.literal().ifPresent(value -> values.put(name, value));
            case YamlNode.Items items ->
                literals(items).ifPresentOrElse(value -> values.put(name, value), () -> broken.add(name));
            case YamlNode.Mapping mapping -> warnOfNested(name, mapping);
        }
    }

    private void warnOfNested(String name, YamlNode.Mapping mapping) {
        Optional<Key.Use> use = Block.PARAMETERS.key(name).map(Key::use);
        if (use.isPresent() && use.get() instanceof Key.Use.NoEffect(String why, String instead)) {
            problems.warn(mapping, name + " has no effect: " + why, instead);
        } else {
            String allowed = "a number, a text, true, false or a list of them";
            problems.warn(mapping, "nested parameters have no effect in this version", allowed);
        }
    }

    private Optional<ParameterValue> literals(YamlNode.Items items) {
        List<ParameterValue> all = new ArrayList<>();
        for (YamlNode item : items.items()) {
            Optional<ParameterValue> value =
                    item instanceof YamlNode.Scalar scalar ? scalar.literal() : Optional.empty();
            if (value.isEmpty()) {
                problems.error(item, "a list of parameters holds a wrong value", "a number, a text, true or false");
                return Optional.empty();
            }
            all.add(value.get());
        }
        return Optional.of(new ParameterValue.Sequence(all));
    }

    private void override(String name, ParameterValue value) {
        if (nodes.containsKey(name) && !(nodes.get(name) instanceof YamlNode.Mapping)) {
            values.put(name, value);
            broken.remove(name);
            return;
        }
        problems.error(Problem.at(
                PREFIX + YamlNode.Scalar.shorten(name),
                "the strategy has no parameter \"" + YamlNode.Scalar.shorten(name) + "\" to replace"
                        + NearestName.hint(name, values.keySet()),
                YamlNode.Scalar.shorten(name),
                allowedNames()));
    }

    private String allowedNames() {
        return values.isEmpty()
                ? "nothing: the strategy has no parameters"
                : "one of " + Values.listed(values.keySet());
    }

    static boolean isReference(String text) {
        return text.startsWith(PREFIX) && text.length() > PREFIX.length() && text.indexOf(' ') < 0;
    }

    /**
     * What a reference stands for.
     *
     * @param node where it is written, for the problem when it stands for nothing
     */
    Optional<ParameterValue> resolve(String reference, YamlNode node) {
        String wanted = reference;
        for (int hops = 0; hops < MAX_HOPS; hops++) {
            String name = wanted.substring(PREFIX.length());
            used.add(name);
            ParameterValue value = values.get(name);
            if (value == null) {
                reportUnknown(name, node);
                return Optional.empty();
            }
            if (!(value instanceof ParameterValue.Text text) || !isReference(text.value())) {
                return Optional.of(value);
            }
            wanted = text.value();
        }
        problems.error(node, "\"" + reference + "\" refers to itself in a circle", "a parameter with a value");
        return Optional.empty();
    }

    private void reportUnknown(String name, YamlNode node) {
        if (!broken.contains(name)) {
            String message = "there is no parameter \"" + YamlNode.Scalar.shorten(name) + "\""
                    + NearestName.hint(name, values.keySet());
            problems.error(node, message, allowedNames());
        }
    }

    /** The node of a parameter that has a meaning of its own, such as {@code stop_loss}; empty when it has no value. */
    Optional<YamlNode> wellKnown(String name) {
        if (!Block.PARAMETERS.honoured().contains(name)) {
            throw new IllegalStateException("parameters." + name + " is not declared");
        }
        used.add(name);
        ParameterValue value = values.get(name);
        YamlNode node = nodes.get(name);
        if (value == null || node == null) {
            return Optional.empty();
        }
        // An override may have replaced what is written.
        return Optional.of(new YamlNode.Scalar(PREFIX + name, node.line(), value.toString(), true));
    }

    SortedMap<String, ParameterValue> values() {
        return values;
    }

    /** Warns of parameters that nothing refers to. */
    void warnOfUnused() {
        Collection<String> unused = new ArrayList<>(values.keySet());
        unused.removeAll(used);
        for (String name : unused) {
            YamlNode node = nodes.get(name);
            if (node != null) {
                problems.warn(node, "nothing refers to this parameter", "a reference " + PREFIX + name + " somewhere");
            }
        }
    }
}
