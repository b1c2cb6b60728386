package io.sptraderb.marketdata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Candle files for tests. */
final class TestFiles {

    private TestFiles() {}

    static Path writeGzip(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Flat candles at so many times from one on, one step apart; the price tells files apart. */
    static Path writeFlat(Path file, long firstTime, long step, int candles, double price) throws IOException {
        StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
        for (int i = 0; i < candles; i++) {
            text.append(firstTime + i * step);
            text.append(',').append(price).append(',').append(price).append(',').append(price);
            text.append(',').append(price).append(",1\n");
        }
        return file.toString().endsWith(".gz") ? writeGzip(file, text.toString()) : Files.writeString(file, text);
    }
}
