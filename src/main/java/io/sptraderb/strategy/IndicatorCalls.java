package io.sptraderb.strategy;

import io.sptraderb.component.IndicatorCall;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Finds the indicators that conditions need beside those of signals. */
final class IndicatorCalls {

    private final SequencedSet<IndicatorCall> found = new LinkedHashSet<>();

    /** Those found so far, each once, in the order of the conditions. */
    SequencedSet<IndicatorCall> found() {
        return found;
    }

    void addFrom(Condition condition) {
        switch (condition) {
            case Condition.SignalEvent _ -> {}
            case Condition.Comparison(Formula left, Condition.Relation _, Formula right) -> {
                addFrom(left);
                addFrom(right);
            }
            case Condition.Lasting lasting -> addFrom(lasting.condition());
            case Condition.All all -> all.conditions().forEach(this::addFrom);
            case Condition.Any any -> any.conditions().forEach(this::addFrom);
            case Condition.Not not -> addFrom(not.condition());
        }
    }

    void addFrom(Formula formula) {
        switch (formula) {
            case Formula.Constant _, Formula.CandleValue _, Formula.SignalIndicator _ -> {}
            case Formula.IndicatorValue value -> found.add(value.indicator());
            case Formula.Rolling rolling -> addFrom(rolling.of());
            case Formula.Shifted shifted -> addFrom(shifted.of());
            case Formula.Arithmetic(Formula left, Formula.Operation _, Formula right) -> {
                addFrom(left);
                addFrom(right);
            }
        }
    }
}
