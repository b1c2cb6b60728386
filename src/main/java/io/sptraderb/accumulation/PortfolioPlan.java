package io.sptraderb.accumulation;

import io.sptraderb.trade.FixedPoint;

/**
 * What a saver has and how it is invested.
 *
 * @param initialCapital cash on the first row, 0 or above
 * @param investmentPerTrade spent at each signal, costs included, 0 or above; nothing is bought for less
 */
public record PortfolioPlan(
        double initialCapital,
        double investmentPerTrade,
        DividendPolicy dividends,
        Rates rates,
        Contribution contribution) {

    static final String MONEY_ALLOWED = "a number from 0 to 92 billion";

    /** Throws {@link InvalidRequestException} when an amount is negative, no number or too large */
    public PortfolioPlan {
        requireMoney("initial_capital", initialCapital);
        requireMoney("investment_per_trade", investmentPerTrade);
    }

    /** Dividends are reinvested, nothing costs or earns anything, nothing is paid in. */
    public static PortfolioPlan of(double initialCapital, double investmentPerTrade) {
        return new PortfolioPlan(
                initialCapital, investmentPerTrade, DividendPolicy.reinvesting(true), Rates.NONE, Contribution.NONE);
    }

    /** All of the capital in one buy. */
    public static PortfolioPlan atOnce(double initialCapital) {
        return of(initialCapital, initialCapital);
    }

    public PortfolioPlan with(DividendPolicy other) {
        return new PortfolioPlan(initialCapital, investmentPerTrade, other, rates, contribution);
    }

    public PortfolioPlan with(Rates other) {
        return new PortfolioPlan(initialCapital, investmentPerTrade, dividends, other, contribution);
    }

    public PortfolioPlan with(Contribution other) {
        return new PortfolioPlan(initialCapital, investmentPerTrade, dividends, rates, other);
    }

    static boolean isMoney(double amount) {
        return amount >= 0 && amount <= FixedPoint.MAX;
    }

    static void requireMoney(String field, double amount) {
        if (!isMoney(amount)) {
            throw new InvalidRequestException(field, Double.toString(amount), MONEY_ALLOWED);
        }
    }

    static void requirePercentage(String field, double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new InvalidRequestException(field, Double.toString(value), "a number from 0 to 100");
        }
    }
}
