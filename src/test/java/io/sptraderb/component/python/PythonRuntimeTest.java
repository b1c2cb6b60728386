package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentDescriptor;
import io.sptraderb.component.ComponentDescriptor.Kind;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.SignalEvaluation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class PythonRuntimeTest {

    private static final CandleSeries CANDLES = TestCandles.random(100, 1);

    @TempDir
    private Path folder;

    @Test
    void shouldListAndDescribeWhenFolderHasComponents() {
        try (PythonRuntime runtime = new PythonRuntime(PythonSettings.defaults(TestComponents.SHIPPED))) {
            assertThat(runtime.paths().stream().map(ComponentPath::value))
                    .containsSubsequence(
                            "indicators/momentum/rsi",
                            "indicators/trend/adx",
                            "indicators/trend/ema",
                            "indicators/trend/sma",
                            "indicators/volatility/bb",
                            "signals/ema_crossover",
                            "signals/ma_crossover",
                            "signals/rsi_reversal");
            ComponentDescriptor sma =
                    runtime.find(new ComponentPath("indicators/trend/sma")).orElseThrow();
            assertThat(sma.kind()).isEqualTo(Kind.INDICATOR);
            assertThat(sma.category()).isEqualTo("trend");
            assertThat(sma.contentHash()).hasSize(64);
            assertThat(runtime.find(new ComponentPath("core/signals/ma_crossover")))
                    .get()
                    .extracting(ComponentDescriptor::kind, ComponentDescriptor::category)
                    .containsExactly(Kind.SIGNAL, "signals");
            assertThat(runtime.find(new ComponentPath("signals/nothing"))).isEmpty();
            assertThat(runtime.find(new ComponentPath("base/indicator"))).isEmpty();
        }
    }

    @Test
    void shouldListNothingWhenFolderIsMissing() {
        try (PythonRuntime runtime = new PythonRuntime(PythonSettings.defaults(folder.resolve("none")))) {
            assertThat(runtime.paths()).isEmpty();
        }
    }

    @Test
    void shouldBecomeWarmWhenAsked() throws InterruptedException {
        try (PythonRuntime runtime = new PythonRuntime(TestComponents.settings(TestComponents.SHIPPED))) {
            assertThat(runtime.isWarm()).isFalse();
            runtime.warmUp();
            runtime.warmUp();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!runtime.isWarm() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(runtime.isWarm()).isTrue();
        }
    }

    @Test
    void shouldRefuseWhenThreadIsVirtual() throws InterruptedException {
        try (TestComponents components = new TestComponents(folder)) {
            components.writeSignal("good", "return data['close'] > 0");
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            components.run("signals/good", CANDLES);
                        } catch (IllegalStateException e) {
                            thrown.set(e);
                        }
                    })
                    .join();
            assertThat(thrown.get()).hasMessageContaining("platform threads");
        }
    }

    @Test
    void shouldGiveEveryCallItsOwnAnswerWhenManyRunAtOnce() throws InterruptedException {
        PythonSettings settings = new PythonSettings(folder, 2, Duration.ofSeconds(60), 512L << 20, 10_000, 0);
        try (TestComponents components = new TestComponents(folder, settings)) {
            components.writeSignal("sized", "print(len(data))", "return data['close'] > 0");
            ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
            List<Thread> threads = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                int size = 10 + thread;
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 20; i++) {
                        SignalEvaluation found = components.run("signals/sized", TestCandles.random(size, i));
                        String printed = found.prints().getFirst().text();
                        if (found.table().rows() != size || !printed.equals(Integer.toString(size))) {
                            wrong.add(size + ": " + printed);
                        }
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void shouldDrawTheSameNumbersInEveryCall() {
        // A context is used by call after call; what one drew must not move what the next one draws.
        try (TestComponents components = new TestComponents(folder)) {
            components.write("signals/drawn.py", """
                import numpy as np

                generator = np.random.default_rng(5)


                class Probe:
                    def evaluate(self, data, indicators):
                        np.random.seed(7)
                        print(generator.random(), np.random.rand())
                        return data["close"] > 0
                """);
            List<String> printed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                SignalEvaluation found = components.run("signals/drawn", TestCandles.random(10 + i, i));
                printed.add(found.prints().getFirst().text());
            }
            // numpy 2.2.6: default_rng(5).random() and RandomState(7).rand()
            assertThat(printed).containsOnly("0.8050029237453802 0.07630828937395717");
        }
    }

    @Test
    void shouldStopRunningCallsWhenClosed() throws InterruptedException {
        TestComponents components = new TestComponents(folder);
        components.writeSignal("endless", "while True: pass");
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch running = new CountDownLatch(1);
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                components.runtime().evaluate(CANDLES, TestComponents.call("signals/endless", Map.of()), () -> {
                    running.countDown();
                    return false;
                });
            } catch (ComponentCancelledException | IllegalStateException e) {
                thrown.set(e);
            }
        });
        assertThat(running.await(60, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        components.close();
        caller.join();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(thrown.get()).isInstanceOfAny(ComponentCancelledException.class, IllegalStateException.class);
        assertThatThrownBy(() -> components.run("signals/endless", CANDLES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2_000})
    void shouldRefuseSettingsWhenContextsAreAbsurd(int contexts) {
        assertThatThrownBy(() -> new PythonSettings(folder, contexts, Duration.ofSeconds(1), 1 << 20, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contexts was " + contexts);
    }

    @Test
    void shouldRunOnNoCandlesWhenSeriesIsEmpty() {
        try (PythonRuntime runtime = new PythonRuntime(TestComponents.settings(TestComponents.SHIPPED))) {
            assertThat(runtime.evaluate(
                                    TestCandles.closes(),
                                    TestComponents.call("signals/ma_crossover", Map.of()),
                                    CancelSignal.NEVER)
                            .table()
                            .rows())
                    .isZero();
        }
    }
}
