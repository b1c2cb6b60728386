package io.sptraderb.accumulation;

/** Who does the steps of a study, in this process or elsewhere. */
public record Services(
        PriceHistories marketData, SignalService strategy, PortfolioService portfolio, MetricsService metrics) {

    /** The same with other prices. */
    public Services with(PriceHistories other) {
        return new Services(other, strategy, portfolio, metrics);
    }
}
