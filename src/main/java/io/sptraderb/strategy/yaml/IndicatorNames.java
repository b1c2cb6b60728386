package io.sptraderb.strategy.yaml;

import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.SignalCall;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Formula.CandleColumn;
import io.sptraderb.strategy.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What conditions may compare: columns of candles, indicators of the dependencies and indicators of signals. A dependency
 * that is a path alone says that a component is used, not how: an indicator of that name in {@code signal_config} is
 * meant before it.
 */
final class IndicatorNames {

    static final String FORM = "letters, digits and _, no digit first, and none of " + String.join(", ", columns());

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final List<Declared> declared;
    private final List<SignalCall> signals;
    private final boolean complete;
    private final Set<String> used = new HashSet<>();

    /**
     * An indicator of the dependencies.
     *
     * @param isPathAlone whether nothing but its path is written
     */
    record Declared(IndicatorCall call, boolean isPathAlone, YamlNode node) {}

    /** @param complete whether every dependency could be read; if not, a name that is missing is no problem of its own */
    IndicatorNames(List<Declared> declared, List<SignalCall> signals, boolean complete) {
        this.declared = List.copyOf(declared);
        this.signals = List.copyOf(signals);
        this.complete = complete;
    }

    private static List<String> columns() {
        return Arrays.stream(CandleColumn.values())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether a condition could name an indicator so. */
    static boolean isName(String alias) {
        return NAME.matcher(alias).matches() && column(alias).isEmpty() && !alias.equals(Parameters.BLOCK);
    }

    /** The candles' column of that name. */
    static Optional<CandleColumn> column(String name) {
        return columns().contains(name)
                ? Optional.of(CandleColumn.valueOf(name.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /**
     * The indicator an alias means.
     *
     * @param output name of the output, empty for the first
     * @throws FormulaException when it means none or more than one
     */
    Formula find(String alias, String output) throws FormulaException {
        used.add(alias);
        Set<IndicatorCall> own = declared(alias, false);
        Set<IndicatorCall> configured = new LinkedHashSet<>(own);
        for (SignalCall signal : signals) {
            signal.requiredIndicators().orElse(List.of()).stream()
                    .filter(call -> call.alias().equals(alias))
                    .forEach(configured::add);
        }
        if (configured.isEmpty()) {
            own = declared(alias, true);
            configured = own;
        }
        if (configured.size() > 1) {
            throw new FormulaException(
                    "\"" + alias + "\" may mean more than one indicator", alias, "a name of its own for each of them");
        }
        return own.isEmpty()
                ? ofSignal(alias, output)
                : new Formula.IndicatorValue(own.iterator().next(), output);
    }

    private Set<IndicatorCall> declared(String alias, boolean isPathAlone) {
        Set<IndicatorCall> calls = new LinkedHashSet<>();
        for (Declared one : declared) {
            if (one.isPathAlone() == isPathAlone && one.call().alias().equals(alias)) {
                calls.add(one.call());
            }
        }
        return calls;
    }

    /** Which indicators a signal asks for itself shows only when it runs. */
    private Formula ofSignal(String alias, String output) throws FormulaException {
        boolean isKnown = aliases().contains(alias);
        boolean mayBeThere = !complete
                || signals.stream()
                        .anyMatch(signal -> signal.requiredIndicators().isEmpty());
        if (!isKnown && !mayBeThere) {
            List<String> names = new ArrayList<>(columns());
            names.addAll(aliases());
            throw new FormulaException(
                    "there is no indicator \"" + YamlNode.Scalar.shorten(alias) + "\"" + NearestName.hint(alias, names),
                    alias,
                    "one of " + Values.listed(names));
        }
        return new Formula.SignalIndicator(output.isEmpty() ? alias : alias + "." + output);
    }

    private Set<String> aliases() {
        Set<String> aliases = new LinkedHashSet<>();
        declared.forEach(one -> aliases.add(one.call().alias()));
        for (SignalCall signal : signals) {
            signal.requiredIndicators().orElse(List.of()).forEach(call -> aliases.add(call.alias()));
        }
        return aliases;
    }

    /** Warns of indicators that are described, and that nothing compares. */
    void warnOfUnused(Problems problems) {
        for (Declared one : declared) {
            if (!one.isPathAlone() && !used.contains(one.call().alias())) {
                problems.warn(
                        one.node(),
                        "no condition uses this indicator, so it has no effect",
                        "a condition on it, or its place under signal_config.<signal>.required_indicators");
            }
        }
    }
}
