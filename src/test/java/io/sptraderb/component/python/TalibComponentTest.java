package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.SignalEvaluation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Components that use talib, in the sandbox they run in. */
@Timeout(120)
class TalibComponentTest {

    private static final CandleSeries CANDLES = TestCandles.random(120, 5);

    @TempDir
    private Path folder;

    @Test
    void shouldTradeOnTalibWhenAComponentImportsIt() {
        try (TestComponents components = new TestComponents(folder)) {
            components.writeSignal(
                    "low",
                    "import talib",
                    "rsi = talib.RSI(data['close'], timeperiod=14)",
                    "upper, middle, lower = talib.BBANDS(data['close'], 10)",
                    "doji = talib.CDLDOJI(data['open'], data['high'], data['low'], data['close'])",
                    "events = pd.DataFrame(index=data.index)",
                    "events['signal'] = ((rsi < 50) & (data['close'] < middle)).astype(int)",
                    "events['crossover_type'] = 'low'",
                    "return events");

            SignalEvaluation evaluation = components.run("signals/low", CANDLES);

            assertThat(evaluation.table().rows()).isBetween(1, CANDLES.size() - 14);
        }
    }

    @Test
    void shouldNameTheLineWhenTalibRefuses() {
        try (TestComponents components = new TestComponents(folder)) {
            components.writeSignal("bad", "import talib", "return talib.SMA(data['close'], 1)");

            assertThatThrownBy(() -> components.run("signals/bad", CANDLES))
                    .isInstanceOfSatisfying(ComponentFailedException.class, e -> {
                        assertThat(e.getMessage())
                                .contains("TA_SMA function failed with error code 2: Bad Parameter (TA_BAD_PARAM)");
                        assertThat(e.frames())
                                .containsExactly(new ComponentFailedException.Frame(
                                        "evaluate", "signals/bad.py", TestComponents.FIRST_LINE + 1));
                    });
        }
    }
}
