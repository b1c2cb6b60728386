package io.sptraderb.candle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of places candles come from, in the order in which they are asked when a request names none. */
public enum SourceKind {
    /** Files in the data folder. */
    FILE,
    /** Candle tables of a PostgreSQL database. */
    DATABASE,
    /** A market-data server. */
    HTTP,
    /** What is shipped with the program. */
    SAMPLE,
    /** Only what is in memory already. Never asked unless named. */
    CACHE;

    /** The spelling on the wire, for example {@code database}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #wireName} writes. */
    public static Optional<SourceKind> parse(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }

    /** The spellings of some kinds, for error messages. */
    public static String wireNames(List<SourceKind> kinds) {
        return String.join(", ", kinds.stream().map(SourceKind::wireName).toList());
    }
}
