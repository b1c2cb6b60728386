package io.sptraderb.accumulation;

import io.sptraderb.trade.Money;
import java.util.function.Function;

/** What a path tells of each row in money: exact, in units of 10<sup>-8</sup>, and as it is published. */
enum PathColumn {
    VALUE(PortfolioPath::value, PortfolioPath::portfolioValue),
    HOLDINGS(PortfolioPath::holdings, PortfolioPath::holdingsValue),
    CASH(PortfolioPath::cash, PortfolioPath::cashBalance),
    CONTRIBUTED(PortfolioPath::contributed, PortfolioPath::cumulativeContributed),
    INVESTED(PortfolioPath::invested, PortfolioPath::cumulativeInvested),
    DIVIDENDS(PortfolioPath::dividends, PortfolioPath::cumulativeDividends);

    private interface OfRow {
        Money in(PortfolioPath path, int row);
    }

    private final OfRow exact;
    private final Function<PortfolioPath, double[]> published;

    PathColumn(OfRow exact, Function<PortfolioPath, double[]> published) {
        this.exact = exact;
        this.published = published;
    }

    long units(PortfolioPath path, int row) {
        return exact.in(path, row).units();
    }

    long[] units(PortfolioPath path) {
        return firstUnits(path, path.size());
    }

    long[] firstUnits(PortfolioPath path, int rows) {
        long[] units = new long[rows];
        for (int row = 0; row < rows; row++) {
            units[row] = units(path, row);
        }
        return units;
    }

    /** What a row added; all of it on the first. */
    long change(PortfolioPath path, int row) {
        return units(path, row) - (row == 0 ? 0 : units(path, row - 1));
    }

    double[] published(PortfolioPath path) {
        return published.apply(path);
    }
}
