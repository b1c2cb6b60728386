package io.sptraderb.engine.reference;

import io.sptraderb.candle.Symbol;
import io.sptraderb.engine.TradedMarket;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.strategy.Costs;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Formula;

/** A symbol on one of its candles. */
record Moment(TradedMarket market, int candle) {

    Symbol symbol() {
        return market.symbol();
    }

    Execution execution() {
        return market.execution();
    }

    ContractTerms terms() {
        return execution().terms();
    }

    Costs costs() {
        return execution().costs();
    }

    boolean fillsAtClose() {
        return execution().fill() == FillTiming.CLOSE;
    }

    long time() {
        return market.series().openTime(candle);
    }

    long closeTime() {
        return market.series().closeTime(candle);
    }

    double open() {
        return market.series().open(candle);
    }

    double high() {
        return market.series().high(candle);
    }

    double low() {
        return market.series().low(candle);
    }

    double close() {
        return market.series().close(candle);
    }

    boolean isFirst() {
        return candle == 0;
    }

    boolean isLast() {
        return candle == market.series().size() - 1;
    }

    Moment before() {
        return new Moment(market, candle - 1);
    }

    Moment on(int other) {
        return new Moment(market, other);
    }

    /** A formula's value on this candle. */
    double value(Formula formula) {
        double[] values = market.columns().get(formula);
        if (values == null) {
            throw new IllegalArgumentException("no values of " + formula);
        }
        return values[candle];
    }
}
