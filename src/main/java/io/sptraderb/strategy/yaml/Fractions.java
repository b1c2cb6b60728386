package io.sptraderb.strategy.yaml;

import java.util.Optional;
import java.util.OptionalDouble;

/** Reads values that may be written as a fraction, {@code trail: 0.02}, or in percent, {@code trail_pct: 2}. */
final class Fractions {

    /** Below this many percent somebody probably meant a fraction. */
    private static final double SUSPICIOUS_PERCENT = 0.1;

    private Fractions() {}

    /** The fraction under a key or its twin in percent; empty when neither is there or, with a problem reported, wrong. */
    static OptionalDouble read(Section section, String key, Range range) {
        Optional<YamlNode> node = section.node(key);
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        return isPercent(node.get())
                ? percent(section.values(), node.get(), key, range)
                : section.values().number(node.get(), range);
    }

    /** Whether a value stands under the spelling of its key that takes percent. */
    static boolean isPercent(YamlNode node) {
        return Values.lastSegment(node).endsWith(Key.PERCENT);
    }

    private static OptionalDouble percent(Values values, YamlNode node, String key, Range range) {
        OptionalDouble number = values.number(node, range.inPercent());
        if (number.isEmpty()) {
            return number;
        }
        double percent = number.getAsDouble();
        if (percent > 0 && percent < SUSPICIOUS_PERCENT) {
            values.problems()
                    .warn(node, key + "_pct is in percent: " + percent + " is " + percent + " %", key + ": a fraction");
        }
        return OptionalDouble.of(percent / 100);
    }
}
