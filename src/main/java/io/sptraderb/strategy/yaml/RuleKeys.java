package io.sptraderb.strategy.yaml;

import java.util.List;

/** Keys of rules: when they act, with what order and of what size. */
final class RuleKeys {

    private static final String CONDITIONS = "a condition, or a list of which any will do";

    static final List<Key> CONDITION = List.of(
            Key.of("signal", "holds when this signal has an event", "a signal, or a part of its name", ""),
            Key.of("outputs", "and the event's outputs are these", "outputs with values or comparisons", "any event"),
            Key.of("indicator", "holds when a comparison of this is true", "an indicator, or a column of candles", ""),
            Key.of("condition", "the comparison, or a list of which all must hold", "an operator and a value", "none")
                    .or("conditions"),
            Key.of("min_bars", "for how many candles it must have held", ComparisonReader.CANDLES, "1"),
            Key.of("all", "holds when all of these do", "conditions", ""),
            Key.of("any", "holds when one of these does", "conditions", ""),
            Key.of("not", "holds when this does not", CONDITIONS, ""),
            Key.refused("expression", ConditionReader.ALLOWED),
            Key.refused("timeframe", "left out; it belongs beside the indicator's type, in dependencies"));

    static final List<Key> ENTRY = List.of(
            Key.of("when", "the condition to enter on", CONDITIONS, "never, with a warning"),
            Key.of("primary", "the same as one condition, for which `min_bars` may stand beside it", "a condition", ""),
            Key.of("filters", "conditions that must hold as well", "conditions, all of which must hold", "none"),
            Key.of("min_bars", "for how many candles `primary` must have held", ComparisonReader.CANDLES, "1"),
            Key.of("action", "which way", EntryReader.ACTIONS, "buy"),
            Key.of(
                    "size",
                    "how much, a fraction of what can be spent",
                    "a fraction above 0, at most 1, or a block",
                    "0.01, with a warning"),
            Key.of("size_method", "the `type` of a size", SizingReader.METHODS, SizingReader.METHODS.getFirst()),
            Key.of("size_value", "the `value` of a size", "a number", ""),
            Key.of("order", "how it goes to the market", "market, or a block", "market"),
            Key.of(
                    "order_type",
                    "only for files that have it: other orders are written under `order`",
                    EntryReader.ORDER_TYPES,
                    "market"),
            Key.of("max_positions", "how many positions of its side and symbol there may be", Range.COUNT, "1"),
            Key.of("scale_in", "`false` takes back `max_positions`", "true or false", "true where that is written"),
            Key.of(
                    "oco",
                    "a group: orders of one candle, of which the first that is filled cancels the rest",
                    "a name",
                    "none"),
            Key.refused("conditions", "when: a list of conditions"),
            Key.refused("pyramiding", "max_positions: how many, and scale_in: true"),
            Key.refused("limit_price", "order: {type, price, expires}"),
            Key.refused("stop_price", "order: {type, price, expires}"),
            Key.refused("expiry", "order: {type, price, expires}"));

    static final List<Key> SIZE = List.of(
            Key.of("type", "what the value is of", SizingReader.METHODS, SizingReader.METHODS.getFirst())
                    .or("method"),
            Key.of(
                    "value",
                    "a fraction, a quantity in units, or a value in account money",
                    "a number",
                    "none: it must be written"));

    static final List<Key> LEVEL = List.of(
            Key.fraction(
                    "offset", "this far from the signal's close, on the side where the order waits", Range.SHIFT, ""),
            Key.of("price", "this price", Range.AMOUNT, ""),
            Key.of(
                    "indicator",
                    "the value on the signal's candle",
                    "an indicator, a column of candles or a formula",
                    ""));

    static final List<Key> ORDER = List.of(
            Key.of("type", "what it waits for", OrderReader.TYPES, "market"),
            Key.of(
                    "stop",
                    "of a stop_limit order: the price that wakes it",
                    "a price, or a block of the keys below",
                    ""),
            Key.of(
                    "limit",
                    "of a stop_limit order: the worst price it is filled at",
                    "a price, or a block of the keys below",
                    ""),
            Key.of(
                    "expires",
                    "for how many candles after the signal's it is valid",
                    "gtc, or " + Range.COUNT.allowed(),
                    "gtc: until it is filled, replaced or cancelled"),
            Key.of("replace", "whether it cancels the symbol's waiting orders", "true or false", "true"));

    static final List<Key> EXIT_RULE = List.of(
            Key.of(
                    "when",
                    "the condition to close on; it may also stand beside the action, without `when`",
                    CONDITIONS,
                    "never, with a warning"),
            Key.of("action", "what is closed", ExitReader.ACTIONS, ExitReader.ACTIONS.getFirst()),
            Key.fraction("partial_close", "how much of what is held of a side, oldest first", Range.PART, "1"));

    static final List<Key> EXIT = List.of(
            Key.of("signal_exit", "when positions are closed", "a rule, or a list of rules and conditions", "never"),
            Key.refused("time_exit", "max_holding_period"));

    private RuleKeys() {}
}
