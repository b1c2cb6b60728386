package io.sptraderb.engine;

import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.trade.Ledger;
import io.sptraderb.trade.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What all symbols of a simulation share: money, its ledger and limits, and the record of what was refused. */
final class Account {

    final Ledger ledger;
    final RiskLimits limits;

    private final Book[] books;
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<Rejection.Reason, Integer> rejectionCounts = new EnumMap<>(Rejection.Reason.class);

    Account(Ledger ledger, RiskLimits limits, Book[] books) {
        this.ledger = ledger;
        this.limits = limits;
        this.books = books;
    }

    Book[] books() {
        return books;
    }

    /** Cash and all positions at their marks. */
    double equity() {
        double equity = ledger.cashDouble();
        for (Book book : books) {
            equity += book.value();
        }
        return equity;
    }

    /** Cash and all positions at their marks, in units of money. */
    long equityUnits() {
        long units = ledger.cash().units();
        for (Book book : books) {
            units = Math.addExact(units, book.valueUnits());
        }
        return units;
    }

    /** Equity no position binds as margin, in units of money; below zero when positions bind more than there is. */
    long freeMarginUnits() {
        long units = equityUnits();
        for (Book book : books) {
            units = Math.subtractExact(units, book.marginUnits());
        }
        return units;
    }

    /** As {@link #freeMarginUnits}, once decided exits are filled, at present marks. */
    long stayingFreeMarginUnits() {
        long units = equityUnits();
        for (Book book : books) {
            for (Side side : Side.values()) {
                units = Math.subtractExact(units, book.stayingMarginUnits(side));
            }
        }
        return units;
    }

    /** Positions held in all symbols. */
    int openPositions() {
        int count = 0;
        for (Book book : books) {
            count += book.holdings.size();
        }
        return count;
    }

    void reject(Book book, Side side, String rule, Rejection.Reason reason, Supplier<String> detail) {
        rejectionCounts.merge(reason, 1, Integer::sum);
        if (rejections.size() < SimulationResult.MAX_REJECTIONS) {
            int candle = book.candle();
            rejections.add(new Rejection(book.symbol(), candle, book.time[candle], side, rule, reason, detail.get()));
        }
    }

    List<Rejection> rejections() {
        return rejections;
    }

    Map<Rejection.Reason, Integer> rejectionCounts() {
        return rejectionCounts;
    }
}
