package io.sptraderb.strategy.yaml;

import static io.sptraderb.strategy.yaml.StrategyTexts.read;
import static io.sptraderb.strategy.yaml.StrategyTexts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Condition.SignalEvent;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.ExitRule.Closes;
import io.sptraderb.strategy.OutputTest;
import io.sptraderb.strategy.OutputTest.Operand;
import io.sptraderb.strategy.OutputTest.Operator;
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.trade.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Entry and exit rules with their conditions. */
class RuleReadingTest {

    private static final Condition MA = new SignalEvent("ma_crossover", List.of());
    private static final Condition RSI = new SignalEvent("rsi_reversal", List.of());

    /** A condition as written, and as read. */
    private record When(String text, Condition expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** An output test as written, and as read. */
    private record Output(String text, Operator operator, Operand operand) {
        @Override
        public String toString() {
            return text;
        }
    }

    static final List<When> CONDITIONS = List.of(
            new When("[{signal: ma_crossover}]", MA),
            new When("{signal: ma_crossover}", MA),
            new When("[{signal: core.signals.ma_crossover}]", MA),
            new When("[{signal: crossover, outputs: ~}]", MA),
            new When("[{signal: parameters.signal}]", RSI),
            new When("[{signal: ma_crossover}, {signal: rsi_reversal}]", new Condition.Any(List.of(MA, RSI))),
            new When("{any: [{signal: ma_crossover}, {signal: rsi}]}", new Condition.Any(List.of(MA, RSI))),
            new When("{all: [{signal: ma_crossover}, {signal: rsi}]}", new Condition.All(List.of(MA, RSI))),
            new When("{not: {signal: ma_crossover}}", new Condition.Not(MA)),
            new When("{not: [{signal: ma}, {signal: rsi}]}", new Condition.Not(new Condition.Any(List.of(MA, RSI)))),
            new When(
                    "[{all: [{signal: ma}, {not: {signal: rsi}}]}, {signal: rsi}]",
                    new Condition.Any(List.of(new Condition.All(List.of(MA, new Condition.Not(RSI))), RSI))));

    static final List<Output> OUTPUTS = List.of(
            new Output("golden_cross", Operator.EQUAL, new Operand.Text("golden_cross")),
            new Output("'golden cross'", Operator.EQUAL, new Operand.Text("golden cross")),
            new Output("0.5", Operator.EQUAL, new Operand.Numeric(0.5)),
            new Output("'0.5'", Operator.EQUAL, new Operand.Numeric(0.5)),
            new Output("true", Operator.EQUAL, new Operand.Flag(true)),
            new Output("'== false'", Operator.EQUAL, new Operand.Flag(false)),
            new Output("'> 0.1'", Operator.GREATER, new Operand.Numeric(0.1)),
            new Output("'>=0.1'", Operator.GREATER_OR_EQUAL, new Operand.Numeric(0.1)),
            new Output("'<  -2'", Operator.LESS, new Operand.Numeric(-2)),
            new Output("'<= 1e-3'", Operator.LESS_OR_EQUAL, new Operand.Numeric(0.001)),
            new Output("'!= death_cross'", Operator.NOT_EQUAL, new Operand.Text("death_cross")),
            new Output("'!= \"5\"'", Operator.NOT_EQUAL, new Operand.Numeric(5)),
            new Output("parameters.cross", Operator.EQUAL, new Operand.Text("golden_cross")),
            new Output("parameters.test", Operator.GREATER, new Operand.Numeric(0.7)),
            new Output("'>= parameters.least'", Operator.GREATER_OR_EQUAL, new Operand.Numeric(0.2)),
            new Output("'!= parameters.flag'", Operator.NOT_EQUAL, new Operand.Flag(true)));

    @ParameterizedTest
    @FieldSource("CONDITIONS")
    void shouldReadConditions(When row) {
        Strategy strategy =
                read(with("parameters: {signal: rsi_reversal}\nentry: {size: 1, when: " + row.text() + "}"));

        assertThat(strategy.entries().getFirst().when()).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @FieldSource("OUTPUTS")
    void shouldReadOutputTests(Output row) {
        Strategy strategy = read(with("parameters: {cross: golden_cross, least: 0.2, flag: true, test: '> 0.7'}\n"
                + "entry: {size: 1, when: [{signal: ma_crossover, outputs: {out: " + row.text() + "}}]}"));

        OutputTest expected = new OutputTest("out", row.operator(), row.operand());
        assertThat(strategy.entries().getFirst().when()).isEqualTo(new SignalEvent("ma_crossover", List.of(expected)));
    }

    @ParameterizedTest
    @CsvSource({"buy, LONG", "sell, SHORT", "SELL, SHORT", "long, LONG", "short, SHORT", "~, LONG"})
    void shouldReadActions(String action, Side side) {
        Strategy strategy = read(with("entry: {size: 1, action: " + action + ", when: [{signal: ma_crossover}]}"));

        assertThat(strategy.entries()).extracting(EntryRule::side).containsExactly(side);
    }

    @Test
    void shouldReadSeveralEntryRulesInTheirOrder() {
        Strategy strategy = read(with("""
            entry:
              - {when: [{signal: ma_crossover}], action: buy, size: 0.1, max_positions: 1, order_type: market}
              - {when: [{signal: rsi_reversal}], action: sell, size: 0.2, filters: [], scale_in: false}
            """));

        assertThat(strategy.warnings()).isEmpty();
        assertThat(strategy.entries()).extracting(EntryRule::when).containsExactly(MA, RSI);
        assertThat(strategy.entries()).extracting(EntryRule::side).containsExactly(Side.LONG, Side.SHORT);
    }

    @ParameterizedTest
    @CsvSource({"entry:", "entry: {}", "entry: []", "'entry: {action: buy, size: 0.1}'", "'entry: {when: [], size: 1}'"
    })
    void shouldWarnWhenNothingEnters(String entry) {
        Strategy strategy = read(with(entry));

        assertThat(strategy.entries()).isEmpty();
        assertThat(strategy.warnings()).extracting(Problem::message).anyMatch(m -> m.endsWith("never enters"));
    }

    @Test
    void shouldWarnOfARuleWithoutConditionBesideOthers() {
        Strategy strategy = read(with("""
            entry:
              - {when: [{signal: ma_crossover}], size: 0.1}
              - {action: sell, size: 0.2}
            """));

        assertThat(strategy.entries()).hasSize(1);
        assertThat(strategy.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.path()).isEqualTo("entry[1]");
            assertThat(warning.line()).isEqualTo(8);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{signal_exit: {when: [{signal: ma_crossover}], action: close_all}} | ALL",
                "{signal_exit: {when: [{signal: ma_crossover}]}} | ALL",
                "{when: [{signal: ma_crossover}], action: close_long} | LONG",
                "{when: {signal: ma_crossover}, action: CLOSE_SHORT, max_holding_period: ~} | SHORT",
                "{signal_exit: [{signal: ma_crossover}]} | ALL",
                "{signal_exit: [{when: [{signal: ma_crossover}], action: close_short}]} | SHORT",
                "[{when: [{signal: ma_crossover}], action: close_long}] | LONG"
            })
    void shouldReadExitsInEverySpelling(String exit, Closes closes) {
        Strategy strategy = read(with("exit: " + exit));

        assertThat(strategy.warnings()).isEmpty();
        assertThat(strategy.exits()).singleElement().satisfies(rule -> {
            assertThat(rule.when()).isEqualTo(MA);
            assertThat(rule.closes()).isEqualTo(closes);
            assertThat(rule.portion()).isEqualTo(1);
        });
    }

    @Test
    void shouldReadBothStylesOfExitTogether() {
        Strategy strategy = read(with("""
            exit:
              signal_exit:
                - {when: [{signal: ma_crossover}], action: close_long}
                - {signal: rsi_reversal}
              when: [{signal: rsi_reversal}]
              action: close_short
            """));

        assertThat(strategy.exits())
                .containsExactly(
                        new ExitRule("exit.signal_exit[0]", MA, Closes.LONG, 1),
                        new ExitRule("exit.signal_exit[1]", RSI, Closes.ALL, 1),
                        new ExitRule("exit", RSI, Closes.SHORT, 1));
    }

    @Test
    void shouldWarnWhenNothingEverCloses() {
        assertThat(read(with("exit:")).warnings())
                .extracting(Problem::message)
                .containsExactly("nothing closes a position before the end of the run");
        assertThat(read(with("exit: {action: close_all, stop_loss: 0.1}")).warnings())
                .extracting(Problem::path)
                .containsExactly("exit.action");
    }

    @Test
    void shouldNotWarnWhenOppositeEntriesClose() {
        Strategy strategy = read(with("""
            execution: {exclusive: true}
            entry:
              - {when: [{signal: ma_crossover}], action: buy, size: 0.1}
              - {when: [{signal: rsi_reversal}], action: sell, size: 0.1}
            exit:
            """));

        assertThat(strategy.warnings()).isEmpty();
    }
}
