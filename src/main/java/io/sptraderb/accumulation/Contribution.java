package io.sptraderb.accumulation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Money paid in again and again.
 *
 * @param amount 0 for nothing
 * @param frequency it comes on the first row of each day, week or month after that of the first row
 */
public record Contribution(double amount, Frequency frequency) {

    private static final Trigger PAID_IN = new Trigger.Reason("Contribution paid in");

    public static final Contribution NONE = new Contribution(0, Frequency.MONTHLY);

    public Contribution {
        PortfolioPlan.requireMoney("contribution.amount", amount);
    }

    /** Whether it comes on a row. */
    boolean isDue(ClosePrices prices, int row) {
        return amount > 0 && row > 0 && frequency.separates(prices.date(row - 1), prices.date(row));
    }

    /** Spends it when it comes. */
    List<BuySignal> signals(ClosePrices prices) {
        return IntStream.range(0, prices.size())
                .filter(row -> isDue(prices, row))
                .mapToObj(row -> new BuySignal(prices.date(row), prices.close(row), PAID_IN, OptionalDouble.of(amount)))
                .toList();
    }
}
