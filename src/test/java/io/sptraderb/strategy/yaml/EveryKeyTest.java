package io.sptraderb.strategy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.strategy.Span;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.Side;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every key that strategies of the original have been seen with: it does what it says, or the reader is told why not. */
class EveryKeyTest {

    /** A piece of a strategy, and what must become of it. */
    private record Honoured(String text, Function<Strategy, Object> what, Object expected) {
        @Override
        public String toString() {
            return text.replace("\n", " / ");
        }
    }

    /**
     * A piece of a strategy that has no effect.
     *
     * @param path of the warning or problem
     * @param message a part of it
     * @param instead what the user may write, or a part of it
     */
    private record Told(String text, String path, String message, String instead) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static Honoured entry(String body, Function<EntryRule, Object> what, Object expected) {
        return new Honoured("entry: {" + body + "}", strategy -> what.apply(firstEntry(strategy)), expected);
    }

    private static EntryRule firstEntry(Strategy strategy) {
        return strategy.entries().getFirst();
    }

    private static Honoured exit(String body, Function<ExitRule, Object> what, Object expected) {
        return new Honoured(
                "exit: " + body, strategy -> what.apply(strategy.exits().getFirst()), expected);
    }

    private static final String WHEN = "when: [{signal: ma}], size: 0.5";
    private static final String STRENGTH = "entry: {size: 1, when: [{signal: ma, outputs: {signal_strength: '%s'}}]}";

    static final List<Honoured> COMPONENTS = List.of(
            new Honoured("", s -> s.signals().size(), 2),
            new Honoured(
                    "signal_config: {ma_crossover: {required_indicators: [{name: a, type: sma, params: {period: 5}}]}}",
                    s -> s.signals()
                            .getFirst()
                            .requiredIndicators()
                            .orElseThrow()
                            .getFirst()
                            .alias(),
                    "a"),
            new Honoured(
                    "signal_config: {ma_crossover: {parameters: {min_separation: 0.1}, confirmation_bars: 2}}",
                    s -> s.signals().getFirst().parameters().size(),
                    2),
            new Honoured(
                    "parameters: {max_positions: 2}",
                    s -> s.risk().maxPositions().orElseThrow(),
                    2),
            new Honoured(
                    "parameters: {stop_loss: 0.1}\nexit:",
                    s -> firstEntry(s).protection().stopLoss().orElseThrow(),
                    new Distance.Fraction(0.1)),
            new Honoured(
                    "parameters: {take_profit: 0.1}\nexit:",
                    s -> firstEntry(s).protection().takeProfit().orElseThrow(),
                    new Distance.Fraction(0.1)),
            new Honoured(
                    "parameters: {position_size: 0.3}\nentry: {when: [{signal: ma}], size: parameters.position_size}",
                    s -> firstEntry(s).sizing(),
                    new Sizing.FractionOfCash(0.3)));

    static final List<Honoured> ENTRIES = List.of(
            entry(WHEN, rule -> rule.when() instanceof Condition.SignalEvent, true),
            entry("when: [{signal: ma, outputs: {crossover_type: golden_cross}}], size: 1", rule -> tests(rule), 1),
            new Honoured(STRENGTH.formatted(">= 0.1"), s -> tests(firstEntry(s)), 1),
            new Honoured(STRENGTH.formatted("< 0.1"), s -> tests(firstEntry(s)), 1),
            entry(WHEN + ", action: sell", EntryRule::side, Side.SHORT),
            entry(WHEN, EntryRule::sizing, new Sizing.FractionOfCash(0.5)),
            entry("when: [{signal: ma}], size: '0.5'", EntryRule::sizing, new Sizing.FractionOfCash(0.5)),
            entry(
                    "primary: {indicator: rsi, condition: '< 30'}, min_bars: 3, size: 1",
                    rule -> rule.when() instanceof Condition.Lasting,
                    true),
            entry(
                    WHEN + ", filters: [{indicator: volume, condition: '> volume.rolling(20).mean()'}]",
                    rule -> rule.when() instanceof Condition.All,
                    true),
            entry(
                    "when: [{signal: ma}], size_method: fixed_value, size_value: 500",
                    EntryRule::sizing,
                    new Sizing.FixedValue(500)),
            entry(WHEN + ", scale_in: true, max_positions: 3", EntryRule::maxPositions, 3),
            entry(WHEN + ", max_positions: 2", EntryRule::maxPositions, 2));

    private static int tests(EntryRule rule) {
        return rule.when() instanceof Condition.SignalEvent event
                ? event.outputs().size()
                : 0;
    }

    static final List<Honoured> EXITS = List.of(
            exit("{signal_exit: {when: [{signal: ma}], action: close_all}}", ExitRule::closes, ExitRule.Closes.ALL),
            exit("{when: [{signal: ma}], action: close_long}", ExitRule::closes, ExitRule.Closes.LONG),
            exit("{signal_exit: [{indicator: rsi, condition: '> 70'}]}", ExitRule::closes, ExitRule.Closes.ALL),
            exit(
                    "{signal_exit: [{indicator: rsi, condition: '> 70', action: close_long}]}",
                    ExitRule::closes,
                    ExitRule.Closes.LONG),
            exit(
                    "[{indicator: rsi, condition: '> 70', min_bars: 2, action: close_short}]",
                    ExitRule::closes,
                    ExitRule.Closes.SHORT),
            exit("[{signal: ma, partial_close_pct: 25}]", ExitRule::portion, 0.25),
            exit("{when: [{signal: ma}], partial_close_pct: 50}", ExitRule::portion, 0.5),
            new Honoured(
                    "exit: {stop_loss: {type: percentage, value: 0.1}}",
                    s -> firstEntry(s).protection().stopLoss().orElseThrow(),
                    new Distance.Fraction(0.1)),
            new Honoured(
                    "parameters: {tp: 0.1}\nexit: {take_profit: {type: percentage, value: parameters.tp}}",
                    s -> firstEntry(s).protection().takeProfit().orElseThrow(),
                    new Distance.Fraction(0.1)),
            new Honoured(
                    "exit: {max_holding_period: 5}",
                    s -> firstEntry(s).protection().maxHolding().orElseThrow(),
                    new Span.Candles(5)),
            new Honoured(
                    "exit: {max_holding_period: 2d}",
                    s -> firstEntry(s).protection().maxHolding().orElseThrow(),
                    new Span.Time(172_800)),
            new Honoured(
                    "exit: {scale_out: [{gain_pct: 2, close_pct: 50}]}",
                    s -> firstEntry(s).protection().scaleOut().getFirst().portion(),
                    0.5),
            new Honoured(
                    "exit: {trailing_stop: 0.02}",
                    s -> firstEntry(s).protection().trailing().orElseThrow().distance(),
                    new Distance.Fraction(0.02)));

    static final List<Honoured> LIMITS = List.of(
            new Honoured(
                    "risk: {max_drawdown: 0.1}", s -> s.risk().maxDrawdown().orElseThrow(), 0.1),
            new Honoured("", s -> s.risk().maxDrawdown().orElseThrow(), 0.15),
            new Honoured(
                    "risk: {daily_loss_limit: 0.1}",
                    s -> s.risk().dailyLossLimit().orElseThrow(),
                    0.1),
            new Honoured("", s -> s.risk().dailyLossLimit().orElseThrow(), 0.03),
            new Honoured(
                    "risk: {position_limit: 0.1}", s -> s.risk().positionLimit().orElseThrow(), 0.1),
            new Honoured(
                    "risk: {max_position_size: 0.1}",
                    s -> s.risk().positionLimit().orElseThrow(),
                    0.1),
            new Honoured(
                    "risk: {correlation_limit: 0.7}",
                    s -> s.risk().correlation().orElseThrow().limit(),
                    0.7),
            new Honoured(
                    "risk: {max_positions: 3}", s -> s.risk().maxPositions().orElseThrow(), 3),
            new Honoured(
                    "risk: {stop_loss: 0.1}\nexit:",
                    s -> firstEntry(s).protection().stopLoss().orElseThrow(),
                    new Distance.Fraction(0.1)),
            new Honoured(
                    "risk: {take_profit: 0.1}\nexit:",
                    s -> firstEntry(s).protection().takeProfit().orElseThrow(),
                    new Distance.Fraction(0.1)),
            new Honoured(
                    "execution: {commission_bps: 10}",
                    s -> s.execution().costs().commissionRate(),
                    0.001),
            new Honoured(
                    "backtest: {commission: 0.001}", s -> s.execution().costs().commissionRate(), 0.001),
            new Honoured(
                    "filters: {min_volume_usd: 5}",
                    s -> s.filters().minVolumeValue().orElseThrow(),
                    5.0),
            new Honoured(
                    "filters: {max_spread_bps: 5}", s -> s.filters().maxSpread().orElseThrow(), 0.0005),
            new Honoured(
                    "filters: {trading_hours: 08:00-17:00}",
                    s -> s.filters().hours().isPresent(),
                    true),
            new Honoured(
                    "filters: {trading_days: [monday]}", s -> s.filters().days().size(), 1),
            new Honoured(
                    "filters: {avoid_major_news: true, news: [2024-01-01], news_blackout_minutes: 5}",
                    s -> s.filters().blackouts().size(),
                    1));

    @ParameterizedTest
    @FieldSource({"COMPONENTS", "ENTRIES", "EXITS", "LIMITS"})
    void shouldDoWhatTheKeySays(Honoured row) {
        Strategy strategy = StrategyTexts.read(StrategyTexts.with(row.text()));

        assertThat(strategy.warnings()).isEmpty();
        assertThat(row.what().apply(strategy)).isEqualTo(row.expected());
    }

    static final List<String> DESCRIPTIONS = List.of(
            "type: strategy",
            "metadata_version: 1",
            "metadata: {created: 2024-01-01, tags: [a]}",
            "metrics: {track: [win_rate, profit_factor], report_frequency: daily}",
            "live: {enabled: false, paper_trade: true, alert_on_signal: true}",
            "tags: [trend]");

    @ParameterizedTest
    @FieldSource("DESCRIPTIONS")
    void shouldAcceptWhatOnlyDescribes(String text) {
        assertThat(StrategyTexts.read(StrategyTexts.with(text)).warnings()).isEmpty();
    }

    static final List<Told> WARNED = List.of(
            new Told("parameters: {position_sizing: {method: x}}", "parameters.position_sizing", "not read", "size in"),
            new Told("parameters: {risk_management: {a: 1}}", "parameters.risk_management", "not read", "block risk"),
            new Told("parameters: {filters: {a: 1}}", "parameters.filters", "not read", "block filters"),
            new Told("parameters: {trailing_stop: 0.02}", "parameters.trailing_stop", "nothing refers", "a reference"),
            new Told("parameters: {fast_period: 5}", "parameters.fast_period", "nothing refers", "a reference"),
            new Told("execution: {order_type: limit}", "execution.order_type", "says its order", "order in"),
            new Told("execution: {urgency: high}", "execution.urgency", "filled by the candles", "fill, or order"),
            new Told("execution: {slippage_tolerance: 1}", "execution.slippage_tolerance", "turned down", "slippage:"),
            new Told("execution: {slippage_model: fixed}", "execution.slippage_model", "fraction of", "slippage:"),
            new Told(
                    "execution: {rebalance_frequency: 1d}",
                    "execution.rebalance_frequency",
                    "every candle",
                    "left out"),
            new Told("backtest: {start_date: 2024-01-01}", "backtest.start_date", "the run says it", "left out"),
            new Told("backtest: {end_date: 2024-01-01}", "backtest.end_date", "the run says it", "left out"),
            new Told("backtest: {initial_capital: 1000}", "backtest.initial_capital", "the run says it", "left out"),
            new Told("backtest: {data_frequency: 1h}", "backtest.data_frequency", "the run says it", "left out"),
            new Told("backtest: {optimization: {a: [1]}}", "backtest.optimization", "searches nothing", "left out"),
            new Told("live: {max_position_value: 5}", "live.max_position_value", "caps positions", "position_limit"),
            new Told("filters: {news_blackout_minutes: 5}", "filters.news_blackout_minutes", "no news", "news:"),
            new Told("risk: {correlation_lookback: 50}", "risk.correlation_lookback", "no correlation_limit", "beside"),
            new Told("exit: {stop_loss: 0.1, action: close_all}", "exit.action", "never closes", "when:"),
            new Told("exit: {stop_loss: 0.1, partial_close: 0.5}", "exit.partial_close", "never closes", "when:"));

    @ParameterizedTest
    @FieldSource("WARNED")
    void shouldWarnOfWhatHasNoEffect(Told row) {
        Strategy strategy = StrategyTexts.read(StrategyTexts.with(row.text()));

        assertThat(strategy.warnings()).singleElement().satisfies(warning -> assertTold(warning, row));
    }

    static final List<Told> REFUSED = List.of(
            new Told("risk: {position_size: 0.1}", "risk.position_size", "not supported", "size in the entry rule"),
            new Told("live: {enabled: true}", "live.enabled", "not supported", "false"),
            new Told("entry: {" + WHEN + ", order_type: limit}", "entry.order_type", "no order_type", "market"),
            new Told("entry: {" + WHEN + ", limit_price: 5}", "entry.limit_price", "not supported", "order: {type"),
            new Told("filters: {avoid_major_news: true}", "filters.avoid_major_news", "needs a calendar", "news:"),
            new Told("exit: {time_exit: 5}", "exit.time_exit", "not supported", "max_holding_period"),
            new Told("exit: {partial: 0.5}", "exit.partial", "there is no key \"partial\" here", "one of"),
            new Told(
                    "exit: {stop_loss: {value: 0.02, indicator: atr}}",
                    "exit.stop_loss.indicator",
                    "there is no key \"indicator\" here",
                    "one of type, value"),
            new Told(
                    "exit: {stop_loss: {type: indicator, indicator: atr, multiple: 2, value: 3}}",
                    "exit.stop_loss.value",
                    "multiple and value say the same thing",
                    "only one"),
            new Told(
                    "entry: {" + WHEN + ", order: {type: limit, price: 5, stop: 4}}",
                    "entry.order.stop",
                    "there is no key \"stop\" here",
                    "one of type"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void shouldRefuseWhatItCannotDo(Told row) {
        assertThat(StrategyTexts.problems(StrategyTexts.with(row.text())))
                .singleElement()
                .satisfies(problem -> assertTold(problem, row));
    }

    /** Line 6 is the first after the head that all documents have. */
    private static void assertTold(Problem problem, Told row) {
        assertThat(problem.path()).isEqualTo(row.path());
        assertThat(problem.line()).isEqualTo(6);
        assertThat(problem.message()).contains(row.message());
        assertThat(problem.allowed()).contains(row.instead());
    }
}
