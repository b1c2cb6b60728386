package io.sptraderb.backtest;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where strategies are found by name. Safe for use by many threads; a changed file is seen at the next call. */
public interface StrategyCatalog {

    /** Every strategy there is, by name, also those whose text has problems. */
    List<Listing> list();

    /**
     * The text of a strategy; empty when there is none of that name.
     *
     * @throws io.sptraderb.strategy.InvalidStrategyException when what is there cannot be read as text
     */
    Optional<String> source(String name);

    /**
     * The strategy with some of its parameters replaced before references to them are resolved.
     *
     * @throws io.sptraderb.strategy.UnknownStrategyException when there is none of that name
     * @throws io.sptraderb.strategy.InvalidStrategyException with every problem of its text or of the overrides
     */
    Strategy load(String name, Map<String, ParameterValue> overrides);

    /**
     * A strategy in a list.
     *
     * @param problems how many problems its text has; 0 when it can run
     */
    record Listing(String name, String title, String description, String version, int problems) {}
}
