package io.sptraderb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.support.Market;
import io.sptraderb.support.PublishedStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Published runs of backtesting.py 0.6.6: equity is rebuilt from the closed trades and the closes, so that strategies
 * with orders no engine here has are compared too.
 */
class BacktestingPyStatisticsTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/test/resources/oracles"), Path.of("../shared/oracles"));
    /** Their last trade is open, and not in the list. */
    private static final Set<String> OPEN_ENDED =
            Set.of("goog_readme_commission002_open_end.json", "goog_readme_spread002.json", "syn_pyramid_plain.json");

    @TestFactory
    Stream<DynamicTest> shouldMatchPublishedStatistics() throws IOException {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Path folder : FOLDERS) {
            for (Path file : casesIn(folder)) {
                tests.add(DynamicTest.dynamicTest(folder + "/" + file.getFileName(), file.toUri(), () -> check(file)));
            }
        }
        return tests.build();
    }

    private static List<Path> casesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.exists(Path.of(file.toString().replace(".json", ".trades.csv"))))
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !OPEN_ENDED.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        RebuiltRun run = RebuiltRun.read(file);
        double sum = 0;
        for (double equity : run.account().curve().equity()) {
            sum += equity;
        }
        assertThat(sum).as("equity rebuilt").isCloseTo(run.equitySum(), within(1e-9 * run.equitySum()));
        PublishedStatistics.assertMatches(run.account(), run.firstTraded(), run.statistics());
    }

    @Test
    void shouldLeaveUndefinedWhatNeedsTradesOrVariation() {
        CandleSeries days = Market.flatCandles(Timeframe.of("1d"), 100, 100, 100, 100);
        EquityCurve curve = new EquityCurve(days.openTimes(), new double[] {1_000, 1_000, 1_000, 1_000}, 1_000, 86_400);
        Map<String, Double> found = BacktestingPyStatistics.of(Account.of(curve, days, List.of(), List.of()), 0);

        assertThat(found).containsEntry("Return [%]", 0.0).containsEntry("# Trades", 0.0);
        for (String name : List.of(
                "Beta", "Sharpe Ratio", "Sortino Ratio", "Calmar Ratio", "Win Rate [%]", "SQN", "Avg. Drawdown [%]")) {
            assertThat(found.get(name)).as(name).isNaN();
        }
    }

    @Test
    void shouldAnswerNothingWithoutCandles() {
        CandleSeries none = Market.flatCandles(Timeframe.of("1d"));
        EquityCurve curve = new EquityCurve(new long[0], new double[0], 1_000, 86_400);
        assertThat(BacktestingPyStatistics.of(Account.of(curve, none, List.of(), List.of()), 0))
                .isEmpty();
    }

    @Test
    void shouldCountNoFallThatOnlyTheLastCandleSees() {
        CandleSeries days = Market.flatCandles(Timeframe.of("1d"), 1, 2, 3, 4, 5);
        EquityCurve curve =
                new EquityCurve(days.openTimes(), new double[] {1_000, 900, 1_000, 1_100, 990}, 1_000, 86_400);
        Map<String, Double> found = BacktestingPyStatistics.of(Account.of(curve, days, List.of(), List.of()), 0);

        assertThat(found.get("Avg. Drawdown [%]")).isCloseTo(-10, within(1e-9));
        assertThat(found).containsEntry("Max. Drawdown Duration", 2 * 86_400.0);
    }

    @Test
    void shouldCountAYearByItsCandles() {
        assertThat(yearlyGrowth("1d", 20)).isCloseTo(Math.pow(1.01, 365) - 1, within(1e-9));
        assertThat(yearlyGrowth("1w", 20)).isCloseTo(Math.pow(1.01, 52) - 1, within(1e-9));
        assertThat(yearlyGrowth("30d", 20)).isCloseTo(Math.pow(1.01, 12) - 1, within(1e-9));
        assertThat(yearlyGrowth("365d", 20)).isCloseTo(0.01, within(1e-9));
        // a day is 24 candles: 1.01^24 a day
        assertThat(yearlyGrowth("1h", 240)).isCloseTo(Math.pow(1.01, 24 * 365) - 1, within(1e28));
    }

    /** Equity that grows one per cent a candle. */
    private static double yearlyGrowth(String timeframe, int candles) {
        double[] equity = new double[candles];
        for (int i = 0; i < candles; i++) {
            equity[i] = 1_000 * Math.pow(1.01, i);
        }
        CandleSeries series = Market.flatCandles(Timeframe.of(timeframe), equity.clone());
        EquityCurve curve = new EquityCurve(
                series.openTimes(), equity, 1_000, series.timeframe().seconds());
        Account account = Account.of(curve, series, List.of(), List.of());
        return BacktestingPyStatistics.of(account, 0).getOrDefault("Return (Ann.) [%]", Double.NaN) / 100;
    }

    @Test
    void shouldRefuseSeveralMarkets() {
        CandleSeries days = Market.flatCandles(Timeframe.of("1d"), 1);
        EquityCurve curve = new EquityCurve(days.openTimes(), new double[] {1}, 1, 86_400);
        Account two = new Account(curve, List.of(days, days), List.of(), List.of());
        assertThatThrownBy(() -> BacktestingPyStatistics.of(two, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 markets");
    }
}
