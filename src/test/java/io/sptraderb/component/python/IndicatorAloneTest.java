package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentNotFoundException;
import io.sptraderb.component.ComponentParameterException;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.IndicatorEvaluation;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indicators that no signal asks for. */
class IndicatorAloneTest {

    private static final CandleSeries CANDLES = TestCandles.closes(1, 2, 3, 4);
    private static final PrintedLine FIRST_RUN = new PrintedLine("indicators/any/banded", "run 1");
    private static final String BANDED = """
        import pandas as pd
        runs = 0

        class Banded:
            def __init__(self, by=1):
                self.by = by

            def calculate(self, data):
                global runs
                runs += 1
                print("run", runs)
                close = data["close"]
                return pd.DataFrame({"upper": close + self.by, "lower": close - self.by, "odd": close % 2 == 1})
        """;

    @TempDir
    private Path folder;

    private static IndicatorCall banded(String alias, long by) {
        return new IndicatorCall(alias, "banded", Map.of("by", new Whole(by)));
    }

    @Test
    void shouldGiveEveryOutputInItsOrder() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/banded.py", BANDED);

            IndicatorEvaluation found = components.run(banded("b", 2), CANDLES);

            assertThat(found.columns().sequencedKeySet()).containsExactly("upper", "lower", "odd");
            assertThat(found.columns().get("upper")).containsExactly(3, 4, 5, 6);
            assertThat(found.columns().get("odd")).containsExactly(1, 0, 1, 0);
            assertThat(found.prints()).containsExactly(FIRST_RUN);
            assertThat(found.codeHash()).hasSize(64);
        }
    }

    @Test
    void shouldAnswerEqualCallsFromMemoryWhoeverMadeThem() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/banded.py", BANDED);
            components.writeSignal("user", "return data['close'] > indicators['mine.lower']");
            components.run("signals/user", CANDLES, banded("mine", 1));

            assertThat(components.run(banded("other", 1), CANDLES).prints()).containsExactly(FIRST_RUN);
            assertThat(components.run(banded("other", 2), CANDLES).prints())
                    .extracting(PrintedLine::text)
                    .containsExactly("run 2");
        }
    }

    @Test
    void shouldTellCodeByItsHash() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/banded.py", BANDED);
            String before = components.run(banded("b", 2), CANDLES).codeHash();
            components.write("indicators/any/banded.py", BANDED.replace("close + self.by", "close + 10"));

            IndicatorEvaluation after = components.run(banded("b", 2), CANDLES);

            assertThat(after.columns().get("upper")).containsExactly(11, 12, 13, 14);
            assertThat(after.codeHash()).isNotEqualTo(before);
        }
    }

    @Test
    void shouldSeeACoarserTimeframeOnceItHasClosed() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/banded.py", BANDED);
            IndicatorCall call = new IndicatorCall("b", "banded", Map.of(), Optional.of(Timeframe.of("2h")));

            assertThat(components.run(call, CANDLES).columns().get("upper")).containsExactly(Double.NaN, 3, 3, 5);
            assertThat(components.run(call, CANDLES).columns().get("odd")).containsExactly(Double.NaN, 0, 0, 0);
        }
    }

    @Test
    void shouldSayWhatIsWrong() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/banded.py", BANDED);
            components.write("indicators/any/moody.py", """
                class Moody:
                    def calculate(self, data):
                        raise ValueError("not today")
                """);
            assertThatExceptionOfType(ComponentNotFoundException.class)
                    .isThrownBy(() -> components.run(new IndicatorCall("b", "bandet", Map.of()), CANDLES))
                    .withMessageContaining("indicators/any/banded");
            assertThatExceptionOfType(ComponentFailedException.class)
                    .isThrownBy(() -> components.run(new IndicatorCall("m", "moody", Map.of()), CANDLES))
                    .satisfies(e -> assertThat(e.line()).isEqualTo(3));
            assertThatExceptionOfType(ComponentParameterException.class)
                    .isThrownBy(() ->
                            components.run(new IndicatorCall("b", "banded", Map.of("period", new Whole(3))), CANDLES))
                    .satisfies(e -> assertThat(e.allowed()).containsExactly("by"));
            assertThatExceptionOfType(ComponentResultException.class)
                    .isThrownBy(() -> components.run(
                            new IndicatorCall("b", "banded", Map.of(), Optional.of(Timeframe.of("90m"))), CANDLES))
                    .satisfies(e -> assertThat(e.found()).isEqualTo("timeframe 90m for candles of 1h"));
        }
    }

    @Test
    void shouldObeyCancellation() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("indicators/any/banded.py", BANDED);

            assertThatThrownBy(() -> components.runtime().evaluate(CANDLES, banded("b", 1), () -> true))
                    .isInstanceOf(ComponentCancelledException.class);
        }
    }
}
