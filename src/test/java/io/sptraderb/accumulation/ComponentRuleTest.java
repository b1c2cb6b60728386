package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentException;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentLimitException;
import io.sptraderb.component.ComponentNotFoundException;
import io.sptraderb.component.ComponentParameterException;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Decimal;
import io.sptraderb.component.ParameterValue.Flag;
import io.sptraderb.component.ParameterValue.Sequence;
import io.sptraderb.component.ParameterValue.Text;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentRuleTest {

    private static final Map<String, Object> PROBE = Map.of("component", "signals/probe");
    private static final ClosePrices PRICES = Rows.closes(5, 4, 3, 2);

    private static BuyRule rule(OneSignal runtime, Map<String, Object> config) {
        return BuyRules.with(runtime).of("component", new RuleConfig(config));
    }

    record Events(String what, int[] candles, OutputColumn directions, List<Integer> rows, List<String> types) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Events> events() {
        return List.of(
                new Events("none", candles(), numbers(), List.of(), List.of()),
                new Events("buys and sells", candles(0, 1, 3), numbers(1, -1, 1), List.of(0, 3), List.of("a", "c")),
                new Events("degrees", candles(1, 2), numbers(0.25, -0.25), List.of(1), List.of("a")),
                new Events("no direction", candles(1, 2), numbers(0, Double.NaN), List.of(), List.of()),
                new Events("two buys on a row", candles(2, 2), numbers(1, 1), List.of(2), List.of("a, b")),
                new Events("a sell beside a buy", candles(2, 2, 3), numbers(-1, 1, -1), List.of(2), List.of("b")),
                new Events("flags", candles(0, 3), flags(true, false), List.of(0), List.of("a")));
    }

    private static int[] candles(int... candles) {
        return candles;
    }

    private static OutputColumn numbers(double... values) {
        return new OutputColumn.Numbers(values);
    }

    private static OutputColumn flags(boolean... values) {
        return new OutputColumn.Flags(values);
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldBuyWhereTheDirectionIsAboveZero(Events each) {
        int count = each.candles().length;
        SequencedMap<String, OutputColumn> columns = new LinkedHashMap<>();
        columns.put(SignalTable.DIRECTION, each.directions());
        columns.put(
                SignalTable.TYPE,
                new OutputColumn.Texts(Arrays.copyOf(new int[] {0, 1, 2}, count), List.of("a", "b", "c")));
        OneSignal runtime = OneSignal.answering(new SignalTable("probe", each.candles(), columns));

        List<BuySignal> signals = rule(runtime, PROBE).signals(PRICES);

        assertThat(signals.stream().map(BuySignal::date))
                .containsExactlyElementsOf(each.rows().stream().map(Rows::day).toList());
        assertThat(signals.stream().map(BuySignal::price))
                .containsExactlyElementsOf(
                        each.rows().stream().map(PRICES::close).toList());
        assertThat(signals.stream().map(BuySignal::trigger))
                .containsExactlyElementsOf(each.types().stream()
                        .map(type -> (Trigger) new Trigger.ComponentEvent("signals/probe", type))
                        .toList());
    }

    @Test
    void shouldMeanEveryEventWhenTheSignalMarksNoDirections() {
        OneSignal runtime = OneSignal.answering(new SignalTable("probe", candles(0, 2), new LinkedHashMap<>()));

        assertThat(rule(runtime, PROBE).signals(PRICES).stream().map(BuySignal::trigger))
                .extracting(Trigger::text)
                .containsExactly("signals/probe: unknown", "signals/probe: unknown");
    }

    @Test
    void shouldShowEachCloseAsADailyCandle() {
        OneSignal runtime = OneSignal.silent();

        assertThat(rule(runtime, PROBE).signals(PRICES)).isEmpty();

        CandleSeries seen = runtime.seen.getFirst();
        assertThat(seen.timeframe()).hasToString("1d");
        assertThat(seen.size()).isEqualTo(4);
        assertThat(Instant.ofEpochSecond(seen.openTime(0))).hasToString("2024-01-02T00:00:00Z");
        assertThat(List.of(seen.opens(), seen.highs(), seen.lows(), seen.closes()))
                .allSatisfy(column -> assertThat(column).containsExactly(5, 4, 3, 2));
        assertThat(seen.volumes()).containsOnly(0);
        assertThat(seen.provenance().source()).contains("adjusted closes");
    }

    @Test
    void shouldNotAskAboutNoRow() {
        OneSignal runtime = OneSignal.silent();

        assertThat(rule(runtime, PROBE).signals(Rows.closes())).isEmpty();
        assertThat(runtime.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signals/probe", "signals.probe", "core.signals.probe", " core/signals/probe.py", "probe"})
    void shouldFindTheSignalAsStrategiesNameIt(String name) {
        OneSignal runtime = OneSignal.silent();

        rule(runtime, Map.of("component", name)).signals(PRICES);

        assertThat(runtime.calls.getFirst().path()).isEqualTo(OneSignal.PATH);
    }

    record Parameter(Object written, ParameterValue found) {}

    static List<Parameter> parameters() {
        return List.of(
                new Parameter(20, new Whole(20)),
                new Parameter(20.0, new Whole(20)),
                new Parameter(-0.5, new Decimal(-0.5)),
                new Parameter(1L << 60, new Whole(1L << 60)),
                new Parameter(1e300, new Decimal(1e300)),
                new Parameter(new BigDecimal("2.50"), new Decimal(2.5)),
                new Parameter("20", new Text("20")),
                new Parameter(true, new Flag(true)),
                new Parameter(List.of(5, "x"), new Sequence(List.of(new Whole(5), new Text("x")))));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void shouldHandParametersOn(Parameter each) {
        OneSignal runtime = OneSignal.silent();
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("fast", each.written());
        parameters.put("slow", null);

        rule(runtime, Map.of("component", "probe", "parameters", parameters)).signals(PRICES);

        assertThat(runtime.calls.getFirst().parameters()).containsExactly(entry("fast", each.found()));
    }

    record Bad(Map<String, Object> config, String message) {}

    static List<Bad> bad() {
        return List.of(
                new Bad(Map.of(), "config.component was missing, must be a path below the components folder"),
                new Bad(Map.of("component", 5), "config.component was 5, must be a text"),
                new Bad(Map.of("component", "../probe"), "config.component was \"../probe\", must be a path below"),
                new Bad(Map.of("component", "signals/prob"), "was \"signals/prob\", must be one of signals/probe"),
                new Bad(Map.of("component", "indicators/trend/sma"), "trend/sma\", must be one of signals/probe"),
                new Bad(with("x"), "config.parameters was x, must be values by name"),
                new Bad(with(Map.of("fast", Double.NaN)), "config.parameters.fast was NaN, must be a finite number"),
                new Bad(with(Map.of("fast", Map.of("a", 1))), "config.parameters.fast was {a=1}, must be a finite"),
                new Bad(with(Map.of("fast", List.of(Map.of()))), "config.parameters.fast was {}, must be a finite"));
    }

    private static Map<String, Object> with(Object parameters) {
        return Map.of("component", "probe", "parameters", parameters);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldRefuseABadSettingBeforeAnythingRuns(Bad bad) {
        assertThatThrownBy(() -> rule(OneSignal.silent(), bad.config()))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining(bad.message());
    }

    @Test
    void shouldSayWhichParametersThereAreWhenOneIsUnknown() {
        ComponentException unknown = new ComponentParameterException("signals/probe", "fats", List.of("fast", "slow"));
        BuyRule rule = rule(OneSignal.failing(unknown), with(Map.of("fats", 3)));

        assertThatThrownBy(() -> rule.signals(PRICES))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("config.parameters.fats was 3, must be a parameter of signals/probe: fast, slow");
    }

    static List<ComponentException> failures() {
        return List.of(
                new ComponentNotFoundException("sma", List.of("indicators/*/sma.py"), List.of()),
                new ComponentParameterException("indicators/trend/sma", "fast", List.of("period")),
                new ComponentResultException("signals/probe", "evaluate()", "a Series of 3 rows", "one row a candle"),
                new ComponentLimitException("signals/probe", ComponentLimitException.Limit.TIME, "31 s", "30 s", null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void shouldSayWhatWentWrongInTheComponent(ComponentException failure) {
        BuyRule rule = rule(OneSignal.failing(failure), with(Map.of("fast", 3)));

        assertThatThrownBy(() -> rule.signals(PRICES))
                .isInstanceOfSatisfying(BrokenComponentException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CONFIG);
                    assertThat(e.details()).containsExactly(entry("component", "signals/probe"));
                })
                .hasMessage("the component signals/probe of the rule failed: " + failure.getMessage())
                .hasCause(failure);
    }

    @Test
    void shouldSayInWhichLineTheComponentFailed() {
        ComponentException failure = new ComponentFailedException(
                "signals/probe", "KeyError", "'rsi'", "signals/probe.py", 12, List.of(), null);

        assertThatThrownBy(() -> rule(OneSignal.failing(failure), PROBE).signals(PRICES))
                .isInstanceOfSatisfying(BrokenComponentException.class, e -> assertThat(e.details())
                        .containsExactly(
                                entry("component", "signals/probe"),
                                entry("error", "KeyError: 'rsi'"),
                                entry("file", "signals/probe.py"),
                                entry("line", "12")))
                .hasMessageEndingWith("KeyError: 'rsi' (signals/probe.py, line 12)");
    }

    @Test
    void shouldKnowTheRuleOnlyWhenThereAreComponents() {
        assertThat(BuyRules.with(OneSignal.silent()).names()).endsWith("momentum", "component");
        assertThat(BuyRules.builtIn().names()).doesNotContain("component");
        assertThatThrownBy(() -> BuyRules.builtIn().of("component", new RuleConfig(PROBE)))
                .isInstanceOf(StrategyNotFoundException.class)
                .hasMessageEndingWith("dollar_cost_average, momentum");
    }
}
