package io.sptraderb.accumulation;

import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A portfolio on each row of its prices, after all that happened on the row.
 *
 * <p>The arrays are new at each call and hold published figures, each rounded by itself: cash and holdings may miss the
 * value by a cent there. Money by row is exact, and there they never do.
 */
public final class PortfolioPath {

    private final ClosePrices prices;
    private final long[] value;
    private final long[] cash;
    private final long[] contributed;
    private final long[] invested;
    private final long[] dividends;
    private final double[] shares;
    private final List<Purchase> purchases;
    private final FinalState finalState;

    PortfolioPath(PathRecorder record, FinalState finalState) {
        this.prices = record.prices;
        this.value = record.value;
        this.cash = record.cash;
        this.contributed = record.contributed;
        this.invested = record.invested;
        this.dividends = record.dividends;
        this.shares = record.shares;
        this.purchases = List.copyOf(record.purchases);
        this.finalState = finalState;
    }

    public int size() {
        return value.length;
    }

    public List<LocalDate> dates() {
        return prices.dates();
    }

    /** Cash and holdings. */
    public double[] portfolioValue() {
        return published(value);
    }

    /** Shares at the close of the row. */
    public double[] holdingsValue() {
        double[] published = new double[value.length];
        for (int row = 0; row < published.length; row++) {
            published[row] = Rounding.money(FixedPoint.toDouble(value[row] - cash[row]));
        }
        return published;
    }

    public double[] cashBalance() {
        return published(cash);
    }

    /** Spent on buys so far, costs included. */
    public double[] cumulativeInvested() {
        return published(invested);
    }

    /** Paid so far, before taxes. */
    public double[] cumulativeDividends() {
        return published(dividends);
    }

    /** Initial capital and what was paid in so far. */
    public double[] cumulativeContributed() {
        return published(contributed);
    }

    public double[] sharesHeld() {
        double[] published = new double[shares.length];
        for (int row = 0; row < published.length; row++) {
            published[row] = Rounding.shares(shares[row]);
        }
        return published;
    }

    public Money value(int row) {
        return new Money(value[row]);
    }

    public Money cash(int row) {
        return new Money(cash[row]);
    }

    public Money holdings(int row) {
        return new Money(value[row] - cash[row]);
    }

    /** Initial capital and what was paid in up to the row. */
    public Money contributed(int row) {
        return new Money(contributed[row]);
    }

    public Money invested(int row) {
        return new Money(invested[row]);
    }

    /** Paid up to the row, before taxes. */
    public Money dividends(int row) {
        return new Money(dividends[row]);
    }

    /** As they are, unrounded. */
    public double shares(int row) {
        return shares[row];
    }

    /** The buys, in order. Reinvested dividends are none. */
    public List<Purchase> purchases() {
        return purchases;
    }

    public FinalState finalState() {
        return finalState;
    }

    private static double[] published(long[] units) {
        double[] published = new double[units.length];
        for (int row = 0; row < published.length; row++) {
            published[row] = Rounding.money(FixedPoint.toDouble(units[row]));
        }
        return published;
    }
}
