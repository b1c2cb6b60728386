package io.sptraderb.accumulation;

import io.sptraderb.trade.Money;

/**
 * What is there after the last row, and what led to it.
 *
 * <p>Cash is what was paid in and earned, less what was spent:
 * {@code contributed + interest + dividends - taxes - reinvested - invested}.
 *
 * @param contributed initial capital and all that was paid in later
 * @param invested spent on buys, costs included
 * @param transactionCosts part of {@code invested}
 */
public record FinalState(
        double shares,
        Money cash,
        Money holdings,
        Money contributed,
        Money invested,
        Money transactionCosts,
        Money interest,
        DividendTotals dividends) {

    /**
     * Dividends of all days.
     *
     * @param received before taxes
     * @param taxes withheld
     * @param reinvested what of the rest bought shares
     * @param outstanding earned, but not paid by the last row; before taxes
     */
    public record DividendTotals(Money received, Money taxes, Money reinvested, Money outstanding) {}

    /** Cash and holdings. */
    public Money value() {
        return cash.plus(holdings);
    }
}
