package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Distance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads how far a level lies away: a fraction, or a block of {@code type} and {@code value}, for example
 * {@code {type: amount, value: 0.5}} or {@code {type: indicator, indicator: atr, multiple: 2}}.
 */
final class DistanceReader {

    static final List<String> TYPES = List.of("percentage", "percent", "amount", "price", "indicator");

    private final Values values;
    private final IndicatorNames indicators;

    DistanceReader(Values values, IndicatorNames indicators) {
        this.values = values;
        this.indicators = indicators;
    }

    /**
     * What a node says; empty when that is no distance or, with a problem reported, wrong.
     *
     * @param range of fractions
     */
    Optional<Distance> read(YamlNode node, Range range) {
        if (node instanceof YamlNode.Mapping mapping) {
            Section block = new Section(mapping, values, Block.DISTANCE);
            Optional<Distance> distance = block(block, range);
            block.finish();
            return distance;
        }
        return fraction(node, range);
    }

    private Optional<Distance> fraction(YamlNode node, Range range) {
        return values.numberOrNone(node, range)
                .filter(OptionalDouble::isPresent)
                .map(number -> new Distance.Fraction(number.getAsDouble()));
    }

    /** A distance that is no price of its own. */
    Optional<Distance> readLength(YamlNode node, Range range) {
        Optional<Distance> distance = read(node, range);
        if (distance.isPresent() && distance.get() instanceof Distance.Price) {
            values.problems().error(node, "a price is no distance to stay behind", "another type than price");
        }
        return distance;
    }

    private Optional<Distance> block(Section block, Range range) {
        Optional<YamlNode> typeNode = block.node("type");
        Optional<String> type = typeNode.isEmpty() ? Optional.of("percentage") : values.oneOf(typeNode.get(), TYPES);
        if (type.isEmpty()) {
            // The number of another type would be measured with the wrong ruler.
            List.of("value", "indicator", "multiple").forEach(block::node);
            return Optional.empty();
        }
        if (type.get().equals("indicator")) {
            return indicator(block);
        }
        Optional<YamlNode> value = block.node("value");
        if (value.isEmpty()) {
            String what = Values.lastSegment(block.mapping());
            values.problems().error(block.mapping(), what + " has no value", "value: " + range.allowed());
            return Optional.empty();
        }
        return switch (type.get()) {
            case "percent" -> number(value.get(), range.inPercent()).map(x -> new Distance.Fraction(x / 100));
            case "amount" -> number(value.get(), Range.AMOUNT).map(Distance.Amount::new);
            case "price" -> number(value.get(), Range.AMOUNT).map(Distance.Price::new);
            default -> fraction(value.get(), range);
        };
    }

    private Optional<Distance> indicator(Section block) {
        Optional<YamlNode> name = block.node("indicator");
        Optional<YamlNode> multiple = block.either("multiple", "value");
        if (name.isEmpty()) {
            String allowed = "indicator: the name of an indicator, for example atr";
            values.problems().error(block.mapping(), "the distance names no indicator", allowed);
            return Optional.empty();
        }
        double times = multiple.flatMap(node -> number(node, Range.AMOUNT)).orElse(1.0);
        return values.text(name.get())
                .flatMap(text -> FormulaParser.formula(text, name.get(), values, indicators))
                .map(formula -> new Distance.Value(formula, times));
    }

    private Optional<Double> number(YamlNode node, Range range) {
        OptionalDouble number = values.number(node, range);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
}
