package io.sptraderb.strategy.yaml;

import static io.sptraderb.strategy.yaml.StrategyTexts.problems;
import static io.sptraderb.strategy.yaml.StrategyTexts.read;
import static io.sptraderb.strategy.yaml.StrategyTexts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.strategy.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a strategy becomes, block by block; rules are in RuleReadingTest, mistakes in StrategyProblemsTest. */
class StrategyReaderTest {

    @Test
    void shouldDescribeItself() {
        String text = with("");

        Strategy strategy = StrategyReader.read("my-file", text, Map.of());

        assertThat(strategy.name()).isEqualTo("my-file");
        assertThat(strategy.title()).isEqualTo("tested");
        assertThat(strategy.version()).isEqualTo("1.0.0");
        assertThat(strategy.author()).isEqualTo("someone");
        assertThat(strategy.description()).isEqualTo("a strategy");
        assertThat(strategy.warnings()).isEmpty();
        assertThat(strategy.contentHash()).matches("[0-9a-f]{64}");
        assertThat(StrategyReader.read("other", text, Map.of()).contentHash()).isEqualTo(strategy.contentHash());
        assertThat(read(text + "# changed\n").contentHash()).isNotEqualTo(strategy.contentHash());
    }

    @Test
    void shouldTakeAnUnquotedVersionAsWritten() {
        assertThat(read(with("").replace("1.0.0", "1.0")).version()).isEqualTo("1.0");
        assertThat(read(with("").replace("1.0.0", "'1.10'")).version()).isEqualTo("1.10");
    }

    @Test
    void shouldWarnOfWhatIsMissingButHarmless() {
        Strategy strategy = read("entry:\nexit:\n");

        assertThat(strategy.title()).isEqualTo("tested");
        assertThat(strategy.entries()).isEmpty();
        assertThat(strategy.warnings())
                .extracting(Problem::message)
                .containsExactly(
                        "the strategy has no name",
                        "the strategy has no version",
                        "the strategy has no author",
                        "the strategy has no description",
                        "the strategy has no rule to enter by, so it never enters");
    }

    @Test
    void shouldFindDescriptionsInMetadata() {
        Strategy strategy = read("metadata: {name: n, version: 2, author: a, description: d, tags: [x]}\nentry: []\n");

        assertThat(List.of(strategy.title(), strategy.version(), strategy.author(), strategy.description()))
                .containsExactly("n", "2", "a", "d");
    }

    @Test
    void shouldAcceptTheTemplateOfTheEditor() {
        Strategy strategy = read("""
            name: new_strategy
            type: strategy
            version: 0.1.0
            author: me
            description: none yet
            dependencies:
              indicators:
              signals:
            parameters: {position_size: 0.01, max_positions: 1, stop_loss: 0.02, take_profit: 0.04}
            risk: {max_drawdown: 0.10, daily_loss_limit: 0.02, position_limit: 0.05}
            entry:
            exit:
            """);

        assertThat(strategy.risk().maxPositions()).hasValue(1);
        assertThat(strategy.risk().positionLimit()).hasValue(0.05);
        assertThat(strategy.warnings())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("parameters.position_size", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dependencies: {signals: [core.signals.ma_crossover]}",
                "dependencies: {signals: [core/signals/ma_crossover.py], indicators: [core.indicators.trend.sma]}",
                "dependencies: {signals: [ma_crossover], indicators: ~, orders: []}",
                "dependencies: {signals: core.signals.ma_crossover}",
                "dependencies: {signals: [core.signals.ma_crossover: ~]}",
                "components: {signals: [python-components/signals/ma_crossover.py]}"
            })
    void shouldReadSignalsInEverySpelling(String line) {
        Strategy strategy = read("name: n\nversion: 1\nauthor: a\ndescription: d\n" + line
                + "\nentry: {when: {signal: ma_crossover}, size: 1}\nexit: {stop_loss: 0.1}\n");

        assertThat(strategy.warnings()).isEmpty();
        assertThat(strategy.signals())
                .containsExactly(new SignalCall(new ComponentPath("signals/ma_crossover"), Map.of(), Optional.empty()));
    }

    @Test
    void shouldReadSignalConfigWithReferences() {
        Strategy strategy = read(with("""
            parameters: {fast: 10, higher: 4h, source: hl2, gap: 0.001, flag: true, many: [1, 2.5, x]}
            signal_config:
              ma_crossover:
                required_indicators:
                  - {name: ma_fast, type: sma, params: {period: parameters.fast, source: parameters.source}}
                  - {alias: ma_slow, type: core.indicators.trend.sma, parameters: {period: 30}}
                  - rsi
                  - {name: trend, type: ema, timeframe: parameters.higher}
                  - {type: atr, timeframe: 1d}
                parameters: {min_separation: parameters.gap, lookbacks: [parameters.fast, 5], empty: ~}
                confirmation_bars: 2
                strict: parameters.flag
                list: parameters.many
              core.signals.rsi_reversal:
                required_indicators: []
                execution: per_candle
            """));

        ParameterValue ten = new ParameterValue.Whole(10);
        assertThat(strategy.warnings()).isEmpty();
        assertThat(strategy.signals().getFirst().requiredIndicators().orElseThrow())
                .containsExactly(
                        new IndicatorCall(
                                "ma_fast", "sma", Map.of("period", ten, "source", new ParameterValue.Text("hl2"))),
                        new IndicatorCall(
                                "ma_slow", "core.indicators.trend.sma", Map.of("period", new ParameterValue.Whole(30))),
                        new IndicatorCall("rsi", "rsi", Map.of()),
                        new IndicatorCall("trend", "ema", Map.of(), Optional.of(Timeframe.of("4h"))),
                        new IndicatorCall("atr", "atr", Map.of(), Optional.of(Timeframe.of("1d"))));
        assertThat(strategy.signals().getFirst().parameters())
                .isEqualTo(Map.of(
                        "min_separation",
                        new ParameterValue.Decimal(0.001),
                        "lookbacks",
                        new ParameterValue.Sequence(List.of(ten, new ParameterValue.Whole(5))),
                        "confirmation_bars",
                        new ParameterValue.Whole(2),
                        "strict",
                        new ParameterValue.Flag(true),
                        "list",
                        new ParameterValue.Sequence(List.of(
                                new ParameterValue.Whole(1),
                                new ParameterValue.Decimal(2.5),
                                new ParameterValue.Text("x")))));
        assertThat(strategy.signals().get(1).requiredIndicators()).contains(List.of());
        assertThat(strategy.signals().get(1).parameters()).isEmpty();
        assertThat(strategy.signals())
                .extracting(SignalCall::execution)
                .containsExactly(SignalCall.Execution.WHOLE_SERIES, SignalCall.Execution.PER_CANDLE);
    }

    @Test
    void shouldReadParametersBesideADependency() {
        Strategy strategy = read("""
            name: n
            version: 1
            author: a
            description: d
            dependencies:
              signals:
                - core.signals.ma_crossover: {min_separation: 0.01}
            entry: {when: [{signal: ma_crossover}], size: 1}
            exit: {stop_loss: 0.1}
            """);

        assertThat(strategy.signals().getFirst().parameters())
                .isEqualTo(Map.of("min_separation", new ParameterValue.Decimal(0.01)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size: 0.25 | cash",
                "size: '0.25' | cash",
                "size: parameters.size | cash",
                "size: {value: 0.25} | cash",
                "size: {type: fraction_of_cash, value: 0.25} | cash",
                "size: {type: FRACTION_OF_EQUITY, value: parameters.size} | equity",
                "size: {method: fixed_quantity, value: 0.25} | quantity",
                "size: {type: fixed_value, value: '0.25'} | value",
                "size_method: fraction_of_equity, size_value: 0.25 | equity",
                "size_value: 0.25 | cash"
            })
    void shouldReadSizesInEverySpelling(String size, String kind) {
        Strategy strategy =
                read(with("parameters: {size: 0.25}\nentry: {when: [{signal: ma_crossover}], " + size + "}"));

        Sizing expected =
                switch (kind) {
                    case "cash" -> new Sizing.FractionOfCash(0.25);
                    case "equity" -> new Sizing.FractionOfEquity(0.25);
                    case "quantity" -> new Sizing.FixedQuantity(0.25);
                    default -> new Sizing.FixedValue(0.25);
                };
        assertThat(strategy.entries().getFirst().sizing()).isEqualTo(expected);
    }

    @Test
    void shouldWarnWhenAnEntryHasNoSize() {
        Strategy strategy = read(with("entry: {when: [{signal: ma_crossover}]}"));

        assertThat(strategy.entries().getFirst().sizing()).isEqualTo(new Sizing.FractionOfCash(0.01));
        assertThat(strategy.warnings()).extracting(Problem::path).containsExactly("entry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit: {stop_loss: 0.01, take_profit: 0.02} | 0.01 | 0.02",
                "exit: {stop_loss: '0.01', take_profit: parameters.tp} | 0.01 | 0.5",
                "exit: {stop_loss: {type: percentage, value: 0.01}, take_profit: {value: parameters.tp}} | 0.01 | 0.5",
                "exit: {stop_loss: none, take_profit: {type: percentage, value: none}} | -1 | -1",
                "exit: {stop_loss: ~} | 0.3 | 0.4",
                "exit: {} | 0.3 | 0.4",
                "exit: [] | 0.3 | 0.4"
            })
    void shouldTakeStopAndTargetFromExitBeforeParameters(String exit, double stop, double target) {
        Strategy strategy = read(with("parameters: {stop_loss: 0.3, take_profit: 0.4, tp: 0.5}\n" + exit));

        assertThat(strategy.entries().getFirst().protection()).isEqualTo(protection(stop, target));
    }

    @Test
    void shouldTakeStopAndTargetFromRiskLast() {
        String risk = "risk: {stop_loss: 0.1, take_profit: {type: percentage, value: 0.2}}\nexit:\n";

        assertThat(protectionOf(with(risk))).isEqualTo(protection(0.1, 0.2));
        assertThat(protectionOf(with("parameters: {stop_loss: 0.3}\n" + risk))).isEqualTo(protection(0.3, 0.2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0.15 | 0.03 | -1",
                "risk: | 0.15 | 0.03 | -1",
                "risk: {max_drawdown: 0.5} | 0.5 | 0.03 | -1",
                "risk: {max_drawdown: none, daily_loss_limit: None, position_limit: none} | -1 | -1 | -1",
                "risk: {max_drawdown: '1', daily_loss_limit: 0.2, position_limit: 0.05} | 1 | 0.2 | 0.05"
            })
    void shouldReadRiskLimits(String risk, double drawdown, double daily, double position) {
        assertThat(read(with(risk)).risk()).isEqualTo(limits(drawdown, daily, position));
    }

    @Test
    void shouldReadExecutionAndCosts() {
        Execution execution = read(with("""
            parameters: {fee: 5}
            backtest: {commission: 0.01, slippage: 0.002}
            execution: {profile: backtesting.py, commission_bps: parameters.fee, fill: close}
            """)).execution();

        assertThat(execution.profile()).isEqualTo("backtesting.py");
        assertThat(execution.fill()).isEqualTo(Execution.FillTiming.CLOSE);
        assertThat(execution.costs().commissionRate()).isEqualTo(0.0005);
        assertThat(execution.costs().slippage()).isEqualTo(0.002);
        assertThat(read(with("")).execution()).isEqualTo(ExecutionProfile.STANDARD.execution());
    }

    @Test
    void shouldReplaceParametersBeforeTheyAreReferredTo() {
        String text = with("""
            parameters: {fast: 10, size: 0.1, again: parameters.size}
            signal_config: {ma_crossover: {fast: parameters.fast}}
            entry: {when: [{signal: ma_crossover}], size: parameters.again}
            """);

        Strategy strategy = StrategyReader.read(
                "tested", text, Map.of("fast", new ParameterValue.Whole(5), "size", new ParameterValue.Text("0.2")));

        assertThat(strategy.signals().getFirst().parameters()).isEqualTo(Map.of("fast", new ParameterValue.Whole(5)));
        assertThat(strategy.entries().getFirst().sizing()).isEqualTo(new Sizing.FractionOfCash(0.2));
        assertThat(strategy.parameters()).containsEntry("fast", new ParameterValue.Whole(5));
    }

    @Test
    void shouldReplaceStopLossOfParameters() {
        Strategy strategy = StrategyReader.read(
                "tested",
                with("parameters: {stop_loss: 0.02}\nexit:\n"),
                Map.of("stop_loss", new ParameterValue.Decimal(0.07)));

        assertThat(strategy.entries().getFirst().protection().stopLoss()).hasValue(new Distance.Fraction(0.07));
    }

    @Test
    void shouldReportOverridesOfParametersThatAreNotThere() {
        Map<String, ParameterValue> overrides = Map.of("fats", new ParameterValue.Whole(5));

        assertThatThrownBy(() -> StrategyReader.read("tested", with("parameters: {fast: 1}"), overrides))
                .isInstanceOfSatisfying(
                        InvalidStrategyException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.path()).isEqualTo("parameters.fats");
                            assertThat(problem.message()).contains("did you mean \"fast\"?");
                        }));
    }

    @Test
    void shouldMergeAndRepeatBlocksByAliases() {
        Strategy strategy = read(with("""
            parameters: {size: &size 0.3}
            signal_config:
              ma_crossover: &base {min_separation: 0.1, bars: 1}
              rsi_reversal: {<<: *base, bars: 2}
            entry: {when: [{signal: ma_crossover}], size: *size}
            """));

        assertThat(strategy.signals().get(1).parameters())
                .isEqualTo(
                        Map.of("min_separation", new ParameterValue.Decimal(0.1), "bars", new ParameterValue.Whole(2)));
        assertThat(strategy.entries().getFirst().sizing()).isEqualTo(new Sizing.FractionOfCash(0.3));
    }

    @Test
    void shouldSummarizeStrategiesWithAndWithoutProblems() {
        StrategySummary good = StrategyReader.summarize("file", with(""));
        StrategySummary bad = StrategyReader.summarize("file", with("bogus: 1"));
        StrategySummary broken = StrategyReader.summarize("file", "name: [");

        assertThat(good).isEqualTo(new StrategySummary("tested", "a strategy", "1.0.0", List.of()));
        assertThat(bad.title()).isEqualTo("tested");
        assertThat(bad.problems()).isEqualTo(problems(with("bogus: 1"))).hasSize(1);
        assertThat(broken.title()).isEqualTo("file");
        assertThat(broken.problems()).hasSize(1);
    }

    private static Protection protection(double stop, double target) {
        return Protection.of(distance(stop), distance(target));
    }

    private static Optional<Distance> distance(double fraction) {
        return fraction < 0 ? Optional.empty() : Optional.of(new Distance.Fraction(fraction));
    }

    private static Protection protectionOf(String text) {
        return read(text).entries().getFirst().protection();
    }

    private static RiskLimits limits(double drawdown, double daily, double position) {
        return RiskLimits.of(orNone(drawdown), orNone(daily), orNone(position));
    }

    private static OptionalDouble orNone(double value) {
        return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
