package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.PortfolioPlan;
import java.util.List;

/** What becomes of a plan that follows signals along prices? */
public record SimulationRequest(
        PortfolioPlan plan, ClosePrices prices, List<Dividend> dividends, List<BuySignal> signals) {

    public SimulationRequest {
        dividends = List.copyOf(dividends);
        signals = List.copyOf(signals);
    }
}
