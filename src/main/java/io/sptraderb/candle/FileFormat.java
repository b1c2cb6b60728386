package io.sptraderb.candle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file that is imported is laid out. */
public enum FileFormat {
    /** Candles, the first row names the columns; perhaps gzipped. */
    CSV,
    PARQUET,
    /** Binance's candles: twelve columns without a row that names them. */
    BINANCE,
    /** Trades or quotes, the first row names the columns: a time, and a price or bid and ask. */
    TICKS_CSV,
    /** Trades or quotes as JSON objects, in an array or one a line. */
    TICKS_JSON;

    /** The spelling on the wire, for example {@code ticks-csv}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #wireName} writes. */
    public static Optional<FileFormat> parse(String wireName) {
        return Arrays.stream(values())
                .filter(format -> format.wireName().equals(wireName))
                .findFirst();
    }

    /** Every spelling, for error messages. */
    public static List<String> wireNames() {
        return Arrays.stream(values()).map(FileFormat::wireName).toList();
    }
}
