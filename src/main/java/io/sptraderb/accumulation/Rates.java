package io.sptraderb.accumulation;

/**
 * What buying costs and cash earns.
 *
 * @param transactionCostPct of the amount of each buy, taken out of it, from 0 to 100; 1 is 1 %
 * @param cashInterestPct a year, 0 or above; 5 is 5 %
 */
public record Rates(double transactionCostPct, double cashInterestPct) {

    /** Buying is free and cash earns nothing. */
    public static final Rates NONE = new Rates(0, 0);

    public Rates {
        PortfolioPlan.requirePercentage("transaction_cost_pct", transactionCostPct);
        if (!(cashInterestPct >= 0) || Double.isInfinite(cashInterestPct)) {
            throw new InvalidRequestException(
                    "cash_interest_rate_pct", Double.toString(cashInterestPct), "a number from 0");
        }
    }
}
