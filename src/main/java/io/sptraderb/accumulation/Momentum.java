package io.sptraderb.accumulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Buys on every row whose close lies at least so far above the close some rows before: {@link BuyTheDip} the other way
 * round. There is no pause: each row that qualifies is a signal. A close after a zero has no change and never qualifies.
 *
 * @param threshold fraction above 0: 0.05 is a rise of 5 %
 * @param lookback how far back in rows, 1 or more
 */
public record Momentum(double threshold, int lookback) implements BuyRule {

    static final String NAME = "momentum";

    public Momentum {
        if (!(threshold > 0) || Double.isInfinite(threshold)) {
            throw new InvalidConfigException(
                    "config.momentum_threshold",
                    Double.toString(threshold),
                    "a fraction above 0, for example 0.05 for a rise of 5 %");
        }
        if (lookback < 1) {
            throw new InvalidConfigException(
                    "config.lookback_days", Integer.toString(lookback), "a whole number of rows from 1");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<BuySignal> signals(ClosePrices prices) {
        List<BuySignal> signals = new ArrayList<>();
        for (int row = lookback; row < prices.size(); row++) {
            double before = prices.close(row - lookback);
            double change = (prices.close(row) - before) / before;
            if (before > 0 && change >= threshold) {
                Trigger trigger = Trigger.PriceChange.of(change, threshold, before, lookback);
                signals.add(new BuySignal(prices.date(row), prices.close(row), trigger));
            }
        }
        return List.copyOf(signals);
    }
}
