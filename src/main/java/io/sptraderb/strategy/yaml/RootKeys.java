package io.sptraderb.strategy.yaml;

import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.ComponentPath;
import java.util.List;

/** Keys of the file itself, of its parameters and of the components it uses. */
final class RootKeys {

    private static final String VALUES = "names with values, one a line";

    static final List<Key> ROOT = List.of(
            Key.of("name", "what it is called", "a text", "the name of its file, with a warning"),
            Key.of("version", "which version of it this is", "a text", "nothing, with a warning"),
            Key.of("author", "who wrote it", "a text", "nothing, with a warning"),
            Key.of("description", "what it does, in a line", "a text", "nothing, with a warning"),
            Key.of(
                    "parameters",
                    "numbers and texts that other keys refer to, and that a run may replace",
                    VALUES,
                    "none"),
            Key.of("dependencies", "the components it uses", "a block", "none").or("components"),
            Key.of("signal_config", "how signals are set up", "a block for each signal", "as each signal has it"),
            Key.of("entry", "when and how positions are opened", "a rule, or a list of rules", "never, with a warning"),
            Key.of("exit", "when and how they are closed", "a block, or a list of rules", "by what else closes them"),
            Key.of("risk", "limits of the account", "a block", "their defaults"),
            Key.of("filters", "when no entry is made", "a block", "none"),
            Key.of(
                    "execution",
                    "how orders are filled, and what they cost",
                    "a block",
                    "`profile: standard`, no costs"),
            Key.of("backtest", "the same settings; those under execution win", "a block", "none"),
            Key.of("live", "settings of live trading, which this version has not", "a block", "none"),
            Key.describes("type", ""),
            Key.describes("metadata_version", ""),
            Key.describes("metadata", "`name`, `version`, `author` and `description` are looked for here as well"),
            Key.describes("tags", ""),
            Key.describes("metrics", "every metric is reported always"),
            Key.describes("created", ""),
            Key.describes("modified", ""),
            Key.describes("status", ""),
            Key.describes("category", ""),
            Key.describes("market_conditions", ""),
            Key.describes("based_on", ""),
            Key.describes("breaking_changes", ""),
            Key.describes("backtest_stats", ""),
            Key.describes("venues", ""),
            Key.noEffect("optimization", "a single run searches nothing"));

    /** Parameters with a meaning of their own; any other name may be used besides. */
    static final List<Key> PARAMETERS = List.of(
            Key.of("stop_loss", "the stop, unless `exit` has one", Range.STOP_FRACTION, "none"),
            Key.of("take_profit", "the target, unless `exit` has one", Range.TARGET_FRACTION, "none"),
            Key.of("max_positions", "the account's limit, unless `risk` has one", Range.COUNT, "none"),
            Key.noEffect("position_sizing", "nested parameters are not read", "size in the entry rule"),
            Key.noEffect("risk_management", "nested parameters are not read", "the block risk"),
            Key.noEffect("filters", "nested parameters are not read", "the block filters"));

    static final List<Key> DEPENDENCIES = List.of(
            Key.of(
                    "indicators",
                    "indicators that conditions and prices may name",
                    "paths, `type: {parameters}`, or blocks",
                    "none"),
            Key.of("signals", "signals that conditions may name", ComponentPath.ALLOWED, "none"),
            Key.refused("orders", "left out: an order is written in its entry, order: {type, price}"));

    static final List<Key> INDICATOR = List.of(
            Key.of("name", "what conditions and signals call it", "a name", "the last part of its type")
                    .or("alias"),
            Key.of("type", "which indicator", "a short type such as sma, or a path", "none: it must be written"),
            Key.of("params", "its parameters", VALUES, "its own defaults").or("parameters"),
            Key.of("timeframe", "candles it is computed on", Timeframe.ALLOWED, "the run's"),
            Key.refused("condition", "left out: conditions on indicators stand in entry and exit"));

    /** Any other name is a parameter of the signal. */
    static final List<Key> SIGNAL_CONFIG = List.of(
            Key.of("required_indicators", "the indicators it is given", "a list of indicators", "those it asks for"),
            Key.of("parameters", "its parameters", VALUES, "its own defaults").or("params"),
            Key.of(
                    "execution",
                    "whether it sees all candles at once, or is run again on each candle",
                    SignalReader.EXECUTIONS,
                    SignalReader.EXECUTIONS.getFirst()));

    private RootKeys() {}
}
