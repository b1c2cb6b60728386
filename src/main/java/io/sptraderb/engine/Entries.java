package io.sptraderb.engine;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.trade.FillRule;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Ledger;
import io.sptraderb.trade.Position;
import io.sptraderb.trade.Quantity;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Opens positions: sized, paid for and protected, or recorded as rejected. */
final class Entries {

    private final CandleSeries series;
    private final SimulationSettings settings;
    private final Ledger ledger;
    private final Fills fills;
    private final Commission commission;
    private final EntrySizing sizing;
    private final List<Rejection> rejections = new ArrayList<>();
    private int rejectionCount;

    Entries(CandleSeries series, SimulationSettings settings, Ledger ledger, Fills fills, Commission commission) {
        this.series = series;
        this.settings = settings;
        this.ledger = ledger;
        this.fills = fills;
        this.commission = commission;
        this.sizing = new EntrySizing(settings.execution(), settings.risk(), commission);
    }

    List<Rejection> rejections() {
        return rejections;
    }

    int rejectionCount() {
        return rejectionCount;
    }

    /**
     * Fills an entry on a flat ledger.
     *
     * @param i candle it is filled on
     * @param decidedOn candle at whose close it was decided
     * @param marketPrice price before spread and slippage
     */
    void open(int i, int decidedOn, double marketPrice, EntryRule entry, FillRule rule) {
        Side side = entry.side();
        double price = fills.entryPrice(side, marketPrice);
        if (!(price > 0)) {
            reject(i, side, Rejection.Reason.BAD_PRICE, () -> "price was " + price + ", must be above 0");
            return;
        }
        long units = affordable(sizing.quantityUnits(entry.sizing(), ledger, price), entry.sizing(), price);
        if (units == 0) {
            reject(
                    i,
                    side,
                    Rejection.Reason.TOO_SMALL,
                    () -> describe(entry.sizing()) + " buys no unit at " + price + ", cash is " + ledger.cash());
        } else if (costUnits(units, price) > ledger.cash().units()) {
            reject(
                    i,
                    side,
                    Rejection.Reason.TOO_DEAR,
                    () -> FixedPoint.toString(units) + " units at " + price + " cost "
                            + FixedPoint.toString(costUnits(units, price)) + ", cash is " + ledger.cash());
        } else {
            boolean fromFill = settings.execution().levelBasis() == LevelBasis.ENTRY_PRICE;
            double basis = fromFill ? marketPrice : series.close(decidedOn);
            ledger.open(new Position(
                    side,
                    new Quantity(units),
                    fills.entry(i, side, units, marketPrice, rule),
                    basis * (1 - side.sign() * settings.protection().stopLoss().orElse(Double.NaN)),
                    basis
                            * (1
                                    + side.sign()
                                            * settings.protection().takeProfit().orElse(Double.NaN))));
        }
    }

    /** Takes back what rounding made the cost of a part of the money exceed the cash by. */
    private long affordable(long units, Sizing wanted, double price) {
        boolean ofMoney = !(wanted instanceof Sizing.FixedQuantity)
                && !settings.execution().wholeUnits();
        if (!ofMoney || units == 0 || costUnits(units, price) <= ledger.cash().units()) {
            return units;
        }
        long worthTwoMoneyUnits = (long) Math.ceil(2 / price);
        long less = units - Math.max(1, worthTwoMoneyUnits);
        boolean wasRounding =
                less > 0 && costUnits(less, price) <= ledger.cash().units();
        return wasRounding ? less : units;
    }

    private long costUnits(long units, double price) {
        return Math.addExact(
                FixedPoint.product(units, price), commission.of(units, price).units());
    }

    private static String describe(Sizing sizing) {
        return switch (sizing) {
            case Sizing.FractionOfCash(double fraction) -> fraction + " of cash";
            case Sizing.FractionOfEquity(double fraction) -> fraction + " of equity";
            case Sizing.FixedQuantity(double quantity) -> quantity + " units";
            case Sizing.FixedValue(double value) -> "a value of " + value;
        };
    }

    private void reject(int i, Side side, Rejection.Reason reason, Supplier<String> detail) {
        rejectionCount++;
        if (rejections.size() < SimulationResult.MAX_REJECTIONS) {
            rejections.add(new Rejection(i, series.openTime(i), side, reason, detail.get()));
        }
    }
}
