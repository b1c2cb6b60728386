package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.PathStatistics.Basis;
import io.sptraderb.support.SlowStatistics;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class PathStatisticsTest {

    private static final PathStatistics ZERO = new PathStatistics(0, 0, 0, 0, 0, 0, 0, 0);

    private static final List<LocalDate> PAIR_DATES = List.of(
            LocalDate.of(2024, 1, 2),
            LocalDate.of(2024, 1, 3),
            LocalDate.of(2024, 1, 4),
            LocalDate.of(2024, 1, 5),
            LocalDate.of(2024, 1, 8));
    private static final Basis PAIR_BASIS =
            new Basis(0.02, Optional.of(LocalDate.of(2023, 1, 8)), Optional.of(LocalDate.of(2024, 1, 8)));

    /** Figures of the replaced system, but for the sign of the reduced drawdown. */
    @Test
    void shouldMeasureAsTheReplacedSystem() {
        PathStatistics active = PathStatistics.of(PAIR_DATES, new double[] {100, 110, 99, 105, 103}, PAIR_BASIS);
        PathStatistics baseline = PathStatistics.of(PAIR_DATES, new double[] {100, 90, 95, 85, 108}, PAIR_BASIS);

        assertThat(active).isEqualTo(new PathStatistics(3, 3, -10, 5, 121.95, 0.0082, 0.0156, 0.3));
        assertThat(baseline).isEqualTo(new PathStatistics(8, 8, -15, 6, 243, 0.0247, 1.4363, 0.5333));
        assertThat(Comparison.of(active, baseline)).isEqualTo(new Comparison(-5, -5, -0.0165, 5, 121.05));
    }

    @Test
    void shouldBeZeroWhereNothingCanBeMeasured() {
        assertThat(of()).isEqualTo(ZERO);
        assertThat(of(10_000)).isEqualTo(ZERO);
        assertThat(of(0, 10, 20)).isEqualTo(ZERO);
        assertThat(of(10_000, 10_000, 10_000)).isEqualTo(ZERO);
    }

    @Test
    void shouldStayFiniteBesideAZero() {
        PathStatistics lostAndFound = of(100, 0, 50);

        assertThat(lostAndFound.maxDrawdownPct()).isEqualTo(-100);
        assertThat(lostAndFound.maxDrawdownDurationDays()).isEqualTo(2);
        assertThat(lostAndFound.volatilityAnnualizedPct()).isZero();
        assertThat(of(100, 50, 0).annualizedReturnPct()).isEqualTo(-100);
    }

    @Test
    void shouldCallEqualReturnsNoVolatility() {
        double[] values = new double[50];
        Arrays.setAll(values, row -> Math.pow(1.01, row));
        PathStatistics steady = of(values);

        assertThat(steady.volatilityAnnualizedPct()).isZero();
        assertThat(steady.sharpeRatio()).isZero();
        assertThat(steady.sortinoRatio()).isZero();
        assertThat(steady.maxDrawdownPct()).isZero();
    }

    @Test
    void shouldBeUndefinedBeyondAllNumbers() {
        assertThat(of(1, 1_000).annualizedReturnPct()).isNaN();
    }

    @Test
    void shouldMeasureTheFallUntilItsPeakIsSeenAgain() {
        assertThat(of(100, 120, 90, 119, 120, 80, 90).maxDrawdownDurationDays()).isEqualTo(5);
        assertThat(of(100, 90, 100, 95).maxDrawdownDurationDays()).isEqualTo(2);
        assertThat(of(100, 50, 100, 50, 60).maxDrawdownDurationDays()).isEqualTo(2);
    }

    @Test
    void shouldAgreeWithASlowComputation() {
        Random random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            int rows = 2 + random.nextInt(40);
            LocalDate[] dates = new LocalDate[rows];
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                dates[row] = row == 0 ? Rows.FIRST : dates[row - 1].plusDays(1 + random.nextInt(4));
                values[row] = row == 0 ? 1_000 : Rounding.money(values[row - 1] * (0.9 + random.nextDouble() * 0.21));
            }
            double riskFree = random.nextInt(3) / 100.0;
            long days = ChronoUnit.DAYS.between(dates[0], dates[rows - 1]);
            Basis basis = new Basis(riskFree, Optional.empty(), Optional.empty());
            assertThat(PathStatistics.of(List.of(dates), values, basis))
                    .as("seed 5, run " + run)
                    .isEqualTo(SlowStatistics.of(List.of(dates), values, days, riskFree));
        }
    }

    @Test
    void shouldRefuseWhatIsNoSeries() {
        assertThatThrownBy(() -> PathStatistics.of(Rows.days(1), new double[] {1, 2}, Basis.PLAIN))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("1 dates and 2 portfolio_value, must be as many of both");
        assertThatThrownBy(() -> of(1, -2))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("portfolio_value[1] was -2.0, must be a number from 0");
        assertThatThrownBy(() -> PathStatistics.of(List.of(Rows.day(1), Rows.day(0)), new double[] {1, 2}, Basis.PLAIN))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("dates[1] was 2024-01-02, must be after 2024-01-03");
        assertThatThrownBy(() -> new Basis(Double.NaN, Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("risk_free_rate_annual was NaN");
    }

    @Test
    void shouldCompareTheNamedPairOrElseTheFirstTwo() {
        PathStatistics up = of(100, 110);
        PathStatistics flat = of(100, 100);
        SequencedMap<String, PathStatistics> portfolios = new LinkedHashMap<>();
        portfolios.put("baseline", flat);
        assertThat(Comparison.among(portfolios)).isEmpty();

        portfolios.put("third", flat);
        portfolios.put("active", up);
        assertThat(Comparison.among(portfolios)).contains(Comparison.of(up, flat));

        portfolios.remove("baseline");
        assertThat(Comparison.among(portfolios)).contains(Comparison.of(flat, up));
    }

    private static PathStatistics of(double... values) {
        return PathStatistics.of(Rows.days(values.length), values, Basis.PLAIN);
    }
}
