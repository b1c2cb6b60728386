package io.sptraderb.accumulation;

import io.sptraderb.trade.FixedPoint;
import io.sptraderb.trade.Money;
import java.util.Comparator;
import java.util.List;

/**
 * Lets a plan follow signals along prices. On each row, in this order:
 *
 * <ol>
 *   <li>a contribution that is due comes into cash;
 *   <li>dividends: shares held since the row before earn those whose ex-date has come; what is paid goes, after tax,
 *       into shares at this close when reinvested and the close is above zero, into cash otherwise. That is no trade;
 *   <li>each signal of the date buys for its amount at this close, whatever price the signal saw, when cash is enough
 *       and the close is above zero; there are no partial buys. Costs come out of the amount. A signal on a date
 *       without a row is ignored; several on one date are several buys, in the order given;
 *   <li>cash, on every row and on the first too, earns the 252nd part of a year's interest, compounding;
 *   <li>the state is recorded, holdings at this close.
 * </ol>
 *
 * <p>Cash, amounts and payments are exact to 10<sup>-8</sup>, rounded half to even where a share or a rate meets them;
 * cash is never negative, and it adds up to the last unit. It takes time in proportion to the rows and signals.
 */
public final class PortfolioSimulation {

    private static final double TRADING_DAYS_A_YEAR = 252;

    private final PortfolioPlan plan;
    private final ClosePrices prices;
    private final DividendQueue dividends;
    private final List<BuySignal> signals;
    private final PathRecorder path;
    private final Savings savings;
    private final double interestFactor;
    private int nextSignal;

    private PortfolioSimulation(
            PortfolioPlan plan, ClosePrices prices, List<Dividend> dividends, List<BuySignal> signals) {
        this.plan = plan;
        this.prices = prices;
        this.dividends = new DividendQueue(dividends, plan.dividends().date());
        this.signals =
                signals.stream().sorted(Comparator.comparing(BuySignal::date)).toList();
        this.path = new PathRecorder(prices);
        this.savings = new Savings(plan);
        this.interestFactor = Math.pow(1 + plan.rates().cashInterestPct() / 100, 1 / TRADING_DAYS_A_YEAR);
    }

    /**
     * What becomes of the plan.
     *
     * @param dividends in any order
     * @param signals in any order
     * @throws InsufficientDataException when there is no price
     * @throws InvalidRequestException when an amount grows beyond 92 billion on the way
     */
    public static PortfolioPath run(
            PortfolioPlan plan, ClosePrices prices, List<Dividend> dividends, List<BuySignal> signals) {
        if (prices.isEmpty()) {
            throw InsufficientDataException.noPrices();
        }
        return new PortfolioSimulation(plan, prices, dividends, signals).path();
    }

    private PortfolioPath path() {
        for (int row = 0; row < prices.size(); row++) {
            try {
                step(row);
            } catch (ArithmeticException tooLarge) {
                throw new InvalidRequestException(
                        "an amount of the portfolio on " + prices.date(row), "larger", "below 92 billion", tooLarge);
            }
        }
        return path.finish(savings.state(prices.close(prices.size() - 1), dividends.outstanding()));
    }

    private void step(int row) {
        double close = prices.close(row);
        contribute(row);
        savings.receive(dividends.received(prices.day(row), savings.shares()), close);
        buy(row);
        savings.earnInterest(interestFactor);
        path.record(row, savings, close);
    }

    private void contribute(int row) {
        Contribution contribution = plan.contribution();
        if (contribution.isDue(prices, row)) {
            savings.contribute(FixedPoint.fromDouble(contribution.amount()));
        }
    }

    private void buy(int row) {
        long day = prices.day(row);
        while (nextSignal < signals.size() && signals.get(nextSignal).date().toEpochDay() <= day) {
            BuySignal signal = signals.get(nextSignal++);
            if (signal.date().toEpochDay() == day) {
                buy(row, signal);
            }
        }
    }

    private void buy(int row, BuySignal signal) {
        double close = prices.close(row);
        Money amount = Money.of(signal.amount().orElse(plan.investmentPerTrade()));
        if (close > 0 && amount.units() > 0 && savings.canSpend(amount.units())) {
            Money cost = savings.costOf(amount);
            double shares = savings.buy(amount, cost, close);
            path.add(new Purchase(prices.date(row), shares, close, amount, cost, signal.trigger()));
        }
    }
}
