package io.sptraderb.support;

import io.sptraderb.backtest.StrategyCatalog;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryFilters;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.strategy.UnknownStrategyException;
import io.sptraderb.trade.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code ma_crossover_strategy}, {@code lost_signal} with a signal nobody has, and {@code broken} with problems. */
public final class StubStrategyCatalog implements StrategyCatalog {

    public static final String SOURCE = "name: \"MA Crossover\"\nversion: \"1.0\"\n";
    private static final List<Problem> PROBLEMS = List.of(
            new Problem("entry.size", 7, "size is out of range", "2", "a fraction in (0, 1]"),
            new Problem("exits", 9, "unknown key", "exits", "exit"));

    @Override
    public List<Listing> list() {
        return List.of(
                new Listing("broken", "broken", "", "", PROBLEMS.size()),
                new Listing("lost_signal", "Lost signal", "", "1.0", 0),
                new Listing("ma_crossover_strategy", "MA Crossover", "Crosses averages", "1.0", 0));
    }

    @Override
    public Optional<String> source(String name) {
        return list().stream().anyMatch(listing -> listing.name().equals(name))
                ? Optional.of(SOURCE)
                : Optional.empty();
    }

    @Override
    public Strategy load(String name, Map<String, ParameterValue> overrides) {
        if (source(name).isEmpty()) {
            throw new UnknownStrategyException(
                    name, list().stream().map(Listing::name).toList());
        }
        if (name.equals("broken")) {
            throw new InvalidStrategyException(name, PROBLEMS);
        }
        String signal = name.equals("lost_signal") ? "signals/ma_crosover" : "signals/ma_crossover";
        return strategy(name, signal, overrides);
    }

    private static Strategy strategy(String name, String signal, Map<String, ParameterValue> overrides) {
        Condition when = new Condition.SignalEvent("ma_crossover", List.of());
        return new Strategy(
                name,
                "MA Crossover",
                "1.0",
                "",
                "Crosses averages",
                List.of(new SignalCall(new ComponentPath(signal), Map.of(), Optional.empty())),
                new TreeMap<>(overrides),
                List.of(entry(when)),
                List.of(new ExitRule("exit", when, ExitRule.Closes.ALL, 1)),
                EntryFilters.NONE,
                RiskLimits.DEFAULTS,
                ExecutionProfile.STANDARD.execution(),
                List.of(),
                "ab".repeat(32));
    }

    private static EntryRule entry(Condition when) {
        return new EntryRule(
                "entry",
                when,
                Side.LONG,
                new Sizing.FractionOfCash(0.5),
                EntryOrder.MARKET,
                Protection.of(Optional.of(new Distance.Fraction(0.02)), Optional.empty()),
                1,
                "");
    }
}
