package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads trades and quotes of a file, row by row, into candles. */
final class TickFiles {

    private final String name;
    private final TickCandles candles;
    private final OpenTimes times = new OpenTimes(false);

    TickFiles(String name, TickCandles candles) {
        this.name = name;
        this.candles = candles;
    }

    /** Ticks as CSV, the first row names the columns. */
    void readCsv(InputStream in) throws IOException {
        LineReader lines = new LineReader(in);
        read(lines, () -> {
            if (!lines.next()) {
                throw new BadRowException("is empty");
            }
            List<String> names = CsvHeader.names(FieldText.of(lines.buffer(), lines.start(), lines.end()));
            @Nullable TickColumn[] columns = columns(names);
            while (lines.next()) {
                if (!lines.isBlank()) {
                    add(
                            columns,
                            FieldText.of(lines.buffer(), lines.start(), lines.end())
                                    .split(",", -1));
                }
            }
        });
    }

    /** Ticks as JSON objects, one a line. */
    void readJsonLines(InputStream in) throws IOException {
        LineReader lines = new LineReader(in);
        read(lines, () -> {
            while (lines.next()) {
                if (!lines.isBlank()) {
                    add(TickJson.ofLine(FieldText.of(lines.buffer(), lines.start(), lines.end())));
                }
            }
        });
    }

    /** Ticks as JSON objects in one array. */
    void readJsonArray(InputStream in) throws IOException {
        try {
            TickJson.ofArray(in, this::add);
        } catch (BadRowException e) {
            throw new BadCandlesException(name, candles.ticks() + 1, String.valueOf(e.getMessage()), e);
        }
    }

    /** Reads lines. */
    private interface Reading {
        void run() throws IOException;
    }

    private void read(LineReader lines, Reading reading) throws IOException {
        try {
            reading.run();
        } catch (BadRowException e) {
            throw new BadCandlesException(name, lines.number(), String.valueOf(e.getMessage()), e);
        } catch (EOFException | ZipException e) {
            throw new BadCandlesException(name, 0, "gzip is cut off or damaged after row " + lines.number(), e);
        }
    }

    private static @Nullable TickColumn[] columns(List<String> names) {
        @Nullable TickColumn[] columns = new @Nullable TickColumn[names.size()];
        Set<TickColumn> seen = EnumSet.noneOf(TickColumn.class);
        for (int i = 0; i < columns.length; i++) {
            TickColumn column = TickColumn.of(names.get(i)).orElse(null);
            columns[i] = column;
            if (column != null && !seen.add(column)) {
                throw new BadRowException("column " + names.get(i) + " stands twice");
            }
        }
        if (!TickColumn.areEnough(seen)) {
            throw new BadRowException("columns are " + String.join(", ", names) + ", ticks need " + TickColumn.ALLOWED);
        }
        return columns;
    }

    private void add(@Nullable TickColumn[] columns, String[] fields) {
        if (fields.length != columns.length) {
            throw new BadRowException("has " + fields.length + " columns, the first row has " + columns.length);
        }
        Tick tick = new Tick();
        for (int i = 0; i < fields.length; i++) {
            TickColumn column = columns[i];
            if (column == TickColumn.TIME) {
                tick.time(fields[i].strip());
            } else if (column != null) {
                byte[] field = fields[i].strip().getBytes(StandardCharsets.UTF_8);
                tick.put(column, Decimals.parse(field, 0, field.length, column.words()));
            }
        }
        add(tick);
    }

    private void add(Tick tick) {
        byte[] time = tick.time().getBytes(StandardCharsets.UTF_8);
        candles.add(times.parse(time, 0, time.length), tick.price(), tick.volume());
    }
}
