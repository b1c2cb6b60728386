package io.sptraderb.strategy;

import io.sptraderb.component.ParameterValue;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as users write them, plain or quoted. */
public final class NumericText {

    private static final Pattern FORM = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    /** No number anyone writes is longer; bounds the work on hostile input. */
    private static final int MAX_LENGTH = 100;

    private NumericText() {}

    /** A finite decimal number such as {@code 0.02}, {@code 1e-4}; empty for everything else, also NaN and infinity. */
    public static OptionalDouble parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH || !FORM.matcher(stripped).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(stripped);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The number a value is or spells; empty for flags, sequences and other texts. */
    public static OptionalDouble of(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Whole whole -> OptionalDouble.of((double) whole.value());
            case ParameterValue.Decimal decimal -> OptionalDouble.of(decimal.value());
            case ParameterValue.Text text -> parse(text.value());
            case ParameterValue.Flag flag -> OptionalDouble.empty();
            case ParameterValue.Sequence sequence -> OptionalDouble.empty();
        };
    }
}
