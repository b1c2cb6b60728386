package io.sptraderb.backtest;

import io.sptraderb.component.CancelSignal;
import io.sptraderb.engine.Simulation;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.engine.SimulationSettings;
import io.sptraderb.engine.TradedMarket;
import io.sptraderb.metrics.EquityCurve;
import io.sptraderb.trade.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Simulates the decisions of a run once more under each {@link FillAssumption}: on the same candles, masks and columns,
 * without evaluating anything again. What is the run's own assumption anyway is not simulated twice.
 */
final class FillVariants {

    private final List<TradedMarket> markets;
    private final SimulationSettings settings;
    private final SimulationResult own;
    private final CancelSignal cancel;

    /**
     * The markets of a run, and what came of them.
     *
     * @param cancel asked now and then whether to go on
     */
    FillVariants(List<TradedMarket> markets, SimulationSettings settings, SimulationResult own, CancelSignal cancel) {
        this.markets = List.copyOf(markets);
        this.settings = settings;
        this.own = own;
        this.cancel = cancel;
    }

    /**
     * Simulates them all.
     *
     * @param warnings gets a sentence when the sign of the P&L depends on the assumption, and for each variant that
     *     cannot be counted
     * @throws io.sptraderb.engine.SimulationCancelledException when cancelled
     */
    FillBand band(List<String> warnings) {
        List<FillBand.Variant> variants = new ArrayList<>();
        for (FillAssumption assumption : FillAssumption.values()) {
            try {
                variants.add(variant(assumption, simulate(assumption)));
            } catch (ArithmeticException e) {
                warnings.add("fill band without " + assumption.wireName() + ": " + e.getMessage());
            }
        }
        FillBand band = new FillBand(own.endEquity().minus(own.startCapital()), widerSpread(), variants);
        if (band.signFlips()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "whether this run gains or loses depends on how orders are assumed to be filled: its P&L lies"
                            + " between %.2f and %.2f (fill band)",
                    band.lowestPnl().toDouble(),
                    band.highestPnl().toDouble()));
        }
        return band;
    }

    private SimulationResult simulate(FillAssumption assumption) {
        boolean isOwn = markets.stream()
                .map(TradedMarket::execution)
                .allMatch(execution -> assumption.in(execution).equals(execution));
        if (isOwn) {
            return own;
        }
        List<TradedMarket> changed = markets.stream()
                .map(market -> market.with(assumption.in(market.execution())))
                .toList();
        return Simulation.run(changed, settings, (candle, total, equity, positions, trades) -> !cancel.isCancelled());
    }

    private static FillBand.Variant variant(FillAssumption assumption, SimulationResult result) {
        Money pnl = result.endEquity().minus(result.startCapital());
        double start = result.startCapital().toDouble();
        EquityCurve curve = new EquityCurve(result.times(), result.equity(), start, 0);
        return new FillBand.Variant(
                assumption,
                result.endEquity(),
                pnl,
                pnl.toDouble() / start,
                curve.maxDrawdown(),
                result.trades().size());
    }

    /** Of several markets, the widest. */
    private double widerSpread() {
        return markets.stream()
                .mapToDouble(market -> FillAssumption.WIDER_SPREAD
                        .in(market.execution())
                        .costs()
                        .spread())
                .max()
                .orElse(FillAssumption.LEAST_SPREAD);
    }
}
