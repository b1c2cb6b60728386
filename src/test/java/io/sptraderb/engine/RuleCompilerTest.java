package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalTable;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.EntryFilters;
import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.Execution;
import io.sptraderb.strategy.ExecutionProfile;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.OutputTest;
import io.sptraderb.strategy.OutputTest.Operand;
import io.sptraderb.strategy.OutputTest.Operator;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.RiskLimits;
import io.sptraderb.strategy.Sizing;
import io.sptraderb.strategy.Strategy;
import io.sptraderb.support.Market;
import io.sptraderb.trade.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCompilerTest {

    private static final int CANDLES = 6;
    private static final RuleColumns COLUMNS =
            new RuleColumns(Market.flatCandles(Timeframe.of("1h"), new double[CANDLES]), Map.of(), Map.of());
    private static final Sizing SIZE = new Sizing.FixedQuantity(1);

    /** Events on candles 1, 3 and 5: golden 0.2, death 0.5, golden NaN. */
    private static SignalTable crosses() {
        SequencedMap<String, OutputColumn> columns = new LinkedHashMap<>();
        columns.put(
                SignalTable.TYPE, new OutputColumn.Texts(new int[] {0, 1, 0}, List.of("golden_cross", "death_cross")));
        columns.put(SignalTable.STRENGTH, new OutputColumn.Numbers(new double[] {0.2, 0.5, Double.NaN}));
        columns.put("confirmed", new OutputColumn.Flags(new boolean[] {true, false, true}));
        return new SignalTable("ma_crossover", new int[] {1, 3, 5}, columns);
    }

    @ParameterizedTest
    @CsvSource({
        "signal_strength, GREATER, 0.2, 3",
        "signal_strength, GREATER_OR_EQUAL, 0.2, 1;3",
        "signal_strength, LESS, 0.5, 1",
        "strength, LESS_OR_EQUAL, 0.5, 1;3",
        "signal_strength, EQUAL, 0.5, 3",
        "signal_strength, NOT_EQUAL, 0.5, 1;5",
        "absent, EQUAL, 0.5, ''"
    })
    void shouldCompareNumbers(String output, Operator operator, double value, String candles) {
        assertThat(candlesOf(event(new OutputTest(output, operator, new Operand.Numeric(value)))))
                .isEqualTo(candles);
    }

    @ParameterizedTest
    @CsvSource({
        "signal_type, EQUAL, golden_cross, 1;5",
        "crossover_type, EQUAL, death_cross, 3",
        "crossover_type, NOT_EQUAL, golden_cross, 3",
        "crossover_type, GREATER, a, ''"
    })
    void shouldCompareTexts(String output, Operator operator, String value, String candles) {
        assertThat(candlesOf(event(new OutputTest(output, operator, new Operand.Text(value)))))
                .isEqualTo(candles);
    }

    @Test
    void shouldCompareFlags() {
        assertThat(candlesOf(event(new OutputTest("confirmed", Operator.EQUAL, new Operand.Flag(true)))))
                .isEqualTo("1;5");
        assertThat(candlesOf(event(new OutputTest("confirmed", Operator.NOT_EQUAL, new Operand.Flag(true)))))
                .isEqualTo("3");
    }

    @Test
    void shouldCombineConditions() {
        Condition golden = event(new OutputTest("crossover_type", Operator.EQUAL, new Operand.Text("golden_cross")));
        Condition strong = event(new OutputTest("strength", Operator.GREATER, new Operand.Numeric(0.1)));
        assertThat(candlesOf(new Condition.All(List.of(golden, strong)))).isEqualTo("1");
        assertThat(candlesOf(new Condition.Any(List.of(golden, strong)))).isEqualTo("1;3;5");
        assertThat(candlesOf(new Condition.Not(event()))).isEqualTo("0;2;4");
        assertThat(candlesOf(new Condition.Any(List.of()))).isEmpty();
    }

    @Test
    void shouldPreferTheFirstEntryRuleAndJoinExits() {
        Condition any = event();
        Condition death = event(new OutputTest("crossover_type", Operator.EQUAL, new Operand.Text("death_cross")));
        Strategy strategy = strategy(
                List.of(rule("death", death, Side.SHORT, ""), rule("any", any, Side.LONG, "")),
                List.of(
                        new ExitRule("exit[0]", any, ExitRule.Closes.LONG, 0.5),
                        new ExitRule("exit[1]", death, ExitRule.Closes.ALL, 1),
                        new ExitRule("exit[2]", any, ExitRule.Closes.ORDERS, 1)));
        RuleMasks masks = RuleCompiler.compile(strategy, List.of(crosses()), COLUMNS, false);

        assertThat(masks.entry()).containsExactly(0, 1, 0, 2, 0, 1);
        assertThat(masks.entries()).extracting(plan -> plan.getFirst().name()).containsExactly("any", "death");
        assertThat(masks.exit()).containsExactly(0, 1, 0, 2, 0, 1);
        assertThat(masks.exits())
                .containsExactly(
                        new ExitPlan(0.5, "exit[0]", 0, "", true), new ExitPlan(1, "exit[1]", 1, "exit[1]", true));
    }

    @Test
    void shouldPlaceOrdersOfAGroupTogether() {
        Condition death = event(new OutputTest("crossover_type", Operator.EQUAL, new Operand.Text("death_cross")));
        List<EntryRule> rules = List.of(
                rule("up", event(), Side.LONG, "breakout"),
                rule("alone", event(), Side.LONG, ""),
                rule("down", death, Side.SHORT, "breakout"));
        RuleMasks masks = RuleCompiler.compile(strategy(rules, List.of()), List.of(crosses()), COLUMNS, false);

        assertThat(masks.entry()).containsExactly(0, 1, 0, 2, 0, 1);
        assertThat(masks.entries()).containsExactly(List.of(rules.get(0)), List.of(rules.get(0), rules.get(2)));
    }

    @Test
    void shouldLetBothSidesEnterWhenBothMayBeHeld() {
        List<EntryRule> rules = List.of(
                rule("long", event(), Side.LONG, ""),
                rule("longer", event(), Side.LONG, ""),
                rule("short", event(), Side.SHORT, ""));
        RuleMasks masks = RuleCompiler.compile(strategy(rules, List.of()), List.of(crosses()), COLUMNS, true);

        assertThat(masks.entries()).containsExactly(List.of(rules.get(0), rules.get(2)));
    }

    @Test
    void shouldRefuseASignalWithoutEvents() {
        Condition other = new Condition.SignalEvent("rsi_reversal", List.of());
        assertThatThrownBy(() -> candlesOf(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rsi_reversal");
    }

    private static Condition event(OutputTest... tests) {
        return new Condition.SignalEvent("ma_crossover", List.of(tests));
    }

    private static String candlesOf(Condition condition) {
        Strategy strategy = strategy(List.of(rule("entry[0]", condition, Side.LONG, "")), List.of());
        RuleMasks masks = RuleCompiler.compile(strategy, List.of(crosses()), COLUMNS, false);
        StringBuilder candles = new StringBuilder();
        for (int i = 0; i < CANDLES; i++) {
            if (masks.entry()[i] != 0) {
                candles.append(candles.isEmpty() ? "" : ";").append(i);
            }
        }
        return candles.toString();
    }

    private static EntryRule rule(String name, Condition when, Side side, String group) {
        return new EntryRule(name, when, side, SIZE, EntryOrder.MARKET, Protection.NONE, 1, group);
    }

    private static Strategy strategy(List<EntryRule> entries, List<ExitRule> exits) {
        Execution execution = ExecutionProfile.STANDARD.execution();
        return new Strategy(
                "test",
                "Test",
                "1",
                "",
                "",
                List.of(),
                new TreeMap<>(),
                entries,
                exits,
                EntryFilters.NONE,
                RiskLimits.NONE,
                execution,
                List.of(),
                "");
    }
}
