package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal calls are answered from memory; components here print how often they ran. */
class MemoTest {

    private static final CandleSeries CANDLES = TestCandles.closes(1, 2, 3);
    private static final String COUNTING = """
        runs = 0

        class Counting:
            def __init__(self, by=1):
                self.by = by

            def calculate(self, data):
                global runs
                runs += 1
                print("indicator", runs)
                return data[["close"]] * self.by

            def evaluate(self, data, indicators):
                global runs
                runs += 1
                print("signal", runs)
                return data["close"] > self.by
        """;

    @TempDir
    private Path folder;

    private static List<String> printed(SignalEvaluation evaluation) {
        return evaluation.prints().stream().map(PrintedLine::text).toList();
    }

    @Test
    void shouldNotRunPythonAgainWhenCallIsEqual() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("signals/counting.py", COUNTING);
            SignalEvaluation first = components.run("signals/counting", CANDLES);

            SignalEvaluation again = components.run("signals/counting", TestCandles.closes(1, 2, 3));

            assertThat(again).isSameAs(first);
            assertThat(printed(again)).containsExactly("signal 1");
        }
    }

    @Test
    void shouldRunPythonAgainWhenAnythingDiffers() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("signals/counting.py", COUNTING);
            components.run("signals/counting", CANDLES);

            assertThat(printed(components.run("signals/counting", CANDLES, Map.of("by", new Whole(2)))))
                    .containsExactly("signal 2");
            assertThat(printed(components.run("signals/counting", TestCandles.closes(1, 2, 4))))
                    .containsExactly("signal 3");
            components.write("signals/counting.py", COUNTING + "\n");
            assertThat(printed(components.run("signals/counting", CANDLES))).containsExactly("signal 1");
        }
    }

    @Test
    void shouldKeepIndicatorsWhenOnlyTheSignalDiffers() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/counted.py", COUNTING);
            components.write("signals/counting.py", COUNTING);
            IndicatorCall once = new IndicatorCall("a", "counted", Map.of());
            IndicatorCall twice = new IndicatorCall("b", "counted", Map.of("by", new Whole(2)));

            assertThat(printed(components.run("signals/counting", CANDLES, once)))
                    .containsExactly("indicator 1", "signal 1");
            assertThat(printed(components.run("signals/counting", CANDLES, once, twice)))
                    .containsExactly("indicator 1", "indicator 2", "signal 2");
        }
    }

    @Test
    void shouldRunPythonAgainWhenCallFailed() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("signals/moody.py", """
                runs = 0

                class Moody:
                    def evaluate(self, data, indicators):
                        global runs
                        runs += 1
                        if runs == 1:
                            raise ValueError("not yet")
                        return data["close"] > 1
                """);

            assertThatThrownBy(() -> components.run("signals/moody", CANDLES))
                    .isInstanceOf(ComponentFailedException.class);
            assertThat(components.run("signals/moody", CANDLES).table().rows()).isEqualTo(2);
        }
    }

    @Test
    void shouldForgetWhenMemoryIsFull() {
        PythonSettings settings = new PythonSettings(folder, 1, Duration.ofSeconds(20), 512L << 20, 10_000, 0);
        try (TestComponents components = new TestComponents(folder, settings)) {
            components.write("signals/counting.py", COUNTING);
            components.run("signals/counting", CANDLES);

            assertThat(printed(components.run("signals/counting", CANDLES))).containsExactly("signal 2");
        }
    }

    @Test
    void shouldNotChangeWhatIsRememberedWhenComponentWritesItLater() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/keeping.py", """
                import pandas as pd
                kept = []

                class Keeping:
                    def calculate(self, data):
                        for series in kept:
                            series.iloc[0] = -1.0
                        series = pd.Series(index=data.index, dtype=float)
                        series.iloc[1] = 5.0
                        kept.append(series)
                        return series
                """);
            components.writeSignal("user", "return data['close'] > 1");
            IndicatorCall call = new IndicatorCall("k", "keeping", Map.of());

            SignalEvaluation first = components.run("signals/user", CANDLES, call);
            components.run("signals/user", TestCandles.closes(3, 4, 5), call);

            assertThat(first.indicators().get("k")).containsExactly(Double.NaN, 5, Double.NaN);
        }
    }
}
