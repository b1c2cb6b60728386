package io.sptraderb.support;

import io.sptraderb.accumulation.FinalState;
import io.sptraderb.accumulation.FinalState.DividendTotals;
import io.sptraderb.accumulation.PortfolioPath;
import io.sptraderb.accumulation.Purchase;
import io.sptraderb.support.SlowPortfolio.Buy;
import io.sptraderb.support.SlowPortfolio.Row;
import io.sptraderb.support.SlowPortfolio.Totals;
import io.sptraderb.trade.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between a path and its slow twin, one line a figure. Money may miss by some of the eighth decimals it is
 * rounded to and by the last digits of doubles of its size, published figures by half their last decimal more.
 */
public final class PathDifferences {

    private static final double HALF_A_CENT = 0.005;
    private static final double HALF_A_MILLIONTH = 0.5e-6;
    private static final double SHARE = 1e-9;
    private static final double HUNDRED_UNITS = 1e-6;
    /** A thousand roundings to the eighth decimal. */
    private static final double ROUNDINGS = 1e-5;
    /** Sums and powers of a hundred doubles and more. */
    private static final double DIGITS = 1e-13;

    private final PortfolioPath path;
    private final SlowPortfolio slow;
    private final double tolerance;
    private final double shareTolerance;
    private final List<String> found = new ArrayList<>();

    private PathDifferences(PortfolioPath path, SlowPortfolio slow) {
        this.path = path;
        this.slow = slow;
        this.tolerance = ROUNDINGS + DIGITS * slow.largest().doubleValue();
        // a unit of money more or less is a number of shares
        this.shareTolerance = SHARE + HUNDRED_UNITS / slow.lowestPrice();
    }

    /** Empty when they agree. */
    public static List<String> between(PortfolioPath path, SlowPortfolio slow) {
        PathDifferences differences = new PathDifferences(path, slow);
        if (path.size() != slow.rows().size()) {
            return List.of("rows " + path.size() + ", slowly " + slow.rows().size());
        }
        for (int row = 0; row < path.size(); row++) {
            differences.compare(row, slow.rows().get(row));
        }
        differences.comparePublished();
        differences.compareBuys();
        differences.compareEnd(path.finalState(), slow.totals());
        return differences.found;
    }

    private void compare(int row, Row expected) {
        String at = " on " + expected.date();
        same("date" + at, path.dates().get(row), expected.date());
        money("value" + at, path.value(row), expected.value());
        money("cash" + at, path.cash(row), expected.cash());
        money("holdings" + at, path.holdings(row), expected.holdings());
        money("contributed" + at, path.contributed(row), expected.contributed());
        money("invested" + at, path.invested(row), expected.invested());
        money("dividends" + at, path.dividends(row), expected.dividends());
        shares("shares" + at, path.shares(row), expected.shares(), 0);
    }

    private void comparePublished() {
        double[] value = path.portfolioValue();
        double[] holdings = path.holdingsValue();
        double[] cash = path.cashBalance();
        double[] contributed = path.cumulativeContributed();
        double[] invested = path.cumulativeInvested();
        double[] dividends = path.cumulativeDividends();
        double[] shares = path.sharesHeld();
        for (int i = 0; i < path.size(); i++) {
            Row expected = slow.rows().get(i);
            String at = " published on " + expected.date();
            published("value" + at, value[i], expected.value());
            published("holdings" + at, holdings[i], expected.holdings());
            published("cash" + at, cash[i], expected.cash());
            published("contributed" + at, contributed[i], expected.contributed());
            published("invested" + at, invested[i], expected.invested());
            published("dividends" + at, dividends[i], expected.dividends());
            shares("shares" + at, shares[i], expected.shares(), HALF_A_MILLIONTH);
        }
    }

    private void compareBuys() {
        same("number of buys", path.purchases().size(), slow.buys().size());
        for (int i = 0; i < Math.min(path.purchases().size(), slow.buys().size()); i++) {
            Purchase purchase = path.purchases().get(i);
            Buy expected = slow.buys().get(i);
            String of = " of buy " + i;
            same("date" + of, purchase.date(), expected.date());
            same("price" + of, purchase.price(), expected.price());
            money("amount" + of, purchase.amount(), expected.amount());
            money("cost" + of, purchase.transactionCost(), expected.cost());
            shares("shares" + of, purchase.shares(), expected.shares(), 0);
        }
    }

    private void compareEnd(FinalState end, Totals totals) {
        Row last = slow.rows().getLast();
        shares("shares at the end", end.shares(), last.shares(), 0);
        money("cash at the end", end.cash(), last.cash());
        money("holdings at the end", end.holdings(), last.holdings());
        money("value at the end", end.value(), last.value());
        money("contributed in all", end.contributed(), last.contributed());
        money("invested in all", end.invested(), last.invested());
        money("costs", end.transactionCosts(), totals.costs());
        money("interest", end.interest(), totals.interest());
        DividendTotals dividends = end.dividends();
        money("dividends in all", dividends.received(), last.dividends());
        money("taxes", dividends.taxes(), totals.taxes());
        money("reinvested", dividends.reinvested(), totals.reinvested());
        money("outstanding", dividends.outstanding(), totals.outstanding());
    }

    private void money(String what, Money actual, BigDecimal expected) {
        near(what, BigDecimal.valueOf(actual.units(), 8), expected, tolerance);
    }

    private void published(String what, double actual, BigDecimal expected) {
        near(what, new BigDecimal(actual), expected, HALF_A_CENT + tolerance);
    }

    private void shares(String what, double actual, BigDecimal expected, double rounding) {
        near(what, new BigDecimal(actual), expected, rounding + shareTolerance + DIGITS * expected.doubleValue());
    }

    private void near(String what, BigDecimal actual, BigDecimal expected, double tolerance) {
        if (Math.abs(actual.subtract(expected).doubleValue()) > tolerance) {
            found.add(what + ": " + actual.toPlainString() + ", slowly " + expected.toPlainString());
        }
    }

    private void same(String what, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            found.add(what + ": " + actual + ", slowly " + expected);
        }
    }
}
