package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code entry}: one rule or a list of them. */
final class EntryReader {

    private static final List<String> ACTIONS = List.of("buy", "sell", "long", "short");

    private final Values values;
    private final ConditionReader conditions;

    EntryReader(Values values, ConditionReader conditions) {
        this.values = values;
        this.conditions = conditions;
    }

    List<EntryRule> read(Section root) {
        List<EntryRule> rules = new ArrayList<>();
        for (YamlNode item : root.items("entry")) {
            Section.asSection(item, values).flatMap(this::rule).ifPresent(rules::add);
        }
        boolean written = root.items("entry").stream().anyMatch(item -> !Section.isEmpty(item));
        if (!written) {
            YamlNode where = root.node("entry").orElse(root.mapping());
            values.problems().warn(where, "the strategy has no rule to enter by, so it never enters", "an entry rule");
        }
        return rules;
    }

    private Optional<EntryRule> rule(Section entry) {
        if (entry.mapping().fields().isEmpty()) {
            return Optional.empty();
        }
        EntryCondition condition = new EntryCondition(entry, conditions);
        if (condition.isAbsent()) {
            values.problems().warn(entry.mapping(), "the rule has no condition, so it never enters", "when: ...");
        }
        Side side = entry.node("action")
                .flatMap(node -> values.oneOf(node, ACTIONS))
                .filter(action -> action.equals("sell") || action.equals("short"))
                .map(action -> Side.SHORT)
                .orElse(Side.LONG);
        Sizing sizing = SizingReader.read(entry);
        entry.number("max_positions", Range.ONE);
        rejectUnsupported(entry);
        entry.finish();
        return condition.read().map(when -> new EntryRule(when, side, sizing));
    }

    private void rejectUnsupported(Section entry) {
        entry.reject("when: a list of conditions", "conditions");
        entry.reject("left out: one entry, one position", "scale_in", "pyramiding");
        entry.reject("left out: entries are market orders", "limit_price", "stop_price", "expiry");
        Optional<YamlNode> type = entry.node("order_type");
        if (type.isPresent()) {
            values.oneOf(type.get(), List.of("market"));
        }
    }
}
