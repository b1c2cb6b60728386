package io.sptraderb.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.StrategyCatalog.Listing;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Condition.SignalEvent;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.ExitRule.Closes;
import io.sptraderb.strategy.OutputTest;
import io.sptraderb.strategy.OutputTest.Operand;
import io.sptraderb.strategy.OutputTest.Operator;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strategies that come with the program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedStrategiesTest {

    private final FolderStrategyCatalog catalog = new FolderStrategyCatalog(Path.of("strategies"));

    Stream<String> names() {
        return catalog.list().stream().map(Listing::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldLoadWithoutProblemsOrWarnings(String name) {
        Strategy strategy = catalog.load(name, Map.of());

        assertThat(strategy.title()).isEqualTo(name);
        assertThat(strategy.warnings()).isEmpty();
        assertThat(strategy.entries()).isNotEmpty();
        assertThat(strategy.exits()).isNotEmpty();
    }

    /** A file to copy from for each signal. */
    @Test
    void shouldUseEverySignalThatIsShipped() throws IOException {
        Set<String> used = names().flatMap(name -> catalog.load(name, Map.of()).signals().stream())
                .map(call -> call.path().name())
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(Path.of("python-components/signals"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".py"))
                            .map(file -> file.replace(".py", "")))
                    .hasSizeGreaterThan(9)
                    .allMatch(used::contains);
        }
    }

    @Test
    void shouldAllBeListedWithoutProblems() {
        assertThat(catalog.list()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(listing -> {
            assertThat(listing.problems()).isZero();
            assertThat(listing.version()).isNotBlank();
            assertThat(listing.description()).isNotBlank();
        });
        assertThat(catalog.list()).extracting(Listing::name).isSorted();
    }

    @Test
    void shouldTradeTheMovingAverageCrossAsPublished() {
        Strategy strategy = catalog.load("ma_crossover_strategy", Map.of());

        SignalCall signal = strategy.signals().getFirst();
        assertThat(signal.path()).isEqualTo(new ComponentPath("signals/ma_crossover"));
        assertThat(signal.parameters())
                .isEqualTo(Map.of(
                        "min_separation",
                        new ParameterValue.Decimal(0.0002),
                        "confirmation_bars",
                        new ParameterValue.Whole(1)));
        assertThat(signal.requiredIndicators().orElseThrow())
                .containsExactly(average("ma_fast", "sma", 10), average("ma_slow", "sma", 30));
        assertThat(strategy.entries())
                .containsExactly(entry(event("ma_crossover", "golden_cross"), Side.LONG, protection(0.02, 0.04)));
        assertThat(strategy.exits())
                .containsExactly(new ExitRule("exit.signal_exit", event("ma_crossover", "death_cross"), Closes.ALL, 1));
    }

    @Test
    void shouldLeaveTheSimpleTestToTheSignalsOwnPeriods() {
        Strategy strategy = catalog.load("simple_ma_test", Map.of());

        assertThat(strategy.signals().getFirst().requiredIndicators()).isEqualTo(Optional.empty());
        assertThat(strategy.entries().getFirst().sizing()).isEqualTo(new Sizing.FractionOfCash(0.01));
        assertThat(strategy.entries().getFirst().protection()).isEqualTo(protection(0.01, 0.02));
    }

    @Test
    void shouldTakeTheExponentialCrossesLevelsFromRisk() {
        Strategy strategy = catalog.load("ema_crossover_strategy", Map.of());

        assertThat(strategy.signals().getFirst().requiredIndicators().orElseThrow())
                .containsExactly(average("ema_fast", "ema", 12), average("ema_slow", "ema", 26));
        assertThat(strategy.entries().getFirst().sizing()).isEqualTo(new Sizing.FractionOfCash(0.1));
        assertThat(strategy.entries().getFirst().protection()).isEqualTo(protection(0.02, 0.04));
    }

    @Test
    void shouldTradeReversalsBothWays() {
        Strategy strategy = catalog.load("rsi_reversal", Map.of());

        Condition oversold = event("rsi_reversal", "signal_type", "oversold_reversal");
        Condition overbought = event("rsi_reversal", "signal_type", "overbought_reversal");
        assertThat(strategy.entries()).extracting(EntryRule::side).containsExactly(Side.LONG, Side.SHORT);
        assertThat(strategy.entries()).extracting(EntryRule::when).containsExactly(oversold, overbought);
        assertThat(strategy.exits()).extracting(ExitRule::when).containsExactly(overbought, oversold);
        assertThat(strategy.exits()).extracting(ExitRule::closes).containsExactly(Closes.LONG, Closes.SHORT);
    }

    @Test
    void shouldOnlySellOnTheDeathCross() {
        Strategy strategy = catalog.load("test-death-cross", Map.of());

        assertThat(strategy.entries())
                .containsExactly(entry(event("ma_crossover", "death_cross"), Side.SHORT, protection(0.02, 0.04)));
        assertThat(strategy.exits())
                .containsExactly(
                        new ExitRule("exit.signal_exit", event("ma_crossover", "golden_cross"), Closes.ALL, 1));
    }

    private static SignalEvent event(String signal, String cross) {
        return event(signal, "crossover_type", cross);
    }

    private static SignalEvent event(String signal, String output, String value) {
        return new SignalEvent(signal, List.of(new OutputTest(output, Operator.EQUAL, new Operand.Text(value))));
    }

    private static IndicatorCall average(String alias, String type, long period) {
        return new IndicatorCall(
                alias,
                type,
                Map.of("period", new ParameterValue.Whole(period), "source", new ParameterValue.Text("close")));
    }

    private static Protection protection(double stop, double target) {
        return Protection.of(Optional.of(new Distance.Fraction(stop)), Optional.of(new Distance.Fraction(target)));
    }

    private static EntryRule entry(Condition when, Side side, Protection protection) {
        return new EntryRule(
                "entry", when, side, new Sizing.FractionOfCash(0.02), EntryOrder.MARKET, protection, 1, "");
    }
}
