package io.sptraderb.engine;

import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.Money;
import java.util.List;

/**
 * What a simulation needs beside candles and masks.
 *
 * @param entries the rules that {@link RuleMasks#entry} numbers
 */
public record SimulationSettings(
        Money initialCapital, Execution execution, Protection protection, RiskLimits risk, List<EntryRule> entries) {
    public SimulationSettings {
        entries = List.copyOf(entries);
    }

    public static SimulationSettings of(Strategy strategy, Money initialCapital, Execution execution) {
        return new SimulationSettings(
                initialCapital, execution, strategy.protection(), strategy.risk(), strategy.entries());
    }
}
