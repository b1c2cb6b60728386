package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.accumulation.PathStatistics.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyReturnsTest {

    private static final int YEAR = 365;

    /** Values a year apart, with returns worked out by hand. */
    record Case(String what, double[] values, double[] contributed, double timeWeighted, double moneyWeighted) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("nothing paid in", row(100, 110, 121), row(100, 100, 100), 21, 10),
                new Case("a cost at the start", row(90, 100, 121), row(100, 100, 100), 34.44, 10),
                new Case("ten percent twice", row(100, 210, 231), row(100, 200, 200), 21, 10),
                // 100 (1 + r)^2 + 100 (1 + r) = 150
                new Case("paid in before a fall", row(100, 300, 150), row(100, 200, 200), 0, -17.71),
                new Case("only money lies there", row(100, 200, 300), row(100, 200, 300), 0, 0),
                new Case("nothing at first", row(0, 100, 110), row(0, 100, 100), 10, 10),
                new Case("all lost", row(100, 200, 0), row(100, 200, 200), -100, -100),
                new Case("lost, then paid in", row(100, 50, 50), row(100, 150, 150), -100, -50),
                // 101 stand for 1 and 100
                new Case("costs beyond what was there", row(1, 90.9, 90.9), row(1, 101, 101), -10, -9.91),
                new Case("a close of zero between", row(100, 0, 150), row(100, 100, 200), -50, -29.29));
    }

    private static double[] row(double... amounts) {
        return amounts;
    }

    private static ValueSeries yearly(double[] values, Optional<double[]> contributed) {
        LocalDate[] dates = new LocalDate[values.length];
        Arrays.setAll(dates, row -> Rows.FIRST.plusDays((long) row * YEAR));
        return new ValueSeries(List.of(dates), values, contributed);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldTakeWhatIsPaidInForNoReturn(Case each) {
        ValueSeries series = yearly(each.values(), Optional.of(each.contributed()));

        MoneyReturns found = MoneyReturns.of(series);

        assertThat(found.timeWeightedPct()).isCloseTo(each.timeWeighted(), within(1e-9));
        assertThat(found.moneyWeightedPct()).isCloseTo(each.moneyWeighted(), within(1e-9));
        assertThat(PathStatistics.of(series, Basis.PLAIN).totalReturnPct()).isEqualTo(found.timeWeightedPct());
    }

    @Test
    void shouldMeasureAsEverWhenNothingIsPaidIn() {
        double[] values = {100, 0, 150, 90};
        ValueSeries known = yearly(values, Optional.of(row(120, 120, 120, 120)));

        assertThat(PathStatistics.of(known, Basis.PLAIN))
                .isEqualTo(PathStatistics.of(known.dates(), values, Basis.PLAIN));
        assertThat(MoneyReturns.of(yearly(row(100, 110, 121), Optional.empty())))
                .isEqualTo(new MoneyReturns(21, 10));
    }

    @Test
    void shouldBeUndefinedWhereNothingGrows() {
        assertThat(MoneyReturns.of(yearly(row(), Optional.empty()))).isEqualTo(new MoneyReturns(0, Double.NaN));
        assertThat(MoneyReturns.of(yearly(row(100), Optional.empty()))).isEqualTo(new MoneyReturns(0, Double.NaN));
        assertThat(MoneyReturns.of(yearly(row(0, 0), Optional.empty()))).isEqualTo(new MoneyReturns(0, Double.NaN));
        assertThat(MoneyReturns.of(yearly(row(0, 9), Optional.of(row(0, 9)))))
                .isEqualTo(new MoneyReturns(0, Double.NaN));
    }

    /** Who is always fully invested has the returns of the price, whatever is paid in and when. */
    @Test
    void shouldEarnWhatThePriceDoesWhenAllIsInvestedAtOnce() {
        Random random = new Random(31);
        for (int run = 0; run < 50; run++) {
            double[] closes = new double[300];
            for (int row = 0; row < closes.length; row++) {
                closes[row] = row == 0 ? 100 : closes[row - 1] * (0.97 + random.nextDouble() * 0.0605);
            }
            ClosePrices prices = Rows.closes(closes);
            Contribution weekly = new Contribution(250_000, Frequency.WEEKLY);
            PortfolioPlan plan = PortfolioPlan.atOnce(1_000_000).with(weekly);
            List<BuySignal> signals = new ArrayList<>(new BuyAndHold().signals(prices));
            signals.addAll(weekly.signals(prices));

            PathStatistics found =
                    PathStatistics.of(PortfolioSimulation.run(plan, prices, List.of(), signals), Basis.PLAIN);

            PathStatistics ofPrice = PathStatistics.of(prices.dates(), closes, Basis.PLAIN);
            assertThat(found)
                    .as("seed 31, run " + run)
                    .usingRecursiveComparison()
                    .withComparatorForType((a, b) -> Math.abs(a - b) < 0.011 ? 0 : Double.compare(a, b), Double.class)
                    .isEqualTo(ofPrice);
        }
    }

    @Test
    void shouldAgreeWithASlowBisection() {
        Random random = new Random(37);
        for (int run = 0; run < 300; run++) {
            Contribution monthly = new Contribution(random.nextInt(500), Frequency.MONTHLY);
            PortfolioPlan plan = PortfolioPlan.of(random.nextInt(3_000), 100).with(monthly);
            ClosePrices prices = Rows.closes(
                    random.doubles(20 + random.nextInt(400), 80, 120).toArray());
            List<BuySignal> signals = new DollarCostAverage(Frequency.WEEKLY, OptionalDouble.empty()).signals(prices);
            PublishedPortfolio path = PublishedPortfolio.of(PortfolioSimulation.run(plan, prices, List.of(), signals));
            ValueSeries series = path.values();

            double found = MoneyReturns.of(series).moneyWeightedPct();

            double slow = bisected(series);
            assertThat(Double.isNaN(found)).isEqualTo(slow < 0);
            if (slow >= 0) {
                assertThat(found).as("seed 37, run " + run).isCloseTo((slow - 1) * 100, within(0.0051));
            }
        }
    }

    /** Growth a year, negative when no money was there before the last row. */
    private static double bisected(ValueSeries series) {
        double[] paidIn = series.contributed().orElseThrow().clone();
        int last = paidIn.length - 1;
        for (int row = last; row > 0; row--) {
            paidIn[row] -= paidIn[row - 1];
        }
        if (Arrays.stream(paidIn, 0, last).sum() == 0) {
            return -1;
        }
        double low = 0;
        double high = 1_000;
        for (int i = 0; i < 200; i++) {
            double growth = (low + high) / 2;
            double become = 0;
            for (int row = 0; row <= last; row++) {
                become += paidIn[row] * Math.pow(growth, (last - row) / 365.0);
            }
            low = become < series.values()[last] ? growth : low;
            high = become < series.values()[last] ? high : growth;
        }
        return low;
    }

    record Bad(double[] contributed, String message) {}

    static List<Bad> bad() {
        return List.of(
                new Bad(row(1), "2 dates and 1 cumulative_contributed, must be as many of both"),
                new Bad(row(1, Double.NaN), "cumulative_contributed[1] was NaN, must be a number from 0"),
                new Bad(row(-1, 1), "cumulative_contributed[0] was -1.0, must be a number from 0"),
                new Bad(row(2, 1), "cumulative_contributed[1] was 1.0, must be not below 2.0"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldRefuseContributionsThatAreNone(Bad bad) {
        ValueSeries series = yearly(row(1, 2), Optional.of(bad.contributed()));

        assertThatThrownBy(() -> MoneyReturns.of(series))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(bad.message());
    }
}
