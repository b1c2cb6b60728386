package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** One mapping being read: remembers which keys were asked for, so that the others can be reported. */
final class Section {

    private final YamlNode.Mapping mapping;
    private final Values values;
    private final Set<String> known = new LinkedHashSet<>();
    /** Known, but better not suggested to anyone. */
    private final Set<String> unsupported = new LinkedHashSet<>();

    Section(YamlNode.Mapping mapping, Values values) {
        this.mapping = mapping;
        this.values = values;
    }

    YamlNode.Mapping mapping() {
        return mapping;
    }

    Values values() {
        return values;
    }

    private Problems problems() {
        return values.problems();
    }

    /** What stands under a key; empty when nothing or null does. */
    Optional<YamlNode> node(String key) {
        known.add(key);
        return Optional.ofNullable(mapping.fields().get(key)).filter(node -> !node.isNull());
    }

    /** The first of several spellings of one key; a second one is a problem. */
    Optional<YamlNode> node(String key, String otherKey) {
        Optional<YamlNode> first = node(key);
        Optional<YamlNode> second = node(otherKey);
        if (first.isPresent() && second.isPresent()) {
            problems().error(second.get(), key + " and " + otherKey + " say the same thing", "only one of them");
        }
        return first.isPresent() ? first : second;
    }

    Optional<String> text(String key) {
        return node(key).flatMap(values::text);
    }

    OptionalDouble number(String key, Range range) {
        Optional<YamlNode> node = node(key);
        return node.isPresent() ? values.number(node.get(), range) : OptionalDouble.empty();
    }

    /** The mapping under a key; empty when nothing, null or, with a problem reported, something else is there. */
    Optional<Section> section(String key) {
        return node(key).flatMap(node -> asSection(node, values));
    }

    static Optional<Section> asSection(YamlNode node, Values values) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new Section(mapping, values));
        }
        String what = node.path().isEmpty() ? "this" : Values.lastSegment(node);
        values.problems().error(node, what + " must be a mapping", "keys with values, one a line");
        return Optional.empty();
    }

    /** The items under a key; a value that is no list counts as a list of one. */
    List<YamlNode> items(String key) {
        return node(key).map(Section::asItems).orElse(List.of());
    }

    static List<YamlNode> asItems(YamlNode node) {
        return node instanceof YamlNode.Items items ? items.items() : List.of(node);
    }

    /** Keys that only describe. */
    void accept(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Keys someone might expect an effect of that they do not have. */
    void warn(String why, String... keys) {
        for (String key : keys) {
            known.add(key);
            YamlNode node = mapping.fields().get(key);
            if (node != null && !node.isNull()) {
                problems().warn(node, key + " has no effect: " + why, "left out");
            }
        }
    }

    /**
     * Keys that would change trading, if only this version could do it. An empty value asks for nothing.
     *
     * @return whether there was one
     */
    boolean reject(String allowed, String... keys) {
        boolean found = false;
        for (String key : keys) {
            unsupported.add(key);
            YamlNode node = mapping.fields().get(key);
            if (node != null && !isEmpty(node)) {
                found = true;
                problems().error(node, key + " is not supported by this version", allowed);
            }
        }
        return found;
    }

    /** Whether a value asks for nothing. */
    static boolean isEmpty(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.isNull() || scalar.text().equalsIgnoreCase("false");
            case YamlNode.Items items -> items.items().isEmpty();
            case YamlNode.Mapping fields -> fields.fields().isEmpty();
        };
    }

    /** Reports every key that nobody asked for. */
    void finish() {
        mapping.fields().forEach((key, node) -> {
            if (!known.contains(key) && !unsupported.contains(key)) {
                String shown = YamlNode.Scalar.shorten(key);
                String message = "there is no key \"" + shown + "\" here" + NearestName.hint(key, known);
                String allowed = "one of " + String.join(", ", known);
                problems().error(new Problem(node.path(), node.line(), message, shown, allowed));
            }
        });
    }
}
