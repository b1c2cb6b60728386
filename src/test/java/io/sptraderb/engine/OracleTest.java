package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.metrics.Account;
import io.sptraderb.metrics.EquityCurve;
import io.sptraderb.metrics.Metric;
import io.sptraderb.metrics.Performance;
import io.sptraderb.metrics.PerformanceReport;
import io.sptraderb.support.PublishedStatistics;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Trade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published runs of backtesting.py 0.6.6, trade by trade. The bundled cases always run; those on market data that is not
 * ours to ship run where it lies beside the project. {@code -Doracles.dir=DIR} takes another folder of the same form.
 */
class OracleTest {

    private static final Path BUNDLED = Path.of("src/test/resources/oracles");
    private static final Path SHARED = Path.of("../shared/oracles");
    private static final List<String> SHARED_CASES = List.of(
            "goog_readme_spread002.json",
            "goog_close_then_enter_10_30_finalized.json",
            "goog_readme_commission002_open_end.json");
    /** Money is kept to eight decimals: two roundings of a fill and of its commission, on each side. */
    private static final double MONEY_STEP = 4e-8;

    @TestFactory
    Stream<DynamicTest> shouldMatchTradeByTrade() throws IOException {
        String other = System.getProperty("oracles.dir");
        List<Path> files = new ArrayList<>(casesIn(other == null ? BUNDLED : Path.of(other)));
        assertThat(files).as("cases in the folder").isNotEmpty();
        if (other == null) {
            SHARED_CASES.forEach(name -> files.add(SHARED.resolve(name)));
        }
        return files.stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> checkCase(file)));
    }

    private static List<Path> casesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> Files.exists(Path.of(file.toString().replace(".json", ".trades.csv"))))
                    .sorted()
                    .toList();
        }
    }

    private static void checkCase(Path file) throws IOException {
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not on this machine");
        OracleCase oracle = OracleCase.read(file);
        Assumptions.assumeTrue(Files.exists(oracle.data()), () -> oracle.data() + " is not on this machine");
        CandleSeries series = oracle.candles();
        SimulationResult result = OracleStrategies.run(oracle, series);

        assertThat(result.trades()).hasSameSizeAs(oracle.trades());
        List<Trade> trades = inOrder(result.trades(), trade -> trade.exit().candle(), trade -> trade.entry()
                .candle());
        List<OracleCase.Expected> expected =
                inOrder(oracle.trades(), OracleCase.Expected::exitCandle, OracleCase.Expected::entryCandle);
        for (int i = 0; i < expected.size(); i++) {
            checkTrade(trades.get(i), expected.get(i));
        }
        double equityFinal = oracle.stats().getJsonNumber("Equity Final [$]").doubleValue();
        assertThat(result.endEquity().toDouble()).isCloseTo(equityFinal, within(1e-9 * equityFinal));
        double sum = 0;
        for (double equity : result.equity()) {
            sum += equity;
        }
        assertThat(sum).isCloseTo(oracle.equitySum(), within(1e-9 * oracle.equitySum()));
        checkStatistics(oracle, series, result);
    }

    /** Several positions that close together are listed in another order there. */
    private static <T> List<T> inOrder(List<T> trades, ToIntFunction<T> exit, ToIntFunction<T> entry) {
        return trades.stream()
                .sorted(Comparator.comparingInt(exit).thenComparingInt(entry))
                .toList();
    }

    /** The statistics both define alike, and all of them by that library's definitions. */
    private static void checkStatistics(OracleCase oracle, CandleSeries series, SimulationResult result) {
        EquityCurve curve = new EquityCurve(
                series.openTimes(), result.equity(), result.startCapital().toDouble(), 86_400);
        Account account = Account.of(curve, series, result.trades(), List.of());
        PerformanceReport report = Performance.measure(account);
        assertPercent(oracle, "Return [%]", report.value(Metric.TOTAL_RETURN));
        assertPercent(oracle, "Max. Drawdown [%]", -report.value(Metric.MAX_DRAWDOWN));
        assertPercent(oracle, "Win Rate [%]", report.value(Metric.WIN_RATE));
        assertThat(report.value(Metric.TOTAL_TRADES))
                .isEqualTo(oracle.stats().getJsonNumber("# Trades").doubleValue());
        PublishedStatistics.assertMatches(account, oracle.param("n2"), oracle.stats());
    }

    private static void assertPercent(OracleCase oracle, String name, double fraction) {
        double expected = oracle.stats().getJsonNumber(name).doubleValue();
        assertThat(fraction * 100).as(name).isCloseTo(expected, within(1e-6));
    }

    private static void checkTrade(Trade trade, OracleCase.Expected expected) {
        assertThat(trade.side().sign() * trade.quantity().toDouble()).isEqualTo(expected.size());
        assertThat(trade.entry().candle()).isEqualTo(expected.entryCandle());
        assertThat(trade.exit().candle()).isEqualTo(expected.exitCandle());
        assertThat(trade.entry().price()).isEqualTo(expected.entryPrice());
        assertThat(trade.exit().price()).isEqualTo(expected.exitPrice());
        assertMoney(trade.pnl(), expected.pnl());
        assertMoney(trade.commission(), expected.commission());
        assertThat(trade.returnFraction()).isCloseTo(expected.returnFraction(), within(1e-11));
    }

    private static void assertMoney(Money found, double expected) {
        assertThat(found.toDouble()).isCloseTo(expected, within(Math.max(MONEY_STEP, 1e-9 * Math.abs(expected))));
    }
}
