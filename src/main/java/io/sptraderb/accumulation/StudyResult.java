package io.sptraderb.accumulation;

import java.util.List;

/**
 * What a study found.
 *
 * @param warnings what a reader of the figures should know, one sentence each
 */
public record StudyResult(
        StudyRequest request,
        Data data,
        List<BuySignal> signals,
        Measured active,
        Measured baseline,
        Comparison comparison,
        List<String> warnings) {

    /** What it was made of. */
    public record Data(PriceHistory prices, List<Dividend> dividends) {}

    /** A portfolio and its figures. */
    public record Measured(PublishedPortfolio portfolio, PathStatistics statistics) {

        /** What was earned where money was paid in on the way. */
        public MoneyReturns returns() {
            return MoneyReturns.of(portfolio.values());
        }
    }
}
