package io.sptraderb.accumulation;

import java.util.List;

/** When to buy. Pure: the same prices give the same signals, and a signal depends on no later price. */
public sealed interface BuyRule permits BuyTheDip, BuyAndHold, DollarCostAverage, Momentum {

    /** Its name on the wire. */
    String name();

    /** In the order of the rows, not more than one a row; none when the prices are too few. */
    List<BuySignal> signals(ClosePrices prices);
}
