package io.sptraderb.trade;

/** An intent to buy or sell, by what must happen before it is filled. */
public sealed interface Order {

    /** Filled at once, at whatever the price is. */
    record Market() implements Order {}

    /** Filled at its price or better: a buy when the market is at it or below, a sell at it or above. */
    record Limit(double price) implements Order {}

    /** Becomes a market order at its price: a buy when the market is at it or above, a sell at it or below. */
    record Stop(double price) implements Order {}

    /** Becomes a limit order once its stop price is reached. */
    record StopLimit(double stop, double limit) implements Order {}
}
