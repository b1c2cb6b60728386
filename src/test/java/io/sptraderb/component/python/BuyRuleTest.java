package io.sptraderb.component.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.sptraderb.accumulation.BrokenComponentException;
import io.sptraderb.accumulation.BuyRule;
import io.sptraderb.accumulation.BuyRules;
import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.InvalidConfigException;
import io.sptraderb.accumulation.RuleConfig;
import io.sptraderb.accumulation.Trigger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signals as buy rules of a saver. */
@Timeout(120)
class BuyRuleTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @TempDir
    private Path folder;

    private static ClosePrices prices(double... closes) {
        return ClosePrices.of(FIRST.datesUntil(FIRST.plusDays(closes.length)).toList(), closes);
    }

    private static double[] randomWalk(int rows) {
        Random random = new Random(17);
        double[] closes = new double[rows];
        double price = 100;
        for (int row = 0; row < rows; row++) {
            price *= 1 + random.nextGaussian() * 0.02;
            closes[row] = price;
        }
        return closes;
    }

    private static BuyRule rule(TestComponents components, String component, Map<String, Object> parameters) {
        RuleConfig config = new RuleConfig(Map.of("component", component, "parameters", parameters));
        return BuyRules.with(components.runtime()).of("component", config);
    }

    /** Crossings of the shipped signal's averages of 20 and 50 rows or the fewer there are, computed row by row. */
    @Test
    void shouldBuyAtGoldenCrossesOfTheShippedSignal() {
        double[] closes = randomWalk(600);
        List<LocalDate> expected = new ArrayList<>();
        for (int row = 1; row < closes.length; row++) {
            boolean isAbove = average(closes, row, 20) > average(closes, row, 50);
            boolean wasAbove = average(closes, row - 1, 20) > average(closes, row - 1, 50);
            if (isAbove && !wasAbove) {
                expected.add(FIRST.plusDays(row));
            }
        }
        try (TestComponents components = new TestComponents(TestComponents.SHIPPED)) {
            BuyRule rule = rule(components, "core.signals.ma_crossover", Map.of("min_separation", 0));

            List<BuySignal> signals = rule.signals(prices(closes));

            assertThat(signals.stream().map(BuySignal::date))
                    .isEqualTo(expected)
                    .hasSizeGreaterThan(3);
            assertThat(signals.stream().map(BuySignal::trigger))
                    .containsOnly(new Trigger.ComponentEvent("signals/ma_crossover", "golden_cross"));
            assertNoLookAhead(rule, closes, signals);
        }
    }

    private static double average(double[] closes, int row, int length) {
        return Arrays.stream(closes, Math.max(0, row - length + 1), row + 1)
                .average()
                .orElseThrow();
    }

    private static void assertNoLookAhead(BuyRule rule, double[] closes, List<BuySignal> all) {
        for (int rows = 1; rows <= closes.length; rows += 37) {
            LocalDate end = FIRST.plusDays(rows);
            assertThat(rule.signals(prices(Arrays.copyOf(closes, rows))))
                    .isEqualTo(all.stream()
                            .filter(signal -> signal.date().isBefore(end))
                            .toList());
        }
    }

    @Test
    void shouldMeanEveryEventWhenAFunctionListsThem() {
        try (TestComponents components = new TestComponents(folder)) {
            components.write("signals/low.py", """
                def generate_signals(indicators, parameters=None):
                    closes = indicators["close"]
                    low = closes[closes < parameters["below"]]
                    return [{"timestamp": time, "signal_type": "cheap"} for time in low.index]
                """);

            List<BuySignal> signals =
                    rule(components, "low", Map.of("below", 9.5)).signals(prices(10, 9, 8, 11));

            assertThat(signals).extracting(BuySignal::date).containsExactly(FIRST.plusDays(1), FIRST.plusDays(2));
            assertThat(signals.getFirst().trigger().text()).isEqualTo("signals/low: cheap");
        }
    }

    @Test
    void shouldNameFileAndLineWhenTheComponentFails() {
        try (TestComponents components = new TestComponents(folder)) {
            components.writeSignal("broken", "limit = 5", "return data['clos'] > limit");

            assertThatThrownBy(
                            () -> rule(components, "signals.broken", Map.of()).signals(prices(1, 2)))
                    .isInstanceOfSatisfying(BrokenComponentException.class, e -> assertThat(e.details())
                            .contains(
                                    entry("component", "signals/broken"),
                                    entry("error", "KeyError: 'clos'"),
                                    entry("file", "signals/broken.py"),
                                    entry("line", Integer.toString(TestComponents.FIRST_LINE + 1))));
        }
    }

    @Test
    void shouldNameTheParametersThereAreWhenOneIsUnknown() {
        try (TestComponents components = new TestComponents(TestComponents.SHIPPED)) {
            BuyRule rule = rule(components, "ma_crossover", Map.of("min_seperation", 0.1));

            assertThatThrownBy(() -> rule.signals(prices(1, 2)))
                    .isInstanceOf(InvalidConfigException.class)
                    .hasMessageStartingWith("config.parameters.min_seperation was 0.1, must be a parameter of")
                    .hasMessageContaining("min_separation");
        }
    }
}
