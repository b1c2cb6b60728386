package io.sptraderb.strategy.yaml;

import static io.sptraderb.strategy.yaml.StrategyTexts.problems;
import static io.sptraderb.strategy.yaml.StrategyTexts.read;
import static io.sptraderb.strategy.yaml.StrategyTexts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sptraderb.strategy.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every mistake gives its own problem, with its place. */
class StrategyProblemsTest {

    /** A document, from line 6 on, and where and what the only problem with it is. */
    private record Bad(String text, String path, int line, String message) {
        @Override
        public String toString() {
            return text.replace("\n", " / ");
        }
    }

    private static Bad bad(String text, String path, String message) {
        return new Bad(text, path, 6, message);
    }

    private static Bad entry(String body, String path, String message) {
        return bad("entry: {when: [{signal: ma_crossover}], " + body + "}", path, message);
    }

    private static Bad when(String when, String path, String message) {
        return bad("entry: {size: 1, when: " + when + "}", path, message);
    }

    private static Bad output(String value, String message) {
        String text = "[{signal: ma_crossover, outputs: {x: " + value + "}}]";
        return when(text, "entry.when[0].outputs.x", message);
    }

    static final List<Bad> TOP_LEVEL = List.of(
            bad("exti: {}", "exti", "there is no key \"exti\" here; did you mean \"exit\"?"),
            bad("colour: red", "colour", "there is no key \"colour\" here"),
            bad("filters: {trading_hours: 9-17}", "filters.trading_hours", "these are no trading hours"),
            bad("live: {enabled: true}", "live.enabled", "enabled is not supported"),
            bad("live: {enabeld: true}", "live.enabeld", "no key \"enabeld\""),
            bad("name: again", "name", "\"name\" is there twice, first with a value in line 1"),
            bad("parameters: [1]", "parameters", "parameters must be a mapping"),
            bad("parameters: {a: [1, [2]]}", "parameters.a[1]", "holds a wrong value"),
            bad("parameters: {max_positions: 0}", "parameters.max_positions", "out of range"),
            bad("risk: 5", "risk", "risk must be a mapping"),
            bad("entry: 5", "entry", "must be a mapping"),
            bad("exit: soon", "exit", "exit must be a mapping"),
            bad("signal_config: []", "signal_config", "must be a mapping"),
            bad("components: {signals: []}", "components", "dependencies and components say the same thing"));

    static final List<Bad> SIGNALS = List.of(
            bad("signal_config: {ma_crosover: {}}", "signal_config.ma_crosover", "did you mean \"ma_crossover\"?"),
            bad("signal_config: {ma_crossover: 1}", "signal_config.ma_crossover", "must be a mapping"),
            bad("signal_config: {ma_crossover: {}, ma: {}}", "signal_config.ma", "configured twice"),
            bad("signal_config: {ma: {p: {a: 1}}}", "signal_config.ma.p", "a mapping cannot be a value"),
            bad("signal_config: {ma: {parameters: 1}}", "signal_config.ma.parameters", "must be a mapping"),
            bad("signal_config: {ma: {parameters: {a: 1}, a: 2}}", "signal_config.ma.a", "set twice"),
            bad("signal_config: {ma: {a: parameters.b}}", "signal_config.ma.a", "no parameter \"b\""),
            bad("signal_config: {ma: {execution: per_candel}}", "signal_config.ma.execution", "mean \"per_candle\"?"),
            bad("signal_config: {ma: {a: [1, ~]}}", "signal_config.ma.a[1]", "holds an empty one"),
            required("[{name: a}]", "[0]", "has no type"),
            required("[{name: a, type: 'x y'}]", "[0].type", "no type of an indicator"),
            required("[{name: a, type: sma, period: 5}]", "[0].period", "no key \"period\""),
            required("[{name: a, type: sma, timeframe: 4x}]", "[0].timeframe", "this is no timeframe"),
            required("[{name: a, type: sma, timeframe: [4h]}]", "[0].timeframe", "must be a single value"),
            required("[{name: a, type: sma, condition: '> 1'}]", "[0].condition", "condition is not supported"),
            required("[{name: a, type: sma, params: 5}]", "[0].params", "must be a mapping"),
            required("[{name: a, type: sma}, {name: a, type: ema}]", "[1]", "two indicators are called \"a\""),
            required("[[sma]]", "[0]", "must be a mapping"));

    private static Bad required(String list, String path, String message) {
        String text = "signal_config: {ma: {required_indicators: " + list + "}}";
        return bad(text, "signal_config.ma.required_indicators" + path, message);
    }

    static final List<Bad> RULES = List.of(
            when("[{signal: ma_crosover}]", "entry.when[0].signal", "did you mean \"ma_crossover\"?"),
            when("[{signal: r}]", "entry.when[0].signal", "more than one signal"),
            when("[{signal: ' '}]", "entry.when[0].signal", "blank"),
            when("[ma_crossover]", "entry.when[0]", "a condition must be a mapping"),
            when("[{outputs: {a: 1}}]", "entry.when[0]", "names no signal"),
            when("[{signal: ma, all: [{signal: ma}]}]", "entry.when[0]", "more than one of"),
            when("[{signal: ma, output: {a: 1}}]", "entry.when[0].output", "did you mean \"outputs\"?"),
            when("[{signal: ma, outputs: 5}]", "entry.when[0].outputs", "outputs must be a mapping"),
            when("{all: []}", "entry.when.all", "all has no condition"),
            when("{any: []}", "entry.when.any", "any has no condition"),
            when("{not: []}", "entry.when.not", "not has no condition"),
            when("{not: {signal: ma}, outputs: {a: 1}}", "entry.when.outputs", "outputs need a signal"),
            when("[{signal: ma, min_bars: 2}]", "entry.when[0].min_bars", "min_bars needs an indicator beside it"),
            when("[{signal: ma, condition: '> 2'}]", "entry.when[0].condition", "needs an indicator beside it"),
            when("[{expression: 'a > b'}]", "entry.when[0].expression", "expression is not supported"),
            output("~", "compared with nothing"),
            output("[1, 2]", "must be a single value"),
            output("'>'", "there is no value after >"),
            output("'>> 1'", "there is no value after >"),
            output("'> golden_cross'", "> can only compare with a number"),
            output("'<= true'", "<= can only compare with a number"),
            output("parameters.x", "there is no parameter \"x\""),
            output("'> parameters.x'", "there is no parameter \"x\""),
            entry("size: 0.1, action: byu", "entry.action", "did you mean \"buy\"?"),
            entry("size: 0.1, max_positions: 2.5", "entry.max_positions", "out of range"),
            entry("size: 0.1, order_type: limit", "entry.order_type", "\"limit\" is no order_type"),
            entry("size: 0.1, scale_in: true", "entry.scale_in", "does not say how often"),
            entry("size: 0.1, pyramiding: 2", "entry.pyramiding", "pyramiding is not supported"),
            entry("size: 0.1, filters: [{signal: mo}]", "entry.filters[0].signal", "no signal \"mo\""),
            entry("size: 0.1, primary: {signal: ma}", "entry.primary", "when and primary say the same thing"),
            entry("size: 0.1, min_bars: 2", "entry.min_bars", "min_bars needs primary beside it"),
            entry("size: 0.1, sise: 1", "entry.sise", "did you mean \"size\"?"),
            bad("exit: {signal_exit: {when: [{signal: ma}], action: close}}", "exit.signal_exit.action", "no action"),
            bad("exit: {signal_exit: {wehn: [], when: []}}", "exit.signal_exit.wehn", "did you mean \"when\"?"),
            bad("exit: {signal_exit: 5}", "exit.signal_exit", "a condition must be a mapping"),
            bad("exit: {time_exit: 5}", "exit.time_exit", "time_exit is not supported"),
            bad("exit: {max_holding_period: 5y}", "exit.max_holding_period", "no length of time"),
            bad("exit: {partial_close_pct: 150}", "exit.partial_close_pct", "out of range"),
            bad("exit: [{when: [{signal: ma}], stop_loss: 1}]", "exit[0].stop_loss", "no key \"stop_loss\""));

    static final List<Bad> NUMBERS = List.of(
            entry("size: 0", "entry.size", "size is out of range"),
            entry("size: 1.5", "entry.size", "size is out of range"),
            entry("size: much", "entry.size", "size must be a number"),
            entry("size: .nan", "entry.size", "size must be a number"),
            entry("size: 1e999", "entry.size", "size must be a number"),
            entry("size: true", "entry.size", "size must be a number"),
            entry("size: [1]", "entry.size", "size must be a single value"),
            entry("size: parameters.big", "entry.size", "there is no parameter \"big\""),
            entry("size: {type: all_in, value: 1}", "entry.size.type", "is no type"),
            entry("size: {type: fixed_value}", "entry.size", "the size has no value"),
            entry("size: {type: fixed_quantity, value: 1e12}", "entry.size.value", "out of range"),
            entry("size: {value: 0.1, unit: lot}", "entry.size.unit", "no key \"unit\""),
            entry("size_method: fixed_value", "entry.size_method", "needs size_value"),
            entry("size: 0.1, size_value: 0.2", "entry.size", "say the same thing"),
            bad("exit: {stop_loss: 2}", "exit.stop_loss", "stop_loss is out of range"),
            bad("exit: {stop_loss: -0.02}", "exit.stop_loss", "stop_loss is out of range"),
            bad("exit: {take_profit: 0}", "exit.take_profit", "take_profit is out of range"),
            bad("exit: {stop_loss: {type: atr, value: 2}}", "exit.stop_loss.type", "\"atr\" is no type"),
            bad("exit: {stop_loss: {type: percentage}}", "exit.stop_loss", "stop_loss has no value"),
            bad("exit: {stop_loss: [1]}", "exit.stop_loss", "must be a single value"),
            bad("exit: {stop_los: 0.1}", "exit.stop_los", "did you mean \"stop_loss\"?"),
            bad("parameters: {stop_loss: 7}\nexit:\n", "parameters.stop_loss", "out of range"),
            bad("risk: {stop_loss: 7}", "risk.stop_loss", "out of range"),
            bad("risk: {max_drawdown: 15}", "risk.max_drawdown", "out of range"),
            bad("risk: {daily_loss_limit: x}", "risk.daily_loss_limit", "must be a number"),
            bad("risk: {position_limit: 0}", "risk.position_limit", "out of range"),
            bad("risk: {max_positions: 0}", "risk.max_positions", "out of range"),
            bad("risk: {correlation_limit: 1.5}", "risk.correlation_limit", "out of range"),
            bad("risk: {position_size: 0.1}", "risk.position_size", "not supported"),
            bad("risk: {max_position_size: 0.1, position_limit: 1}", "risk.max_position_size", "the same thing"),
            bad("risk: {max_drawdawn: 0.1}", "risk.max_drawdawn", "did you mean \"max_drawdown\"?"),
            bad("execution: {fill: opne}", "execution.fill", "\"opne\" is no fill"),
            bad("execution: {fil: close}", "execution.fil", "did you mean \"fill\"?"),
            bad("execution: per_candle", "execution", "must be a mapping"),
            bad("execution: {commission: 2}", "execution.commission", "out of range"),
            bad("backtest: {comission: 0.1}", "backtest.comission", "did you mean \"commission\"?"),
            bad("backtest: {commission: -1}", "backtest.commission", "out of range"));

    @ParameterizedTest
    @FieldSource({"TOP_LEVEL", "SIGNALS", "RULES", "NUMBERS"})
    void shouldReportTheMistakeWithItsPlace(Bad row) {
        List<Problem> problems = problems(with(row.text()));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(row.path());
            assertThat(problem.line()).isEqualTo(row.line());
            assertThat(problem.message()).contains(row.message());
            assertThat(problem.found()).isNotEmpty();
            assertThat(problem.allowed()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dependencies: {signals: [a b]} | dependencies.signals[0] | no path of a component",
                "dependencies: {signals: [../x]} | dependencies.signals[0] | no path of a component",
                "dependencies: {signals: [~]} | dependencies.signals[0] | must be one component",
                "dependencies: {signals: [[x]]} | dependencies.signals[0] | must be one component",
                "dependencies: {signals: [{a: 1, b: 2}]} | dependencies.signals[0] | must be one component",
                "dependencies: {signals: [{a: 1}]} | dependencies.signals[0].a | parameters must be a mapping",
                "dependencies: {signals: [a, core.signals.a]} | dependencies.signals[1] | listed twice",
                "dependencies: {signals: [x/a, y/a]} | dependencies.signals[1] | two signals are called",
                "dependencies: {indicators: ['?']} | dependencies.indicators[0] | no path of a component",
                "dependencies: {orders: [core.orders.market]} | dependencies.orders | not supported",
                "dependencies: {signal: [a]} | dependencies.signal | did you mean \"signals\"?",
                "dependencies: 5 | dependencies | must be a mapping"
            })
    void shouldReportMistakesInDependencies(String line, String path, String message) {
        List<Problem> problems = problems("name: n\n" + line + "\nentry:\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void shouldNotBlameRulesForADependencyThatCouldNotBeRead() {
        String text = "name: n\ndependencies: {signals: ['ma crossover']}\nentry: {size: 1, when: [{signal: ma}]}\n";

        assertThat(problems(text)).extracting(Problem::path).containsExactly("dependencies.signals[0]");
    }

    @Test
    void shouldReportThreeMistakesAtOnceWithTheirLines() {
        List<Problem> problems = problems("""
            name: three_mistakes
            version: 1.0.0
            author: someone
            description: each in its own line
            dependencies:
              signals:
                - core.signals.ma_crossover
            parameters:
              size: 0.1
            entry:
              when:
                - signal: ma_crosover
              action: buy
              size: parameters.sise
            exit:
              stop_loss:
                type: percentage
                value: 2
            """);

        assertThat(problems)
                .extracting(Problem::line, Problem::path, Problem::message)
                .containsExactly(
                        tuple(
                                12,
                                "entry.when[0].signal",
                                "no signal \"ma_crosover\" is among the dependencies; did you mean \"ma_crossover\"?"),
                        tuple(14, "entry.size", "there is no parameter \"sise\"; did you mean \"size\"?"),
                        tuple(18, "exit.stop_loss.value", "value is out of range"));
    }

    @Test
    void shouldTellWhatAReferenceStoodFor() {
        List<Problem> problems =
                problems(with("parameters: {size: 7}\nentry: {when: [{signal: ma}], size: parameters.size}"));

        assertThat(problems).extracting(Problem::found).containsExactly("parameters.size = 7");
    }

    @Test
    void shouldReportReferencesInACircle() {
        List<Problem> problems =
                problems(with("parameters: {a: parameters.b, b: parameters.a}\nexit: {stop_loss: parameters.a}"));

        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("in a circle"));
    }

    @Test
    void shouldStopReadingAfterAHundredProblems() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("unknown_").append(i).append(": 1\n");
        }

        List<Problem> problems = problems(with(text.toString()));

        assertThat(problems).hasSize(101);
        assertThat(problems.getLast().found()).isEqualTo("more than 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "execution: {order_type: limit} | execution.order_type",
                "execution: {urgency: high} | execution.urgency",
                "execution: {slippage_tolerance: 0.1} | execution.slippage_tolerance",
                "execution: {rebalance_frequency: daily} | execution.rebalance_frequency",
                "execution: {slippage_model: {type: fixed}} | execution.slippage_model",
                "backtest: {start_date: 2024-01-01} | backtest.start_date",
                "backtest: {initial_capital: 10000} | backtest.initial_capital",
                "backtest: {data_frequency: 1h} | backtest.data_frequency",
                "backtest: {optimization: {fast: [1, 2]}} | backtest.optimization",
                "live: {enabled: false, paper_trade: true, max_position_value: 5} | live.max_position_value",
                "parameters: {nested: {a: 1}} | parameters.nested",
                "parameters: {unused: 1} | parameters.unused"
            })
    void shouldWarnOfKeysWithoutEffect(String line, String path) {
        assertThat(read(with(line)).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.path()).isEqualTo(path);
            assertThat(warning.line()).isEqualTo(6);
        });
    }

    @Test
    void shouldWarnOfACommissionThatIsOverruled() {
        assertThat(read(with("backtest: {commission: 0.1}\nexecution: {commission_bps: 1}"))
                        .warnings())
                .extracting(Problem::path)
                .containsExactly("backtest.commission");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: strategy",
                "metadata_version: 1",
                "metadata: {any: thing}",
                "tags: [a, b]",
                "metrics: {track: [win_rate], report_frequency: daily}",
                "status: ready"
            })
    void shouldAcceptDescriptions(String line) {
        assertThat(read(with(line)).warnings()).isEmpty();
    }
}
