package io.sptraderb.backtest;

import io.sptraderb.trade.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the same decisions would have come to under other assumptions of how orders are filled: how far a result can be
 * trusted where candles do not tell.
 *
 * @param ownPnl P&L of the run itself
 * @param widerSpread the spread {@link FillAssumption#WIDER_SPREAD} stands for here, a fraction of the price
 * @param variants one for each assumption, in their order; without those whose amounts left the range of money
 */
public record FillBand(Money ownPnl, double widerSpread, List<Variant> variants) {

    /**
     * The run under one assumption.
     *
     * @param endEquity cash and open positions marked to the last close
     * @param totalPnl end equity less the initial capital
     * @param totalReturn that over the initial capital, a fraction
     * @param maxDrawdown largest fall below the running peak, a fraction of the peak
     * @param trades closed round trips
     */
    public record Variant(
            FillAssumption assumption,
            Money endEquity,
            Money totalPnl,
            double totalReturn,
            double maxDrawdown,
            int trades) {}

    public FillBand {
        variants = List.copyOf(variants);
    }

    /** The least of all, the run's own included. */
    public Money lowestPnl() {
        return pnls().min(Comparator.naturalOrder()).orElse(ownPnl);
    }

    /** The most of all, the run's own included. */
    public Money highestPnl() {
        return pnls().max(Comparator.naturalOrder()).orElse(ownPnl);
    }

    /** Whether the run gains under one assumption and loses under another. */
    public boolean signFlips() {
        return lowestPnl().units() < 0 && highestPnl().units() > 0;
    }

    private Stream<Money> pnls() {
        return Stream.concat(Stream.of(ownPnl), variants.stream().map(Variant::totalPnl));
    }
}
