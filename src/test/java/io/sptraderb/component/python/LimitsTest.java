package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentLimitException;
import io.sptraderb.component.ComponentLimitException.Limit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A component that uses too much is stopped alone; the next call works. */
@Timeout(120)
class LimitsTest {

    private static final CandleSeries CANDLES = TestCandles.random(20, 1);
    private static final String ENDLESS = "while True: pass";
    private static final String STUBBORN = """
        while True:
                    try:
                        while True: pass
                    except BaseException: pass\
        """;
    private static final String STUBBORN_PRINTS = """
        while True:
                    try: print('line')
                    except BaseException: pass\
        """;

    @TempDir
    private Path folder;

    private TestComponents components;

    @BeforeEach
    void open() {
        components = new TestComponents(folder, settings(Duration.ofSeconds(60), 512L << 20));
        components.writeSignal("good", "return data['close'] > 0");
        components.run("signals/good", CANDLES);
    }

    private PythonSettings settings(Duration callTime, long memory) {
        return new PythonSettings(folder, 1, callTime, memory, 10_000, 64L << 20);
    }

    /** A runtime whose calls may last only a moment; a busy machine still does a small call in that time. */
    private void openImpatient() {
        components.close();
        components = new TestComponents(folder, settings(Duration.ofSeconds(3), 16L << 30));
    }

    @AfterEach
    void close() {
        components.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENDLESS,
                STUBBORN,
                "sum(range(10 ** 12))",
                "max(iter(int, 1))",
                "import re; re.match('(a|a)*(b|b)*c' * 3, 'ab' * 40)\n        while True: pass"
            })
    void shouldStopCallWhenItRunsTooLong(String body) {
        openImpatient();
        components.writeSignal("slow", body, "return data['close'] > 0");

        assertLimit("signals/slow", Limit.TIME);
    }

    @Test
    void shouldStopCallWhenIndicatorRunsTooLong() {
        openImpatient();
        components.write(
                "indicators/trend/slow.py", "class Slow:\n    def calculate(self, data):\n        " + ENDLESS + "\n");
        components.write(
                "signals/user.py",
                "class User:\n    required_indicators = ['slow']\n    def evaluate(self, d, i):\n        pass\n");

        assertThatThrownBy(() -> components.run("signals/user", CANDLES))
                .isInstanceOf(ComponentLimitException.class)
                .hasMessageContaining("indicators/trend/slow");
    }

    @Test
    void shouldStopCallWhenModuleRunsTooLong() {
        openImpatient();
        components.write("signals/slow.py", ENDLESS + "\n");

        assertLimit("signals/slow", Limit.TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep = [0] * 10 ** 9",
                "keep = bytearray(2 * 10 ** 9)",
                "keep = 'x' * (2 * 10 ** 9)",
                "keep = [bytearray(10 ** 8) for _ in range(6)]",
                "keep = []\n        while True: keep.append(bytearray(10 ** 6))",
                "raise MemoryError()"
            })
    void shouldStopCallWhenItAllocatesTooMuch(String body) {
        components.writeSignal("fat", body, "return data['close'] > 0");

        assertLimit("signals/fat", Limit.MEMORY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"print('x' * 20_000)", "for i in range(5_000): print(i)", STUBBORN_PRINTS})
    void shouldStopCallWhenItPrintsTooMuch(String body) {
        components.writeSignal("loud", body, "return data['close'] > 0");

        assertLimit("signals/loud", Limit.OUTPUT);
    }

    private void assertLimit(String path, Limit limit) {
        assertThatThrownBy(() -> components.run(path, CANDLES))
                .isInstanceOf(ComponentLimitException.class)
                .satisfies(
                        e -> assertThat(((ComponentLimitException) e).limit()).isEqualTo(limit))
                .hasMessageContaining(path);
        assertNextCallWorks();
    }

    private void assertNextCallWorks() {
        CandleSeries other = TestCandles.random(21, 2);
        assertThat(components.run("signals/good", other).table().rows()).isEqualTo(21);
    }

    @Test
    void shouldStopSoonWhenCallIsCancelled() {
        components.writeSignal("slow", ENDLESS);
        AtomicLong cancelledAt = new AtomicLong();
        long start = System.nanoTime();

        assertThatThrownBy(() -> components
                        .runtime()
                        .evaluate(CANDLES, TestComponents.call("signals/slow", Map.of()), () -> {
                            boolean isCancelled = System.nanoTime() - start > 300_000_000L;
                            if (isCancelled) {
                                cancelledAt.compareAndSet(0, System.nanoTime());
                            }
                            return isCancelled;
                        }))
                .isInstanceOf(ComponentCancelledException.class);

        long millis = (System.nanoTime() - cancelledAt.get()) / 1_000_000;
        assertThat(millis).as("ms from the cancel to the answer").isLessThan(1_000);
        assertNextCallWorks();
    }

    @Test
    void shouldNotStartWhenCallIsCancelledBefore() {
        assertThatThrownBy(() -> components
                        .runtime()
                        .evaluate(CANDLES, TestComponents.call("signals/good", Map.of()), () -> true))
                .isInstanceOf(ComponentCancelledException.class);
    }

    @Test
    void shouldNotWaitForAContextWhenCallIsCancelled() throws InterruptedException {
        components.writeSignal("slow", ENDLESS);
        AtomicBoolean isSecondDone = new AtomicBoolean();
        Thread first = Thread.ofPlatform().start(() -> {
            try {
                components
                        .runtime()
                        .evaluate(CANDLES, TestComponents.call("signals/slow", Map.of()), isSecondDone::get);
            } catch (ComponentCancelledException | ComponentLimitException e) {
                assertThat(e).isNotNull();
            }
        });
        AtomicLong asked = new AtomicLong();

        assertThatThrownBy(() -> components
                        .runtime()
                        .evaluate(
                                TestCandles.random(50, 3),
                                TestComponents.call("signals/slow", Map.of()),
                                () -> asked.incrementAndGet() > 5))
                .isInstanceOf(ComponentCancelledException.class);
        isSecondDone.set(true);
        first.join();
        assertNextCallWorks();
    }
}
