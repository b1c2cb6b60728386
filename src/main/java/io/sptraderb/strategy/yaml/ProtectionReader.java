package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Protection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads stop and target: from {@code exit}, else from {@code parameters}, else from {@code risk}. */
final class ProtectionReader {

    private final Values values;
    private final Optional<Section> exit;
    private final Optional<Section> risk;

    ProtectionReader(Values values, Optional<Section> exit, Optional<Section> risk) {
        this.values = values;
        this.exit = exit;
        this.risk = risk;
    }

    Protection read() {
        return new Protection(level("stop_loss", Range.STOP_FRACTION), level("take_profit", Range.TARGET_FRACTION));
    }

    /** Both blocks are read, so that a wrong value is told even where another one is in force. */
    private OptionalDouble level(String key, Range range) {
        Optional<YamlNode> inExit = exit.flatMap(block -> block.node(key));
        Optional<YamlNode> inRisk = risk.flatMap(block -> block.node(key));
        Optional<OptionalDouble> ofExit = inExit.flatMap(node -> written(node, range));
        Optional<OptionalDouble> ofRisk = inRisk.flatMap(node -> written(node, range));
        if (inExit.isPresent()) {
            return ofExit.orElse(OptionalDouble.empty());
        }
        Optional<YamlNode> parameter = values.parameters().wellKnown(key);
        if (parameter.isPresent()) {
            return values.numberOrNone(parameter.get(), range).orElse(OptionalDouble.empty());
        }
        return ofRisk.orElse(OptionalDouble.empty());
    }

    /** A number, the word for none, or a block of {@code type: percentage} and {@code value}, a fraction all the same. */
    private Optional<OptionalDouble> written(YamlNode node, Range range) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return values.numberOrNone(node, range);
        }
        Section block = new Section(mapping, values);
        Optional<YamlNode> type = block.node("type");
        boolean percentage = type.isEmpty()
                || values.oneOf(type.get(), List.of("percentage")).isPresent();
        Optional<YamlNode> value = block.node("value");
        block.finish();
        if (value.isEmpty()) {
            values.problems()
                    .error(mapping, Values.lastSegment(mapping) + " has no value", "value: " + range.allowed());
        }
        // The number of another type would be measured with the wrong ruler.
        return percentage ? value.flatMap(found -> values.numberOrNone(found, range)) : Optional.empty();
    }
}
