package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.FileFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file seems to be, by its first bytes.
 *
 * @param start the first of its text, or of what is in it when it is gzipped
 */
record FormatGuess(String name, boolean isParquet, boolean isGzip, String start) {

    private static final int START_BYTES = 4_096;
    private static final int BINANCE_COLUMNS = 12;

    /** @throws BadCandlesException when it cannot be read */
    static FormatGuess of(Path file, String name) {
        byte[] magic = TextFile.read(file, false, name, bytes -> {}, in -> in.readNBytes(4));
        boolean isGzip = magic.length >= 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        boolean isParquet = Arrays.equals(magic, "PAR1".getBytes(StandardCharsets.US_ASCII));
        String start = isParquet ? "" : TextFile.read(file, isGzip, name, bytes -> {}, FormatGuess::start);
        return new FormatGuess(name, isParquet, isGzip, start);
    }

    private static String start(InputStream in) throws IOException {
        String text = new String(in.readNBytes(START_BYTES), StandardCharsets.UTF_8);
        return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
    }

    boolean isArray() {
        return start.startsWith("[");
    }

    /** @throws BadCandlesException when it looks like nothing that is known */
    FileFormat format() {
        if (isParquet) {
            return FileFormat.PARQUET;
        }
        if (start.startsWith("{") || isArray()) {
            return FileFormat.TICKS_JSON;
        }
        List<String> fields = CsvHeader.names(start.lines().findFirst().orElse(""));
        if (fields.size() == BINANCE_COLUMNS && fields.getFirst().matches("\\d{10,19}")) {
            return FileFormat.BINANCE;
        }
        if (fields.stream().map(CandleColumn::of).flatMap(Optional::stream).anyMatch(CandleColumn.CLOSE::equals)) {
            return FileFormat.CSV;
        }
        Set<TickColumn> columns = EnumSet.noneOf(TickColumn.class);
        fields.stream().map(TickColumn::of).flatMap(Optional::stream).forEach(columns::add);
        if (TickColumn.areEnough(columns)) {
            return FileFormat.TICKS_CSV;
        }
        throw new BadCandlesException(
                name,
                1,
                "looks like none of " + String.join(", ", FileFormat.wireNames())
                        + "; a CSV of candles names its columns" + " in the first row (" + CandleColumn.ALLOWED
                        + "), one of ticks needs " + TickColumn.ALLOWED);
    }
}
