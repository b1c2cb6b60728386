package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.EntryOrder;
import io.sptraderb.strategy.EntryOrder.Kind;
import io.sptraderb.strategy.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads the order of an entry: {@code order: {type: limit, offset_pct: 1, expires: 5}}. */
final class OrderReader {

    static final List<String> TYPES = List.of("market", "limit", "stop", "stop_limit");
    private static final String LEVEL = "offset_pct, offset, price or indicator";
    private static final String GOOD_TILL_CANCELLED = "gtc";

    private final Values values;
    private final IndicatorNames indicators;

    OrderReader(Values values, IndicatorNames indicators) {
        this.values = values;
        this.indicators = indicators;
    }

    EntryOrder read(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            Optional<String> type = values.oneOf(node, TYPES);
            if (type.isPresent() && !type.get().equals("market")) {
                values.problems().error(node, "a " + type.get() + " order needs a price", "{type, " + LEVEL + "}");
            }
            return EntryOrder.MARKET;
        }
        Section order = new Section(mapping, values, Block.ORDER);
        Optional<YamlNode> written = order.node("type");
        Optional<String> type = written.flatMap(found -> values.oneOf(found, TYPES));
        if (written.isPresent() && type.isEmpty()) {
            // Of another type these may be right.
            List.of("offset", "price", "indicator", "stop", "limit").forEach(order::node);
        }
        Kind kind = kind(order, type.orElse("market"));
        int valid = order.node("expires").map(this::expires).orElse(EntryOrder.GOOD_TILL_CANCELLED);
        boolean replaces = order.node("replace").flatMap(values::flag).orElse(true);
        order.finish();
        return new EntryOrder(kind, valid, replaces);
    }

    private Kind kind(Section order, String type) {
        Kind market = new Kind.Market();
        return switch (type) {
            case "limit" -> level(order).<Kind>map(Kind.Limit::new).orElse(market);
            case "stop" -> level(order).<Kind>map(Kind.Stop::new).orElse(market);
            case "stop_limit" -> {
                Optional<Level> stop = nested(order, "stop");
                Optional<Level> limit = nested(order, "limit");
                yield stop.isPresent() && limit.isPresent() ? new Kind.StopLimit(stop.get(), limit.get()) : market;
            }
            default -> market;
        };
    }

    /** {@code stop: 101.5} or {@code stop: {offset_pct: 1}}. */
    private Optional<Level> nested(Section order, String key) {
        Optional<YamlNode> node = order.node(key);
        if (node.isEmpty()) {
            String allowed = key + ": a price, or " + LEVEL;
            values.problems().error(order.mapping(), "a stop_limit order has no " + key, allowed);
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Mapping mapping) {
            Section block = new Section(mapping, values, Block.LEVEL);
            Optional<Level> level = level(block);
            block.finish();
            return level;
        }
        OptionalDouble price = values.number(node.get(), Range.AMOUNT);
        return price.isPresent() ? Optional.of(new Level.Price(price.getAsDouble())) : Optional.empty();
    }

    private Optional<Level> level(Section block) {
        OptionalDouble offset = Fractions.read(block, "offset", Range.SHIFT);
        OptionalDouble price = block.number("price", Range.AMOUNT);
        Optional<YamlNode> indicator = block.node("indicator");
        boolean isWritten = Stream.of("offset", "price", "indicator")
                .anyMatch(key -> block.node(key).isPresent());
        int given = (offset.isPresent() ? 1 : 0) + (price.isPresent() ? 1 : 0) + (indicator.isPresent() ? 1 : 0);
        if (given != 1) {
            if (given > 1 || !isWritten) {
                String found = given == 0 ? "no price" : "more than one price";
                values.problems().error(block.mapping(), "the order has " + found, "one of " + LEVEL);
            }
            return Optional.empty();
        }
        if (offset.isPresent()) {
            return Optional.of(new Level.Offset(offset.getAsDouble()));
        }
        if (price.isPresent()) {
            return Optional.of(new Level.Price(price.getAsDouble()));
        }
        return values.text(indicator.get())
                .flatMap(text -> FormulaParser.formula(text, indicator.get(), values, indicators))
                .map(Level.Value::new);
    }

    private int expires(YamlNode node) {
        Optional<String> text = values.text(node);
        String written = text.orElse("").strip().toLowerCase(Locale.ROOT);
        if (written.equals(GOOD_TILL_CANCELLED)) {
            return EntryOrder.GOOD_TILL_CANCELLED;
        }
        OptionalDouble candles = values.number(node, Range.COUNT);
        return candles.isPresent() ? (int) candles.getAsDouble() : EntryOrder.GOOD_TILL_CANCELLED;
    }
}
