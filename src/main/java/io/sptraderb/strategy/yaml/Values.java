package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.NumericText;
import io.sptraderb.strategy.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Reads single values, each of which may be written as {@code parameters.X}. */
record Values(Parameters parameters, Problems problems) {

    private static final int MOST_LISTED = 30;
    private static final String SCALAR = "a number, a text, true or false, or parameters.X";

    /** Any value or list of values, references resolved; empty when null or, with a problem reported, wrong. */
    Optional<ParameterValue> value(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar(scalar);
            case YamlNode.Items items -> sequence(items);
            case YamlNode.Mapping mapping -> {
                problems.error(mapping, "a mapping cannot be a value here", SCALAR + ", or a list of them");
                yield Optional.empty();
            }
        };
    }

    /** A single value, references resolved; empty when null or, with a problem reported, wrong. */
    Optional<ParameterValue> single(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            problems.error(node, lastSegment(node) + " must be a single value", SCALAR);
            return Optional.empty();
        }
        Optional<ParameterValue> value = scalar(scalar);
        if (value.isPresent() && value.get() instanceof ParameterValue.Sequence) {
            reject(node, value.get(), lastSegment(node) + " must be a single value", SCALAR);
            return Optional.empty();
        }
        return value;
    }

    private Optional<ParameterValue> scalar(YamlNode.Scalar scalar) {
        Optional<ParameterValue> literal = scalar.literal();
        return literal.isPresent()
                        && literal.get() instanceof ParameterValue.Text text
                        && Parameters.isReference(text.value())
                ? parameters.resolve(text.value(), scalar)
                : literal;
    }

    private Optional<ParameterValue> sequence(YamlNode.Items items) {
        List<ParameterValue> all = new ArrayList<>();
        boolean good = true;
        for (YamlNode item : items.items()) {
            Optional<ParameterValue> value = single(item);
            if (item.isNull()) {
                problems.error(item, "a list of values holds an empty one", SCALAR);
            }
            good &= value.isPresent();
            value.ifPresent(all::add);
        }
        return good ? Optional.of(new ParameterValue.Sequence(all)) : Optional.empty();
    }

    /** A number in a range; empty when null or, with a problem reported, wrong. */
    OptionalDouble number(YamlNode node, Range range) {
        Optional<ParameterValue> value = single(node);
        return value.isPresent() ? number(node, value.get(), range) : OptionalDouble.empty();
    }

    private OptionalDouble number(YamlNode node, ParameterValue value, Range range) {
        OptionalDouble number = NumericText.of(value);
        if (number.isEmpty()) {
            reject(node, value, lastSegment(node) + " must be a number", range.allowed());
        } else if (!range.contains().test(number.getAsDouble())) {
            reject(node, value, lastSegment(node) + " is out of range", range.allowed());
            return OptionalDouble.empty();
        }
        return number;
    }

    /** A number in a range, or the word for no number at all. Empty when null or, with a problem reported, wrong. */
    Optional<OptionalDouble> numberOrNone(YamlNode node, Range range) {
        if (node instanceof YamlNode.Scalar scalar) {
            Optional<ParameterValue> value = scalar(scalar);
            if (value.isPresent() && value.get().toString().strip().equalsIgnoreCase("none")) {
                return Optional.of(OptionalDouble.empty());
            }
            return value.map(found -> number(scalar, found, range)).filter(OptionalDouble::isPresent);
        }
        problems.error(node, lastSegment(node) + " must be a single value", range.allowed() + ", or none");
        return Optional.empty();
    }

    /** True or false; empty when null or, with a problem reported, neither. */
    Optional<Boolean> flag(YamlNode node) {
        return oneOf(node, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** A text; numbers and flags count as what they are written as. */
    Optional<String> text(YamlNode node) {
        Optional<ParameterValue> value = single(node);
        if (value.isPresent()
                && node instanceof YamlNode.Scalar scalar
                && !(value.get() instanceof ParameterValue.Text)
                && !Parameters.isReference(scalar.text())) {
            // "1.0" is a version, not the number one.
            return Optional.of(scalar.text());
        }
        return value.map(ParameterValue::toString);
    }

    /** One of the names, however its case; empty when null or, with a problem reported, none of them. */
    Optional<String> oneOf(YamlNode node, Collection<String> names) {
        Optional<String> text = text(node);
        if (text.isEmpty()) {
            return text;
        }
        String wanted = text.get().strip();
        for (String name : names) {
            if (name.equalsIgnoreCase(wanted)) {
                return Optional.of(name);
            }
        }
        String message = "\"" + YamlNode.Scalar.shorten(wanted) + "\" is no " + lastSegment(node)
                + NearestName.hint(wanted, names);
        problems.error(node, message, "one of " + String.join(", ", names));
        return Optional.empty();
    }

    /** Reports a value, telling what a reference stood for. */
    private void reject(YamlNode node, ParameterValue value, String message, String allowed) {
        String shown = YamlNode.Scalar.shorten(value.toString());
        String found = shown.equals(node.shown()) ? shown : node.shown() + " = " + shown;
        problems.error(new Problem(node.path(), node.line(), message, found, allowed));
    }

    /** Names for a message, not more than fit in one. */
    static String listed(Collection<String> names) {
        String joined =
                names.stream().limit(MOST_LISTED).map(YamlNode.Scalar::shorten).collect(Collectors.joining(", "));
        return names.size() > MOST_LISTED ? joined + ", ..." : joined;
    }

    static String lastSegment(YamlNode node) {
        return node.path().substring(node.path().lastIndexOf('.') + 1);
    }
}
