package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.RiskLimits;
import java.util.List;
import java.util.OptionalDouble;

/** Keys of what ends trading and of what keeps entries from being made. */
final class LimitKeys {

    private static final String OR_NONE = ", or none";

    static final List<Key> RISK = List.of(
            limit(
                    "max_drawdown",
                    "trading ends once equity is further below its peak",
                    RiskLimits.DEFAULTS.maxDrawdown()),
            limit(
                    "daily_loss_limit",
                    "trading ends once a UTC day has lost more of the initial capital",
                    RiskLimits.DEFAULTS.dailyLossLimit()),
            Key.of(
                            "position_limit",
                            "the most a position is worth, of equity; larger ones are cut",
                            Range.MULTIPLE.allowed() + OR_NONE,
                            "none")
                    .or("max_position_size"),
            Key.of("max_positions", "how many positions the account may hold, in all symbols", Range.COUNT, "none"),
            Key.of(
                    "correlation_limit",
                    "no entry in a symbol that moves more alike with one that is held",
                    Range.CORRELATION.allowed() + OR_NONE,
                    "none"),
            Key.of(
                    "correlation_lookback",
                    "over how many candles that is measured",
                    Range.LOOKBACK,
                    String.valueOf(RiskReader.DEFAULT_LOOKBACK)),
            Key.of(
                    "cooldown",
                    "for how long a symbol is not entered after a stop loss",
                    SpanReader.ALLOWED + OR_NONE,
                    "none"),
            Key.refused("position_size", "size in the entry rule"));

    static final List<Key> FILTERS = List.of(
            Key.of(
                    "trading_hours",
                    "the candle must close within them; over midnight where they end earlier",
                    FilterReader.HOURS + ", or a block",
                    "all day"),
            Key.of("trading_days", "the candle must open on one of them", FilterReader.DAYS, "every day"),
            Key.of("timezone", "of hours and days", "for example UTC, Europe/London or America/New_York", "UTC"),
            Key.of("min_volume", "the candle's volume is at least this", Range.NOT_NEGATIVE, "none"),
            Key.of(
                    "min_volume_usd",
                    "its volume times its close is at least this, in the price's currency",
                    Range.NOT_NEGATIVE,
                    "none"),
            Key.of("max_spread", "the spread in force is at most this fraction of the price", Range.SHIFT, "none"),
            Key.of("max_spread_bps", "the same in hundredths of a percent", Range.NOT_NEGATIVE, "none"),
            Key.of("blackout", "spans the candle must not close in", "a list of blocks", "none"),
            Key.of("news", "times to stay away from", "a list of times: " + FilterReader.TIME, "none"),
            Key.of(
                    "news_blackout_minutes",
                    "minutes before and after each of them",
                    Range.NOT_NEGATIVE,
                    String.valueOf(FilterReader.DEFAULT_NEWS_MINUTES)),
            Key.of("avoid_major_news", "`true` asks for `news`: there is no calendar here", "true or false", "false"));

    static final List<Key> HOURS = List.of(
            Key.of("start", "the first time of day", "for example 08:00", "none: it must be written")
                    .or("from"),
            Key.of("end", "the first that is outside again", "for example 17:30", "none: it must be written")
                    .or("to"));

    static final List<Key> BLACKOUT = List.of(
            Key.of("from", "its first second", FilterReader.TIME, "none: it must be written"),
            Key.of("to", "the first second after it", FilterReader.TIME, "none: it must be written"));

    private LimitKeys() {}

    private static Key limit(String name, String meaning, OptionalDouble standard) {
        return Key.of(name, meaning, Range.PART.allowed() + OR_NONE, String.valueOf(standard.orElseThrow()));
    }
}
