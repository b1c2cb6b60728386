package io.sptraderb.accumulation;

import static io.sptraderb.accumulation.PathColumn.CASH;
import static io.sptraderb.accumulation.PathColumn.CONTRIBUTED;
import static io.sptraderb.accumulation.PathColumn.DIVIDENDS;
import static io.sptraderb.accumulation.PathColumn.HOLDINGS;
import static io.sptraderb.accumulation.PathColumn.INVESTED;
import static io.sptraderb.accumulation.PathColumn.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.accumulation.FinalState.DividendTotals;
import io.sptraderb.trade.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sums that must come out on each row of any path. Money is in units of 10<sup>-8</sup>, and exact. */
final class PathLaws {

    /** What the last digits of some added doubles may amount to. */
    private static final double DIGITS = 1e-13;
    /** A power of a double may miss its last digit, and what is next to nothing its last unit. */
    private static final double LAST_DIGIT = 4e-16;

    private PathLaws() {}

    static void valueIsCashAndHoldings(RandomStudy study, PortfolioPath path) {
        long[] holdings = new long[path.size()];
        long[] values = new long[path.size()];
        for (int row = 0; row < path.size(); row++) {
            holdings[row] = Exact.units(path.shares(row) * study.prices().close(row));
            values[row] = holdings[row] + CASH.units(path, row);
        }
        assertThat(HOLDINGS.units(path)).as("holdings").isEqualTo(holdings);
        assertThat(VALUE.units(path)).as("value").isEqualTo(values);
    }

    static void publishedIsTheExactRoundedOnce(RandomStudy study, PortfolioPath path) {
        for (PathColumn column : PathColumn.values()) {
            double[] rounded =
                    Arrays.stream(column.units(path)).mapToDouble(Exact::cents).toArray();
            assertThat(column.published(path)).as("published %s", column).isEqualTo(rounded);
        }
        double[] shares = new double[path.size()];
        Arrays.setAll(shares, row -> Exact.rounded(path.shares(row), 6));
        assertThat(path.sharesHeld()).as("published shares").isEqualTo(shares);
    }

    /** Each of the three figures may miss by half a cent. */
    static void publishedAddsUpToACent(RandomStudy study, PortfolioPath path) {
        double[] value = path.portfolioValue();
        double[] cash = path.cashBalance();
        double[] holdings = path.holdingsValue();
        for (int row = 0; row < value.length; row++) {
            double cents = Math.rint((value[row] - cash[row] - holdings[row]) * 100);
            if (Math.abs(cents) > 1) {
                assertThat(cents).as("cents missing on row %d", row).isBetween(-1.0, 1.0);
            }
        }
    }

    static void nothingIsNegativeAndSumsOnlyGrow(RandomStudy study, PortfolioPath path) {
        assertThat(least(CASH.units(path))).as("least cash").isNotNegative();
        assertThat(least(HOLDINGS.units(path))).as("least holdings").isNotNegative();
        assertThat(CONTRIBUTED.units(path)).as("contributed").isSorted();
        assertThat(INVESTED.units(path)).as("invested").isSorted();
        assertThat(DIVIDENDS.units(path)).as("dividends").isSorted();
        double[] shares = new double[path.size()];
        Arrays.setAll(shares, path::shares);
        assertThat(shares).as("shares").isSorted();
        assertThat(shares[0]).as("shares").isNotNegative();
    }

    static void cashIsWhatCameInLessWhatWentOut(RandomStudy study, PortfolioPath path) {
        FinalState end = path.finalState();
        DividendTotals dividends = end.dividends();
        Money left = end.contributed()
                .plus(end.interest())
                .plus(dividends.received())
                .minus(dividends.taxes())
                .minus(dividends.reinvested())
                .minus(end.invested());
        assertThat(end.cash()).as("cash").isEqualTo(left);
    }

    static void theFinalStateIsThatOfTheLastRow(RandomStudy study, PortfolioPath path) {
        int last = path.size() - 1;
        FinalState end = path.finalState();
        assertThat(end.shares()).as("shares").isEqualTo(path.shares(last));
        assertThat(end.value()).as("value").isEqualTo(path.value(last));
        assertThat(end.cash()).as("cash").isEqualTo(path.cash(last));
        assertThat(end.holdings()).as("holdings").isEqualTo(path.holdings(last));
        assertThat(end.contributed()).as("contributed").isEqualTo(path.contributed(last));
        assertThat(end.invested()).as("invested").isEqualTo(path.invested(last));
        assertThat(end.dividends().received()).as("dividends").isEqualTo(path.dividends(last));
    }

    /** Interest comes last, on what the buys leave. */
    static void cashFollowsFromTheRowBefore(RandomStudy study, PortfolioPath path) {
        double factor = Math.pow(1 + study.plan().rates().cashInterestPct() / 100, 1 / 252.0);
        for (int row = 0; row < path.size(); row++) {
            long cash = Exact.product(spendable(study, path, row) - INVESTED.change(path, row), factor);
            long miss = Math.abs(CASH.units(path, row) - cash);
            if (miss > (factor == 1 ? 0 : 1 + cash * LAST_DIGIT)) {
                assertThat(CASH.units(path, row)).as("cash of row %d", row).isEqualTo(cash);
            }
        }
    }

    /** Who holds shares on the row before the ex-date earns. */
    static void dividendsAreAmountsTimesShares(RandomStudy study, PortfolioPath path) {
        long[] received = new long[path.size()];
        long outstanding = 0;
        for (Dividend dividend : study.dividends()) {
            int row = study.firstRowFrom(dividend.exDate());
            if (row == 0 || row == path.size()) {
                continue;
            }
            long earned = Exact.units(path.shares(row - 1) * dividend.amountPerShare());
            int paid = study.firstRowFrom(study.payday(dividend));
            addFrom(paid, earned, received);
            outstanding += paid == path.size() ? earned : 0;
        }
        assertThat(DIVIDENDS.units(path)).as("dividends").isEqualTo(received);
        assertThat(path.finalState().dividends().outstanding().units())
                .as("outstanding")
                .isEqualTo(outstanding);
    }

    /** Costs come out of the amount. */
    static void investedIsTheSumOfPurchases(RandomStudy study, PortfolioPath path) {
        long[] invested = new long[path.size()];
        long costs = 0;
        for (Purchase purchase : path.purchases()) {
            int row = study.firstRowFrom(purchase.date());
            long amount = purchase.amount().units();
            long cost = Exact.product(amount, study.plan().rates().transactionCostPct() / 100);
            assertThat(purchase.date()).isEqualTo(study.prices().date(row));
            assertThat(purchase.price()).as("price").isEqualTo(study.prices().close(row));
            assertThat(purchase.transactionCost().units()).as("cost").isEqualTo(cost);
            assertThat(purchase.shares()).as("shares").isEqualTo(Exact.amount(amount - cost) / purchase.price());
            addFrom(row, amount, invested);
            costs += cost;
        }
        assertThat(INVESTED.units(path)).as("invested").isEqualTo(invested);
        assertThat(path.finalState().transactionCosts().units()).as("costs").isEqualTo(costs);
    }

    /** In the order given, from what the row before left, what is paid in and the dividends of the day. */
    static void eachSignalBuysWhenCashIsEnough(RandomStudy study, PortfolioPath path) {
        List<Trigger> bought = new ArrayList<>();
        for (int row = 0; row < path.size(); row++) {
            List<BuySignal> signals = study.signalsOn(path.dates().get(row));
            long cash = signals.isEmpty() ? 0 : spendable(study, path, row);
            for (BuySignal signal : signals) {
                long amount = Exact.units(signal.amount().orElse(study.plan().investmentPerTrade()));
                if (amount > 0 && amount <= cash && study.prices().close(row) > 0) {
                    bought.add(signal.trigger());
                    cash -= amount;
                }
            }
        }
        assertThat(path.purchases()).extracting(Purchase::trigger).isEqualTo(bought);
    }

    static void sharesAreBoughtOrReinvested(RandomStudy study, PortfolioPath path) {
        long reinvested = 0;
        for (int row = 0; row < path.size(); row++) {
            LocalDate date = path.dates().get(row);
            double shares = row == 0 ? 0 : path.shares(row - 1);
            for (Purchase purchase : path.purchases()) {
                shares += purchase.date().equals(date) ? purchase.shares() : 0;
            }
            long left = reinvested(study, path, row);
            shares += left == 0 ? 0 : Exact.amount(left) / study.prices().close(row);
            reinvested += left;
            if (Math.abs(path.shares(row) - shares) > DIGITS * shares) {
                assertThat(path.shares(row)).as("shares of row %d", row).isEqualTo(shares);
            }
        }
        assertThat(path.finalState().dividends().reinvested().units())
                .as("reinvested")
                .isEqualTo(reinvested);
    }

    private static long least(long[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static void addFrom(int first, long units, long[] sums) {
        for (int row = first; row < sums.length; row++) {
            sums[row] += units;
        }
    }

    /** What is there before the buys of a row. */
    private static long spendable(RandomStudy study, PortfolioPath path, int row) {
        long before = row == 0 ? 0 : CASH.units(path, row - 1);
        long dividends = afterTax(study, path, row) - reinvested(study, path, row);
        return before + CONTRIBUTED.change(path, row) + dividends;
    }

    /** Of the dividends that came on a row. */
    private static long afterTax(RandomStudy study, PortfolioPath path, int row) {
        long received = DIVIDENDS.change(path, row);
        return received == 0
                ? 0
                : received - Exact.product(received, study.plan().dividends().taxPct() / 100);
    }

    /** What of it bought shares: all, or nothing at a price of zero. */
    private static long reinvested(RandomStudy study, PortfolioPath path, int row) {
        boolean reinvests =
                study.plan().dividends().reinvest() && study.prices().close(row) > 0;
        return reinvests ? afterTax(study, path, row) : 0;
    }
}
