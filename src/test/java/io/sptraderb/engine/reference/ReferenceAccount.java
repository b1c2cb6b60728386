package io.sptraderb.engine.reference;

import io.sptraderb.candle.Symbol;
import io.sptraderb.engine.Rejection;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Cash, positions, trades. */
final class ReferenceAccount {

    private BigDecimal cash;
    private BigDecimal writtenOff = BigDecimal.ZERO;
    private List<ReferencePosition> positions = List.of();
    private final List<ReferenceTrade> trades = new ArrayList<>();
    private final Map<Rejection.Reason, Integer> rejections = new EnumMap<>(Rejection.Reason.class);
    private int opened;

    ReferenceAccount(BigDecimal start) {
        this.cash = start;
    }

    BigDecimal cash() {
        return cash;
    }

    BigDecimal writtenOff() {
        return writtenOff;
    }

    /** All that are open, oldest first. */
    List<ReferencePosition> positions() {
        return positions;
    }

    List<ReferencePosition> positions(Symbol symbol) {
        return positions.stream()
                .filter(position -> position.symbol().equals(symbol))
                .toList();
    }

    List<ReferencePosition> positions(Symbol symbol, Side side) {
        return positions(symbol).stream()
                .filter(position -> position.side() == side)
                .toList();
    }

    List<ReferenceTrade> trades() {
        return trades;
    }

    Map<Rejection.Reason, Integer> rejections() {
        return rejections;
    }

    void reject(Rejection.Reason reason) {
        rejections.merge(reason, 1, Integer::sum);
    }

    /** Cash and positions at their marks. */
    BigDecimal equity() {
        BigDecimal equity = cash;
        for (ReferencePosition position : positions) {
            equity = equity.add(position.signedValue(position.mark()));
        }
        return equity;
    }

    /** Equity less what positions bind at their marks. */
    BigDecimal freeMargin() {
        BigDecimal free = equity();
        for (ReferencePosition position : positions) {
            free = free.subtract(position.margin());
        }
        return free;
    }

    void open(Moment now, Side side, BigDecimal quantity, ReferenceFill fill, double mark, Guard guard) {
        BigDecimal value = value(quantity, fill, now.terms().multiplier());
        BigDecimal flow = value.multiply(BigDecimal.valueOf(-side.sign())).subtract(fill.commission());
        cash = cash.add(flow);
        opened++;
        List<ReferencePosition> more = new ArrayList<>(positions);
        more.add(new ReferencePosition(
                opened,
                now.symbol(),
                side,
                quantity,
                quantity,
                now.terms(),
                fill,
                flow,
                fill.commission(),
                BigDecimal.ZERO,
                mark,
                guard));
        positions = List.copyOf(more);
    }

    void close(ReferencePosition position, BigDecimal quantity, ReferenceFill fill, ExitReason reason) {
        BigDecimal partFlow = Amounts.share(position.flow(), quantity, position.quantity());
        BigDecimal partCommission = Amounts.share(position.commission(), quantity, position.quantity());
        BigDecimal partSwap = Amounts.share(position.financing(), quantity, position.quantity());
        BigDecimal value = value(quantity, fill, position.terms().multiplier());
        BigDecimal exitFlow = value.multiply(position.sign()).subtract(fill.commission());
        cash = cash.add(exitFlow);
        trades.add(new ReferenceTrade(
                position.number(),
                position.symbol(),
                position.side(),
                quantity,
                position.entry(),
                partCommission,
                fill,
                reason,
                partSwap,
                partFlow.add(exitFlow).subtract(partSwap)));
        replace(position.without(quantity, partFlow, partCommission, partSwap));
    }

    private static BigDecimal value(BigDecimal quantity, ReferenceFill fill, double multiplier) {
        return Amounts.round(quantity.multiply(Amounts.decimal(fill.price())).multiply(Amounts.decimal(multiplier)));
    }

    void charge(ReferencePosition position, BigDecimal financing) {
        cash = cash.subtract(financing);
        replace(position.charged(financing));
    }

    /** Puts a position's new state in place of its old one; one with nothing left goes. */
    void replace(ReferencePosition changed) {
        List<ReferencePosition> others = new ArrayList<>();
        for (ReferencePosition position : positions) {
            ReferencePosition kept = position.number() == changed.number() ? changed : position;
            if (Amounts.isPositive(kept.quantity())) {
                others.add(kept);
            }
        }
        positions = List.copyOf(others);
    }

    /** Debt of an account without positions becomes nothing. */
    void forgiveDebt() {
        if (cash.signum() < 0 && positions.isEmpty()) {
            writtenOff = writtenOff.subtract(cash);
            cash = BigDecimal.ZERO;
        }
    }
}
