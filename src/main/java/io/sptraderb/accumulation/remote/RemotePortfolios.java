package io.sptraderb.accumulation.remote;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PublishedPortfolio;
import io.sptraderb.accumulation.wire.SimulationRequest;
import io.sptraderb.accumulation.wire.SimulationWire;
import java.util.List;

/** Simulates in another process. */
public final class RemotePortfolios extends RemoteService implements PortfolioService {

    RemotePortfolios(ServiceClient service) {
        super(service);
    }

    @Override
    public PublishedPortfolio simulate(
            PortfolioPlan plan, ClosePrices prices, List<Dividend> dividends, List<BuySignal> signals) {
        SimulationRequest request = new SimulationRequest(plan, prices, dividends, signals);
        return service.post("/simulate", SimulationWire.writeRequest(request), SimulationWire::readAnswer);
    }
}
