package io.sptraderb.accumulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Buys by the calendar, whatever the price: on the first row of all and on the first row of each day, week or month after
 * it.
 *
 * @param amount money for each buy, costs included, above 0; empty for what the plan invests per trade
 */
public record DollarCostAverage(Frequency frequency, OptionalDouble amount) implements BuyRule {

    static final String NAME = "dollar_cost_average";

    public DollarCostAverage {
        if (amount.isPresent() && !(amount.getAsDouble() > 0 && PortfolioPlan.isMoney(amount.getAsDouble()))) {
            throw new InvalidConfigException(
                    "config.amount", Double.toString(amount.getAsDouble()), "a number above 0, up to 92 billion");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<BuySignal> signals(ClosePrices prices) {
        Trigger trigger = new Trigger.Reason("Regular " + frequency.wireName() + " purchase");
        List<BuySignal> signals = new ArrayList<>();
        for (int row = 0; row < prices.size(); row++) {
            if (row == 0 || frequency.separates(prices.date(row - 1), prices.date(row))) {
                signals.add(new BuySignal(prices.date(row), prices.close(row), trigger, amount));
            }
        }
        return List.copyOf(signals);
    }
}
