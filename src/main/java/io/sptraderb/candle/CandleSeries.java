package io.sptraderb.candle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Candles of one symbol and timeframe as parallel primitive columns, in strictly ascending order of open time.
 *
 * <p>Immutable and safely shared by all threads. The column accessors hand out the arrays themselves, without a copy:
 * they are for reading only, and every element of every caller depends on nobody writing them. A {@link #slice} shares
 * its parent's memory; it copies a column once, when that column is asked for as an array.
 *
 * <p>Every price is finite, {@code low <= high}, every volume finite and not negative. Whether open and close lie
 * inside low and high, and whether candles are missing, is for {@link QualityReport} to say.
 */
public final class CandleSeries {

    private static final int COLUMNS = 6;

    private final Symbol symbol;
    private final Timeframe timeframe;
    private final Provenance provenance;
    private final Columns columns;
    private final int offset;
    private final int size;
    private volatile @Nullable Columns dense;
    private volatile @Nullable String contentHash;

    private record Columns(
            long[] openTime, double[] open, double[] high, double[] low, double[] close, double[] volume) {

        Columns copyOf(int from, int to) {
            return new Columns(
                    Arrays.copyOfRange(openTime, from, to),
                    Arrays.copyOfRange(open, from, to),
                    Arrays.copyOfRange(high, from, to),
                    Arrays.copyOfRange(low, from, to),
                    Arrays.copyOfRange(close, from, to),
                    Arrays.copyOfRange(volume, from, to));
        }
    }

    private CandleSeries(
            Symbol symbol, Timeframe timeframe, Provenance provenance, Columns columns, int offset, int size) {
        this.symbol = symbol;
        this.timeframe = timeframe;
        this.provenance = provenance;
        this.columns = columns;
        this.offset = offset;
        this.size = size;
        this.dense = size == columns.openTime.length ? columns : null;
    }

    /**
     * Takes ownership of the arrays: the caller must not touch them again.
     *
     * @throws BadCandlesException for columns of unequal length, and for the first row (1-based) that is out of order,
     *     not finite, negative in volume, or has its high below its low
     */
    public static CandleSeries of(
            Symbol symbol,
            Timeframe timeframe,
            Provenance provenance,
            long[] openTime,
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double[] volume) {
        Columns columns = new Columns(openTime, open, high, low, close, volume);
        int size = openTime.length;
        for (double[] column : new double[][] {open, high, low, close, volume}) {
            if (column.length != size) {
                throw new BadCandlesException(
                        provenance.source(), 0, "columns differ in length: " + size + " times, " + column.length);
            }
        }
        for (int i = 0; i < size; i++) {
            String reason = problemAt(columns, i);
            if (reason != null) {
                throw new BadCandlesException(provenance.source(), i + 1L, reason);
            }
        }
        return new CandleSeries(symbol, timeframe, provenance, columns, 0, size);
    }

    private static @Nullable String problemAt(Columns c, int i) {
        if (i > 0 && c.openTime[i] <= c.openTime[i - 1]) {
            return c.openTime[i] == c.openTime[i - 1]
                    ? "time " + c.openTime[i] + " stands twice"
                    : "time " + c.openTime[i] + " comes after " + c.openTime[i - 1] + ", times must ascend";
        }
        if (!Double.isFinite(c.open[i])
                || !Double.isFinite(c.high[i])
                || !Double.isFinite(c.low[i])
                || !Double.isFinite(c.close[i])) {
            return "prices must be finite numbers, were open " + c.open[i] + ", high " + c.high[i] + ", low " + c.low[i]
                    + ", close " + c.close[i];
        }
        if (c.high[i] < c.low[i]) {
            return "high " + c.high[i] + " is below low " + c.low[i];
        }
        if (!(c.volume[i] >= 0 && c.volume[i] < Double.POSITIVE_INFINITY)) {
            return "volume was " + c.volume[i] + ", must be finite and not negative";
        }
        return null;
    }

    public Symbol symbol() {
        return symbol;
    }

    public Timeframe timeframe() {
        return timeframe;
    }

    public Provenance provenance() {
        return provenance;
    }

    public int size() {
        return size;
    }

    /** What its columns take of the memory. */
    public long bytes() {
        return (long) size * COLUMNS * Long.BYTES;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Open time of candle {@code i}, seconds since the epoch, UTC. */
    public long openTime(int i) {
        return columns.openTime[index(i)];
    }

    /** When candle {@code i} is known: its open time plus the timeframe. */
    public long closeTime(int i) {
        return openTime(i) + timeframe.seconds();
    }

    public double open(int i) {
        return columns.open[index(i)];
    }

    public double high(int i) {
        return columns.high[index(i)];
    }

    public double low(int i) {
        return columns.low[index(i)];
    }

    public double close(int i) {
        return columns.close[index(i)];
    }

    public double volume(int i) {
        return columns.volume[index(i)];
    }

    public Candle candle(int i) {
        return new Candle(openTime(i), open(i), high(i), low(i), close(i), volume(i));
    }

    /** The whole column, shared: read only. */
    public long[] openTimes() {
        return dense().openTime;
    }

    /** The whole column, shared: read only. */
    public double[] opens() {
        return dense().open;
    }

    /** The whole column, shared: read only. */
    public double[] highs() {
        return dense().high;
    }

    /** The whole column, shared: read only. */
    public double[] lows() {
        return dense().low;
    }

    /** The whole column, shared: read only. */
    public double[] closes() {
        return dense().close;
    }

    /** The whole column, shared: read only. */
    public double[] volumes() {
        return dense().volume;
    }

    /** Candles {@code from} (included) to {@code to} (excluded), on the same memory. */
    public CandleSeries slice(int from, int to) {
        if (from < 0 || to > size || from > to) {
            throw new IndexOutOfBoundsException("slice " + from + " to " + to + " of " + size + " candles");
        }
        if (from == 0 && to == size) {
            return this;
        }
        return new CandleSeries(symbol, timeframe, provenance, columns, offset + from, to - from);
    }

    /** The candles whose open times lie in the range, on the same memory; may be empty. */
    public CandleSeries within(TimeRange range) {
        int to = range.to() == Long.MAX_VALUE ? size : indexAtOrAfter(range.to() + 1);
        return slice(Math.min(indexAtOrAfter(range.from()), to), to);
    }

    /** First and last open time; the series must not be empty. */
    public TimeRange range() {
        return new TimeRange(openTime(0), openTime(size - 1));
    }

    /** Index of the first candle that opens at {@code time} or later; {@link #size()} when there is none. */
    public int indexAtOrAfter(long time) {
        int found = Arrays.binarySearch(columns.openTime, offset, offset + size, time);
        return (found >= 0 ? found : -found - 1) - offset;
    }

    /** SHA-256 over timeframe and all columns, in hex: equal for equal candles, whatever their source. */
    public String contentHash() {
        String hash = contentHash;
        if (hash == null) {
            hash = computeHash();
            contentHash = hash;
        }
        return hash;
    }

    private int index(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("candle " + i + " of " + size);
        }
        return offset + i;
    }

    private Columns dense() {
        Columns columnsOfThis = dense;
        if (columnsOfThis == null) {
            columnsOfThis = columns.copyOf(offset, offset + size);
            dense = columnsOfThis;
        }
        return columnsOfThis;
    }

    private String computeHash() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        int rowsPerBlock = 1_024;
        ByteBuffer block = ByteBuffer.allocate(rowsPerBlock * 6 * Long.BYTES);
        digest.update(timeframe.toString().getBytes(StandardCharsets.US_ASCII));
        for (int i = offset; i < offset + size; i++) {
            block.putLong(columns.openTime[i])
                    .putDouble(columns.open[i])
                    .putDouble(columns.high[i])
                    .putDouble(columns.low[i])
                    .putDouble(columns.close[i])
                    .putDouble(columns.volume[i]);
            if (!block.hasRemaining()) {
                digest.update(block.flip());
                block.clear();
            }
        }
        digest.update(block.flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public String toString() {
        return symbol + " " + timeframe + ", " + size + " candles" + (size == 0 ? "" : " " + range()) + " from "
                + provenance.source();
    }
}
