package io.sptraderb.accumulation;

/**
 * What one study compares.
 *
 * @param market whose prices and dividends
 * @param active follows the rule
 * @param baseline buys all on the first row
 * @param useTestData whether prices and dividends are the made-up ones, which never change
 */
public record StudyRequest(
        PriceQuery market, ChosenRule rule, PortfolioPlan active, PortfolioPlan baseline, boolean useTestData) {}
