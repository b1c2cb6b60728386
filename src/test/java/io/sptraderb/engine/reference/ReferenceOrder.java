package io.sptraderb.engine.reference;

import io.sptraderb.candle.Symbol;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.trade.Side;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An entry order that waits.
 *
 * @param number of the order, as it was placed
 * @param signal the candle it was decided on
 * @param stop its stop price, NaN for none
 * @param limit its limit price, NaN for none
 * @param isTriggered whether a stop-limit's stop was reached
 * @param quantity its size where that was fixed at the decision
 */
record ReferenceOrder(
        int number,
        EntryRule rule,
        Moment signal,
        double stop,
        double limit,
        boolean isTriggered,
        Optional<BigDecimal> quantity) {

    Symbol symbol() {
        return signal.symbol();
    }

    Side side() {
        return rule.side();
    }

    boolean buys() {
        return side() == Side.LONG;
    }

    boolean isMarket() {
        return rule.order().kind() instanceof Kind.Market;
    }

    ReferenceOrder triggered() {
        return new ReferenceOrder(number, rule, signal, stop, limit, true, quantity);
    }

    /** Whether it may still be held against a candle. */
    boolean isValidOn(int candle) {
        return candle - signal.candle() <= rule.order().validCandles();
    }

    boolean isOfGroupOf(ReferenceOrder other) {
        return !rule.group().isEmpty()
                && rule.group().equals(other.rule.group())
                && symbol().equals(other.symbol())
                && signal.candle() == other.signal.candle();
    }
}
