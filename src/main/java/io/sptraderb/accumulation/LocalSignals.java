package io.sptraderb.accumulation;

import java.util.List;

/** The rules of this process. Signals are computed on the calling thread, see {@link BuyRule#signals}. */
public final class LocalSignals implements SignalService {

    private final BuyRules rules;

    public LocalSignals(BuyRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(ChosenRule rule) {
        find(rule);
    }

    @Override
    public List<BuySignal> signals(ChosenRule rule, ClosePrices prices) {
        return find(rule).signals(prices);
    }

    private BuyRule find(ChosenRule rule) {
        return rules.of(rule.strategyType(), rule.config());
    }
}
