package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Condition.Comparison;
import io.sptraderb.strategy.Condition.Relation;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Formula.CandleColumn;
import io.sptraderb.strategy.Formula.Operation;
import io.sptraderb.strategy.Formula.Statistic;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.NumericText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Reads {@code > 1.5 * volume.rolling(20).mean()}: a comparison, and after it numbers, {@code parameters.X}, columns of
 * candles and indicators, their figures and earlier values, put together by {@code + - * /} and parentheses.
 *
 * <p>It goes down from sums to names and never back, so its work grows with the text, whose length is bounded.
 */
final class FormulaParser {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_CANDLES = 100_000;
    private static final String VALUE = "a number, parameters.X, a column of candles or an indicator";
    private static final String COMPARISON =
            "< <= > >= == !=, crosses_above or crosses_below before a value, for example \"< 30\"";
    /** Longer symbols first, so that {@code >=} is not taken for {@code >}. */
    private static final List<Relation> SYMBOLS = List.of(
            Relation.EQUAL,
            Relation.NOT_EQUAL,
            Relation.LESS_OR_EQUAL,
            Relation.GREATER_OR_EQUAL,
            Relation.LESS,
            Relation.GREATER);

    private static final List<String> METHODS = List.of("rolling", "shift");
    private static final List<String> FIGURES =
            Stream.of(Statistic.values()).map(FormulaParser::nameOf).toList();

    private final FormulaText text;
    private final YamlNode node;
    private final Values values;
    private final IndicatorNames indicators;
    /** Whether a parameter was not there, which is reported; the rest is read for its own problems. */
    private boolean isIncomplete;

    private FormulaParser(String text, YamlNode node, Values values, IndicatorNames indicators)
            throws FormulaException {
        if (text.length() > MAX_LENGTH) {
            throw new FormulaException(
                    "the condition is too long", text.length() + " characters", "at most " + MAX_LENGTH);
        }
        this.text = new FormulaText(text);
        this.node = node;
        this.values = values;
        this.indicators = indicators;
    }

    /** What a text stands for, empty with a problem reported when for nothing; the text is that of the node. */
    static Optional<Formula> formula(String text, YamlNode node, Values values, IndicatorNames indicators) {
        try {
            FormulaParser parser = new FormulaParser(text, node, values, indicators);
            Formula formula = parser.toTheEnd(parser.sum());
            return parser.isIncomplete ? Optional.empty() : Optional.of(formula);
        } catch (FormulaException e) {
            e.report(node, values.problems());
            return Optional.empty();
        }
    }

    /** The comparison of a value with what a text says; empty with a problem reported when it says nothing. */
    static Optional<Comparison> comparison(
            Formula left, String text, YamlNode node, Values values, IndicatorNames indicators) {
        try {
            FormulaParser parser = new FormulaParser(text, node, values, indicators);
            Relation relation = parser.relation();
            Formula right = parser.toTheEnd(parser.sum());
            return parser.isIncomplete ? Optional.empty() : Optional.of(new Comparison(left, relation, right));
        } catch (FormulaException e) {
            e.report(node, values.problems());
            return Optional.empty();
        }
    }

    private static String nameOf(Statistic statistic) {
        return statistic.name().toLowerCase(Locale.ROOT);
    }

    private Relation relation() throws FormulaException {
        for (Relation relation : SYMBOLS) {
            if (text.skip(relation.symbol())) {
                return relation;
            }
        }
        int start = text.position();
        String word = text.word();
        for (Relation relation : List.of(Relation.CROSSES_ABOVE, Relation.CROSSES_BELOW)) {
            if (word.equals(relation.symbol())) {
                return relation;
            }
        }
        text.back(start);
        List<String> words = List.of(Relation.CROSSES_ABOVE.symbol(), Relation.CROSSES_BELOW.symbol());
        throw text.wrong("the condition begins with no comparison" + NearestName.hint(word, words), COMPARISON);
    }

    private Formula toTheEnd(Formula formula) throws FormulaException {
        if (!text.isAtEnd()) {
            throw text.wrong("the condition goes on where it could end", "the end, or one of + - * / and a value");
        }
        return formula;
    }

    private Formula sum() throws FormulaException {
        Formula sum = product();
        while (true) {
            if (text.skip("+")) {
                sum = new Formula.Arithmetic(sum, Operation.PLUS, product());
            } else if (text.skip("-")) {
                sum = new Formula.Arithmetic(sum, Operation.MINUS, product());
            } else {
                return sum;
            }
        }
    }

    private Formula product() throws FormulaException {
        Formula product = signed();
        while (true) {
            if (text.skip("*")) {
                product = new Formula.Arithmetic(product, Operation.TIMES, signed());
            } else if (text.skip("/")) {
                product = new Formula.Arithmetic(product, Operation.DIVIDED_BY, signed());
            } else {
                return product;
            }
        }
    }

    private Formula signed() throws FormulaException {
        if (!text.skip("-")) {
            return derived(value());
        }
        Formula positive = signed();
        return positive instanceof Formula.Constant(double number)
                ? new Formula.Constant(-number)
                : new Formula.Arithmetic(new Formula.Constant(-1), Operation.TIMES, positive);
    }

    private Formula value() throws FormulaException {
        if (text.skip("(")) {
            Formula inside = sum();
            text.require(")");
            return inside;
        }
        OptionalDouble number = text.number();
        if (number.isPresent()) {
            return new Formula.Constant(number.getAsDouble());
        }
        String name = text.word();
        if (name.isEmpty()) {
            throw text.wrong("a value is missing", VALUE);
        }
        if (name.equals(Parameters.BLOCK)) {
            return new Formula.Constant(parameter().orElse(Double.NaN));
        }
        Optional<CandleColumn> column = IndicatorNames.column(name);
        return column.isPresent() ? new Formula.CandleValue(column.get()) : indicator(name);
    }

    /** An alias, and the output after its dot unless that is a method. */
    private Formula indicator(String alias) throws FormulaException {
        int start = text.position();
        String output = text.skip(".") ? text.word() : "";
        if (!output.isEmpty() && text.isNext("(")) {
            text.back(start);
            output = "";
        }
        return indicators.find(alias, output);
    }

    /** A value, or what its methods make of it. */
    private Formula derived(Formula value) throws FormulaException {
        Formula derived = value;
        while (text.skip(".")) {
            int start = text.position();
            String method = text.word();
            switch (method) {
                case "rolling" -> derived = rolling(derived);
                case "shift" -> derived = new Formula.Shifted(derived, candles(method, 0));
                default -> {
                    text.back(start);
                    throw text.wrong(
                            "there is no \"" + method + "\" of a value" + NearestName.hint(method, METHODS),
                            "rolling(n) with one of " + figures() + ", or shift(n)");
                }
            }
        }
        return derived;
    }

    private Formula rolling(Formula of) throws FormulaException {
        int candles = candles("rolling", 1);
        if (!text.skip(".")) {
            throw text.wrong("rolling(" + candles + ") alone is no number", "one of " + figures() + " after it");
        }
        int start = text.position();
        String name = text.word();
        for (Statistic statistic : Statistic.values()) {
            if (name.equals(nameOf(statistic))) {
                text.require("(");
                text.require(")");
                return new Formula.Rolling(of, statistic, candles);
            }
        }
        text.back(start);
        throw text.wrong(
                "there is no \"" + name + "\" of a window" + NearestName.hint(name, FIGURES), "one of " + figures());
    }

    private static String figures() {
        return "." + String.join("(), .", FIGURES) + "()";
    }

    /** The number of candles in parentheses after a method's name. */
    private int candles(String method, int least) throws FormulaException {
        text.require("(");
        int start = text.position();
        boolean isNegative = text.skip("-");
        OptionalDouble number = text.number();
        double written = number.orElse(Double.NaN);
        if (number.isEmpty() && text.word().equals(Parameters.BLOCK)) {
            written = parameter().orElse(least);
        }
        double candles = isNegative ? -written : written;
        if (!(candles >= least && candles <= MAX_CANDLES && candles == Math.rint(candles))) {
            String why = candles < 0 && method.equals("shift") ? ": it would look at candles still to come" : "";
            throw text.wrongSince(
                    start,
                    method + " cannot have this number of candles" + why,
                    "a whole number from " + least + " to " + MAX_CANDLES);
        }
        text.require(")");
        return (int) candles;
    }

    /** The number a parameter stands for; empty, with a problem reported, when there is no such parameter. */
    private OptionalDouble parameter() throws FormulaException {
        text.require(".");
        int start = text.position();
        String name = text.word();
        if (name.isEmpty()) {
            throw text.wrong("a parameter has no name", "a name after parameters.");
        }
        Optional<ParameterValue> value = values.parameters().resolve(Parameters.BLOCK + "." + name, node);
        if (value.isEmpty()) {
            isIncomplete = true;
            return OptionalDouble.empty();
        }
        OptionalDouble number = NumericText.of(value.get());
        if (number.isEmpty()) {
            String shown = YamlNode.Scalar.shorten(value.get().toString());
            throw text.wrongSince(start, "this parameter is \"" + shown + "\"", "a parameter that is a number");
        }
        return number;
    }
}
