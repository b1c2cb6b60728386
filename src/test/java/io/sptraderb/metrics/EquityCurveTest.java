package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.metrics.PerformanceReport.DailyReturn;
import io.sptraderb.metrics.PerformanceReport.MonthlyReturn;
import io.sptraderb.metrics.PerformanceReport.YearlyReturn;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EquityCurveTest {

    private static final double EXACT = 1e-12;
    private static final int DAY = 86_400;

    @Test
    void shouldCompoundMonthsAndYears() {
        EquityCurve curve = curve(
                List.of("2023-11-30T23:00:00Z", "2023-12-01T00:00:00Z", "2023-12-31T23:59:00Z", "2024-02-01T00:00:00Z"),
                1_100,
                1_000,
                1_210,
                605);
        PerformanceReport report = new PerformanceReport(Map.of(), List.of(), curve.monthlyReturns());

        assertThat(report.monthlyReturns())
                .extracting(MonthlyReturn::month)
                .containsExactly(YearMonth.of(2023, 11), YearMonth.of(2023, 12), YearMonth.of(2024, 2));
        assertFractions(
                report.monthlyReturns().stream()
                        .mapToDouble(MonthlyReturn::fraction)
                        .toArray(),
                0.1,
                0.1,
                -0.5);
        assertThat(report.yearlyReturns()).extracting(YearlyReturn::year).containsExactly(Year.of(2023), Year.of(2024));
        assertFractions(
                report.yearlyReturns().stream()
                        .mapToDouble(YearlyReturn::fraction)
                        .toArray(),
                0.21,
                -0.5);
    }

    @Test
    void shouldHaveNoReturnFromNothingOrDebt() {
        EquityCurve curve = curve(
                List.of("2023-01-01T00:00:00Z", "2023-02-01T00:00:00Z", "2023-03-01T00:00:00Z", "2023-04-01T00:00:00Z"),
                0,
                -10,
                10,
                20);
        assertFractions(
                curve.monthlyReturns().stream()
                        .mapToDouble(MonthlyReturn::fraction)
                        .toArray(),
                -1,
                Double.NaN,
                Double.NaN,
                1);
        assertFractions(
                curve.dailyReturns().stream().mapToDouble(DailyReturn::fraction).toArray(),
                -1,
                Double.NaN,
                Double.NaN,
                1);
    }

    @Test
    void shouldTakeMonthsBeforeTheEpoch() {
        assertThat(curve(List.of("1969-12-31T00:00:00Z", "1970-01-01T00:00:00Z"), 1, 2)
                        .monthlyReturns())
                .extracting(MonthlyReturn::month)
                .containsExactly(YearMonth.of(1969, 12), YearMonth.of(1970, 1));
    }

    @Test
    void shouldAverageDrawdowns() {
        List<String> days = List.of(
                "2024-01-01T00:00:00Z",
                "2024-01-02T00:00:00Z",
                "2024-01-03T00:00:00Z",
                "2024-01-04T00:00:00Z",
                "2024-01-05T00:00:00Z",
                "2024-01-06T00:00:00Z");
        // from the close of day 1, 10 % for two days; from the close of day 4, 30 % for two days and open
        Drawdowns drawdowns =
                curve(days, 1_000, 900, 1_000, 2_000, 1_400, 1_800).drawdowns();

        assertThat(drawdowns.episodes()).isEqualTo(2);
        assertThat(drawdowns.deepest()).isCloseTo(0.3, within(EXACT));
        assertThat(drawdowns.averageDepth()).isCloseTo(0.2, within(EXACT));
        assertThat(drawdowns.longest()).isEqualTo(2 * DAY);
        assertThat(drawdowns.averageDuration()).isEqualTo(2 * DAY);
    }

    @Test
    void shouldRefuseColumnsOfDifferentLength() {
        assertThatThrownBy(() -> new EquityCurve(new long[2], new double[1], 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 values for 2 candles");
    }

    private static void assertFractions(double[] found, double... expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(found[i]).isNaN();
            } else {
                assertThat(found[i]).isCloseTo(expected[i], within(EXACT));
            }
        }
    }

    /** Starts with 1,000. */
    private static EquityCurve curve(List<String> times, double... equity) {
        long[] openTimes = times.stream()
                .mapToLong(time -> Instant.parse(time).getEpochSecond())
                .toArray();
        return new EquityCurve(openTimes, equity, 1_000, DAY);
    }
}
