package io.sptraderb.accumulation;

/**
 * Money paid in again and again.
 *
 * @param amount 0 for nothing
 * @param frequency it comes on the first row of each day, week or month after that of the first row
 */
public record Contribution(double amount, Frequency frequency) {

    public static final Contribution NONE = new Contribution(0, Frequency.MONTHLY);

    public Contribution {
        PortfolioPlan.requireMoney("contribution.amount", amount);
    }
}
