package io.sptraderb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.Condition.Comparison;
import io.sptraderb.strategy.Condition.Lasting;
import io.sptraderb.strategy.Condition.Relation;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Formula.Arithmetic;
import io.sptraderb.strategy.Formula.CandleColumn;
import io.sptraderb.strategy.Formula.CandleValue;
import io.sptraderb.strategy.Formula.Constant;
import io.sptraderb.strategy.Formula.IndicatorValue;
import io.sptraderb.strategy.Formula.Operation;
import io.sptraderb.strategy.Formula.Rolling;
import io.sptraderb.strategy.Formula.Shifted;
import io.sptraderb.strategy.Formula.SignalIndicator;
import io.sptraderb.strategy.Formula.Statistic;
import io.sptraderb.strategy.UnknownOutputException;
import io.sptraderb.support.Market;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions on columns; those on events are in RuleCompilerTest. */
class ConditionMasksTest {

    private static final double NAN = Double.NaN;
    private static final Timeframe HOUR = Timeframe.of("1h");
    private static final List<Relation> RELATIONS = List.of(Relation.values());
    private static final IndicatorCall BANDS = new IndicatorCall("bb", "bb", Map.of());
    private static final Formula CLOSE = new CandleValue(CandleColumn.CLOSE);
    private static final Formula OWN = new IndicatorValue(BANDS, "");

    private static boolean[] mask(Condition condition, RuleColumns columns) {
        return new ConditionMasks("tested", List.of(), columns).evaluate(condition);
    }

    private static String candlesOf(boolean[] mask) {
        StringBuilder candles = new StringBuilder();
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                candles.append(candles.isEmpty() ? "" : ";").append(i);
            }
        }
        return candles.toString();
    }

    private static RuleColumns closesAnd(double[] closes, double[] own) {
        return new RuleColumns(Market.flatCandles(HOUR, closes), Map.of("bb", own), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, 0;6",
        "LESS_OR_EQUAL, 0;1;6;7",
        "GREATER, 2;3;5",
        "GREATER_OR_EQUAL, 1;2;3;5;7",
        "EQUAL, 1;7",
        "NOT_EQUAL, 0;2;3;5;6",
        "CROSSES_ABOVE, 2",
        "CROSSES_BELOW, 6"
    })
    void shouldCompareAndMissWhatIsNotKnown(Relation relation, String candles) {
        double[] closes = {1, 2, 3, 3, 3, 3, 1, 2};
        double[] own = {2, 2, 2, 2, NAN, 2, 2, 2};

        assertThat(candlesOf(mask(new Comparison(CLOSE, relation, OWN), closesAnd(closes, own))))
                .isEqualTo(candles);
    }

    @ParameterizedTest
    @CsvSource({"1, 1;2;3;5;6", "2, 2;3;6", "3, 3", "4, ''"})
    void shouldLastSoManyCandles(int least, String candles) {
        double[] closes = {0, 2, 2, 2, 0, 2, 2};
        Condition above = new Comparison(CLOSE, Relation.GREATER, new Constant(1));

        assertThat(candlesOf(mask(new Lasting(above, least), closesAnd(closes, closes))))
                .isEqualTo(candles);
    }

    @Test
    void shouldCalculate() {
        double[] closes = {1, 2, 4, 8};
        RuleColumns columns = closesAnd(closes, new double[] {NAN, 1, 2, 0});
        FormulaColumns formulas = new FormulaColumns("tested", columns);

        assertThat(formulas.evaluate(new Shifted(CLOSE, 2))).containsExactly(NAN, NAN, 1, 2);
        assertThat(formulas.evaluate(new Shifted(CLOSE, 9))).containsExactly(NAN, NAN, NAN, NAN);
        assertThat(formulas.evaluate(new Arithmetic(CLOSE, Operation.PLUS, OWN)))
                .containsExactly(NAN, 3, 6, 8);
        assertThat(formulas.evaluate(new Arithmetic(CLOSE, Operation.MINUS, OWN)))
                .containsExactly(NAN, 1, 2, 8);
        assertThat(formulas.evaluate(new Arithmetic(CLOSE, Operation.TIMES, OWN)))
                .containsExactly(NAN, 2, 8, 0);
        assertThat(formulas.evaluate(new Arithmetic(CLOSE, Operation.DIVIDED_BY, OWN)))
                .containsExactly(NAN, 2, 2, Double.POSITIVE_INFINITY);
        assertThat(formulas.evaluate(new Rolling(CLOSE, Statistic.MAX, 2))).containsExactly(NAN, 2, 4, 8);
        assertThat(columns.series().closes()).containsExactly(1, 2, 4, 8);
    }

    @Test
    void shouldFindOutputsByName() {
        CandleSeries series = Market.flatCandles(HOUR, 5);
        RuleColumns columns = new RuleColumns(
                series,
                Map.of("bb", new double[] {1}, "bb.upper", new double[] {2}),
                Map.of("bb", new double[] {3}, "rsi", new double[] {4}));
        FormulaColumns formulas = new FormulaColumns("tested", columns);

        assertThat(formulas.evaluate(new IndicatorValue(BANDS, ""))).containsExactly(1);
        assertThat(formulas.evaluate(new IndicatorValue(BANDS, "upper"))).containsExactly(2);
        assertThat(formulas.evaluate(new SignalIndicator("bb"))).containsExactly(3);
        assertThatExceptionOfType(UnknownOutputException.class)
                .isThrownBy(() -> formulas.evaluate(new IndicatorValue(BANDS, "uper")))
                .satisfies(e -> {
                    assertThat(e.strategyName()).isEqualTo("tested");
                    assertThat(e.output()).isEqualTo("bb.uper");
                    assertThat(e.available()).containsExactlyInAnyOrder("bb", "bb.upper");
                });
    }

    /** Each candle by itself, as the words of a condition say it. */
    private record Twin(RuleColumns columns) {

        boolean holds(Condition condition, int i) {
            return switch (condition) {
                case Comparison(Formula left, Relation relation, Formula right) ->
                    holds(relation, i, left, right) && !Double.isNaN(value(left, i)) && !Double.isNaN(value(right, i));
                case Lasting(Condition lasting, int least) -> {
                    boolean all = i >= least - 1;
                    for (int j = i; all && j > i - least; j--) {
                        all = holds(lasting, j);
                    }
                    yield all;
                }
                case Condition.All all -> all.conditions().stream().allMatch(one -> holds(one, i));
                case Condition.Any any -> any.conditions().stream().anyMatch(one -> holds(one, i));
                case Condition.Not not -> !holds(not.condition(), i);
                case Condition.SignalEvent _ -> throw new IllegalArgumentException("no events here");
            };
        }

        private boolean holds(Relation relation, int i, Formula left, Formula right) {
            double order = Math.signum(value(left, i) - value(right, i));
            double before = i == 0 ? NAN : Math.signum(value(left, i - 1) - value(right, i - 1));
            return switch (relation) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
                case CROSSES_ABOVE -> order > 0 && before <= 0;
                case CROSSES_BELOW -> order < 0 && before >= 0;
            };
        }

        private double value(Formula formula, int i) {
            return switch (formula) {
                case Constant constant -> constant.value();
                case CandleValue _ -> columns.series().close(i);
                case IndicatorValue _ -> at(columns.indicators(), i);
                case SignalIndicator _ -> at(columns.signalIndicators(), i);
                case Shifted shifted -> i < shifted.candles() ? NAN : value(shifted.of(), i - shifted.candles());
                case Rolling rolling -> highest(rolling, i);
                case Arithmetic(Formula left, Operation _, Formula right) -> value(left, i) + value(right, i);
            };
        }

        private static double at(Map<String, double[]> indicators, int i) {
            return indicators.values().iterator().next()[i];
        }

        private double highest(Rolling rolling, int i) {
            double highest = i + 1 < rolling.candles() ? NAN : Double.NEGATIVE_INFINITY;
            for (int j = i; j > i - rolling.candles() && j >= 0; j--) {
                highest = Math.max(highest, value(rolling.of(), j));
            }
            return highest;
        }
    }

    private static Formula randomFormula(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0 -> new Constant(random.nextInt(6));
            case 1 -> CLOSE;
            case 2 -> OWN;
            case 3 -> new SignalIndicator("s");
            case 4 -> new Shifted(randomFormula(random, depth - 1), random.nextInt(4));
            case 5 -> new Rolling(randomFormula(random, depth - 1), Statistic.MAX, 1 + random.nextInt(5));
            default ->
                new Arithmetic(randomFormula(random, depth - 1), Operation.PLUS, randomFormula(random, depth - 1));
        };
    }

    private static Condition randomCondition(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 1 : 5)) {
            case 0 ->
                new Comparison(
                        randomFormula(random, 2),
                        RELATIONS.get(random.nextInt(RELATIONS.size())),
                        randomFormula(random, 2));
            case 1 -> new Lasting(randomCondition(random, depth - 1), 1 + random.nextInt(4));
            case 2 -> new Condition.Not(randomCondition(random, depth - 1));
            case 3 ->
                new Condition.All(List.of(randomCondition(random, depth - 1), randomCondition(random, depth - 1)));
            default ->
                new Condition.Any(List.of(randomCondition(random, depth - 1), randomCondition(random, depth - 1)));
        };
    }

    /** Small whole numbers, so that equal and crossing values are common, some of them missing. */
    private static double[] randomColumn(Random random, int size, double missing) {
        double[] column = new double[size];
        Arrays.setAll(column, i -> random.nextDouble() < missing ? NAN : random.nextInt(6));
        return column;
    }

    private static RuleColumns randomColumns(Random random, int size) {
        return new RuleColumns(
                Market.flatCandles(HOUR, randomColumn(random, size, 0)),
                Map.of("bb", randomColumn(random, size, 0.2)),
                Map.of("s", randomColumn(random, size, 0.2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldAgreeWithTheObviousTwin(long seed) {
        Random random = new Random(seed);
        int held = 0;
        for (int round = 0; round < 300; round++) {
            RuleColumns columns = randomColumns(random, random.nextInt(30));
            Condition condition = randomCondition(random, 3);
            boolean[] fast = mask(condition, columns);
            Twin twin = new Twin(columns);
            for (int i = 0; i < fast.length; i++) {
                assertThat(fast[i])
                        .as("seed %d, round %d, candle %d: %s", seed, round, i, condition)
                        .isEqualTo(twin.holds(condition, i));
                held += fast[i] ? 1 : 0;
            }
        }
        assertThat(held).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void shouldNotChangeThePastWhenTheFutureIsCut(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            RuleColumns whole = randomColumns(random, 40);
            int cut = random.nextInt(40);
            RuleColumns past = new RuleColumns(
                    whole.series().slice(0, cut), cut(whole.indicators(), cut), cut(whole.signalIndicators(), cut));
            Condition condition = randomCondition(random, 3);

            assertThat(mask(condition, past)).containsExactly(Arrays.copyOf(mask(condition, whole), cut));
        }
    }

    private static Map<String, double[]> cut(Map<String, double[]> indicators, int size) {
        String name = indicators.keySet().iterator().next();
        return Map.of(name, Arrays.copyOf(indicators.values().iterator().next(), size));
    }
}
