package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A simulated portfolio as published: money to 2 decimals, shares to 6. That is all another service tells of one; NaN
 * stands for what it does not tell.
 */
public record PublishedPortfolio(Series series, List<Trade> trades, State state) {

    public PublishedPortfolio {
        trades = List.copyOf(trades);
    }

    /** Rounds. */
    public static PublishedPortfolio of(PortfolioPath path) {
        return new PublishedPortfolio(
                Series.of(path), path.purchases().stream().map(Trade::of).toList(), State.of(path.finalState()));
    }

    /** What is measured. */
    public ValueSeries values() {
        Optional<double[]> contributed = Optional.of(series.contributed())
                .filter(amounts -> Arrays.stream(amounts).noneMatch(Double::isNaN));
        return new ValueSeries(series.dates(), series.value(), contributed);
    }

    /**
     * The portfolio on each row of its prices, after all that happened on the row; read only.
     *
     * @param value cash and holdings
     * @param invested spent on buys so far, costs included
     * @param dividends paid so far, before taxes
     * @param contributed initial capital and what was paid in so far
     */
    public record Series(
            List<LocalDate> dates,
            double[] value,
            double[] holdings,
            double[] cash,
            double[] invested,
            double[] dividends,
            double[] shares,
            double[] contributed) {

        public Series {
            dates = List.copyOf(dates);
            for (double[] column : List.of(value, holdings, cash, invested, dividends, shares, contributed)) {
                if (column.length != dates.size()) {
                    throw new IllegalArgumentException(
                            "columns differ in length: " + dates.size() + " dates, " + column.length);
                }
            }
        }

        static Series of(PortfolioPath path) {
            return new Series(
                    path.dates(),
                    path.portfolioValue(),
                    path.holdingsValue(),
                    path.cashBalance(),
                    path.cumulativeInvested(),
                    path.cumulativeDividends(),
                    path.sharesHeld(),
                    path.cumulativeContributed());
        }
    }

    /**
     * A buy.
     *
     * @param amount spent, costs included
     */
    public record Trade(LocalDate date, double shares, double price, double amount, double transactionCost) {

        static Trade of(Purchase purchase) {
            return new Trade(
                    purchase.date(),
                    Rounding.shares(purchase.shares()),
                    Rounding.money(purchase.price()),
                    Rounding.money(purchase.amount()),
                    Rounding.money(purchase.transactionCost()));
        }
    }

    /**
     * What is there after the last row, and what led to it, see {@link FinalState}.
     *
     * @param totals what came and went
     */
    public record State(double shares, double cash, double holdings, double value, Totals totals) {

        static State of(FinalState state) {
            return new State(
                    Rounding.shares(state.shares()),
                    Rounding.money(state.cash()),
                    Rounding.money(state.holdings()),
                    Rounding.money(state.value()),
                    Totals.of(state));
        }
    }

    /**
     * Sums over all rows.
     *
     * @param contributed initial capital and all that was paid in later
     * @param invested spent on buys, costs included
     * @param dividends received, before taxes
     * @param outstanding dividends earned, but not paid by the last row; before taxes
     */
    public record Totals(
            double contributed,
            double invested,
            double transactionCosts,
            double interest,
            double dividends,
            double dividendTaxes,
            double reinvested,
            double outstanding) {

        static Totals of(FinalState state) {
            return new Totals(
                    Rounding.money(state.contributed()),
                    Rounding.money(state.invested()),
                    Rounding.money(state.transactionCosts()),
                    Rounding.money(state.interest()),
                    Rounding.money(state.dividends().received()),
                    Rounding.money(state.dividends().taxes()),
                    Rounding.money(state.dividends().reinvested()),
                    Rounding.money(state.dividends().outstanding()));
        }
    }
}
