package io.sptraderb.accumulation;

import java.util.ArrayList;
import java.util.List;

/** Writes down a portfolio row by row. Money is in units of 10<sup>-8</sup>. */
final class PathRecorder {

    final ClosePrices prices;
    final long[] value;
    final long[] cash;
    final long[] contributed;
    final long[] invested;
    final long[] dividends;
    final double[] shares;
    final List<Purchase> purchases = new ArrayList<>();

    PathRecorder(ClosePrices prices) {
        int rows = prices.size();
        this.prices = prices;
        value = new long[rows];
        cash = new long[rows];
        contributed = new long[rows];
        invested = new long[rows];
        dividends = new long[rows];
        shares = new double[rows];
    }

    void add(Purchase purchase) {
        purchases.add(purchase);
    }

    void record(int row, Savings savings, double close) {
        cash[row] = savings.cash();
        value[row] = Math.addExact(savings.cash(), savings.holdings(close));
        contributed[row] = savings.contributed();
        invested[row] = savings.invested();
        dividends[row] = savings.dividendsReceived();
        shares[row] = savings.shares();
    }

    PortfolioPath finish(FinalState finalState) {
        return new PortfolioPath(this, finalState);
    }
}
