package io.sptraderb.accumulation;

import java.util.List;

/**
 * When to buy. Pure: the same prices give the same signals, and a signal depends on no later price; of a rule that runs a
 * component, as far as the component keeps to it.
 */
public sealed interface BuyRule permits BuyTheDip, BuyAndHold, DollarCostAverage, Momentum, ComponentRule {

    /** Its name on the wire. */
    String name();

    /**
     * In the order of the rows, not more than one a row; none when the prices are too few. Computes on the calling
     * thread, and since the rule may be a component, whoever calls sees to it that this is a platform thread.
     *
     * @throws InvalidConfigException when a setting turns out wrong only now
     * @throws BrokenComponentException when the component of the rule gives no answer
     */
    List<BuySignal> signals(ClosePrices prices);
}
