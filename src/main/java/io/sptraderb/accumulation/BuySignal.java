package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A day to buy on.
 *
 * @param price the close the rule saw, NaN when nobody said; a simulation buys at the close of its own row
 * @param amount money to spend, costs included; empty for what the plan invests per trade
 */
public record BuySignal(LocalDate date, double price, Trigger trigger, OptionalDouble amount) {

    public BuySignal {
        if (amount.isPresent() && !PortfolioPlan.isMoney(amount.getAsDouble())) {
            throw new InvalidRequestException(
                    "amount of the signal on " + date,
                    Double.toString(amount.getAsDouble()),
                    PortfolioPlan.MONEY_ALLOWED);
        }
    }

    /** What the plan invests per trade. */
    public BuySignal(LocalDate date, double price, Trigger trigger) {
        this(date, price, trigger, OptionalDouble.empty());
    }

    /** All that is known is the day. */
    public static BuySignal on(LocalDate date) {
        return new BuySignal(date, Double.NaN, new Trigger.Reason("signal"));
    }
}
