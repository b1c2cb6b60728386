package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens a file of text, plain or gzipped, and says in one way what is wrong with it. */
final class TextFile {

    private static final int GZIP_BUFFER = 1 << 16;
    private static final int TOLD_EVERY = 1 << 20;

    private TextFile() {}

    /** Whether its name says so. */
    static boolean isGzip(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Makes something of the text. */
    @FunctionalInterface
    interface Content<T> {
        T read(InputStream in) throws IOException;
    }

    /**
     * Opens, reads and closes it.
     *
     * @param name what people call it
     * @param bytesRead told now and then how many bytes of the file have been read
     * @throws BadCandlesException when it cannot be read
     */
    static <T> T read(Path file, boolean isGzip, String name, LongConsumer bytesRead, Content<T> content) {
        try (InputStream in = new Counting(Files.newInputStream(file), bytesRead)) {
            return content.read(isGzip ? unzipped(in, name) : in);
        } catch (NoSuchFileException e) {
            throw new BadCandlesException(name, 0, "no such file: " + file, e);
        } catch (AccessDeniedException e) {
            throw new BadCandlesException(name, 0, "may not be read: " + file, e);
        } catch (IOException e) {
            String reason =
                    Files.isDirectory(file) ? "is a folder, must be a file" : "cannot be read: " + e.getMessage();
            throw new BadCandlesException(name, 0, reason, e);
        }
    }

    private static InputStream unzipped(InputStream in, String name) throws IOException {
        try {
            return new GZIPInputStream(in, GZIP_BUFFER);
        } catch (EOFException e) {
            throw new BadCandlesException(name, 0, "is empty or cut off, must be gzip", e);
        } catch (ZipException e) {
            throw new BadCandlesException(name, 0, "is not gzip, though its name ends in .gz", e);
        }
    }

    /** Tells how much has been read, a megabyte at a time. */
    private static final class Counting extends FilterInputStream {

        private final LongConsumer bytesRead;
        private long count;
        private long told;

        private Counting(InputStream in, LongConsumer bytesRead) {
            super(in);
            this.bytesRead = bytesRead;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? -1 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            count += Math.max(0, read);
            if (count - told >= TOLD_EVERY || read < 0) {
                told = count;
                bytesRead.accept(count);
            }
        }
    }
}
