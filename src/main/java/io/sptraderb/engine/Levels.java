package io.sptraderb.engine;

import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Protection.BreakEven;
import io.sptraderb.strategy.Protection.ScaleOut;
import io.sptraderb.strategy.Span;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule's protection as prices, for one position. What is not there is NaN, with which every comparison is false.
 *
 * @param rungs parts to be taken, nearest first
 * @param trail how the stop follows the price; empty when it does not
 * @param dueCandle first candle at whose close it has been held long enough
 * @param dueTime first close at which it has been held long enough, seconds since the epoch
 */
record Levels(
        Side side,
        double stop,
        double target,
        List<Holding.Rung> rungs,
        double breakEvenFrom,
        double breakEvenStop,
        Optional<Trail> trail,
        int dueCandle,
        long dueTime,
        Ticks ticks) {

    /**
     * What levels are computed from.
     *
     * @param basis the price distances are taken from
     * @param entry market price of the entry
     * @param decidedOn candle whose indicator values count
     * @param openedOn candle of the fill
     * @param atClose whether that was at the candle's close
     * @param openedAt when it was filled, seconds since the epoch
     */
    record Origin(double basis, double entry, int decidedOn, int openedOn, boolean atClose, long openedAt) {}

    static Levels of(
            Protection protection,
            Side side,
            Origin origin,
            long quantityUnits,
            Lots lots,
            TradedMarket market,
            Ticks ticks) {
        double basis = origin.basis();
        int at = origin.decidedOn();
        List<Holding.Rung> rungs = protection.scaleOut().isEmpty() ? List.of() : new ArrayList<>();
        for (ScaleOut step : protection.scaleOut()) {
            double level = ticks.nearest(level(step.gain(), basis, side.sign(), market, at));
            rungs.add(new Holding.Rung(level, lots.portion(quantityUnits, step.portion())));
        }
        BreakEven breakEven = protection.breakEven().orElse(null);
        Span held = protection.maxHolding().orElse(null);
        return new Levels(
                side,
                stop(protection, basis, side, market, at, ticks),
                ticks.nearest(level(protection.takeProfit(), basis, side.sign(), market, at)),
                rungs,
                breakEven == null ? Double.NaN : origin.entry() * (1 + side.sign() * breakEven.activation()),
                breakEven == null ? Double.NaN : ticks.nearest(origin.entry() * (1 + side.sign() * breakEven.offset())),
                protection.trailing().map(trailing -> Trail.of(trailing, origin.entry(), side, market, ticks)),
                held instanceof Span.Candles(int count)
                        ? origin.openedOn() + count - (origin.atClose() ? 0 : 1)
                        : Integer.MAX_VALUE,
                held instanceof Span.Time(long seconds) ? origin.openedAt() + seconds : Long.MAX_VALUE,
                ticks);
    }

    /** Where the stop begins; NaN without one. */
    static double stop(
            Protection protection, double basis, Side side, TradedMarket market, int decidedOn, Ticks ticks) {
        return ticks.nearest(level(protection.stopLoss(), basis, -side.sign(), market, decidedOn));
    }

    private static double level(Optional<Distance> distance, double basis, int direction, TradedMarket market, int at) {
        return distance.isPresent() ? level(distance.get(), basis, direction, market, at) : Double.NaN;
    }

    private static double level(Distance distance, double basis, int direction, TradedMarket market, int at) {
        return switch (distance) {
            case Distance.Fraction(double fraction) -> basis * (1 + direction * fraction);
            case Distance.Price(double price) -> price;
            case Distance.Amount _, Distance.Value _ -> basis + direction * amount(distance, market, at);
        };
    }

    private static double amount(Distance distance, TradedMarket market, int at) {
        return switch (distance) {
            case Distance.Amount(double amount) -> amount;
            case Distance.Value(Formula formula, double multiple) -> multiple * market.column(formula)[at];
            case Distance.Fraction _, Distance.Price _ -> 0;
        };
    }

    /** Whether the stop ever moves. */
    boolean moves() {
        return trail.isPresent() || !Double.isNaN(breakEvenFrom);
    }
}
