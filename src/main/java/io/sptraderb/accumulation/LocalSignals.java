package io.sptraderb.accumulation;

import java.util.List;

/** The rules of this process. */
public final class LocalSignals implements SignalService {

    @Override
    public void check(ChosenRule rule) {
        find(rule);
    }

    @Override
    public List<BuySignal> signals(ChosenRule rule, ClosePrices prices) {
        return find(rule).signals(prices);
    }

    private static BuyRule find(ChosenRule rule) {
        return BuyRules.of(rule.strategyType(), rule.config());
    }
}
