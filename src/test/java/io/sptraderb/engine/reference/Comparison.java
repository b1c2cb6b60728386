package io.sptraderb.engine.reference;

import io.sptraderb.engine.OpenPosition;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Trade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What an engine's result and the reference's say differently, first things first.
 *
 * <p>Prices, candles, sides, reasons and counts are equal but for the last binary digits of a product. Money and
 * quantities come from different arithmetic: each amount may be rounded the other way, and what is sized by equity
 * carries that on. They are equal to a thousand-millionth of what the account moves.
 */
public final class Comparison {

    private static final double RELATIVE = 1e-9;

    private final SimulationResult engine;
    private final ReferenceResult reference;
    private final double scale;
    private final double mostForAUnit;
    private final List<String> differences = new ArrayList<>();

    private Comparison(SimulationResult engine, ReferenceResult reference) {
        this.engine = engine;
        this.reference = reference;
        this.mostForAUnit = engine.trades().stream()
                .mapToDouble(trade -> trade.entry().price() * trade.multiplier())
                .max()
                .orElse(0);
        this.scale = Math.max(
                10_000, Arrays.stream(engine.equity()).map(Math::abs).max().orElse(0));
    }

    /** The differences; none when both agree. */
    public static List<String> of(SimulationResult engine, ReferenceResult reference) {
        Comparison comparison = new Comparison(engine, reference);
        comparison.compare();
        return comparison.differences;
    }

    private void compare() {
        compareTrades();
        compareOpenPositions();
        compareEquity();
        same("rejections", engine.rejectionCounts(), reference.rejections());
        same("ended by", engine.endedBy(), reference.endedBy());
        same("ended at", engine.endedAt(), reference.endedAt());
        money("end cash", engine.endCash().toDouble(), reference.endCash());
        money("end equity", engine.endEquity().toDouble(), reference.endEquity());
        money("free margin", engine.freeMargin().toDouble(), reference.freeMargin());
        money("written off", engine.writtenOff().toDouble(), reference.writtenOff());
    }

    private void compareTrades() {
        int both = Math.min(engine.trades().size(), reference.trades().size());
        for (int i = 0; i < both; i++) {
            compare(
                    "trade " + (i + 1),
                    engine.trades().get(i),
                    reference.trades().get(i));
        }
        for (int i = both; i < engine.trades().size(); i++) {
            differences.add("only the engine's: " + engine.trades().get(i));
        }
        for (int i = both; i < reference.trades().size(); i++) {
            differences.add("only the reference's: " + reference.trades().get(i));
        }
    }

    private void compare(String what, Trade trade, ReferenceTrade other) {
        same(what + " position", trade.position(), other.position());
        same(what + " symbol", trade.symbol(), other.symbol());
        same(what + " side", trade.side(), other.side());
        same(what + " reason", trade.exitReason(), other.reason());
        compare(what + " entry", trade.entry(), other.entry());
        compare(what + " exit", trade.exit(), other.exit());
        quantity(what + " quantity", trade.quantity().toDouble(), other.quantity(), trade.entry());
        money(what + " entry commission", trade.entry().commission().toDouble(), other.entryCommission());
        money(
                what + " exit commission",
                trade.exit().commission().toDouble(),
                other.exit().commission());
        money(what + " financing", trade.financing().toDouble(), other.financing());
        money(what + " pnl", trade.pnl().toDouble(), other.pnl());
    }

    private void compare(String what, Fill fill, ReferenceFill other) {
        same(what + " candle", fill.candle(), other.candle());
        same(what + " time", fill.time(), other.time());
        same(what + " rule", fill.rule(), other.rule());
        same(what + " decided on", fill.decidedOn(), other.decidedOn());
        same(what + " decided by", fill.decidedBy(), other.decidedBy());
        price(what + " market price", fill.marketPrice(), other.marketPrice());
        price(what + " price", fill.price(), other.price());
        price(what + " level", fill.level(), other.level());
    }

    private void compareOpenPositions() {
        same(
                "open positions",
                engine.openPositions().size(),
                reference.openPositions().size());
        int both = Math.min(
                engine.openPositions().size(), reference.openPositions().size());
        for (int i = 0; i < both; i++) {
            OpenPosition open = engine.openPositions().get(i);
            ReferencePosition other = reference.openPositions().get(i);
            String what = "open position " + (i + 1);
            same(what + " symbol", open.symbol(), other.symbol());
            same(what + " side", open.side(), other.side());
            compare(what + " entry", open.entry(), other.entry());
            quantity(what + " quantity", open.quantity().toDouble(), other.quantity(), open.entry());
            money(what + " gain", open.unrealisedPnl().toDouble(), other.unrealisedPnl());
        }
    }

    private void compareEquity() {
        same("times", Arrays.stream(engine.times()).boxed().toList(), reference.times());
        for (int i = 0; i < reference.equity().size(); i++) {
            money("equity at " + i, engine.equity()[i], reference.equity().get(i));
        }
    }

    private void same(String what, Object engines, Object references) {
        if (!Objects.equals(engines, references)) {
            differences.add(what + ": engine " + engines + ", reference " + references);
        }
    }

    private void price(String what, double engines, double references) {
        near(what, engines, references, Math.abs(references) * 1e-12);
    }

    /** As equal as the money it is worth. */
    private void quantity(String what, double engines, BigDecimal references, Fill entry) {
        double worth = tolerance() / entry.price();
        near(what, engines, references.doubleValue(), 2e-8 + worth + references.doubleValue() * RELATIVE);
    }

    private void money(String what, double engines, BigDecimal references) {
        near(what, engines, references.doubleValue(), tolerance());
    }

    /** And what a few of the smallest quantities there are cost. */
    private double tolerance() {
        return 1e-7 + scale * RELATIVE + 10e-8 * mostForAUnit;
    }

    private void near(String what, double engines, double references, double tolerance) {
        boolean isNear = Math.abs(engines - references) <= tolerance || Double.compare(engines, references) == 0;
        if (!isNear) {
            differences.add(what + ": engine " + engines + ", reference " + references);
        }
    }
}
