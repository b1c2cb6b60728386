package io.sptraderb.marketdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a column of a file holds, known by its name. */
enum CandleColumn {
    TIME("time", "timestamp", "date", "datetime", "open time", "open_time", "ts"),
    OPEN("open", "o"),
    HIGH("high", "h"),
    LOW("low", "l"),
    CLOSE("close", "c"),
    VOLUME("volume", "v", "vol", "tick_volume", "tick_count"),
    /** Known, and no part of a candle: prices here are as traded. */
    IGNORED(
            "adjusted_close",
            "adj close",
            "adj_close",
            "trades",
            "count",
            "number_of_trades",
            "close_time",
            "close time",
            "quote_volume",
            "quote_asset_volume",
            "taker_buy_volume",
            "taker_buy_quote_volume",
            "taker_buy_base_asset_volume",
            "taker_buy_quote_asset_volume",
            "ignore",
            "vwap",
            "spread",
            "real_volume",
            "open_interest",
            "dividends",
            "stock splits",
            "symbol",
            "source",
            "timeframe");

    /** What a file may have, for error messages. */
    static final String ALLOWED = EnumSet.range(TIME, VOLUME).stream()
                    .map(column -> String.join("|", column.spellings))
                    .collect(Collectors.joining(", "))
            + ", and some that are left out";

    private static final Map<String, CandleColumn> BY_SPELLING = Arrays.stream(values())
            .flatMap(column -> column.spellings.stream().map(spelling -> Map.entry(spelling, column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> spellings;

    CandleColumn(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The column a name stands for, whatever its case; empty when nobody knows it. */
    static Optional<CandleColumn> of(String name) {
        return Optional.ofNullable(BY_SPELLING.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * What the columns of a file hold, from the left.
     *
     * @throws BadRowException for unknown, missing and repeated columns
     */
    static List<CandleColumn> of(List<String> names) {
        List<CandleColumn> columns = new ArrayList<>();
        Set<CandleColumn> seen = EnumSet.noneOf(CandleColumn.class);
        for (String name : names) {
            CandleColumn column = of(name).orElseThrow(() ->
                    new BadRowException("column " + FieldText.quoted(name) + " is unknown; columns may be " + ALLOWED));
            if (column != IGNORED && !seen.add(column)) {
                throw new BadRowException("column " + column.words() + " stands twice");
            }
            columns.add(column);
        }
        List<String> missing = EnumSet.range(TIME, CLOSE).stream()
                .filter(column -> !seen.contains(column))
                .map(CandleColumn::words)
                .toList();
        if (!missing.isEmpty()) {
            throw new BadRowException(
                    "columns missing: " + String.join(", ", missing) + "; found " + String.join(", ", names));
        }
        return List.copyOf(columns);
    }

    String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
