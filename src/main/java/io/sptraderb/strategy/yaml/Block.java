package io.sptraderb.strategy.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The blocks a strategy is written in, each with all of its keys. What is not declared here is no key: a reader cannot
 * ask for it, and a text that has it has a problem. The documentation's tables are made of this.
 */
enum Block {
    ROOT("The file", RootKeys.ROOT),
    PARAMETERS("`parameters`", RootKeys.PARAMETERS),
    DEPENDENCIES("`dependencies`", RootKeys.DEPENDENCIES),
    INDICATOR("An indicator of `dependencies.indicators` or `required_indicators`", RootKeys.INDICATOR),
    SIGNAL_CONFIG("`signal_config.<signal>`", RootKeys.SIGNAL_CONFIG),
    CONDITION("A condition", RuleKeys.CONDITION),
    PROTECTION("Protection: in `entry`, `exit` and `risk`", ProtectionKeys.PROTECTION),
    ENTRY("`entry`: a rule, or a list of rules", RuleKeys.ENTRY, PROTECTION),
    SIZE("`entry.size`", RuleKeys.SIZE),
    LEVEL("The price of an order", RuleKeys.LEVEL),
    ORDER("`entry.order`", RuleKeys.ORDER, LEVEL),
    EXIT_RULE("A rule of `exit` or `exit.signal_exit`", RuleKeys.EXIT_RULE),
    EXIT("`exit`: a block, or a list of rules", RuleKeys.EXIT, EXIT_RULE, PROTECTION),
    DISTANCE("`stop_loss`, `take_profit`, a `trail` or a `gain` as a block", ProtectionKeys.DISTANCE),
    TRAILING("`trailing_stop`", ProtectionKeys.TRAILING),
    BREAK_EVEN("`break_even`", ProtectionKeys.BREAK_EVEN),
    SCALE_OUT("A step of `scale_out`", ProtectionKeys.SCALE_OUT),
    RISK("`risk`", LimitKeys.RISK, PROTECTION),
    FILTERS("`filters`", LimitKeys.FILTERS),
    HOURS("`filters.trading_hours` as a block", LimitKeys.HOURS),
    BLACKOUT("A span of `filters.blackout`", LimitKeys.BLACKOUT),
    SETTINGS("Settings: in `execution` and `backtest`", RunKeys.SETTINGS),
    EXECUTION("`execution`", RunKeys.EXECUTION, SETTINGS),
    BACKTEST("`backtest`", RunKeys.BACKTEST, SETTINGS),
    LIVE("`live`", RunKeys.LIVE);

    private final String title;
    private final List<Key> own;
    private final List<Block> parts;
    private final SequencedMap<String, Key> bySpelling = new LinkedHashMap<>();

    Block(String title, List<Key> own, Block... parts) {
        this.title = title;
        this.own = own;
        this.parts = List.of(parts);
        for (Key key : keys()) {
            for (String spelling : key.spellings()) {
                if (bySpelling.put(spelling, key) != null) {
                    throw new IllegalStateException(spelling + " is declared twice in " + name());
                }
            }
        }
    }

    /** Where its keys stand, for documentation. */
    String title() {
        return title;
    }

    /** Keys that only this block has. */
    List<Key> ownKeys() {
        return own;
    }

    /** Blocks whose keys it has as well. */
    List<Block> parts() {
        return parts;
    }

    /** All keys, those of its parts last. */
    final List<Key> keys() {
        List<Key> all = new ArrayList<>(own);
        parts.forEach(part -> all.addAll(part.keys()));
        return all;
    }

    /** The key of a spelling; empty when there is none. */
    Optional<Key> key(String spelling) {
        return Optional.ofNullable(bySpelling.get(spelling));
    }

    /** Every spelling of the keys that do what they say. */
    List<String> honoured() {
        return spellings(Key.Use.Honoured.class);
    }

    /** Every spelling of the keys that only describe. */
    List<String> described() {
        return spellings(Key.Use.Describes.class);
    }

    private List<String> spellings(Class<? extends Key.Use> use) {
        return bySpelling.entrySet().stream()
                .filter(entry -> use.isInstance(entry.getValue().use()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
