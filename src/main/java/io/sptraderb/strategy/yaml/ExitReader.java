package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.ExitRule.Closes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the signal exits of {@code exit}: the block {@code signal_exit}, {@code when} and {@code action} beside it, or a
 * list of such rules in either place. Stops and targets are ProtectionReader's.
 */
final class ExitReader {

    static final List<String> ACTIONS = List.of("close_all", "close_long", "close_short", "cancel_orders");

    private final Values values;
    private final ConditionReader conditions;

    ExitReader(Values values, ConditionReader conditions) {
        this.values = values;
        this.conditions = conditions;
    }

    /**
     * The rules of a block.
     *
     * @param exit the block, to be finished by the caller, who reads the rest of it
     */
    List<ExitRule> read(Section exit) {
        List<ExitRule> rules = new ArrayList<>();
        exit.node("signal_exit").ifPresent(node -> rules.addAll(list(node)));
        rule(exit).ifPresent(rules::add);
        return rules;
    }

    /** A rule, or a list whose items are rules or, without an action, conditions that close everything. */
    List<ExitRule> list(YamlNode node) {
        List<ExitRule> rules = new ArrayList<>();
        for (YamlNode item : Section.asItems(node)) {
            if (item instanceof YamlNode.Mapping mapping && isRule(mapping)) {
                Section section = new Section(mapping, values, Block.EXIT_RULE);
                rule(section).ifPresent(rules::add);
                section.finish();
            } else if (item instanceof YamlNode.Mapping mapping && hasAny(mapping, Block.EXIT_RULE)) {
                sideBySide(mapping).ifPresent(rules::add);
            } else if (!item.isNull()) {
                conditions
                        .anyOf(item)
                        .map(when -> new ExitRule(item.path(), when, Closes.ALL, 1))
                        .ifPresent(rules::add);
            }
        }
        return rules;
    }

    private static boolean isRule(YamlNode.Mapping mapping) {
        boolean hasCondition =
                hasAny(mapping, Block.CONDITION) && !mapping.fields().containsKey("when");
        return mapping.fields().isEmpty() || (hasAny(mapping, Block.EXIT_RULE) && !hasCondition);
    }

    private static boolean hasAny(YamlNode.Mapping mapping, Block block) {
        return mapping.fields().keySet().stream().anyMatch(key -> block.key(key).isPresent());
    }

    private static boolean isOfRule(String key) {
        return Block.EXIT_RULE.key(key).isPresent();
    }

    /** A condition with an action beside it: {@code {indicator: rsi, condition: "> 70", action: close_long}}. */
    private Optional<ExitRule> sideBySide(YamlNode.Mapping both) {
        Map<String, YamlNode> condition = new LinkedHashMap<>(both.fields());
        condition.keySet().removeIf(ExitReader::isOfRule);
        Map<String, YamlNode> rule = new LinkedHashMap<>(both.fields());
        rule.keySet().removeAll(condition.keySet());
        rule.put("when", new YamlNode.Mapping(both.path(), both.line(), condition));
        return rule(new Section(new YamlNode.Mapping(both.path(), both.line(), rule), values, Block.EXIT_RULE));
    }

    private Optional<ExitRule> rule(Section rule) {
        Optional<YamlNode> when = rule.node("when");
        Optional<YamlNode> action = rule.node("action");
        Closes closes = action.flatMap(node -> values.oneOf(node, ACTIONS))
                .map(ExitReader::closes)
                .orElse(Closes.ALL);
        Optional<YamlNode> partial = rule.node("partial_close");
        double portion = Fractions.read(rule, "partial_close", Range.PART).orElse(1);
        if (when.isEmpty()) {
            action.or(() -> partial).ifPresent(node -> values.problems()
                    .warn(node, "the rule has no condition, so it never closes anything", "when: ..."));
        }
        return when.flatMap(conditions::anyOf)
                .map(condition -> new ExitRule(rule.mapping().path(), condition, closes, portion));
    }

    private static Closes closes(String action) {
        return switch (action) {
            case "close_long" -> Closes.LONG;
            case "close_short" -> Closes.SHORT;
            case "cancel_orders" -> Closes.ORDERS;
            default -> Closes.ALL;
        };
    }
}
