package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ComponentPath;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.OutputTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code when}: signals with their outputs, indicators with their conditions; a list means any of them,
 * {@code all}, {@code any}, {@code not} nest.
 */
final class ConditionReader {

    static final String ALLOWED = "signal with outputs, indicator with a condition, or one of all, any, not";

    private final Values values;
    private final SignalNames signals;
    private final OutputTestReader outputs;
    private final ComparisonReader comparisons;

    ConditionReader(Values values, SignalNames signals, IndicatorNames indicators) {
        this.values = values;
        this.signals = signals;
        this.outputs = new OutputTestReader(values);
        this.comparisons = new ComparisonReader(values, indicators);
    }

    /** The condition of a rule; empty when there is none or, with a problem reported, a wrong one. */
    Optional<Condition> anyOf(YamlNode node) {
        if (node instanceof YamlNode.Items items) {
            List<Condition> conditions = each(items.items());
            return conditions.isEmpty() ? Optional.empty() : Optional.of(any(conditions));
        }
        return one(node);
    }

    private static Condition any(List<Condition> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.Any(conditions);
    }

    private List<Condition> each(List<YamlNode> nodes) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlNode node : nodes) {
            one(node).ifPresent(conditions::add);
        }
        return conditions;
    }

    private Optional<Condition> one(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            values.problems().error(node, "a condition must be a mapping", ALLOWED);
            return Optional.empty();
        }
        Section section = new Section(mapping, values, Block.CONDITION);
        Optional<YamlNode> signal = section.node("signal");
        Optional<YamlNode> tests = section.node("outputs");
        Optional<YamlNode> indicator = section.node("indicator");
        Optional<YamlNode> comparison = section.node("condition");
        Optional<YamlNode> minBars = section.node("min_bars");
        Optional<YamlNode> all = section.node("all");
        Optional<YamlNode> any = section.node("any");
        Optional<YamlNode> not = section.node("not");
        section.finish();
        List<YamlNode> kinds = new ArrayList<>();
        List.of(signal, indicator, all, any, not).forEach(kind -> kind.ifPresent(kinds::add));
        if (kinds.size() != 1) {
            rejectKinds(mapping, kinds.size(), section.isRefused());
            return Optional.empty();
        }
        if (signal.isEmpty()) {
            rejectAlone(tests, "outputs need a signal beside them");
        }
        if (indicator.isPresent()) {
            return comparisons.read(indicator.get(), comparison, minBars);
        }
        rejectAlone(comparison, "a comparison needs an indicator beside it");
        rejectAlone(minBars, "min_bars needs an indicator beside it");
        if (signal.isPresent()) {
            return event(signal.get(), tests);
        }
        return not.isPresent() ? negated(not.get()) : group(kinds.getFirst(), all.isPresent());
    }

    private void rejectAlone(Optional<YamlNode> node, String message) {
        node.ifPresent(given -> values.problems().error(given, message, ALLOWED));
    }

    private void rejectKinds(YamlNode node, int kinds, boolean unsupported) {
        if (kinds > 1) {
            values.problems()
                    .error(node, "a condition is more than one of signal, indicator, all, any, not", "one of them");
        } else if (!unsupported) {
            values.problems().error(node, "a condition names no signal and no indicator", ALLOWED);
        }
    }

    /** A condition that must hold so long. */
    Optional<Condition> lasting(Optional<Condition> condition, YamlNode minBars) {
        return comparisons.lasting(condition, minBars);
    }

    private Optional<Condition> event(YamlNode signal, Optional<YamlNode> tests) {
        List<OutputTest> read = tests.map(outputs::read).orElse(List.of());
        return values.text(signal)
                .flatMap(name -> signals.find(name.strip(), signal, values.problems()))
                .map(ComponentPath::name)
                .map(name -> new Condition.SignalEvent(name, read));
    }

    private Optional<Condition> negated(YamlNode node) {
        return requireSome(node).flatMap(this::anyOf).map(Condition.Not::new);
    }

    private Optional<Condition> group(YamlNode node, boolean all) {
        return requireSome(node).flatMap(some -> {
            List<YamlNode> items = Section.asItems(some);
            List<Condition> conditions = each(items);
            // With one of them wrong, what is left would be another condition.
            if (conditions.size() < items.size()) {
                return Optional.empty();
            }
            return Optional.of(all ? new Condition.All(conditions) : any(conditions));
        });
    }

    private Optional<YamlNode> requireSome(YamlNode node) {
        if (Section.asItems(node).isEmpty()) {
            values.problems().error(node, Values.lastSegment(node) + " has no condition", "at least one condition");
            return Optional.empty();
        }
        return Optional.of(node);
    }
}
