package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.NumericText;
import io.sptraderb.strategy.OutputTest;
import io.sptraderb.strategy.OutputTest.Operand;
import io.sptraderb.strategy.OutputTest.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads {@code outputs}: {@code crossover_type: golden_cross}, {@code signal_strength: ">= parameters.strength"}. */
final class OutputTestReader {

    private static final String ALLOWED =
            "a value, or one of == != < <= > >= before a value, for example \"> 0.1\"; the value may be parameters.X";

    /** Longer symbols first, so that {@code >=} is not taken for {@code >}. */
    private static final List<Operator> OPERATORS = List.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER_OR_EQUAL,
            Operator.LESS,
            Operator.GREATER);

    private final Values values;

    OutputTestReader(Values values) {
        this.values = values;
    }

    List<OutputTest> read(YamlNode outputs) {
        List<OutputTest> tests = new ArrayList<>();
        Section.asMapping(outputs, values).ifPresent(mapping -> mapping.fields()
                .forEach((name, node) -> test(name, node).ifPresent(tests::add)));
        return tests;
    }

    private Optional<OutputTest> test(String output, YamlNode node) {
        if (node.isNull()) {
            values.problems().error(node, "the output is compared with nothing", ALLOWED);
            return Optional.empty();
        }
        return values.single(node).flatMap(value -> test(output, value, node));
    }

    private Optional<OutputTest> test(String output, ParameterValue value, YamlNode node) {
        if (!(value instanceof ParameterValue.Text text)) {
            return Optional.of(new OutputTest(output, Operator.EQUAL, operand(value)));
        }
        String written = text.value().strip();
        for (Operator operator : OPERATORS) {
            if (written.startsWith(operator.symbol())) {
                return compared(
                        output, operator, written.substring(operator.symbol().length()), node);
            }
        }
        return compared(output, Operator.EQUAL, written, node);
    }

    private Optional<OutputTest> compared(String output, Operator operator, String rest, YamlNode node) {
        String written = rest.strip();
        if (written.isEmpty() || "<>=!".indexOf(written.charAt(0)) >= 0) {
            values.problems().error(node, "there is no value after " + operator.symbol(), ALLOWED);
            return Optional.empty();
        }
        Optional<ParameterValue> value = Parameters.isReference(written)
                ? values.parameters().resolve(written, node)
                : Optional.of(new ParameterValue.Text(unquoted(written)));
        return value.flatMap(found -> checked(new OutputTest(output, operator, operand(found)), node));
    }

    /** Only numbers have an order. */
    private Optional<OutputTest> checked(OutputTest test, YamlNode node) {
        boolean ordering = test.operator() != Operator.EQUAL && test.operator() != Operator.NOT_EQUAL;
        if (ordering && !(test.operand() instanceof Operand.Numeric)) {
            String symbol = test.operator().symbol();
            values.problems().error(node, symbol + " can only compare with a number", "a number after " + symbol);
            return Optional.empty();
        }
        return Optional.of(test);
    }

    private static Operand operand(ParameterValue value) {
        OptionalDouble number = NumericText.of(value);
        if (number.isPresent()) {
            return new Operand.Numeric(number.getAsDouble());
        }
        String text = value.toString();
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false")
                ? new Operand.Flag(lower.equals("true"))
                : new Operand.Text(text);
    }

    private static String unquoted(String text) {
        char first = text.charAt(0);
        boolean quoted =
                text.length() > 1 && (first == '\'' || first == '"') && text.charAt(text.length() - 1) == first;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
