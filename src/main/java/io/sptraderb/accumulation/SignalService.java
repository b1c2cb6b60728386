package io.sptraderb.accumulation;

import java.util.List;

/** Knows buy rules. Safe for use by many threads. */
public interface SignalService {

    /**
     * Looks at a rule without prices, so that what is wrong with it is told beside all else that is wrong. A service that
     * is asked over the network says nothing here.
     *
     * @throws StrategyNotFoundException when there is none of the name
     * @throws InvalidConfigException when a setting is missing or out of range
     */
    default void check(ChosenRule rule) {}

    /**
     * When the rule buys; none when the prices are too few.
     *
     * @throws StrategyNotFoundException when there is none of the name
     * @throws InvalidConfigException when a setting is missing or out of range
     * @throws ServiceFailedException when the service does not answer
     */
    List<BuySignal> signals(ChosenRule rule, ClosePrices prices);
}
