package io.sptraderb.marketdata;

import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of a stream as spans of one reused buffer, without making strings.
 *
 * <p>{@code \n} and {@code \r\n} end a line; a byte order mark before the first is skipped. After {@link #next()} the
 * line is {@code buffer()[start() .. end())}, until the following call.
 */
final class LineReader {

    /** Longer lines are no candles; the bound keeps a file without line ends from filling the memory. */
    static final int MAX_LINE = 4_096;

    private static final int BUFFER = 1 << 17;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int position;
    private int start;
    private int end;
    private long number;
    private boolean isExhausted;

    LineReader(InputStream in) {
        this.in = in;
    }

    byte[] buffer() {
        return buffer;
    }

    /** First byte of the line. */
    int start() {
        return start;
    }

    /** Behind the last byte of the line. */
    int end() {
        return end;
    }

    /** Number of the line in the file, from 1. */
    long number() {
        return number;
    }

    /**
     * Moves to the next line.
     *
     * @return false behind the last line
     * @throws BadRowException when the line is longer than {@link #MAX_LINE}
     */
    boolean next() throws IOException {
        int from = position;
        int newline = indexOfNewline(from);
        while (newline < 0 && !isExhausted) {
            if (filled - from > MAX_LINE) {
                number++;
                throw tooLong();
            }
            int searched = filled - from;
            fill(from);
            from = 0;
            newline = indexOfNewline(searched);
        }
        if (newline < 0 && from == filled) {
            return false;
        }
        number++;
        position = newline < 0 ? filled : newline + 1;
        take(from, newline < 0 ? filled : newline);
        return true;
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void take(int from, int to) {
        start = from;
        end = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
        boolean hasMark = number == 1
                && end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
        start += hasMark ? 3 : 0;
        if (end - start > MAX_LINE) {
            throw tooLong();
        }
    }

    private static BadRowException tooLong() {
        return new BadRowException("line is longer than " + MAX_LINE + " bytes, not a row of candles");
    }

    private int indexOfNewline(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Moves what is left of the buffer to its front and reads more behind it. */
    private void fill(int from) throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        position = 0;
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            isExhausted = true;
        } else {
            filled += read;
        }
    }
}
