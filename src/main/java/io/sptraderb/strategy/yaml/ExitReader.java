package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.ExitRule.Closes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the signal exits of {@code exit}: the block {@code signal_exit}, {@code when} and {@code action} beside it, or a
 * list of such rules in either place. Stops and targets are ProtectionReader's.
 */
final class ExitReader {

    private static final List<String> ACTIONS = List.of("close_all", "close_long", "close_short");

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
        exit.reject(
                "left out; leave by signal, stop_loss or take_profit",
                "max_holding_period",
                "max_holding",
                "time_exit");
        exit.reject("left out: exits close whole positions", "scale_out", "partial_close_pct");
        exit.reject("stop_loss, take_profit", "trailing_stop", "break_even");
        return rules;
    }

    /** A rule, or a list whose items are rules or, without an action, conditions that close everything. */
    List<ExitRule> list(YamlNode node) {
        List<ExitRule> rules = new ArrayList<>();
        for (YamlNode item : Section.asItems(node)) {
            if (item instanceof YamlNode.Mapping mapping && isRule(mapping)) {
                Section section = new Section(mapping, values);
                rule(section).ifPresent(rules::add);
                section.finish();
            } else if (!item.isNull()) {
                conditions
                        .anyOf(item)
                        .map(when -> new ExitRule(when, Closes.ALL))
                        .ifPresent(rules::add);
            }
        }
        return rules;
    }

    private static boolean isRule(YamlNode.Mapping mapping) {
        return mapping.fields().isEmpty()
                || mapping.fields().containsKey("when")
                || mapping.fields().containsKey("action");
    }

    private Optional<ExitRule> rule(Section rule) {
        Optional<YamlNode> when = rule.node("when");
        Optional<YamlNode> action = rule.node("action");
        Closes closes = action.flatMap(node -> values.oneOf(node, ACTIONS))
                .map(ExitReader::closes)
                .orElse(Closes.ALL);
        if (when.isEmpty() && action.isPresent()) {
            values.problems().warn(action.get(), "the rule has no condition, so it never closes anything", "when: ...");
        }
        return when.flatMap(conditions::anyOf).map(condition -> new ExitRule(condition, closes));
    }

    private static Closes closes(String action) {
        return switch (action) {
            case "close_long" -> Closes.LONG;
            case "close_short" -> Closes.SHORT;
            default -> Closes.ALL;
        };
    }
}
