package io.sptraderb.strategy.yaml;

import java.util.List;

/** Keys of what protects positions. */
final class ProtectionKeys {

    private static final String BLOCK = ", a block, or none";

    static final List<Key> PROTECTION = List.of(
            Key.of("stop_loss", "where a position is given up", Range.STOP_FRACTION.allowed() + BLOCK, "none"),
            Key.of("take_profit", "where its gain is taken", Range.TARGET_FRACTION.allowed() + BLOCK, "none"),
            Key.of("scale_out", "gains at which parts are taken, nearest first", "a list of steps", "none"),
            Key.of("trailing_stop", "a stop that follows the price", Range.STOP_FRACTION.allowed() + BLOCK, "none"),
            Key.of(
                    "break_even",
                    "the gain at which the stop moves to the entry",
                    Range.STOP_FRACTION.allowed() + BLOCK,
                    "none"),
            Key.of("max_holding_period", "how long a position is held", SpanReader.ALLOWED + ", or none", "none")
                    .or("max_holding"));

    static final List<Key> DISTANCE = List.of(
            Key.of("type", "what the value is", DistanceReader.TYPES, "percentage: a fraction all the same"),
            Key.of(
                    "value",
                    "a fraction, percent, an amount of the price's unit, or a price",
                    "a number",
                    "none: it must be written"),
            Key.of("indicator", "of the type indicator: what is multiplied", "an indicator or a formula", "")
                    .or("name"),
            Key.of(
                    "multiple",
                    "of the type indicator: how many times its value on the signal's candle",
                    Range.AMOUNT,
                    "`value`, else 1"));

    static final List<Key> TRAILING = List.of(
            Key.fraction("activation", "the gain from which on it follows", Range.SHIFT, "0: at once"),
            Key.fraction(
                    "trail", "how far it stays behind; also a block", Range.STOP_FRACTION, "none: it must be written"),
            Key.of(
                    "basis",
                    "the price it follows: the best since the entry, or each close",
                    ProtectionReader.BASES,
                    "extreme"));

    static final List<Key> BREAK_EVEN = List.of(
            Key.fraction("activation", "the gain that moves the stop", Range.STOP_FRACTION, "none: it must be written"),
            Key.fraction("offset", "how far beyond the entry it moves; less than the activation", Range.SHIFT, "0"));

    static final List<Key> SCALE_OUT = List.of(
            Key.fraction(
                    "gain",
                    "how far the price must have come; also a block",
                    Range.TARGET_FRACTION,
                    "none: it must be written"),
            Key.fraction("close", "how much of the position as it was opened", Range.PART, "none: it must be written"));

    private ProtectionKeys() {}
}
