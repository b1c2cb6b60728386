package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.yaml.Key.Use;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One mapping being read by the keys of its {@link Block}. It remembers which of them were asked for: what is written
 * and was not is reported in the end, also where a key has its place in the block but not beside the others.
 */
final class Section {

    private final YamlNode.Mapping mapping;
    private final Values values;
    private final Block block;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(YamlNode.Mapping mapping, Values values, Block block) {
        this.mapping = mapping;
        this.values = values;
        this.block = block;
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

    /**
     * What stands under a key, however it is spelled; empty when nothing or null does. Two spellings at once are a
     * problem.
     *
     * @throws IllegalStateException when the block does not declare the key by this name
     */
    Optional<YamlNode> node(String name) {
        Key key = block.key(name)
                .filter(found -> found.isHonoured() && found.name().equals(name))
                .orElseThrow(() -> new IllegalStateException(block + " does not declare " + name));
        boolean isNew = asked.addAll(key.spellings());
        Optional<YamlNode> first = Optional.empty();
        for (String spelling : key.spellings()) {
            Optional<YamlNode> node = written(spelling);
            if (isNew && first.isPresent() && node.isPresent()) {
                rejectBoth(Values.lastSegment(first.get()), node.get());
            }
            first = first.or(() -> node);
        }
        return first;
    }

    /** The first of two keys that say the same in different ways; the other one is a problem. */
    Optional<YamlNode> either(String name, String otherName) {
        Optional<YamlNode> first = node(name);
        Optional<YamlNode> second = node(otherName);
        if (first.isPresent() && second.isPresent()) {
            rejectBoth(name, second.get());
        }
        return first.or(() -> second);
    }

    private Optional<YamlNode> written(String spelling) {
        return Optional.ofNullable(mapping.fields().get(spelling)).filter(node -> !node.isNull());
    }

    private void rejectBoth(String name, YamlNode other) {
        String message = name + " and " + Values.lastSegment(other) + " say the same thing";
        problems().error(other, message, "only one of them");
    }

    Optional<String> text(String key) {
        return node(key).flatMap(values::text);
    }

    OptionalDouble number(String key, Range range) {
        Optional<YamlNode> node = node(key);
        return node.isPresent() ? values.number(node.get(), range) : OptionalDouble.empty();
    }

    /** The mapping under a key; empty when nothing, null or, with a problem reported, something else is there. */
    Optional<Section> section(String key, Block inner) {
        return node(key).flatMap(node -> asSection(node, values, inner));
    }

    static Optional<Section> asSection(YamlNode node, Values values, Block block) {
        return asMapping(node, values).map(mapping -> new Section(mapping, values, block));
    }

    /** A node that must be a mapping; empty, with a problem reported, when it is none. */
    static Optional<YamlNode.Mapping> asMapping(YamlNode node, Values values) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
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

    /** Whether a value asks for nothing. */
    static boolean isEmpty(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.isNull() || scalar.text().equalsIgnoreCase("false");
            case YamlNode.Items items -> items.items().isEmpty();
            case YamlNode.Mapping fields -> fields.fields().isEmpty();
        };
    }

    /** Warns of a key that says nothing without another one. */
    void warnAlone(String name, String why, String instead) {
        node(name).ifPresent(node -> problems().warn(node, name + " has no effect: " + why, instead));
    }

    /** Reports every key that is written and that nobody asked for, as its declaration says. */
    void finish() {
        mapping.fields().forEach((name, node) -> {
            if (!asked.contains(name)) {
                block.key(name).ifPresentOrElse(key -> report(key, name, node), () -> reportUnknown(name, node));
            }
        });
    }

    private void report(Key key, String name, YamlNode node) {
        switch (key.use()) {
            case Use.Honoured _ -> reportUnknown(name, node);
            case Use.Describes _ -> {}
            case Use.NoEffect(String why, String instead) -> {
                if (!node.isNull()) {
                    problems().warn(node, name + " has no effect: " + why, instead);
                }
            }
            case Use.Refused(String instead) -> {
                if (!isEmpty(node)) {
                    problems().error(node, name + " is not supported by this version", instead);
                }
            }
        }
    }

    private void reportUnknown(String name, YamlNode node) {
        Set<String> known = new LinkedHashSet<>(asked);
        known.addAll(block.described());
        String shown = YamlNode.Scalar.shorten(name);
        String message = "there is no key \"" + shown + "\" here" + NearestName.hint(name, known);
        String allowed = "one of " + String.join(", ", asked.isEmpty() ? known : asked);
        problems().error(new Problem(node.path(), node.line(), message, shown, allowed));
    }

    /** Whether a key is written that this version refuses. */
    boolean isRefused() {
        return mapping.fields().entrySet().stream()
                .anyMatch(field -> !isEmpty(field.getValue())
                        && block.key(field.getKey())
                                .filter(key -> key.use() instanceof Use.Refused)
                                .isPresent());
    }
}
