package io.sptraderb.accumulation;

import java.util.List;

/** Lets plans follow signals. Safe for use by many threads. */
public interface PortfolioService {

    /** Simulates in this process. */
    PortfolioService LOCAL = (plan, prices, dividends, signals) ->
            PublishedPortfolio.of(PortfolioSimulation.run(plan, prices, dividends, signals));

    /**
     * What becomes of the plan, see {@link PortfolioSimulation}.
     *
     * @param dividends in any order
     * @param signals in any order
     * @throws InsufficientDataException when there is no price
     * @throws InvalidRequestException when an amount grows beyond 92 billion on the way
     * @throws ServiceFailedException when the service does not answer
     */
    PublishedPortfolio simulate(
            PortfolioPlan plan, ClosePrices prices, List<Dividend> dividends, List<BuySignal> signals);
}
