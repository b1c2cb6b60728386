package io.sptraderb.engine.reference;

import io.sptraderb.candle.Symbol;
import io.sptraderb.strategy.ContractTerms;
import io.sptraderb.trade.Side;
import java.math.BigDecimal;

/**
 * An open holding.
 *
 * @param opened units it was opened with
 * @param quantity units still held
 * @param flow what opening the present quantity moved, negative for a long one
 * @param commission what of the entry's commission belongs to the present quantity
 * @param financing swap paid for the present quantity
 * @param mark the price it is valued at
 * @param guard what closes it by itself
 */
public record ReferencePosition(
        int number,
        Symbol symbol,
        Side side,
        BigDecimal opened,
        BigDecimal quantity,
        ContractTerms terms,
        ReferenceFill entry,
        BigDecimal flow,
        BigDecimal commission,
        BigDecimal financing,
        double mark,
        Guard guard) {

    ReferencePosition charged(BigDecimal amount) {
        return new ReferencePosition(
                number,
                symbol,
                side,
                opened,
                quantity,
                terms,
                entry,
                flow,
                commission,
                financing.add(amount),
                mark,
                guard);
    }

    ReferencePosition markedAt(double price) {
        return new ReferencePosition(
                number, symbol, side, opened, quantity, terms, entry, flow, commission, financing, price, guard);
    }

    ReferencePosition guardedBy(Guard changed) {
        return new ReferencePosition(
                number, symbol, side, opened, quantity, terms, entry, flow, commission, financing, mark, changed);
    }

    /** What is left after a part went, with its share of the entry. */
    ReferencePosition without(BigDecimal units, BigDecimal partFlow, BigDecimal partCommission, BigDecimal partSwap) {
        return new ReferencePosition(
                number,
                symbol,
                side,
                opened,
                quantity.subtract(units),
                terms,
                entry,
                flow.subtract(partFlow),
                commission.subtract(partCommission),
                financing.subtract(partSwap),
                mark,
                guard);
    }

    boolean isLong() {
        return side == Side.LONG;
    }

    BigDecimal sign() {
        return BigDecimal.valueOf(side.sign());
    }

    /** What selling it, or buying it back, moves before costs: negative for a short one. */
    BigDecimal signedValue(double price) {
        return quantity.multiply(Amounts.decimal(price))
                .multiply(Amounts.decimal(terms.multiplier()))
                .multiply(sign());
    }

    /** Money it binds at its mark. */
    BigDecimal margin() {
        return Charges.margin(terms, quantity, Amounts.decimal(mark));
    }

    /** Gain at its mark: entry commission and swap paid, exit costs not. */
    public BigDecimal unrealisedPnl() {
        return Amounts.round(signedValue(mark)).add(flow).subtract(financing);
    }
}
