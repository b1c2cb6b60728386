package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads {@code entry}: one rule or a list of them. */
final class EntryReader {

    static final List<String> ACTIONS = List.of("buy", "sell", "long", "short");

    /** Of the flat spelling, which knows no price. */
    static final List<String> ORDER_TYPES = List.of("market");

    private final Values values;
    private final ConditionReader conditions;
    private final OrderReader orders;
    private final ProtectionReader protections;
    private final Protection base;

    /** @param base what protects positions unless their rule says otherwise */
    EntryReader(
            Values values,
            ConditionReader conditions,
            OrderReader orders,
            ProtectionReader protections,
            Protection base) {
        this.values = values;
        this.conditions = conditions;
        this.orders = orders;
        this.protections = protections;
        this.base = base;
    }

    List<EntryRule> read(Section root) {
        List<EntryRule> rules = new ArrayList<>();
        for (YamlNode item : root.items("entry")) {
            Section.asSection(item, values, Block.ENTRY).flatMap(this::rule).ifPresent(rules::add);
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
        EntryOrder order = entry.node("order").map(orders::read).orElse(EntryOrder.MARKET);
        Protection protection = protections.over(base, entry);
        int maxPositions = maxPositions(entry);
        String group = entry.text("oco").map(String::strip).orElse("");
        entry.node("order_type").ifPresent(type -> values.oneOf(type, ORDER_TYPES));
        entry.finish();
        warnOfUnprotectedRisk(entry, sizing, protection);
        return condition
                .read()
                .map(when -> new EntryRule(
                        entry.mapping().path(), when, side, sizing, order, protection, maxPositions, group));
    }

    /** A size that follows from the way to the stop needs a stop. */
    private void warnOfUnprotectedRisk(Section entry, Sizing sizing, Protection protection) {
        if (sizing instanceof Sizing.RiskPerTrade && protection.stopLoss().isEmpty()) {
            values.problems()
                    .error(entry.mapping(), "risk_per_trade needs a stop_loss to measure the risk", "a stop_loss");
        }
    }

    private int maxPositions(Section entry) {
        OptionalDouble written = entry.number("max_positions", Range.COUNT);
        Optional<YamlNode> scaleIn = entry.node("scale_in");
        boolean adds = scaleIn.flatMap(values::flag).orElse(true);
        if (scaleIn.isPresent() && adds && written.isEmpty()) {
            values.problems().error(scaleIn.get(), "scale_in does not say how often", "max_positions beside it");
        }
        return adds && written.isPresent() ? (int) written.getAsDouble() : 1;
    }
}
