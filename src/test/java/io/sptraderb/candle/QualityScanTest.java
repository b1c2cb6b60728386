package io.sptraderb.candle;

import static io.sptraderb.candle.QualityReport.Check.FAILED;
import static io.sptraderb.candle.QualityReport.Check.PASSED;
import static io.sptraderb.candle.QualityReport.Check.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sptraderb.candle.QualityReport.Check;
import io.sptraderb.candle.QualityReport.Finding;
import io.sptraderb.candle.QualityReport.GapInformation;
import io.sptraderb.candle.QualityReport.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityScanTest {

    private static final Timeframe MINUTE = Timeframe.of("1m");

    private record Case(String name, long[] times, Check ordered, Check cadence, GapInformation gaps, Check alignment) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Case> cases() {
        GapInformation unknown = GapInformation.UNKNOWN;
        GapInformation complete = GapInformation.KNOWN_COMPLETE;
        GapInformation gaps = GapInformation.KNOWN_WITH_GAPS;
        return Stream.of(
                new Case("empty", times(), PASSED, UNKNOWN, unknown, UNKNOWN),
                new Case("one", times(60), PASSED, UNKNOWN, unknown, PASSED),
                new Case("one, misaligned", times(61), PASSED, UNKNOWN, unknown, FAILED),
                new Case("two", times(60, 120), PASSED, PASSED, complete, PASSED),
                new Case("two, far apart", times(60, 6_000), PASSED, PASSED, complete, PASSED),
                new Case("complete", times(60, 120, 180, 240), PASSED, PASSED, complete, PASSED),
                new Case("with a gap", times(60, 120, 180, 360), PASSED, PASSED, gaps, PASSED),
                new Case("half is no majority", times(60, 120, 240), PASSED, FAILED, unknown, PASSED),
                new Case("irregular", times(60, 120, 180, 270), PASSED, FAILED, unknown, FAILED),
                new Case("shifted", times(90, 150, 210), PASSED, PASSED, complete, FAILED),
                new Case("twice", times(60, 60), FAILED, UNKNOWN, unknown, PASSED),
                new Case("backwards", times(180, 120, 60), FAILED, UNKNOWN, unknown, PASSED),
                new Case("one step back", times(60, 120, 180, 120, 180, 240), FAILED, PASSED, complete, PASSED),
                new Case("before the epoch", times(-120, -60, 0), PASSED, PASSED, complete, PASSED));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldTellFailedFromUnknown(Case expected) {
        QualityReport report = scan(MINUTE, expected.times());

        assertThat(report.ordered()).isEqualTo(expected.ordered());
        assertThat(report.cadence()).isEqualTo(expected.cadence());
        assertThat(report.gaps()).isEqualTo(expected.gaps());
        assertThat(report.alignment()).isEqualTo(expected.alignment());
    }

    @Test
    void shouldFindNothingInFaultlessCandles() {
        QualityReport report = QualityScan.of(TestCandles.random(MINUTE, 500, 0, 1));

        assertThat(report.findings()).isEmpty();
        assertThat(report.violations()).isEmpty();
    }

    @Test
    void shouldCountGapsAndWhatIsMissingInThem() {
        QualityReport report = scan(MINUTE, times(60, 120, 180, 240, 360, 420, 660, 720));

        assertThat(report.gaps()).isEqualTo(GapInformation.KNOWN_WITH_GAPS);
        assertThat(report.findings()).containsExactly(new Finding("gap", 2, 300), new Finding("missing", 4, 300));
        assertThat(report.violations()).isEmpty();
    }

    @Test
    void shouldNameTheFirstOffenderOfEachKind() {
        QualityReport report = scan(MINUTE, times(60, 120, 120, 180, 245, 240, 305, 300));

        assertThat(report.findings())
                .containsExactly(
                        new Finding("unordered", 3, 120),
                        new Finding("irregular", 4, 120),
                        new Finding("misaligned", 2, 245));
        assertThat(report.violations())
                .containsExactly(
                        Violation.NOT_ORDERED,
                        Violation.CADENCE_UNKNOWN,
                        Violation.GAP_INFORMATION_UNKNOWN,
                        Violation.TIMEFRAME_MISALIGNED);
    }

    private record Prices(double open, double high, double low, double close, Check sanity) {}

    private static Stream<Prices> prices() {
        return Stream.of(
                new Prices(2, 3, 1, 2, PASSED),
                new Prices(1, 1, 1, 1, PASSED),
                new Prices(4, 3, 1, 2, FAILED),
                new Prices(0.5, 3, 1, 2, FAILED),
                new Prices(2, 3, 1, 3.5, FAILED),
                new Prices(2, 3, 1, 0.5, FAILED),
                new Prices(Double.NaN, 3, 1, 2, FAILED),
                new Prices(2, Double.NaN, 1, 2, FAILED),
                new Prices(2, 3, Double.NaN, 2, FAILED),
                new Prices(2, 3, 1, Double.NaN, FAILED));
    }

    @ParameterizedTest
    @MethodSource("prices")
    void shouldWantOpenAndCloseInsideLowAndHigh(Prices p) {
        QualityReport report = QualityScan.of(
                MINUTE,
                times(60, 120),
                new double[] {2, p.open()},
                new double[] {3, p.high()},
                new double[] {1, p.low()},
                new double[] {2, p.close()});

        assertThat(report.ohlcSanity()).isEqualTo(p.sanity());
        if (p.sanity() == FAILED) {
            assertThat(report.findings()).containsExactly(new Finding("ohlc", 1, 120));
            assertThat(report.violations()).containsExactly(Violation.OHLC_SANITY_UNKNOWN);
        }
    }

    @Test
    void shouldHoldTheContractsViolationsAgainstWhatIsUnknown() {
        assertThat(scan(MINUTE, times()).violations())
                .extracting(Violation::wireName)
                .containsExactly(
                        "CadenceUnknown", "GapInformationUnknown", "OhlcSanityUnknown", "TimeframeAlignmentUnknown");
        assertThat(scan(MINUTE, times(61)).violations())
                .extracting(Violation::wireName)
                .containsExactly("CadenceUnknown", "GapInformationUnknown", "TimeframeMisaligned");
    }

    @Test
    void shouldAlignWeeksToMonday() {
        long monday = 1_704_067_200L;
        assertThat(scan(Timeframe.of("1w"), times(monday)).alignment()).isEqualTo(PASSED);
        assertThat(scan(Timeframe.of("1w"), times(monday + 3 * 86_400L)).alignment())
                .isEqualTo(FAILED);
    }

    @Test
    void shouldRefuseColumnsOfUnequalLength() {
        double[] one = {1};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityScan.of(MINUTE, times(60, 120), one, one, one, one))
                .withMessageContaining("2 times, 1 opens");
    }

    /** The contract's own wording, with its sort, beside the scan's majority vote. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldJudgeCadenceAsTheMedianDoes(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long[] times = new long[random.nextInt(12)];
            long time = 0;
            for (int i = 0; i < times.length; i++) {
                int kind = random.nextInt(12);
                time += kind == 0 ? -60 : kind == 1 ? 0 : kind == 2 ? 90 : kind < 5 ? 60L * random.nextInt(1, 5) : 60;
                times[i] = time;
            }
            QualityReport report = scan(MINUTE, times);
            long[] steps = forwardSteps(times);
            long median = steps.length == 0 ? 0 : steps[steps.length / 2];
            boolean isKnown = steps.length > 0
                    && Arrays.stream(steps).allMatch(step -> step % median == 0)
                    && Arrays.stream(steps).filter(step -> step == median).count() * 2 > steps.length;
            boolean hasGaps = Arrays.stream(steps).anyMatch(step -> step > median);

            assertThat(report.cadence())
                    .as("seed %d: %s", seed, Arrays.toString(times))
                    .isEqualTo(steps.length == 0 ? UNKNOWN : isKnown ? PASSED : FAILED);
            assertThat(report.gaps())
                    .isEqualTo(
                            !isKnown
                                    ? GapInformation.UNKNOWN
                                    : hasGaps ? GapInformation.KNOWN_WITH_GAPS : GapInformation.KNOWN_COMPLETE);
        }
    }

    private static long[] forwardSteps(long[] times) {
        long[] steps = new long[Math.max(0, times.length - 1)];
        for (int i = 1; i < times.length; i++) {
            steps[i - 1] = times[i] - times[i - 1];
        }
        return Arrays.stream(steps).filter(step -> step > 0).sorted().toArray();
    }

    @Test
    void shouldKeepFindingsFromBeingChanged() {
        QualityReport report = scan(MINUTE, times(61));
        List<Finding> findings = report.findings();
        assertThat(findings).isUnmodifiable();
        assertThat(report.violations()).isUnmodifiable();
    }

    private static long[] times(long... times) {
        return times;
    }

    private static QualityReport scan(Timeframe timeframe, long[] times) {
        double[] flat = new double[times.length];
        Arrays.fill(flat, 1);
        return QualityScan.of(timeframe, times, flat, flat, flat, flat);
    }
}
