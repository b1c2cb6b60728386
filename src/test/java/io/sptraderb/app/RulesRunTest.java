package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.http.TradeCsv;
import io.sptraderb.strategy.UnknownOutputException;
import io.sptraderb.trade.ExitReason;
import io.sptraderb.trade.Trade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies whose rules are conditions on indicators, from their text to their trades. */
class RulesRunTest {

    private static final String HEAD = "name: n\nversion: 1\nauthor: a\ndescription: d\n";

    @Test
    void shouldTradeAsTheSignalThatSaysTheSame() throws IOException {
        String byConditions = HEAD + """
            dependencies:
              indicators:
                - {name: fast, type: sma, params: {period: 10}}
                - {name: slow, type: sma, params: {period: 30}}
            entry: {when: {indicator: fast, condition: crosses_above slow}, size: 0.1}
            exit: {signal_exit: [{indicator: fast, condition: crosses_below slow}]}
            """;
        String bySignal = HEAD + """
            dependencies: {signals: [core.signals.ma_crossover]}
            signal_config:
              ma_crossover:
                min_separation: 0
                required_indicators:
                  - {name: ma_fast, type: sma, params: {period: 10}}
                  - {name: ma_slow, type: sma, params: {period: 30}}
            entry: {when: {signal: ma_crossover, outputs: {crossover_type: golden_cross}}, size: 0.1}
            exit: {signal_exit: {when: {signal: ma_crossover, outputs: {crossover_type: death_cross}}}}
            """;
        try (RuleRuns runs = new RuleRuns()) {
            CandleSeries series = RuleRuns.sample("15m");
            BacktestResult found = runs.run(byConditions, series);

            assertThat(found.simulation().trades()).hasSizeGreaterThan(10);
            assertThat(csv(found)).isEqualTo(csv(runs.run(bySignal, series)));
            assertThat(found.markets().getFirst().signals()).isEmpty();
            assertThat(found.markets().getFirst().indicators().sequencedKeySet())
                    .containsExactly("fast", "slow");
        }
    }

    /** The trades without the names of the rules behind them. */
    private static String csv(BacktestResult result) throws IOException {
        StringBuilder table = new StringBuilder();
        TradeCsv.write(result.simulation().trades(), table);
        return table.toString();
    }

    @Test
    void shouldFilterEventsByTheIndicatorsOfTheirSignal() {
        String text = HEAD + """
            dependencies: {signals: [core.signals.rsi_reversal]}
            entry:
              when: {signal: rsi_reversal, outputs: {signal_type: oversold_reversal}}
              filters: [{indicator: rsi, condition: "> 33"}]
              size: 0.1
            exit: {signal_exit: [{indicator: rsi, condition: "> 50"}]}
            """;
        try (RuleRuns runs = new RuleRuns()) {
            BacktestResult found = runs.run(text, RuleRuns.sample("15m"));
            double[] rsi = column(found, "rsi");

            assertThat(found.simulation().trades()).hasSizeGreaterThan(2).allSatisfy(trade -> {
                assertThat(rsi[trade.entry().candle() - 1]).isGreaterThan(33);
                if (trade.exitReason() == ExitReason.SIGNAL) {
                    assertThat(rsi[trade.exit().candle() - 1]).isGreaterThan(50);
                }
            });
            assertThatExceptionOfType(UnknownOutputException.class)
                    .isThrownBy(
                            () -> runs.run(text.replace("rsi, condition", "rsj, condition"), RuleRuns.sample("15m")))
                    .satisfies(e -> assertThat(e.available()).containsExactly("rsi"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"15m", "1h"})
    void shouldSeeTheHigherTimeframeAsAddedUpByHand(String timeframe) {
        String text = HEAD + """
            dependencies:
              indicators: [{name: mean, type: sma, params: {period: 2}, timeframe: 4h}]
            entry: {when: {indicator: close, condition: crosses_above mean}, size: 0.1}
            exit: {signal_exit: [{indicator: close, condition: "< mean"}]}
            """;
        try (RuleRuns runs = new RuleRuns()) {
            CandleSeries series = RuleRuns.sample(timeframe);
            double[] seen = column(runs.run(text, series), "mean");

            for (int i = 0; i < seen.length; i++) {
                double expected = meanOfClosedSpans(series, i);
                if (Double.isNaN(expected)) {
                    assertThat(seen[i]).as("candle %d", i).isNaN();
                } else {
                    assertThat(seen[i]).as("candle %d", i).isCloseTo(expected, within(1e-9));
                }
            }
        }
    }

    /** Mean of the last closes of the last two spans of four hours that have ended and hold a candle. */
    private static double meanOfClosedSpans(CandleSeries series, int i) {
        long four = Timeframe.of("4h").seconds();
        long ended = Math.floorDiv(series.closeTime(i), four);
        double sum = 0;
        int spans = 0;
        long last = Long.MAX_VALUE;
        for (int j = i; j >= 0 && spans < 2; j--) {
            long span = Math.floorDiv(series.openTime(j), four);
            if (span < ended && span != last) {
                sum += series.close(j);
                spans++;
                last = span;
            }
        }
        return spans == 0 ? Double.NaN : sum / spans;
    }

    @Test
    void shouldNotTradeOtherwiseWhenTheFutureIsCut() throws IOException {
        String text = Files.readString(Path.of("strategies/dip_in_uptrend.yaml"));
        try (RuleRuns runs = new RuleRuns()) {
            CandleSeries series = RuleRuns.sample("15m");
            List<Trade> whole = runs.run(text, series).simulation().trades();
            assertThat(whole).hasSizeGreaterThan(5);
            for (int part = 1; part <= 7; part++) {
                int cut = series.size() * part / 8 - part;
                List<Trade> trades =
                        runs.run(text, series.slice(0, cut)).simulation().trades();
                List<Trade> closed = trades.stream()
                        .filter(trade -> trade.exitReason() != ExitReason.END_OF_DATA)
                        .toList();

                assertThat(closed).isEqualTo(whole.subList(0, closed.size()));
                assertThat(closed.size())
                        .isEqualTo(whole.stream()
                                .filter(trade -> trade.exit().candle() < cut)
                                .count());
            }
        }
    }

    private static double[] column(BacktestResult result, String name) {
        return Objects.requireNonNull(result.markets().getFirst().indicators().get(name));
    }
}
