package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators of a signal on candles of a coarser timeframe than the run's. */
class HigherTimeframeTest {

    private static final double NAN = Double.NaN;
    private static final CandleSeries TEN_HOURS = TestCandles.closes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    private static final String CLOSING = """
        class Closing:
            def __init__(self, by=1):
                self.by = by

            def calculate(self, data):
                print(len(data), list(data["open"]), list(data["high"]))
                result = data[["close"]] * self.by
                result["rising"] = data["close"] > data["open"]
                return result
        """;

    @TempDir
    private Path folder;

    private static IndicatorCall closing(String timeframe) {
        return new IndicatorCall("c", "closing", Map.of(), Optional.of(Timeframe.of(timeframe)));
    }

    @Test
    void shouldSeeAnIndicatorOnceItsCandleHasClosed() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/closing.py", CLOSING);
            components.writeSignal("above", "return data['close'] > indicators['c']");

            SignalEvaluation found = components.run("signals/above", TEN_HOURS, closing("4h"));

            assertThat(found.indicators().get("c")).containsExactly(NAN, NAN, NAN, 4, 4, 4, 4, 8, 8, 8);
            assertThat(found.indicators().get("c.rising")).containsExactly(NAN, NAN, NAN, 1, 1, 1, 1, 1, 1, 1);
            assertThat(found.prints())
                    .extracting(PrintedLine::text)
                    .containsExactly("3 [1.0, 5.0, 9.0] [4.0, 8.0, 10.0]");
            assertThat(found.table().rows()).isEqualTo(5);
            assertThat(found.table().candle(0)).isEqualTo(4);
        }
    }

    @Test
    void shouldTakeTheTimeframeTheSignalItselfDeclares() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/closing.py", CLOSING);
            components.write("signals/by_property.py", """
                class ByProperty:
                    def __init__(self, timeframe="4h"):
                        self.timeframe = timeframe

                    @property
                    def required_indicators(self):
                        return [{"name": "c", "type": "closing", "params": {"by": 2}, "timeframe": self.timeframe}]

                    def evaluate(self, data, indicators):
                        return indicators["c"] > 0
                """);
            components.write("signals/by_metadata.py", """
                __metadata__ = {"required_indicators": [{"name": "c", "type": "closing", "timeframe": "2h"}]}

                def generate_signals(indicators):
                    return []
                """);

            assertThat(components
                            .run("signals/by_property", TEN_HOURS)
                            .indicators()
                            .get("c"))
                    .containsExactly(NAN, NAN, NAN, 8, 8, 8, 8, 16, 16, 16);
            assertThat(components
                            .run("signals/by_metadata", TEN_HOURS)
                            .indicators()
                            .get("c"))
                    .containsExactly(NAN, 2, 2, 4, 4, 6, 6, 8, 8, 10);
        }
    }

    @Test
    void shouldRememberTimeframesApart() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/closing.py", CLOSING);
            components.writeSignal("none", "return data['close'] < 0");
            SignalEvaluation four = components.run("signals/none", TEN_HOURS, closing("4h"));
            IndicatorCall own = new IndicatorCall("c", "closing", Map.of());

            assertThat(components
                            .run("signals/none", TEN_HOURS, own)
                            .indicators()
                            .get("c"))
                    .containsExactly(TEN_HOURS.closes());
            assertThat(components
                            .run("signals/none", TEN_HOURS, closing("2h"))
                            .indicators()
                            .get("c"))
                    .containsExactly(NAN, 2, 2, 4, 4, 6, 6, 8, 8, 10);
            assertThat(components.run("signals/none", TEN_HOURS, closing("4h"))).isSameAs(four);
        }
    }

    @Test
    void shouldRunAScriptOnCandlesOfItsTimeframe() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/closing.py", """
                import json, os
                candles = json.loads(os.environ["CANDLE_DATA"])
                print("INDICATOR_START")
                print(json.dumps({"values": [candle["close"] for candle in candles]}))
                print("INDICATOR_END")
                print(os.environ["TIMEFRAME"])
                """);
            components.writeSignal("none", "return data['close'] < 0");

            SignalEvaluation found = components.run("signals/none", TEN_HOURS, closing("4h"));

            assertThat(found.indicators().get("c")).containsExactly(NAN, NAN, NAN, 4, 4, 4, 4, 8, 8, 8);
            assertThat(found.prints()).extracting(PrintedLine::text).containsExactly("4h");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeframe='90m' | timeframe 90m for candles of 1h | a multiple of 1h",
                "timeframe='30m' | timeframe 30m for candles of 1h | a multiple of 1h",
                "timeframe='day' | timeframe \"day\" | <n>m, <n>h, <n>d or <n>w",
                "timeframe=4 | timeframe \"4\" | <n>m, <n>h, <n>d or <n>w",
                "condition='> 3' | c with a condition | indicators only"
            })
    void shouldRefuseWhatNoIndicatorCanBe(String entry, String found, String allowed) {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/closing.py", CLOSING);
            components.write(
                    "signals/bad.py",
                    "__metadata__ = {'required_indicators': [dict(name='c', type='closing', " + entry + ")]}\n"
                            + "def generate_signals(indicators):\n    return []\n");

            assertThatExceptionOfType(ComponentResultException.class)
                    .isThrownBy(() -> components.run("signals/bad", TEN_HOURS))
                    .satisfies(e -> {
                        assertThat(e.component()).isEqualTo("signals/bad");
                        assertThat(e.found()).isEqualTo(found);
                        assertThat(e.allowed()).startsWith(allowed);
                    });
        }
    }

    @Test
    void shouldNotChangeThePastWhenTheFutureIsCut() {
        try (TestComponents components = new TestComponents(folder, TestComponents.settings(TestComponents.SHIPPED))) {
            Random random = new Random(20);
            CandleSeries week = withWeekendAndGaps(random);
            IndicatorCall trend =
                    new IndicatorCall("t", "sma", Map.of("period", new Whole(3)), Optional.of(Timeframe.of("4h")));
            double[] whole = trend(components, week, trend);
            assertThat(whole[whole.length - 1]).isNotNaN();
            for (int round = 0; round < 12; round++) {
                int cut = random.nextInt(week.size());
                assertThat(trend(components, week.slice(0, cut), trend)).containsExactly(Arrays.copyOf(whole, cut));
            }
        }
    }

    private static double[] trend(TestComponents components, CandleSeries series, IndicatorCall trend) {
        IndicatorCall fast = average("ma_fast", 2);
        IndicatorCall slow = average("ma_slow", 4);
        return Objects.requireNonNull(components
                .run("signals/ma_crossover", series, trend, fast, slow)
                .indicators()
                .get("t"));
    }

    private static IndicatorCall average(String alias, long period) {
        return new IndicatorCall(alias, "sma", Map.of("period", new Whole(period)));
    }

    /** Two weeks of hours, without weekends and without one hour in ten. */
    private static CandleSeries withWeekendAndGaps(Random random) {
        CandleSeries all = TestCandles.random(14 * 24, 9);
        int[] kept = new int[all.size()];
        int size = 0;
        for (int i = 0; i < kept.length; i++) {
            boolean isWeekend = i / 24 % 7 >= 5;
            if (!isWeekend && random.nextInt(10) > 0) {
                kept[size++] = i;
            }
        }
        long[] times = new long[size];
        double[][] columns = new double[5][size];
        for (int i = 0; i < size; i++) {
            times[i] = all.openTime(kept[i]);
            columns[0][i] = all.open(kept[i]);
            columns[1][i] = all.high(kept[i]);
            columns[2][i] = all.low(kept[i]);
            columns[3][i] = all.close(kept[i]);
            columns[4][i] = all.volume(kept[i]);
        }
        return TestCandles.of(times, columns);
    }
}
