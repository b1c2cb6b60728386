package io.sptraderb.strategy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.SignalCall;
import io.sptraderb.strategy.Condition.Comparison;
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
import io.sptraderb.strategy.Problem;
import io.sptraderb.strategy.yaml.IndicatorNames.Declared;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaParserTest {

    private static final IndicatorCall BB = new IndicatorCall("bb", "bb", Map.of());
    private static final Formula CLOSE = new CandleValue(CandleColumn.CLOSE);
    private static final Formula VOLUME = new CandleValue(CandleColumn.VOLUME);
    private static final Formula MIDDLE = new IndicatorValue(BB, "");
    private static final Formula UPPER = new IndicatorValue(BB, "upper");
    private static final Formula RSI = new SignalIndicator("rsi");

    private final Problems problems = new Problems();

    /** A condition as written, and as read. */
    private record Row(String text, Relation relation, Formula right) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static Formula sum(Formula left, Operation operation, Formula right) {
        return new Arithmetic(left, operation, right);
    }

    private static Formula number(double value) {
        return new Constant(value);
    }

    static final List<Row> GOOD = List.of(
            new Row("< 30", Relation.LESS, number(30)),
            new Row("<=30", Relation.LESS_OR_EQUAL, number(30)),
            new Row("  >   -1.5e-3 ", Relation.GREATER, number(-0.0015)),
            new Row(">= .5", Relation.GREATER_OR_EQUAL, number(0.5)),
            new Row("== 1", Relation.EQUAL, number(1)),
            new Row("!=0", Relation.NOT_EQUAL, number(0)),
            new Row("> close", Relation.GREATER, CLOSE),
            new Row("< parameters.oversold", Relation.LESS, number(28)),
            new Row("< parameters.quoted", Relation.LESS, number(0.25)),
            new Row("< parameters.alias", Relation.LESS, number(28)),
            new Row("> bb", Relation.GREATER, MIDDLE),
            new Row("> bb.upper", Relation.GREATER, UPPER),
            new Row("> rsi", Relation.GREATER, RSI),
            new Row("> rsi.smooth", Relation.GREATER, new SignalIndicator("rsi.smooth")),
            new Row("crosses_above bb.upper", Relation.CROSSES_ABOVE, UPPER),
            new Row("crosses_below 70", Relation.CROSSES_BELOW, number(70)),
            new Row("> volume.rolling(20).mean()", Relation.GREATER, new Rolling(VOLUME, Statistic.MEAN, 20)),
            new Row("> volume . rolling( 20 ) . max( )", Relation.GREATER, new Rolling(VOLUME, Statistic.MAX, 20)),
            new Row("> bb.rolling(3).min()", Relation.GREATER, new Rolling(MIDDLE, Statistic.MIN, 3)),
            new Row("> bb.upper.rolling(3).std()", Relation.GREATER, new Rolling(UPPER, Statistic.STD, 3)),
            new Row(
                    "> close.rolling(parameters.oversold).sum()",
                    Relation.GREATER,
                    new Rolling(CLOSE, Statistic.SUM, 28)),
            new Row("> close.shift(1)", Relation.GREATER, new Shifted(CLOSE, 1)),
            new Row("> close.shift(0)", Relation.GREATER, new Shifted(CLOSE, 0)),
            new Row(
                    "> close.rolling(5).max().shift(1)",
                    Relation.GREATER,
                    new Shifted(new Rolling(CLOSE, Statistic.MAX, 5), 1)),
            new Row(
                    "> 1.5 * volume.rolling(20).mean()",
                    Relation.GREATER,
                    sum(number(1.5), Operation.TIMES, new Rolling(VOLUME, Statistic.MEAN, 20))),
            new Row("> bb*2", Relation.GREATER, sum(MIDDLE, Operation.TIMES, number(2))),
            new Row("> close / parameters.oversold", Relation.GREATER, sum(CLOSE, Operation.DIVIDED_BY, number(28))),
            new Row(
                    "> bb + 2 * rsi - 1",
                    Relation.GREATER,
                    sum(sum(MIDDLE, Operation.PLUS, sum(number(2), Operation.TIMES, RSI)), Operation.MINUS, number(1))),
            new Row(
                    "> (bb + 2) * rsi",
                    Relation.GREATER,
                    sum(sum(MIDDLE, Operation.PLUS, number(2)), Operation.TIMES, RSI)),
            new Row(
                    "> (close - bb).rolling(4).mean()",
                    Relation.GREATER,
                    new Rolling(sum(CLOSE, Operation.MINUS, MIDDLE), Statistic.MEAN, 4)),
            new Row("> -bb", Relation.GREATER, sum(number(-1), Operation.TIMES, MIDDLE)),
            new Row("> --3", Relation.GREATER, number(3)));

    @ParameterizedTest
    @FieldSource("GOOD")
    void shouldReadConditions(Row row) {
        assertThat(read(row.text())).contains(new Comparison(RSI, row.relation(), row.right()));
        assertThat(problems.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "30 | the condition begins with no comparison (column 1) | 30 | < <= > >= == !=, crosses",
                "is low | the condition begins with no comparison (column 1) | is | < <= > >= == !=, crosses",
                "cross_above 3 | no comparison; did you mean \"crosses_above\"? (column 1) | cross_above | <",
                "=> 3 | the condition begins with no comparison (column 1) | = | <",
                "`` | the condition begins with no comparison (column 1) | the end | <",
                "< | a value is missing (column 2) | the end | a number, parameters.X, a column",
                "< * 2 | a value is missing (column 3) | * | a number, parameters.X, a column",
                ">> 3 | a value is missing (column 2) | > | a number",
                "< 30 40 | the condition goes on where it could end (column 6) | 40 | the end, or one of + - * /",
                "< 30% | the condition goes on where it could end (column 5) | % | the end",
                "> 1e999 | a number is too large (column 3) | 1e999 | a number a double can hold",
                "> clos | there is no indicator \"clos\"; did you mean \"close\"? | clos | one of open, high, low,"
                        + " close",
                "> rsii | there is no indicator \"rsii\"; did you mean \"rsi\"? | rsii | volume, bb, twice, rsi",
                "> twice | \"twice\" may mean more than one indicator | twice | a name of its own",
                "> parameters.no | there is no parameter \"no\" | > parameters.no | one of alias, oversold",
                "> parameters.text | this parameter is \"x y\" (column 14) | text | a parameter that is a number",
                "> parameters. | a parameter has no name (column 14) | the end | a name after parameters.",
                "> parameters | \".\" is missing (column 13) | the end | .",
                "> (close + 1 | \")\" is missing (column 13) | the end | )",
                "> close.upper | there is no \"upper\" of a value (column 9) | upper | rolling(n) with one of .mean()",
                "> close.rollin(3).mean() | of a value; did you mean \"rolling\"? (column 9) | rollin | or shift(n)",
                "> bb.ewm(3) | there is no \"ewm\" of a value (column 6) | ewm | rolling(n)",
                "> bb.upper.x | there is no \"x\" of a value (column 12) | x | rolling(n)",
                "> close.rolling(3) | rolling(3) alone is no number (column 19) | the end | one of .mean(), .max()",
                "> close.rolling(3).men() | no \"men\" of a window; did you mean \"mean\"? (column 20) | men | .mean()",
                "> close.rolling(3).mean | \"(\" is missing (column 24) | the end | (",
                "> close.rolling(0).mean() | rolling cannot have this number of candles (column 17) | 0 | from 1 to",
                "> close.rolling(2.5).mean() | rolling cannot have this number | 2.5 | a whole number",
                "> close.rolling(100001).mean() | rolling cannot have this number | 100001 | to 100000",
                "> close.rolling(x).mean() | rolling cannot have this number | x | a whole number from 1",
                "> close.rolling() | rolling cannot have this number | `` | a whole number from 1",
                "> close.shift(-1) | it would look at candles still to come (column 15) | -1 | a whole number from 0",
                "> close.shift(1 | \")\" is missing (column 16) | the end | )"
            })
    void shouldSayWhatIsWrongAndWhere(String text, String message, String found, String allowed) {
        assertThat(read(text)).isEmpty();

        assertThat(problems.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("entry.when.condition");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.message()).contains(message);
            assertThat(problem.found()).isEqualTo(found);
            assertThat(problem.allowed()).contains(allowed);
        });
    }

    @Test
    void shouldBoundTheLengthOfAText() {
        assertThat(read("> " + "(".repeat(400))).isEmpty();
        assertThat(read("> " + "-".repeat(298))).isEmpty();
        assertThat(read("> " + "-".repeat(290) + "1")).isPresent();
        assertThat(problems.errors())
                .extracting(Problem::message)
                .containsExactly("the condition is too long", "a value is missing (column 301)");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldNotBlameANameThatASignalOrABadDependencyMayHaveBrought(boolean isOfSignal) {
        SignalCall own = new SignalCall(new ComponentPath("signals/s"), Map.of(), Optional.empty());
        IndicatorNames names = new IndicatorNames(List.of(), isOfSignal ? List.of(own) : List.of(), isOfSignal);

        assertThat(read("> unknown.upper", names))
                .contains(new Comparison(RSI, Relation.GREATER, new SignalIndicator("unknown.upper")));
    }

    @Test
    void shouldPreferWhatIsDescribedToAPathAlone() {
        IndicatorCall described = new IndicatorCall("rsi", "momentum/rsi", Map.of());
        YamlNode.Scalar node = new YamlNode.Scalar("d", 1, "", true);
        Declared path = new Declared(new IndicatorCall("rsi", "rsi", Map.of()), true, node);
        SignalCall user = new SignalCall(
                new ComponentPath("signals/s"),
                Map.of(),
                Optional.of(List.of(new IndicatorCall("rsi", "x", Map.of()))));

        assertThat(right("> rsi", List.of(path), List.of())).isEqualTo(new IndicatorValue(path.call(), ""));
        assertThat(right("> rsi", List.of(path), List.of(user))).isEqualTo(new SignalIndicator("rsi"));
        assertThat(right("> rsi", List.of(path, new Declared(described, false, node)), List.of()))
                .isEqualTo(new IndicatorValue(described, ""));
    }

    private Formula right(String text, List<Declared> declared, List<SignalCall> signals) {
        return read(text, new IndicatorNames(declared, signals, true))
                .orElseThrow()
                .right();
    }

    private Optional<Comparison> read(String text) {
        YamlNode.Scalar node = new YamlNode.Scalar("dependencies", 2, "", true);
        IndicatorCall one = new IndicatorCall("twice", "sma", Map.of());
        IndicatorCall other = new IndicatorCall("twice", "ema", Map.of());
        SignalCall user = new SignalCall(
                new ComponentPath("signals/s"),
                Map.of(),
                Optional.of(List.of(new IndicatorCall("rsi", "rsi", Map.of()))));
        List<Declared> declared =
                List.of(new Declared(BB, true, node), new Declared(one, false, node), new Declared(other, false, node));
        return read(text, new IndicatorNames(declared, List.of(user), true));
    }

    private Optional<Comparison> read(String text, IndicatorNames names) {
        YamlNode.Mapping root = YamlParser.parse(
                        "parameters: {oversold: 28, quoted: '0.25', text: x y, alias: parameters.oversold}", problems)
                .orElseThrow();
        Values values = new Values(Parameters.read(root, Map.of(), problems), problems);
        YamlNode.Scalar node = new YamlNode.Scalar("entry.when.condition", 7, text, false);
        return FormulaParser.comparison(RSI, text, node, values, names);
    }
}
