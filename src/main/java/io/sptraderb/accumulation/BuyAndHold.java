package io.sptraderb.accumulation;

import java.util.List;

/** Buys once, on the first row. */
public record BuyAndHold() implements BuyRule {

    static final String NAME = "buy_and_hold";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<BuySignal> signals(ClosePrices prices) {
        return prices.isEmpty()
                ? List.of()
                : List.of(new BuySignal(
                        prices.date(0), prices.close(0), new Trigger.Reason("Initial buy and hold purchase")));
    }
}
