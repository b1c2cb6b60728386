package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When an entry rule acts: {@code when}, or {@code primary} for {@code min_bars}; and all {@code filters}. */
final class EntryCondition {

    private final ConditionReader conditions;
    private final Problems problems;
    private final Optional<YamlNode> primary;
    private final Optional<YamlNode> main;
    private final Optional<YamlNode> filters;
    private final Optional<YamlNode> minBars;

    EntryCondition(Section entry, ConditionReader conditions) {
        this.conditions = conditions;
        this.problems = entry.values().problems();
        boolean hasWhen = entry.node("when").isPresent();
        this.main = entry.either("when", "primary").filter(node -> !Section.isEmpty(node));
        this.primary = hasWhen ? Optional.empty() : main;
        this.filters = entry.node("filters").filter(node -> !Section.isEmpty(node));
        this.minBars = entry.node("min_bars");
    }

    /** Whether the rule says nothing of when it acts. */
    boolean isAbsent() {
        return main.isEmpty();
    }

    /** The condition; empty when there is none or, with a problem reported, a wrong one. */
    Optional<Condition> read() {
        Optional<Condition> condition = primary.isPresent() ? primary(primary.get()) : main.flatMap(conditions::anyOf);
        if (primary.isEmpty()) {
            minBars.ifPresent(
                    node -> problems.error(node, "min_bars needs primary beside it", "min_bars in a condition"));
        }
        if (filters.isEmpty()) {
            return condition;
        }
        if (main.isEmpty()) {
            problems.error(filters.get(), "filters need primary or when beside them", "a condition to filter");
        }
        return filtered(condition, Section.asItems(filters.get()));
    }

    private Optional<Condition> primary(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.error(node, "primary must be one condition", "a mapping; further conditions go under filters");
            return Optional.empty();
        }
        Optional<Condition> condition = conditions.anyOf(mapping);
        YamlNode own = mapping.fields().get("min_bars");
        if (minBars.isPresent() && own != null && !own.isNull()) {
            problems.error(minBars.get(), "primary says min_bars itself", "only one of them");
        }
        return minBars.isPresent() ? conditions.lasting(condition, minBars.get()) : condition;
    }

    private Optional<Condition> filtered(Optional<Condition> condition, List<YamlNode> items) {
        List<Condition> all = new ArrayList<>();
        condition.ifPresent(all::add);
        items.forEach(item -> conditions.anyOf(item).ifPresent(all::add));
        // With one of them wrong, what is left would be another condition.
        return all.size() == items.size() + 1 ? Optional.of(new Condition.All(all)) : Optional.empty();
    }
}
