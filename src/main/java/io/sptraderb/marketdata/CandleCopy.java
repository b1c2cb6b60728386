package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Candles in the binary form a database copies out ({@link CandleTable#candles}) and in. A row is a count of fields (two
 * bytes), then the length (four bytes) and the value of each; a time is microseconds since the year 2000.
 *
 * <p>Rows without a price are left out and counted: the market-data server, which serves such tables, does so too.
 */
final class CandleCopy {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FIELDS = 6;
    private static final int ROW = Short.BYTES + FIELDS * (Integer.BYTES + Long.BYTES);
    private static final int BUFFER = 1 << 16;
    private static final long YEAR_2000 = 946_684_800L;
    private static final int MICROS = 1_000_000;

    private final String place;
    private final int maxCandles;
    private final CandleColumns columns = new CandleColumns();
    private final double[] values = new double[5];
    private long rows;

    /**
     * @param place names the table in errors and in the series
     * @param maxCandles more are refused
     */
    CandleCopy(String place, int maxCandles) {
        this.place = place;
        this.maxCandles = maxCandles;
    }

    /**
     * Reads to the end; the series may be empty.
     *
     * @throws BadCandlesException for rows that are no candles
     */
    CandleSeries read(InputStream copied, Symbol symbol, Timeframe timeframe) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(copied, BUFFER));
        in.skipNBytes(SIGNATURE.length + Integer.BYTES);
        in.skipNBytes(in.readInt());
        byte[] bytes = new byte[ROW];
        ByteBuffer row = ByteBuffer.wrap(bytes);
        while (true) {
            int read = in.readNBytes(bytes, 0, ROW);
            if (read == Short.BYTES && row.getShort(0) == -1) {
                break;
            }
            if (read < ROW) {
                throw new EOFException("after row " + rows);
            }
            take(row.rewind());
        }
        long left = rows - columns.size();
        String source = left == 0 ? place : place + ", " + left + " rows without a price left out";
        return columns.toSeries(symbol, timeframe, new Provenance(source, TrustTier.EXTERNAL));
    }

    private void take(ByteBuffer row) {
        rows++;
        int fields = row.getShort();
        row.getInt();
        long micros = row.getLong();
        if (fields != FIELDS) {
            throw new BadCandlesException(place, rows, "has " + fields + " fields, must have " + FIELDS);
        }
        if (micros == Long.MIN_VALUE || micros == Long.MAX_VALUE) {
            throw new BadCandlesException(place, rows, "time is null or infinite, must be a time");
        }
        if (micros % MICROS != 0) {
            throw new BadCandlesException(
                    place, rows, "time has a fraction of a second (" + micros % MICROS + " us), must be whole");
        }
        boolean hasPrices = true;
        for (int i = 0; i < values.length; i++) {
            row.getInt();
            values[i] = row.getDouble();
            hasPrices &= i == values.length - 1 || !Double.isNaN(values[i]);
        }
        if (hasPrices) {
            add(micros / MICROS + YEAR_2000);
        }
    }

    private void add(long time) {
        if (columns.size() == maxCandles) {
            throw new BadCandlesException(
                    place, 0, "has more than " + maxCandles + " candles of the range, the most that is read at once");
        }
        columns.add(time, values);
    }

    /** Writes a series: times, and the five numbers of each candle. */
    static void write(CandleSeries candles, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        buffer.put(SIGNATURE).putInt(0).putInt(0);
        for (int i = 0; i < candles.size(); i++) {
            if (buffer.remaining() < ROW) {
                out.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            buffer.putShort((short) FIELDS);
            buffer.putInt(Long.BYTES).putLong((candles.openTime(i) - YEAR_2000) * MICROS);
            put(buffer, candles.open(i));
            put(buffer, candles.high(i));
            put(buffer, candles.low(i));
            put(buffer, candles.close(i));
            put(buffer, candles.volume(i));
        }
        out.write(buffer.array(), 0, buffer.position());
        out.write(new byte[] {-1, -1});
    }

    private static void put(ByteBuffer buffer, double value) {
        buffer.putInt(Double.BYTES).putDouble(value);
    }
}
