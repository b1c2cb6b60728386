package io.sptraderb.engine.reference;

import io.sptraderb.candle.Symbol;
import io.sptraderb.strategy.RiskLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the steps of the simulation share: the account, what waits, what happened last. */
final class Floor {

    final RiskLimits risk;
    final ReferenceAccount account;
    private final Map<Symbol, List<ReferenceOrder>> orders = new HashMap<>();
    private final Map<Symbol, List<PlannedExit>> exits = new HashMap<>();
    private final Map<Symbol, Moment> stopLosses = new HashMap<>();
    private final Map<Symbol, Moment> latest = new HashMap<>();
    private final Map<Symbol, Double> marks = new HashMap<>();
    private int placed;

    Floor(BigDecimal capital, RiskLimits risk) {
        this.risk = risk;
        this.account = new ReferenceAccount(capital);
    }

    /** Waiting entry orders in the order they were placed. */
    List<ReferenceOrder> orders(Symbol symbol) {
        return orders.getOrDefault(symbol, List.of());
    }

    int nextOrder() {
        placed++;
        return placed;
    }

    boolean isWaiting(ReferenceOrder order) {
        return orders(order.symbol()).stream().anyMatch(other -> other.number() == order.number());
    }

    void place(ReferenceOrder order) {
        List<ReferenceOrder> more = new ArrayList<>(orders(order.symbol()));
        more.add(order);
        orders.put(order.symbol(), List.copyOf(more));
    }

    void cancel(ReferenceOrder order) {
        List<ReferenceOrder> fewer = new ArrayList<>(orders(order.symbol()));
        fewer.removeIf(other -> other.number() == order.number());
        orders.put(order.symbol(), List.copyOf(fewer));
    }

    void exchange(ReferenceOrder order, ReferenceOrder changed) {
        List<ReferenceOrder> others = new ArrayList<>(orders(order.symbol()));
        others.replaceAll(other -> other.number() == order.number() ? changed : other);
        orders.put(order.symbol(), List.copyOf(others));
    }

    void cancelAll(Symbol symbol) {
        orders.remove(symbol);
    }

    void cancelAll() {
        orders.clear();
    }

    List<PlannedExit> exits(Symbol symbol) {
        return exits.getOrDefault(symbol, List.of());
    }

    void plan(Symbol symbol, PlannedExit exit) {
        List<PlannedExit> more = new ArrayList<>(exits(symbol));
        more.add(exit);
        exits.put(symbol, List.copyOf(more));
    }

    /** Puts an exit in place of what was decided about its position before. */
    void replan(Symbol symbol, PlannedExit exit) {
        List<PlannedExit> others = new ArrayList<>(exits(symbol));
        others.removeIf(other -> other.position() == exit.position());
        others.add(exit);
        exits.put(symbol, List.copyOf(others));
    }

    void clearExits(Symbol symbol) {
        exits.remove(symbol);
    }

    void clearExits() {
        exits.clear();
    }

    /** What of a position is left once decided exits are filled. */
    BigDecimal leftOf(ReferencePosition position) {
        BigDecimal left = position.quantity();
        for (PlannedExit exit : exits(position.symbol())) {
            if (exit.position() == position.number()) {
                left = left.subtract(exit.quantity());
            }
        }
        return left;
    }

    /** Positions of which something is left once decided exits are filled. */
    List<ReferencePosition> staying(List<ReferencePosition> positions) {
        return positions.stream()
                .filter(position -> Amounts.isPositive(leftOf(position)))
                .toList();
    }

    void noteStopLoss(Moment now) {
        stopLosses.put(now.symbol(), now);
    }

    boolean hadStopLoss(Symbol symbol) {
        return stopLosses.containsKey(symbol);
    }

    Moment stopLoss(Symbol symbol) {
        Moment moment = stopLosses.get(symbol);
        if (moment == null) {
            throw new IllegalStateException("no stop loss in " + symbol);
        }
        return moment;
    }

    /** Values a symbol's positions at a price, those to come too. */
    void mark(Symbol symbol, double price) {
        marks.put(symbol, price);
        for (ReferencePosition position : account.positions(symbol)) {
            account.replace(position.markedAt(price));
        }
    }

    double mark(Symbol symbol) {
        return marks.getOrDefault(symbol, Double.NaN);
    }

    void noteCandle(Moment now) {
        latest.put(now.symbol(), now);
    }

    /** The last candle a symbol had. */
    Moment latest(Symbol symbol) {
        Moment moment = latest.get(symbol);
        if (moment == null) {
            throw new IllegalStateException("no candle of " + symbol);
        }
        return moment;
    }
}
