package io.sptraderb.component.python;

import static io.sptraderb.component.python.ShippedLibrary.number;
import static io.sptraderb.component.python.ShippedLibrary.rows;
import static io.sptraderb.component.python.ShippedLibrary.rowsBefore;
import static io.sptraderb.component.python.ShippedLibrary.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped signals: no look-ahead, any number of candles, and the events a loop over the candles finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibrarySignalsTest {

    private ShippedLibrary library;

    @BeforeAll
    void open() {
        library = new ShippedLibrary();
    }

    @AfterAll
    void close() {
        library.close();
    }

    private record Signal(String path, Map<String, ParameterValue> parameters) {}

    Stream<Signal> signals() {
        Stream<Signal> shipped = library.runtime().paths().stream()
                .filter(path -> path.value().startsWith("signals/"))
                .map(path -> new Signal(path.value(), Map.of()));
        return Stream.concat(
                shipped,
                Stream.of(
                        new Signal("signals/ma_crossover", Map.of("confirmation_bars", new Whole(4))),
                        new Signal("signals/rsi_reversal", Map.of("min_bars", new Whole(3))),
                        new Signal("signals/ma_pullback", Map.of("trend_bars", new Whole(3)))));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void shouldNotChangeThePastWhenSeriesIsCut(Signal signal) {
        CandleSeries series = TestCandles.random(400, 11);
        List<String> all = rows(library.evaluate(series, signal.path(), signal.parameters()));
        assertThat(all).isNotEmpty();
        for (int size : new int[] {0, 1, 2, 3, 13, 14, 15, 16, 27, 34, 60, 61, 200, 333, 399}) {
            SignalTable part = library.evaluate(series.slice(0, size), signal.path(), signal.parameters());
            assertThat(rows(part)).as("first " + size + " candles").isEqualTo(rowsBefore(all, size));
        }
    }

    @ParameterizedTest
    @MethodSource("signals")
    void shouldBeStillWhenThePriceIs(Signal signal) {
        assertThat(rows(library.evaluate(RandomMarkets.still(200, 0.1, 0), signal.path(), signal.parameters())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("signals")
    void shouldTellDirectionAndStrengthOfEveryEvent(Signal signal) {
        SignalTable table = library.evaluate(RandomMarkets.wild(2_000, 8), signal.path(), signal.parameters());
        assertThat(table.rows()).isPositive();
        for (int row = 0; row < table.rows(); row++) {
            assertThat(number(table, SignalTable.STRENGTH, row)).isBetween(0.0, 1.0);
            assertThat(Math.abs(number(table, SignalTable.DIRECTION, row))).isEqualTo(1.0);
        }
    }

    /** A candle and the one before, as a rule of one candle sees them. */
    private record View(CandleSeries series, Map<String, double[]> indicators, int candle) {

        double close() {
            return series.close(candle);
        }

        double closeBefore() {
            return series.close(candle - 1);
        }

        double now(String name) {
            return back(name, 0);
        }

        double before(String name) {
            return back(name, 1);
        }

        double back(String name, int candles) {
            return candle < candles ? Double.NaN : Objects.requireNonNull(indicators.get(name))[candle - candles];
        }

        boolean rises(String name, String level) {
            return now(name) > now(level) && before(name) <= before(level);
        }

        boolean falls(String name, String level) {
            return now(name) < now(level) && before(name) >= before(level);
        }

        boolean closesOver(String level) {
            return close() > now(level) && closeBefore() <= before(level);
        }

        boolean closesUnder(String level) {
            return close() < now(level) && closeBefore() >= before(level);
        }
    }

    /** The kind of event on a candle, {@code none} where there is none. */
    private interface Rule {
        String kindAt(View view);
    }

    private record Twin(String signal, Map<String, ParameterValue> parameters, Rule rule) {}

    static List<Twin> twins() {
        return List.of(
                new Twin("macd_cross", Map.of(), LibrarySignalsTest::macdCross),
                new Twin("bollinger_breakout", Map.of(), view -> bollingerBreakout(view, 10)),
                new Twin(
                        "bollinger_breakout",
                        Map.of("max_bandwidth", new Decimal(0.06)),
                        view -> bollingerBreakout(view, 0.06)),
                new Twin("bollinger_reversion", Map.of(), view -> bollingerReversion(view, 0)),
                new Twin(
                        "bollinger_reversion",
                        Map.of("min_bandwidth", new Decimal(0.06)),
                        view -> bollingerReversion(view, 0.06)),
                new Twin("donchian_breakout", Map.of(), LibrarySignalsTest::donchianBreakout),
                new Twin("supertrend_flip", Map.of(), LibrarySignalsTest::supertrendFlip),
                new Twin("ma_pullback", Map.of(), view -> pullback(view, 10)),
                new Twin("ma_pullback", Map.of("trend_bars", new Whole(2)), view -> pullback(view, 2)),
                new Twin(
                        "volatility_filtered_trend",
                        Map.of("min_volatility", new Decimal(0.008), "max_volatility", new Decimal(0.011)),
                        view -> filteredTrend(view, 0.008, 0.011)));
    }

    private static String macdCross(View view) {
        return view.rises("macd", "macd.signal")
                ? "bullish_cross"
                : view.falls("macd", "macd.signal") ? "bearish_cross" : "none";
    }

    private static String middleCross(View view) {
        return view.closesOver("bb.middle") ? "middle_up" : view.closesUnder("bb.middle") ? "middle_down" : "none";
    }

    private static String bollingerBreakout(View view, double widest) {
        boolean narrow = view.before("bb.bandwidth") <= widest;
        if (narrow && view.closesOver("bb.upper")) {
            return "upper_breakout";
        }
        return narrow && view.closesUnder("bb.lower") ? "lower_breakout" : middleCross(view);
    }

    private static String bollingerReversion(View view, double least) {
        boolean wide = view.now("bb.bandwidth") >= least;
        double middle = view.now("bb.middle");
        boolean fromBelow = view.closeBefore() < view.before("bb.lower") && view.close() >= view.now("bb.lower");
        if (wide && fromBelow && view.close() < middle) {
            return "lower_reversion";
        }
        boolean fromAbove = view.closeBefore() > view.before("bb.upper") && view.close() <= view.now("bb.upper");
        return wide && fromAbove && view.close() > middle ? "upper_reversion" : middleCross(view);
    }

    private static String donchianBreakout(View view) {
        if (view.close() > view.before("entry.upper")) {
            return "upper_breakout";
        }
        if (view.close() < view.before("entry.lower")) {
            return "lower_breakout";
        }
        if (view.close() < view.before("exit.lower")) {
            return "exit_long";
        }
        return view.close() > view.before("exit.upper") ? "exit_short" : "none";
    }

    private static String supertrendFlip(View view) {
        double turn = view.now("supertrend.direction") - view.before("supertrend.direction");
        return turn == 2 ? "flip_up" : turn == -2 ? "flip_down" : "none";
    }

    private static String pullback(View view, int candles) {
        boolean up = true;
        boolean down = true;
        for (int back = 0; back < candles; back++) {
            up &= view.back("ma_fast", back) > view.back("ma_slow", back);
            down &= view.back("ma_fast", back) < view.back("ma_slow", back);
        }
        if (up && view.closesOver("ma_fast") && view.closeBefore() > view.before("ma_slow")) {
            return "pullback_long";
        }
        if (down && view.closesUnder("ma_fast") && view.closeBefore() < view.before("ma_slow")) {
            return "pullback_short";
        }
        if (view.now("ma_fast") <= view.now("ma_slow") && view.before("ma_fast") > view.before("ma_slow")) {
            return "uptrend_end";
        }
        boolean risen = view.now("ma_fast") >= view.now("ma_slow");
        return risen && view.before("ma_fast") < view.before("ma_slow") ? "downtrend_end" : "none";
    }

    private static String filteredTrend(View view, double least, double most) {
        double volatility = view.now("volatility");
        String place = volatility >= least && volatility <= most ? "" : "_outside";
        if (view.rises("ma_fast", "ma_slow")) {
            return "golden_cross" + place;
        }
        return view.falls("ma_fast", "ma_slow") ? "death_cross" + place : "none";
    }

    @ParameterizedTest
    @MethodSource("twins")
    void shouldFindWhatALoopOverTheCandlesFinds(Twin twin) {
        for (CandleSeries series : List.of(TestCandles.random(3_000, 21), RandomMarkets.wild(3_000, 22))) {
            SignalEvaluation evaluation =
                    library.evaluation(series, "signals/" + twin.signal(), twin.parameters(), Optional.empty());

            List<String> expected = new ArrayList<>();
            for (int candle = 1; candle < series.size(); candle++) {
                String kind = twin.rule().kindAt(new View(series, evaluation.indicators(), candle));
                if (!kind.equals("none")) {
                    expected.add(candle + " " + kind + " " + (isUp(kind) ? 1 : -1));
                }
            }
            SignalTable table = evaluation.table();
            List<String> found = new ArrayList<>();
            for (int row = 0; row < table.rows(); row++) {
                int direction = (int) number(table, SignalTable.DIRECTION, row);
                found.add(table.candle(row) + " " + text(table, SignalTable.TYPE, row) + " " + direction);
            }
            assertThat(found).isEqualTo(expected).hasSizeGreaterThan(10);
        }
    }

    private static boolean isUp(String kind) {
        return List.of(
                        "bullish_cross",
                        "upper_breakout",
                        "lower_reversion",
                        "middle_up",
                        "exit_short",
                        "flip_up",
                        "pullback_long",
                        "downtrend_end",
                        "golden_cross",
                        "golden_cross_outside")
                .contains(kind);
    }

    private record Bad(String signal, Map<String, ParameterValue> parameters, String message) {}

    static List<Bad> badParameters() {
        return List.of(
                new Bad(
                        "macd_cross",
                        Map.of("min_histogram", new Decimal(2)),
                        "min_histogram was 2.0, must be a number"),
                new Bad("bollinger_breakout", Map.of("max_bandwidth", new Decimal(-1)), "max_bandwidth was -1.0, must"),
                new Bad(
                        "bollinger_reversion",
                        Map.of("min_bandwidth", new Decimal(11)),
                        "min_bandwidth was 11.0, must"),
                new Bad("ma_pullback", Map.of("trend_bars", new Whole(0)), "trend_bars was 0, must be from 1 to 1000"),
                new Bad("ma_pullback", Map.of("min_separation", new Decimal(1.5)), "min_separation was 1.5, must be a"),
                new Bad(
                        "volatility_filtered_trend",
                        Map.of("min_volatility", new Decimal(0.2), "max_volatility", new Decimal(0.2)),
                        "min_volatility was 0.2, must be below max_volatility, which was 0.2"),
                new Bad(
                        "volatility_filtered_trend",
                        Map.of("max_volatility", new Decimal(101)),
                        "max_volatility was 101.0, must be a number from 0.0 to 100.0"));
    }

    @ParameterizedTest
    @MethodSource("badParameters")
    void shouldNameFoundAndAllowedWhenParameterIsBad(Bad bad) {
        CandleSeries series = TestCandles.random(10, 1);

        assertThatThrownBy(() -> library.evaluate(series, "signals/" + bad.signal(), bad.parameters()))
                .isInstanceOfSatisfying(ComponentFailedException.class, e -> {
                    assertThat(e.errorType()).isEqualTo("ValueError");
                    assertThat(e.errorMessage()).contains(bad.message());
                });
    }

    /** The strengths at both sides of the scale, in prices chosen for them. */
    @ParameterizedTest
    @MethodSource("strengths")
    void shouldMeasureStrengthAsItSays(Strength row) {
        SignalTable table = library.evaluate(TestCandles.closes(row.closes()), "signals/" + row.signal(), Map.of());

        List<String> found = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            if (text(table, SignalTable.TYPE, i).equals(row.kind())) {
                found.add(table.candle(i) + " " + Math.round(1e6 * number(table, SignalTable.STRENGTH, i)) / 1e6);
            }
        }
        assertThat(found).containsExactly(row.expected());
    }

    private record Strength(String signal, String kind, double[] closes, String expected) {}

    static List<Strength> strengths() {
        return List.of(
                // The channel of the candles before is 100 to 110: 5 beyond it is half its width.
                new Strength("donchian_breakout", "upper_breakout", after(20, 100, 110, 115), "20 0.5"),
                new Strength("donchian_breakout", "lower_breakout", after(20, 100, 110, 80), "20 1.0"),
                // Mean 100.1, sample deviation 1.209611: (103 - 100.1) / (2 * 1.209611) - 1.
                new Strength("bollinger_breakout", "upper_breakout", after(19, 99, 101, 103), "19 0.198733"),
                new Strength("bollinger_breakout", "upper_breakout", after(19, 99, 101, 120), "19 1.0"));
    }

    /** Candles that alternate between two prices, then one at a third. */
    private static double[] after(int candles, double even, double odd, double last) {
        double[] closes = new double[candles + 1];
        Arrays.setAll(closes, i -> i == candles ? last : i % 2 == 0 ? even : odd);
        return closes;
    }
}
