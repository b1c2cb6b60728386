package io.sptraderb.accumulation;

/**
 * What one study compares.
 *
 * @param market whose prices and dividends
 * @param active follows the rule
 * @param baseline buys all on the first row
 */
public record StudyRequest(
        PriceQuery market, ChosenRule rule, PortfolioPlan active, PortfolioPlan baseline, Source source) {

    /**
     * Where prices are taken from.
     *
     * @param isTestData whether prices and dividends are the made-up ones, which never change
     */
    public record Source(PriceColumn column, boolean isTestData) {

        /** Adjusted closes of real data. */
        public static final Source STANDARD = new Source(PriceColumn.ADJUSTED_CLOSE, false);
    }
}
