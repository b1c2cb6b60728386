package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Sizing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads how much an entry trades: {@code size: 0.1}, {@code size: {type: fixed_value, value: 1000}}. */
final class SizingReader {

    /** The contract's size of an entry that gives none. */
    private static final Sizing DEFAULT = new Sizing.FractionOfCash(0.01);

    private static final String FRACTION_OF_CASH = "fraction_of_cash";
    static final List<String> METHODS =
            List.of(FRACTION_OF_CASH, "fraction_of_equity", "fixed_quantity", "fixed_value", "risk_per_trade");

    private SizingReader() {}

    /** The size in an entry rule; wrong ones are reported. */
    static Sizing read(Section entry) {
        Optional<YamlNode> size = entry.node("size");
        Optional<YamlNode> method = entry.node("size_method");
        Optional<YamlNode> value = entry.node("size_value");
        Problems problems = entry.values().problems();
        if (size.isPresent()) {
            if (method.isPresent() || value.isPresent()) {
                problems.error(size.get(), "size and size_method/size_value say the same thing", "only one of them");
            }
            return size.get() instanceof YamlNode.Mapping mapping
                    ? block(new Section(mapping, entry.values(), Block.SIZE))
                    : sized(FRACTION_OF_CASH, size.get(), entry.values());
        }
        if (value.isPresent()) {
            return method(method, entry.values())
                    .map(name -> sized(name, value.get(), entry.values()))
                    .orElse(DEFAULT);
        }
        if (method.isPresent()) {
            problems.error(method.get(), "size_method needs size_value beside it", "size_value: a number");
        } else {
            problems.warn(entry.mapping(), "the entry has no size, so it trades 1 % of free cash", "size: 0.01");
        }
        return DEFAULT;
    }

    private static Sizing block(Section size) {
        Optional<YamlNode> type = size.node("type");
        Optional<YamlNode> value = size.node("value");
        size.finish();
        if (value.isEmpty()) {
            size.values().problems().error(size.mapping(), "the size has no value", "value: a number");
            return DEFAULT;
        }
        return method(type, size.values())
                .map(name -> sized(name, value.get(), size.values()))
                .orElse(DEFAULT);
    }

    private static Optional<String> method(Optional<YamlNode> node, Values values) {
        return node.isEmpty() ? Optional.of(FRACTION_OF_CASH) : values.oneOf(node.get(), METHODS);
    }

    private static Sizing sized(String method, YamlNode node, Values values) {
        Range range = method.startsWith("fixed")
                ? Range.AMOUNT
                : method.equals("fraction_of_equity") ? Range.MULTIPLE : Range.PART;
        OptionalDouble number = values.number(node, range);
        if (number.isEmpty()) {
            return DEFAULT;
        }
        return switch (method) {
            case "fraction_of_equity" -> new Sizing.FractionOfEquity(number.getAsDouble());
            case "fixed_quantity" -> new Sizing.FixedQuantity(number.getAsDouble());
            case "risk_per_trade" -> new Sizing.RiskPerTrade(number.getAsDouble());
            case "fixed_value" -> new Sizing.FixedValue(number.getAsDouble());
            default -> new Sizing.FractionOfCash(number.getAsDouble());
        };
    }
}
