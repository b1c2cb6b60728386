package io.sptraderb.accumulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of a series of portfolio values, as the replaced system defined them. All are zero below two values and
 * when the first value is zero. Where it is known what was paid in on the way they measure the time-weighted index of the
 * values instead, the chain of the returns without it, whose first value is that of the first row that has one; where it
 * is not known, they take what was paid in for a return.
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

    /** Of the published values of a path, and what was paid in on it. */
    public static PathStatistics of(PortfolioPath path, Basis basis) {
        return of(
                new ValueSeries(path.dates(), path.portfolioValue(), Optional.of(path.cumulativeContributed())), basis);
    }

    /** Of any values over time into which nothing was paid, or nobody said what. */
    public static PathStatistics of(List<LocalDate> dates, double[] values, Basis basis) {
        return of(new ValueSeries(dates, values, Optional.empty()), basis);
    }

    /**
     * Of any values over time.
     *
     * @throws InvalidRequestException when there are not as many values as dates, dates do not ascend, values are not
     *     finite or below 0, or contributions are not so or become less
     */
    public static PathStatistics of(ValueSeries series, Basis basis) {
        double[] index = index(series);
        OptionalDouble growth = growth(series, index);
        return growth.isEmpty() ? ZERO : of(index, growth.getAsDouble(), series.dates(), basis);
    }

    /** As {@link #of(ValueSeries, Basis)}, the total return alone. */
    static double totalReturnPct(ValueSeries series) {
        OptionalDouble growth = growth(series, index(series));
        return growth.isEmpty() ? 0 : Rounding.toPercent(growth.getAsDouble() - 1);
    }

    private static double[] index(ValueSeries series) {
        SeriesCheck.require(series);
        return TimeWeighted.index(series.values(), series.contributed());
    }

    /** Last over first; empty when nothing can be measured. */
    private static OptionalDouble growth(ValueSeries series, double[] index) {
        OptionalDouble first = Arrays.stream(index).filter(value -> value > 0).findFirst();
        boolean isPaidInto = index != series.values();
        return index.length < 2 || first.isEmpty() || (index[0] == 0 && !isPaidInto)
                ? OptionalDouble.empty()
                : OptionalDouble.of(index[index.length - 1] / first.getAsDouble());
    }

    private static PathStatistics of(double[] index, double growth, List<LocalDate> dates, Basis basis) {
        long days = basis.days(dates);
        double annualizedPct = days <= 0 ? 0 : Rounding.toPercent(Math.pow(growth, 365.0 / days) - 1);
        double excess = annualizedPct / 100 - basis.riskFreeRateAnnual();
        RowReturns returns = RowReturns.of(index);
        WorstFall fall = WorstFall.of(index);
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

    private static double ratio(double dividend, double divisor) {
        return divisor == 0 ? 0 : Rounding.ratio(dividend / divisor);
    }
}
