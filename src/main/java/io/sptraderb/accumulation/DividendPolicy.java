package io.sptraderb.accumulation;

/**
 * What becomes of dividends.
 *
 * @param reinvest whether what is left after tax buys shares at the close of the day, free of cost; otherwise it is cash
 * @param taxPct withheld from each payment, from 0 to 100
 */
public record DividendPolicy(boolean reinvest, double taxPct, DividendDate date) {

    public DividendPolicy {
        PortfolioPlan.requirePercentage("dividend_tax_pct", taxPct);
    }

    /** Untaxed and on the ex-date. */
    public static DividendPolicy reinvesting(boolean reinvest) {
        return new DividendPolicy(reinvest, 0, DividendDate.EX);
    }
}
