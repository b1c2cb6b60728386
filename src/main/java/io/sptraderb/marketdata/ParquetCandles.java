package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Candles from a Parquet file: columns in any order and spelling of {@link CandleColumn}. Times are the candles' opens,
 * ascending, as timestamps (without zone: UTC), dates or whole numbers as {@link OpenTimes} reads them.
 */
final class ParquetCandles {

    private static final List<String> WHOLE_NUMBERS =
            List.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT");
    private static final int MICROS = 1_000_000;

    private final Path file;
    private final Provenance provenance;
    private final Connection duck;

    /** A column as the file has it. */
    private record Stored(String name, String type) {

        boolean isTime() {
            return type.startsWith("TIMESTAMP") || type.equals("DATE");
        }

        boolean isWhole() {
            return WHOLE_NUMBERS.contains(type);
        }

        boolean isNumber() {
            return isWhole() || type.equals("DOUBLE") || type.equals("FLOAT") || type.startsWith("DECIMAL");
        }
    }

    private ParquetCandles(Path file, Provenance provenance, Connection duck) {
        this.file = file;
        this.provenance = provenance;
        this.duck = duck;
    }

    /**
     * Reads a whole file.
     *
     * @param provenance names the file in errors and in the series
     * @throws BadCandlesException when the file cannot be read, or holds anything but candles; nothing of it is kept
     */
    static CandleSeries read(Path file, Symbol symbol, Timeframe timeframe, Provenance provenance) {
        return read(file, symbol, timeframe, provenance, CsvCandles.affordable());
    }

    static CandleSeries read(Path file, Symbol symbol, Timeframe timeframe, Provenance provenance, int maxCandles) {
        return withDuck(file, provenance, reader -> reader.read(symbol, timeframe, Closes.AS_TRADED, maxCandles))
                .orElseThrow();
    }

    /** As {@link #read(Path, Symbol, Timeframe, Provenance)}, with adjusted closes; empty when the file has none. */
    static Optional<CandleSeries> readAdjusted(Path file, Symbol symbol, Timeframe timeframe, Provenance provenance) {
        return withDuck(
                file, provenance, reader -> reader.read(symbol, timeframe, Closes.ADJUSTED, CsvCandles.affordable()));
    }

    /** Something to be had from an open file. */
    private interface Question<T> {
        T ask(ParquetCandles reader) throws SQLException;
    }

    private static <T> T withDuck(Path file, Provenance provenance, Question<T> question) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadCandlesException(provenance.source(), 0, "there is no such file that may be read: " + file);
        }
        try (Connection duck = DuckDb.connect()) {
            return question.ask(new ParquetCandles(file, provenance, duck));
        } catch (SQLException e) {
            throw new BadCandlesException(
                    provenance.source(),
                    0,
                    "cannot be read as Parquet: " + firstLine(String.valueOf(e.getMessage())),
                    e);
        } catch (BadRowException e) {
            throw new BadCandlesException(provenance.source(), 0, String.valueOf(e.getMessage()), e);
        }
    }

    /** Empty when the file lacks the closes. */
    private Optional<CandleSeries> read(Symbol symbol, Timeframe timeframe, Closes closes, int maxCandles)
            throws SQLException {
        List<Stored> stored = columns();
        Optional<List<CandleColumn>> columns =
                closes.columns(stored.stream().map(Stored::name).toList());
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        long rows = rows();
        if (rows == 0) {
            throw new BadCandlesException(provenance.source(), 0, "holds no candles");
        }
        if (rows > maxCandles) {
            throw new BadRowException("file is too large: " + rows + " candles, " + maxCandles
                    + " is the most that is read with this memory");
        }
        String select = select(stored, columns.get());
        return Optional.of(new CandleRows(provenance, (int) rows).read(duck, select, symbol, timeframe));
    }

    private List<Stored> columns() throws SQLException {
        List<Stored> columns = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery("describe select * from " + source())) {
            while (found.next()) {
                columns.add(new Stored(
                        found.getString("column_name"),
                        found.getString("column_type").toUpperCase(Locale.ROOT)));
            }
        }
        return columns;
    }

    /** From the file's footer, which costs nothing. */
    private long rows() throws SQLException {
        String sql = "select sum(num_rows) from parquet_file_metadata(" + DuckDb.quoted(file.toString()) + ")";
        try (Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private String source() {
        return "read_parquet(" + DuckDb.quoted(file.toString()) + ", hive_partitioning = false)";
    }

    private String select(List<Stored> stored, List<CandleColumn> columns) {
        List<String> expressions = new ArrayList<>();
        for (CandleColumn wanted : List.of(
                CandleColumn.TIME,
                CandleColumn.OPEN,
                CandleColumn.HIGH,
                CandleColumn.LOW,
                columns.contains(CandleColumn.CLOSE) ? CandleColumn.CLOSE : CandleColumn.ADJUSTED_CLOSE,
                CandleColumn.VOLUME)) {
            int at = columns.indexOf(wanted);
            expressions.add(at < 0 ? "0::double" : expression(wanted, stored.get(at)));
        }
        return "select " + String.join(", ", expressions) + " from " + source();
    }

    private static String expression(CandleColumn wanted, Stored column) {
        String name = DuckDb.name(column.name());
        if (wanted == CandleColumn.TIME) {
            if (column.isTime()) {
                // microseconds, which no later row can mistake for another unit
                return "epoch_us(" + name + "::timestamp), true";
            }
            if (column.isWhole()) {
                return name + "::bigint, false";
            }
            throw wrongType(column, "a timestamp, a date or a whole number");
        }
        if (!column.isNumber()) {
            throw wrongType(column, "a number");
        }
        return name + "::double";
    }

    private static BadRowException wrongType(Stored column, String allowed) {
        return new BadRowException(
                "column " + FieldText.quoted(column.name()) + " is of type " + column.type() + ", must be " + allowed);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** Rows of time, whether that is in microseconds, open, high, low, close and volume. */
    private record CandleRows(Provenance provenance, int size) {

        CandleSeries read(Connection duck, String sql, Symbol symbol, Timeframe timeframe) throws SQLException {
            long[] time = new long[size];
            double[][] values = new double[5][size];
            OpenTimes times = new OpenTimes();
            int row = 0;
            try (Statement statement = duck.createStatement();
                    ResultSet found = statement.executeQuery(sql)) {
                for (; row < size && found.next(); row++) {
                    long number = found.getLong(1);
                    rejectNull(found, "time");
                    time[row] = found.getBoolean(2) ? wholeSecond(number) : times.ofNumber(number);
                    for (int column = 0; column < values.length; column++) {
                        values[column][row] = found.getDouble(column + 3);
                        rejectNull(found, column == 4 ? "volume" : "price");
                    }
                }
            } catch (BadRowException e) {
                throw new BadCandlesException(provenance.source(), row + 1L, String.valueOf(e.getMessage()), e);
            }
            return CandleSeries.of(
                    symbol, timeframe, provenance, time, values[0], values[1], values[2], values[3], values[4]);
        }

        private static void rejectNull(ResultSet row, String what) throws SQLException {
            if (row.wasNull()) {
                throw new BadRowException(what + " is NULL, must be a value");
            }
        }

        private static long wholeSecond(long micros) {
            if (micros % MICROS != 0) {
                throw new BadRowException("time was " + micros + " microseconds, must be a whole second");
            }
            return micros / MICROS;
        }
    }
}
