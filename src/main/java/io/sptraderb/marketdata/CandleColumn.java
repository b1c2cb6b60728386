package io.sptraderb.marketdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a column of a file holds, known by its name. */
enum CandleColumn {
    TIME("time", "timestamp", "date", "datetime", "open_time", "opentime", "ts"),
    OPEN("open", "o"),
    HIGH("high", "h"),
    LOW("low", "l"),
    CLOSE("close", "c"),
    VOLUME("volume", "v", "vol", "tick_volume", "tick_count"),
    /** No part of a candle, whose prices are as traded; read in place of the close by who asks for it. */
    ADJUSTED_CLOSE("adjusted_close", "adj_close", "adjclose"),
    /** No part of a candle. */
    IGNORED(
            "trades",
            "count",
            "number_of_trades",
            "close_time",
            "closetime",
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
            "stock_splits",
            "symbol",
            "source",
            "timeframe");

    /** What a file may have, for error messages. */
    static final String ALLOWED = EnumSet.range(TIME, VOLUME).stream()
                    .map(column -> String.join("|", column.spellings))
                    .collect(Collectors.joining(", "))
            + "; others are left out when all six are there";

    private static final Map<String, CandleColumn> BY_SPELLING = Arrays.stream(values())
            .flatMap(column -> column.spellings.stream().map(spelling -> Map.entry(spelling, column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What makes a second column of the same name another: {@code open_1} of DuckDB, {@code open.1} of pandas. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)[._]\\d+");

    private final List<String> spellings;

    CandleColumn(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The column a name stands for, whatever its case, blanks and hyphens as underscores; empty when nobody knows it. */
    static Optional<CandleColumn> of(String name) {
        String spelling = name.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }

    /**
     * What the columns of a file hold, from the left: those of candles, or ignored. Columns nobody knows are left out when
     * every other is there; a misspelt volume must not become 0 unseen.
     *
     * @throws BadRowException for unknown, missing and repeated columns
     */
    static List<CandleColumn> of(List<String> names) {
        List<CandleColumn> columns = new ArrayList<>();
        Set<CandleColumn> seen = EnumSet.noneOf(CandleColumn.class);
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Optional<CandleColumn> known = of(name);
            CandleColumn column = known.filter(each -> each != ADJUSTED_CLOSE).orElse(IGNORED);
            if (column != IGNORED && !seen.add(column)) {
                throw twice(column);
            }
            if (known.isEmpty()) {
                unknown.add(name);
            }
            columns.add(column);
        }
        rejectMissing(seen, unknown, names);
        unknown.forEach(CandleColumn::rejectNumbered);
        return List.copyOf(columns);
    }

    /**
     * As {@link #of(List)}, with the adjusted close in place of the close; empty when there is none.
     *
     * @throws BadRowException also when two columns are called so
     */
    static Optional<List<CandleColumn>> withAdjustedClose(List<String> names) {
        List<CandleColumn> columns = new ArrayList<>(of(names));
        columns.replaceAll(column -> column == CLOSE ? IGNORED : column);
        boolean isThere = false;
        for (int i = 0; i < columns.size(); i++) {
            if (of(names.get(i)).filter(ADJUSTED_CLOSE::equals).isPresent()) {
                if (isThere) {
                    throw twice(ADJUSTED_CLOSE);
                }
                isThere = true;
                columns.set(i, ADJUSTED_CLOSE);
            }
        }
        return isThere ? Optional.of(List.copyOf(columns)) : Optional.empty();
    }

    private static void rejectMissing(Set<CandleColumn> seen, List<String> unknown, List<String> names) {
        if (!unknown.isEmpty() && !seen.containsAll(EnumSet.range(TIME, VOLUME))) {
            throw new BadRowException(
                    "column " + FieldText.quoted(unknown.getFirst()) + " is unknown; columns may be " + ALLOWED);
        }
        List<String> missing = EnumSet.range(TIME, CLOSE).stream()
                .filter(column -> !seen.contains(column))
                .map(CandleColumn::words)
                .toList();
        if (!missing.isEmpty()) {
            throw new BadRowException(
                    "columns missing: " + String.join(", ", missing) + "; found " + String.join(", ", names));
        }
    }

    /** Of two columns called open the second is nothing extra: nobody can tell which of them counts. */
    private static void rejectNumbered(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            of(numbered.group(1)).filter(EnumSet.range(TIME, VOLUME)::contains).ifPresent(column -> {
                throw twice(column);
            });
        }
    }

    private static BadRowException twice(CandleColumn column) {
        return new BadRowException("column " + column.words() + " stands twice");
    }

    String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
