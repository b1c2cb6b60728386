package io.sptraderb.backtest;

import io.sptraderb.component.ParameterValue;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a request says of one symbol only, over what it says of all.
 *
 * @param execution execution options by key
 * @param parameters what replaces the strategy's parameters
 */
public record MarketOverrides(
        SortedMap<String, ParameterValue> execution, SortedMap<String, ParameterValue> parameters) {

    public static final MarketOverrides NONE = new MarketOverrides(new TreeMap<>(), new TreeMap<>());

    public MarketOverrides {
        execution = Collections.unmodifiableSortedMap(new TreeMap<>(execution));
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }
}
