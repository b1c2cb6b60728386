package io.sptraderb.marketdata;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a value of a tick is, known by its name. */
enum TickColumn {
    TIME("time", "timestamp", "ts", "datetime", "date"),
    PRICE("price", "last"),
    BID("bid"),
    ASK("ask"),
    VOLUME("volume", "size", "quantity", "qty", "amount");

    /** What a tick needs, for error messages. */
    static final String ALLOWED = "time (or timestamp, ts), and price (or last) or both bid and ask, perhaps volume (or"
            + " size, quantity, qty, amount)";

    private static final Map<String, TickColumn> BY_SPELLING = Stream.of(values())
            .flatMap(column -> column.spellings.stream().map(spelling -> Map.entry(spelling, column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> spellings;

    TickColumn(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The value a name stands for, whatever its case; empty for what is no part of a tick here. */
    static Optional<TickColumn> of(String name) {
        return Optional.ofNullable(BY_SPELLING.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether these make up a tick. */
    static boolean areEnough(Set<TickColumn> columns) {
        return columns.contains(TIME) && (columns.contains(PRICE) || columns.containsAll(EnumSet.of(BID, ASK)));
    }

    String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
