package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.ExecutionKey;
import java.util.Arrays;
import java.util.List;

/** Keys of how a strategy is run. */
final class RunKeys {

    private static final String REQUEST = "the run says it";

    /** The options that requests have as well, as they are declared there. */
    static final List<Key> SETTINGS = Arrays.stream(ExecutionKey.values())
            .map(key -> Key.of(key.wireName(), key.meaning(), key.allowed(), key.standard()))
            .toList();

    static final List<Key> EXECUTION = List.of(
            Key.noEffect("order_type", "an entry rule says its order", "order in the entry rule"),
            Key.noEffect("urgency", "every order is filled by the candles", "fill, or order in the entry rule"),
            Key.noEffect("slippage_tolerance", "no fill is turned down for its price", "slippage: what a fill loses"),
            Key.noEffect("slippage_model", "slippage is a fraction of the price", "slippage: what a fill loses"),
            Key.noEffect("rebalance_frequency", "rules decide on every candle"));

    static final List<Key> BACKTEST = List.of(
            Key.noEffect("start_date", REQUEST),
            Key.noEffect("end_date", REQUEST),
            Key.noEffect("initial_capital", REQUEST),
            Key.noEffect("data_frequency", REQUEST),
            Key.noEffect("symbol", REQUEST),
            Key.noEffect("timeframe", REQUEST),
            Key.noEffect("optimization", "a single run searches nothing"));

    static final List<Key> LIVE = List.of(
            Key.describes("paper_trade", ""),
            Key.describes("alert_on_signal", ""),
            Key.describes("alerts", ""),
            Key.noEffect("max_position_value", "position_limit under risk caps positions", "position_limit under risk"),
            Key.refused("enabled", "false"));

    private RunKeys() {}
}
