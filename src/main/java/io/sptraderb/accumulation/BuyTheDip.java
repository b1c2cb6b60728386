package io.sptraderb.accumulation;

import java.util.ArrayList;
import java.util.List;

/**
 * Buys on every row whose close lies at least so far below the close some rows before. There is no pause: each row that
 * qualifies is a signal. A close after a zero has no change and never qualifies.
 *
 * @param threshold fraction from -1 to 0: -0.05 is a fall of 5 %
 * @param lookback how far back: 1, 5 or 21 rows
 */
public record BuyTheDip(double threshold, Frequency lookback) implements BuyRule {

    static final String NAME = "buy_the_dip";

    public BuyTheDip {
        if (!(threshold >= -1 && threshold <= 0)) {
            throw new InvalidConfigException(
                    "config.price_change_threshold",
                    Double.toString(threshold),
                    "a fraction from -1 to 0, for example -0.05 for a fall of 5 %");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<BuySignal> signals(ClosePrices prices) {
        int back = lookback.tradingDays();
        List<BuySignal> signals = new ArrayList<>();
        for (int row = back; row < prices.size(); row++) {
            double before = prices.close(row - back);
            double change = (prices.close(row) - before) / before;
            if (before > 0 && change <= threshold) {
                Trigger trigger = Trigger.PriceChange.of(change, threshold, before, back);
                signals.add(new BuySignal(prices.date(row), prices.close(row), trigger));
            }
        }
        return List.copyOf(signals);
    }
}
