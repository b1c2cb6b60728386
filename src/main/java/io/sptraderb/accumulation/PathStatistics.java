package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a series of portfolio values, as the replaced system defined them. All are zero below two values and
 * when the first value is zero. They take every change of value for a return, also what is paid in.
 *
 * @param totalReturnPct last value over first, less one
 * @param annualizedReturnPct the same compounded to 365 calendar days, 0 when the span is not a day; NaN when no double
 *     holds it
 * @param maxDrawdownPct largest fall below the highest value so far, 0 or negative
 * @param maxDrawdownDurationDays calendar days from the peak of that fall until its value is reached again, or until the
 *     last date
 * @param volatilityAnnualizedPct population standard deviation of the returns from row to row, times root of 252; a row
 *     after a zero has no return
 * @param sharpeRatio annualized return above the risk-free rate, over volatility; like the other ratios made of the
 *     rounded annualized return, and 0 over nothing
 * @param sortinoRatio the same over the deviation of the negative returns around their own mean: 0 for a single one
 * @param calmarRatio annualized return over the largest fall
 */
public record PathStatistics(
        double totalReturnPct,
        double annualizedReturnPct,
        double maxDrawdownPct,
        long maxDrawdownDurationDays,
        double volatilityAnnualizedPct,
        double sharpeRatio,
        double sortinoRatio,
        double calmarRatio) {

    private static final PathStatistics ZERO = new PathStatistics(0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * What a measurement is based on.
     *
     * @param riskFreeRateAnnual fraction: 0.02 is 2 % a year
     * @param start where the span of the annualized return begins; the first date when empty
     * @param end where it ends; the last date when empty
     */
    public record Basis(double riskFreeRateAnnual, Optional<LocalDate> start, Optional<LocalDate> end) {

        /** No risk-free rate, from the first date to the last. */
        public static final Basis PLAIN = new Basis(0, Optional.empty(), Optional.empty());

        public Basis {
            if (!Double.isFinite(riskFreeRateAnnual)) {
                throw new InvalidRequestException(
                        "risk_free_rate_annual", Double.toString(riskFreeRateAnnual), "a finite number");
            }
        }

        /** No risk-free rate, over all of a range. */
        public static Basis over(DateRange range) {
            return new Basis(0, Optional.of(range.start()), Optional.of(range.end()));
        }

        private long days(List<LocalDate> dates) {
            return ChronoUnit.DAYS.between(start.orElse(dates.getFirst()), end.orElse(dates.getLast()));
        }
    }

    /** Of the published values of a path. */
    public static PathStatistics of(PortfolioPath path, Basis basis) {
        return of(path.dates(), path.portfolioValue(), basis);
    }

    /**
     * Of any values over time.
     *
     * @param dates ascending
     * @param values one a date, finite, 0 or above
     * @throws InvalidRequestException when they are not so
     */
    public static PathStatistics of(List<LocalDate> dates, double[] values, Basis basis) {
        check(dates, values);
        if (values.length < 2 || values[0] == 0) {
            return ZERO;
        }
        double growth = values[values.length - 1] / values[0];
        long days = basis.days(dates);
        double annualizedPct = days <= 0 ? 0 : Rounding.toPercent(Math.pow(growth, 365.0 / days) - 1);
        double excess = annualizedPct / 100 - basis.riskFreeRateAnnual();
        RowReturns returns = RowReturns.of(values);
        WorstFall fall = WorstFall.of(values);
        return new PathStatistics(
                Rounding.toPercent(growth - 1),
                annualizedPct,
                Rounding.toPercent(-fall.depth()),
                fall.days(dates),
                Rounding.toPercent(returns.volatility()),
                ratio(excess, returns.volatility()),
                ratio(excess, returns.downsideVolatility()),
                ratio(annualizedPct / 100, fall.depth()));
    }

    private static void check(List<LocalDate> dates, double[] values) {
        if (dates.size() != values.length) {
            throw new InvalidRequestException(
                    "time_series",
                    dates.size() + " dates and " + values.length + " portfolio_value",
                    "as many of both");
        }
        for (int row = 0; row < values.length; row++) {
            if (!(values[row] >= 0) || Double.isInfinite(values[row])) {
                throw new InvalidRequestException(
                        "portfolio_value[" + row + "]", Double.toString(values[row]), "a number from 0");
            }
            if (row > 0 && !dates.get(row).isAfter(dates.get(row - 1))) {
                throw new InvalidRequestException(
                        "dates[" + row + "]", dates.get(row).toString(), "after " + dates.get(row - 1));
            }
        }
    }

    private static double ratio(double dividend, double divisor) {
        return divisor == 0 ? 0 : Rounding.ratio(dividend / divisor);
    }
}
