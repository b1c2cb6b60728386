package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.Distance;
import io.sptraderb.strategy.Protection;
import io.sptraderb.strategy.Protection.BreakEven;
import io.sptraderb.strategy.Protection.ScaleOut;
import io.sptraderb.strategy.Protection.Trailing;
import io.sptraderb.strategy.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what protects positions: from {@code exit}, stop and target else from {@code parameters}, else {@code risk}. */
final class ProtectionReader {

    static final List<String> BASES = List.of("extreme", "close");

    private final Values values;
    private final DistanceReader distances;

    ProtectionReader(Values values, IndicatorNames indicators) {
        this.values = values;
        this.distances = new DistanceReader(values, indicators);
    }

    /** The strategy's protection. All blocks are read, so that a wrong value is told even where another is in force. */
    Protection read(Optional<Section> exit, Optional<Section> risk) {
        Protection ofRisk = risk.map(block -> over(Protection.NONE, block)).orElse(Protection.NONE);
        Protection ofParameters = new Protection(
                wellKnown("stop_loss", Range.STOP_FRACTION, exit, ofRisk.stopLoss()),
                wellKnown("take_profit", Range.TARGET_FRACTION, exit, ofRisk.takeProfit()),
                ofRisk.scaleOut(),
                ofRisk.trailing(),
                ofRisk.breakEven(),
                ofRisk.maxHolding());
        return exit.map(block -> over(ofParameters, block)).orElse(ofParameters);
    }

    private Optional<Distance> wellKnown(
            String key, Range range, Optional<Section> exit, Optional<Distance> otherwise) {
        if (exit.flatMap(block -> block.node(key)).isPresent()) {
            return otherwise;
        }
        Optional<YamlNode> parameter = values.parameters().wellKnown(key);
        return parameter.isEmpty() ? otherwise : distances.read(parameter.get(), range);
    }

    /** What a block sets, over what is in force without it. */
    Protection over(Protection base, Section block) {
        return new Protection(
                level(block, "stop_loss", Range.STOP_FRACTION, base.stopLoss()),
                level(block, "take_profit", Range.TARGET_FRACTION, base.takeProfit()),
                block.node("scale_out").map(this::scaleOut).orElse(base.scaleOut()),
                block.node("trailing_stop").map(this::trailing).orElse(base.trailing()),
                block.node("break_even").map(this::breakEven).orElse(base.breakEven()),
                holding(block, base.maxHolding()));
    }

    private Optional<Distance> level(Section block, String key, Range range, Optional<Distance> otherwise) {
        return block.node(key).map(node -> distances.read(node, range)).orElse(otherwise);
    }

    private Optional<Span> holding(Section block, Optional<Span> otherwise) {
        return block.node("max_holding_period")
                .map(node -> SpanReader.read(node, values))
                .orElse(otherwise);
    }

    private Optional<Trailing> trailing(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return distances
                    .read(node, Range.STOP_FRACTION)
                    .map(distance -> new Trailing(0, distance, Trailing.Basis.EXTREME));
        }
        Section block = new Section(mapping, values, Block.TRAILING);
        OptionalDouble activation = Fractions.read(block, "activation", Range.SHIFT);
        Optional<Distance> distance = trail(block);
        boolean followsCloses = block.node("basis")
                .flatMap(basis -> values.oneOf(basis, BASES))
                .filter("close"::equals)
                .isPresent();
        block.finish();
        Trailing.Basis basis = followsCloses ? Trailing.Basis.CLOSE : Trailing.Basis.EXTREME;
        return distance.map(found -> new Trailing(activation.orElse(0), found, basis));
    }

    private Optional<Distance> trail(Section block) {
        Optional<YamlNode> written = block.node("trail");
        if (written.filter(ProtectionReader::isBlock).isPresent()) {
            return distances.readLength(written.get(), Range.STOP_FRACTION);
        }
        OptionalDouble fraction = Fractions.read(block, "trail", Range.STOP_FRACTION);
        if (written.isEmpty()) {
            String allowed = "trail_pct: percent the stop stays behind, or trail: a fraction";
            values.problems().error(block.mapping(), "the trailing stop has no distance", allowed);
        }
        return fraction.isPresent() ? Optional.of(new Distance.Fraction(fraction.getAsDouble())) : Optional.empty();
    }

    private static boolean isBlock(YamlNode node) {
        return node instanceof YamlNode.Mapping && !Fractions.isPercent(node);
    }

    private Optional<BreakEven> breakEven(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return values.numberOrNone(node, Range.STOP_FRACTION)
                    .filter(OptionalDouble::isPresent)
                    .map(activation -> new BreakEven(activation.getAsDouble(), 0));
        }
        Section block = new Section(mapping, values, Block.BREAK_EVEN);
        OptionalDouble activation = Fractions.read(block, "activation", Range.STOP_FRACTION);
        double offset = Fractions.read(block, "offset", Range.SHIFT).orElse(0);
        block.finish();
        if (activation.isEmpty() || offset >= activation.getAsDouble()) {
            String allowed = "activation_pct above offset_pct, for example {activation_pct: 2, offset_pct: 0.5}";
            values.problems().error(mapping, "break_even needs an activation beyond its offset", allowed);
            return Optional.empty();
        }
        return Optional.of(new BreakEven(activation.getAsDouble(), offset));
    }

    private List<ScaleOut> scaleOut(YamlNode node) {
        List<ScaleOut> steps = new ArrayList<>();
        for (YamlNode item : Section.asItems(node)) {
            Section.asSection(item, values, Block.SCALE_OUT).flatMap(this::step).ifPresent(steps::add);
        }
        double last = 0;
        for (ScaleOut step : steps) {
            if (step.gain() instanceof Distance.Fraction(double gain)) {
                if (gain <= last) {
                    values.problems().error(node, "the gains of scale_out do not ascend", "the nearest gain first");
                }
                last = gain;
            }
        }
        return steps;
    }

    private Optional<ScaleOut> step(Section block) {
        Optional<YamlNode> written = block.node("gain").filter(ProtectionReader::isBlock);
        Optional<Distance> gain;
        if (written.isPresent()) {
            gain = distances.read(written.get(), Range.TARGET_FRACTION);
        } else {
            OptionalDouble fraction = Fractions.read(block, "gain", Range.TARGET_FRACTION);
            gain = fraction.isPresent() ? Optional.of(new Distance.Fraction(fraction.getAsDouble())) : Optional.empty();
        }
        OptionalDouble portion = Fractions.read(block, "close", Range.PART);
        block.finish();
        if (gain.isEmpty() || portion.isEmpty()) {
            String allowed = "gain_pct and close_pct, for example {gain_pct: 2, close_pct: 50}";
            values.problems().error(block.mapping(), "a step of scale_out needs a gain and what to close", allowed);
            return Optional.empty();
        }
        return gain.map(distance -> new ScaleOut(distance, portion.getAsDouble()));
    }
}
