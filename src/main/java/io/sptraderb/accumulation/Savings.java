package io.sptraderb.accumulation;

import io.sptraderb.accumulation.FinalState.DividendTotals;
import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Money;

/** Cash and shares of a saver, the only ones to change them. Money is in units of 10<sup>-8</sup>, never negative. */
final class Savings {

    private final DividendPolicy policy;
    private final double costFraction;
    private double shares;
    private long cash;
    private long contributed;
    private long invested;
    private long costs;
    private long interest;
    private long received;
    private long taxes;
    private long reinvested;

    Savings(PortfolioPlan plan) {
        policy = plan.dividends();
        costFraction = plan.rates().transactionCostPct() / 100;
        contribute(FixedPoint.fromDouble(plan.initialCapital()));
    }

    double shares() {
        return shares;
    }

    long cash() {
        return cash;
    }

    long contributed() {
        return contributed;
    }

    long invested() {
        return invested;
    }

    long dividendsReceived() {
        return received;
    }

    void contribute(long units) {
        cash = Math.addExact(cash, units);
        contributed = Math.addExact(contributed, units);
    }

    /** Takes a payment before tax. */
    void receive(long units, double close) {
        if (units == 0) {
            return;
        }
        long tax = policy.taxPct() == 0 ? 0 : FixedPoint.product(units, policy.taxPct() / 100);
        long left = units - tax;
        received = Math.addExact(received, units);
        taxes = Math.addExact(taxes, tax);
        if (policy.reinvest() && close > 0) {
            shares += FixedPoint.toDouble(left) / close;
            reinvested = Math.addExact(reinvested, left);
        } else {
            cash = Math.addExact(cash, left);
        }
    }

    boolean canSpend(long units) {
        return cash >= units;
    }

    Money costOf(Money amount) {
        return new Money(FixedPoint.product(amount.units(), costFraction));
    }

    /** Returns the shares that came for it. */
    double buy(Money amount, Money cost, double close) {
        double bought = amount.minus(cost).toDouble() / close;
        shares += bought;
        cash = Math.subtractExact(cash, amount.units());
        invested = Math.addExact(invested, amount.units());
        costs = Math.addExact(costs, cost.units());
        return bought;
    }

    /** Cash grows by a factor of 1 or above. */
    void earnInterest(double factor) {
        if (factor > 1) {
            long grown = FixedPoint.product(cash, factor);
            interest = Math.addExact(interest, grown - cash);
            cash = grown;
        }
    }

    long holdings(double close) {
        return FixedPoint.fromDouble(shares * close);
    }

    FinalState state(double close, long outstanding) {
        return new FinalState(
                shares,
                new Money(cash),
                new Money(holdings(close)),
                new Money(contributed),
                new Money(invested),
                new Money(costs),
                new Money(interest),
                new DividendTotals(
                        new Money(received), new Money(taxes), new Money(reinvested), new Money(outstanding)));
    }
}
