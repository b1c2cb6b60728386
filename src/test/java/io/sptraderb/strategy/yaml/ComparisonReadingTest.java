package io.sptraderb.strategy.yaml;

import static io.sptraderb.strategy.yaml.StrategyTexts.problems;
import static io.sptraderb.strategy.yaml.StrategyTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Condition.All;
import io.sptraderb.strategy.Condition.Any;
import io.sptraderb.strategy.Condition.Comparison;
import io.sptraderb.strategy.Condition.Lasting;
import io.sptraderb.strategy.Condition.Relation;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.ExitRule.Closes;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Formula.CandleColumn;
import io.sptraderb.strategy.Formula.CandleValue;
import io.sptraderb.strategy.Formula.Constant;
import io.sptraderb.strategy.Formula.IndicatorValue;
import io.sptraderb.strategy.Formula.SignalIndicator;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Conditions on indicators in entry and exit, and the indicators they name. */
class ComparisonReadingTest {

    private static final IndicatorCall RSI = new IndicatorCall("rsi", "indicators/momentum/rsi", Map.of());
    private static final IndicatorCall TREND =
            new IndicatorCall("trend", "sma", Map.of("period", new Whole(20)), Optional.of(Timeframe.of("4h")));
    private static final Condition LOW = new Comparison(new IndicatorValue(RSI, ""), Relation.LESS, new Constant(30));
    private static final Condition HIGH =
            new Comparison(new IndicatorValue(RSI, ""), Relation.GREATER, new Constant(70));
    private static final Condition UP =
            new Comparison(new CandleValue(CandleColumn.CLOSE), Relation.GREATER, new IndicatorValue(TREND, ""));

    /** Lines 1 to 8, and an entry and an exit unless the snippet has its own. */
    private static String with(String snippet) {
        String head = """
            name: tested
            version: 1.0.0
            author: someone
            description: a strategy
            parameters: {low: 30, bars: 3}
            dependencies:
              indicators: [core.indicators.momentum.rsi, {name: trend, type: sma, params: {period: 20}, timeframe: 4h}]
              signals: []
            """;
        String text = head + snippet + "\n";
        text = text.contains("\nentry:")
                ? text
                : text + "entry: {when: {indicator: trend, condition: '> 1'}, size: 1}\n";
        return text.contains("\nexit:") ? text : text + "exit: {stop_loss: 0.02}\n";
    }

    /** The body of an entry as written, and its condition as read. */
    private record Row(String text, Condition expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    static final List<Row> ENTRIES = List.of(
            new Row("when: {indicator: rsi, condition: '< 30'}", LOW),
            new Row("when: [{indicator: rsi, condition: < parameters.low}]", LOW),
            new Row("when: {indicator: rsi, condition: '< 30', min_bars: 1}", LOW),
            new Row("when: {indicator: rsi, condition: '< 30', min_bars: parameters.bars}", new Lasting(LOW, 3)),
            new Row("when: {indicator: rsi, conditions: ['< 30', '> 70']}", new All(List.of(LOW, HIGH))),
            new Row(
                    "when: {indicator: rsi, condition: ['< 30', '> 70'], min_bars: 2}",
                    new Lasting(new All(List.of(LOW, HIGH)), 2)),
            new Row(
                    "when: [{indicator: rsi, condition: '< 30'}, {indicator: rsi, condition: '> 70'}]",
                    new Any(List.of(LOW, HIGH))),
            new Row(
                    "when: {all: [{indicator: rsi, condition: '< 30'}, {not: {indicator: rsi, condition: '> 70'}}]}",
                    new All(List.of(LOW, new Condition.Not(HIGH)))),
            new Row("when: {indicator: close, condition: '> trend'}", UP),
            new Row("primary: {indicator: rsi, condition: '< 30'}", LOW),
            new Row("primary: {indicator: rsi, condition: '< 30'}, min_bars: 3, filters: []", new Lasting(LOW, 3)),
            new Row("primary: {indicator: rsi, condition: '< 30', min_bars: 3}", new Lasting(LOW, 3)),
            new Row(
                    "primary: {indicator: rsi, condition: '< 30'}, min_bars: 3,"
                            + " filters: [{indicator: close, condition: '> trend'}]",
                    new All(List.of(new Lasting(LOW, 3), UP))),
            new Row(
                    "when: {indicator: rsi, condition: '< 30'}, filters: {indicator: close, condition: '> trend'}",
                    new All(List.of(LOW, UP))));

    @ParameterizedTest
    @FieldSource("ENTRIES")
    void shouldReadEntries(Row row) {
        Strategy strategy = read(with("entry: {size: 0.1, " + row.text() + "}"));

        assertThat(strategy.entries()).extracting(EntryRule::when).containsExactly(row.expected());
    }

    @Test
    void shouldReadExitsOnIndicators() {
        Strategy strategy = read(with("""
            exit:
              signal_exit:
                - {indicator: rsi, condition: "> 70"}
                - when: {indicator: close, condition: "> trend"}
                  action: close_short
              when: {indicator: rsi, condition: "< 30"}
              action: close_long
            """));

        assertThat(strategy.exits())
                .containsExactly(
                        new ExitRule("exit.signal_exit[0]", HIGH, Closes.ALL, 1),
                        new ExitRule("exit.signal_exit[1]", UP, Closes.SHORT, 1),
                        new ExitRule("exit", LOW, Closes.LONG, 1));
        assertThat(strategy.warnings()).extracting(Problem::path).containsOnly("parameters.bars", "parameters.low");
        assertThat(strategy.signals()).isEmpty();
        assertThat(strategy.indicators()).containsExactly(TREND, RSI);
    }

    @Test
    void shouldNameOnlyIndicatorsThatConditionsUse() {
        assertThat(read(with("entry: {size: 1, when: {indicator: close, condition: '> 5'}}"))
                        .indicators())
                .isEmpty();
        assertThat(read(with("")).indicators()).containsExactly(TREND);
        assertThat(read(with("entry: {size: 1, when: {indicator: close, condition: '> 2 * rsi.shift(1)'}}"))
                        .indicators())
                .containsExactly(RSI);
    }

    @Test
    void shouldWarnOfAnIndicatorThatIsDescribedForNothing() {
        Strategy strategy = read(with("entry: {size: 1, when: {indicator: rsi, condition: '< 30'}}"));

        assertThat(strategy.warnings())
                .filteredOn(one -> one.path().startsWith("dep"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.path()).isEqualTo("dependencies.indicators[1]");
                    assertThat(warning.line()).isEqualTo(7);
                    assertThat(warning.message()).startsWith("no condition uses this indicator");
                });
    }

    @Test
    void shouldReadIndicatorsInEverySpelling() {
        String text = """
            name: n
            version: 1
            author: a
            description: d
            dependencies:
              indicators:
                - core/indicators/trend/ema.py
                - sma: {period: 5}
                - {type: core.indicators.volatility.bb, params: {period: 9}}
                - {alias: day, type: atr, timeframe: 1d}
                - macd
            entry:
              size: 1
              when: {indicator: ema, condition: "> sma + bb.upper + day + macd.signal"}
            exit: {stop_loss: 0.1}
            """;

        assertThat(read(text).indicators())
                .containsExactly(
                        new IndicatorCall("ema", "indicators/trend/ema", Map.of()),
                        new IndicatorCall("sma", "sma", Map.of("period", new Whole(5))),
                        new IndicatorCall("bb", "core.indicators.volatility.bb", Map.of("period", new Whole(9))),
                        new IndicatorCall("day", "atr", Map.of(), Optional.of(Timeframe.of("1d"))),
                        new IndicatorCall("macd", "macd", Map.of()));
    }

    @Test
    void shouldTakeIndicatorsOfSignals() {
        String text = """
            name: n
            version: 1
            author: a
            description: d
            dependencies: {signals: [core.signals.ma_crossover]}
            entry:
              size: 1
              when: {signal: ma_crossover}
              filters: [{indicator: ma_fast, condition: "> ma_slow"}]
            exit: {stop_loss: 0.1}
            """;
        Formula fast = new SignalIndicator("ma_fast");
        Formula slow = new SignalIndicator("ma_slow");

        assertThat(read(text).entries().getFirst().when())
                .isEqualTo(new All(List.of(
                        new Condition.SignalEvent("ma_crossover", List.of()),
                        new Comparison(fast, Relation.GREATER, slow))));
        assertThat(read(text).indicators()).isEmpty();
        assertThat(problems(text.replace("entry:", """
            signal_config: {ma_crossover: {required_indicators: [{name: ma_fast, type: sma}]}}
            entry:\
            """))).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("entry.filters[0].condition");
            assertThat(problem.line()).isEqualTo(10);
            assertThat(problem.message()).isEqualTo("there is no indicator \"ma_slow\"");
            assertThat(problem.found()).isEqualTo("ma_slow");
            assertThat(problem.allowed()).isEqualTo("one of open, high, low, close, volume, ma_fast");
        });
    }

    /** A line and where and what the only problem with it is. */
    private record Bad(String text, String path, String message) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static Bad entry(String body, String path, String message) {
        return new Bad("entry: {size: 0.1, " + body + "}", "entry." + path, message);
    }

    static final List<Bad> MISTAKES = List.of(
            entry("when: {indicator: rsi}", "when.indicator", "compared with nothing"),
            entry("when: {indicator: rsi, condition: []}", "when.indicator", "compared with nothing"),
            entry("when: {indicator: rsi, condition: [~]}", "when.condition[0]", "compared with nothing"),
            entry("when: {indicator: rsi, condition: [[1]]}", "when.condition[0]", "must be a single value"),
            entry("when: {indicator: rsi, condition: {a: 1}}", "when.condition", "must be a single value"),
            entry("when: {indicator: rsi, condition: 30}", "when.condition", "begins with no comparison"),
            entry("when: {indicator: rsi, condition: '< 30', conditions: '> 2'}", "when.conditions", "the same thing"),
            entry("when: {indicator: rsj, condition: '< 30'}", "when.indicator", "did you mean \"rsi\"?"),
            entry("when: {indicator: 5, condition: '< 30'}", "when.indicator", "a number is no indicator"),
            entry("when: {indicator: [rsi], condition: '< 30'}", "when.indicator", "must be a single value"),
            entry("when: {indicator: rsi, condition: '< 30', min_bars: 0}", "when.min_bars", "out of range"),
            entry("when: {indicator: rsi, condition: '< 30', min_bars: 1.5}", "when.min_bars", "out of range"),
            entry("when: {indicator: rsi, condition: '< 30', min_bars: x}", "when.min_bars", "must be a number"),
            entry("when: {indicator: rsi, condition: crosses_below 30, min_bars: 2}", "when.min_bars", "does not last"),
            entry("when: {indicator: rsi, condition: '< 30', timeframe: 4h}", "when.timeframe", "not supported"),
            entry("when: {indicator: rsi, condition: '< 30', signal: x}", "when", "more than one of"),
            entry("when: {indicator: rsi, condition: '< 30', outputs: {a: 1}}", "when.outputs", "need a signal"),
            entry("when: {all: [{indicator: rsi, condition: '< 30'}], min_bars: 2}", "when.min_bars", "needs an ind"),
            entry("primary: [{indicator: rsi, condition: '< 30'}]", "primary", "must be one condition"),
            entry("primary: {indicator: rsi}, min_bars: 2", "primary.indicator", "compared with nothing"),
            entry(
                    "primary: {indicator: rsi, condition: '< 30', min_bars: 2}, min_bars: 2",
                    "min_bars",
                    "min_bars itself"),
            entry("primary: {indicator: rsi, condition: crosses_above 3}, min_bars: 2", "min_bars", "does not last"),
            entry("filters: [{indicator: rsi, condition: '< 30'}]", "filters", "filters need primary or when"),
            entry("primary: {indicator: rsi, condition: '< 30'}, filters: [5]", "filters[0]", "must be a mapping"),
            new Bad(
                    "exit: {signal_exit: [{indicator: rsi, condition: '<'}]}",
                    "exit.signal_exit[0].condition",
                    "missing"));

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void shouldReportTheMistakeWithItsPlace(Bad row) {
        assertThat(problems(with(row.text()))).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(row.path());
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.message()).contains(row.message());
            assertThat(problem.found()).isNotEmpty();
            assertThat(problem.allowed()).isNotEmpty();
        });
    }

    static final List<Bad> DEPENDENCIES = List.of(
            new Bad("{name: a}, {type: sma, timeframe: 4x}", "[1].timeframe", "this is no timeframe"),
            new Bad("{name: close, type: sma}", "[0].name", "no condition could name this indicator"),
            new Bad("{name: my-sma, type: sma}", "[0].name", "no condition could name this indicator"),
            new Bad("{type: my-sma, params: {}}", "[0]", "no condition could name this indicator"),
            new Bad("{name: a, timeframe: 4h}", "[0]", "the indicator has no type"),
            new Bad("{name: a, type: sma, period: 5}", "[0].period", "no key \"period\""),
            new Bad("{name: a, type: sma, condition: '> 3'}", "[0].condition", "condition is not supported"));

    @ParameterizedTest
    @FieldSource("DEPENDENCIES")
    void shouldReportMistakesInIndicators(Bad row) {
        List<Problem> problems = problems("name: n\ndependencies: {indicators: [" + row.text() + "]}\nentry:\n");

        assertThat(problems).last().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("dependencies.indicators" + row.path());
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains(row.message());
        });
    }
}
