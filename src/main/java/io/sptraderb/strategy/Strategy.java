package io.sptraderb.strategy;

import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A trading strategy, validated and complete.
 *
 * @param name how requests name it: the stem of its file
 * @param title the {@code name} it gives itself
 * @param signals the signals it listens to, evaluated in this order
 * @param parameters its free parameters, overrides applied
 * @param entries rules that open positions, each with what protects them; the first that matches on a candle wins
 * @param exits rules that close them by signal
 * @param filters when no entry is made, whatever the rules say
 * @param warnings what is odd but not wrong, for example keys that have no effect
 * @param contentHash SHA-256 of its text, hex
 */
public record Strategy(
        String name,
        String title,
        String version,
        String author,
        String description,
        List<SignalCall> signals,
        SortedMap<String, ParameterValue> parameters,
        List<EntryRule> entries,
        List<ExitRule> exits,
        EntryFilters filters,
        RiskLimits risk,
        Execution execution,
        List<Problem> warnings,
        String contentHash) {
    public Strategy {
        signals = List.copyOf(signals);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        entries = List.copyOf(entries);
        exits = List.copyOf(exits);
        warnings = List.copyOf(warnings);
    }

    /** The indicators its rules name themselves, each once: what must be evaluated beside its signals. */
    public List<IndicatorCall> indicators() {
        IndicatorCalls calls = new IndicatorCalls();
        entries.forEach(rule -> calls.addFrom(rule.when()));
        entries.forEach(rule -> rule.formulas().forEach(calls::addFrom));
        exits.forEach(rule -> calls.addFrom(rule.when()));
        return List.copyOf(calls.found());
    }
}
