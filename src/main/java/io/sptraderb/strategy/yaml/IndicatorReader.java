package io.sptraderb.strategy.yaml;

import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import java.util.Map;
import java.util.Optional;

/** Reads one indicator: a type, or a mapping of name, type, params and timeframe. */
record IndicatorReader(Values values) {

    Optional<IndicatorCall> read(YamlNode item) {
        if (item instanceof YamlNode.Scalar) {
            return values.text(item)
                    .flatMap(type -> type(type, item))
                    .map(type -> new IndicatorCall(type.substring(type.lastIndexOf('.') + 1), type, Map.of()));
        }
        Optional<Section> section = Section.asSection(item, values, Block.INDICATOR);
        return section.flatMap(this::read);
    }

    private Optional<IndicatorCall> read(Section section) {
        Optional<String> alias = section.node("name").flatMap(values::text);
        Optional<YamlNode> typeNode = section.node("type");
        Map<String, ParameterValue> parameters = section.node("params")
                .map(node -> DependencyReader.parameters(node, values))
                .orElse(Map.of());
        Optional<Timeframe> timeframe = section.node("timeframe").flatMap(this::timeframe);
        section.finish();
        if (typeNode.isEmpty()) {
            values.problems().error(section.mapping(), "the indicator has no type", "a type, for example type: sma");
            return Optional.empty();
        }
        Optional<String> type = typeNode.flatMap(values::text).flatMap(text -> type(text, typeNode.get()));
        return type.map(found -> new IndicatorCall(alias.orElse(found), found, parameters, timeframe));
    }

    private Optional<Timeframe> timeframe(YamlNode node) {
        Optional<String> text = values.text(node);
        Optional<Timeframe> timeframe = text.map(String::strip).flatMap(Timeframe::parse);
        if (text.isPresent() && timeframe.isEmpty()) {
            values.problems().error(node, "this is no timeframe", Timeframe.ALLOWED);
        }
        return timeframe;
    }

    private Optional<String> type(String text, YamlNode node) {
        if (ComponentPath.parse(text).isPresent()) {
            return Optional.of(text);
        }
        values.problems().error(node, "this is no type of an indicator", "a short type such as sma, or a path");
        return Optional.empty();
    }
}
