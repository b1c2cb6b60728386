package io.sptraderb.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The content of a result as rows of bounded size: neither database can stream one large value both ways. */
final class ResultParts {

    static final int PART_BYTES = 1 << 18;

    private ResultParts() {}

    /** Writes rows as it is filled, in the handle's transaction; the last one when it is closed. */
    static final class Writer extends OutputStream {

        private final Handle handle;
        private final UUID run;
        private final byte[] buffer = new byte[PART_BYTES];
        private int size;
        private int part;

        Writer(Handle handle, UUID run) {
            this.handle = handle;
            this.run = run;
        }

        @Override
        public void write(int b) {
            if (size == PART_BYTES) {
                put();
            }
            buffer[size++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int from = offset;
            int left = length;
            while (left > 0) {
                if (size == PART_BYTES) {
                    put();
                }
                int count = Math.min(left, PART_BYTES - size);
                System.arraycopy(bytes, from, buffer, size, count);
                size += count;
                from += count;
                left -= count;
            }
        }

        @Override
        public void close() {
            if (size > 0) {
                put();
            }
        }

        private void put() {
            handle.createUpdate("insert into backtest_results (run_id, part, content) values (:run, :part, :content)")
                    .bind("run", run)
                    .bind("part", part++)
                    .bind("content", java.util.Arrays.copyOf(buffer, size))
                    .execute();
            size = 0;
        }
    }

    /** Reads row by row. */
    static final class Reader extends InputStream {

        private final Handle handle;
        private final UUID run;
        private InputStream current = new ByteArrayInputStream(new byte[0]);
        private int part;

        Reader(Handle handle, UUID run) {
            this.handle = handle;
            this.run = run;
        }

        @Override
        public int read() throws IOException {
            int b = current.read();
            return b >= 0 || !next() ? b : read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = current.read(bytes, offset, length);
            return count >= 0 || !next() ? count : read(bytes, offset, length);
        }

        private boolean next() {
            Optional<byte[]> content = handle.createQuery(
                            "select content from backtest_results where run_id = :run and part = :part")
                    .bind("run", run)
                    .bind("part", part++)
                    .mapTo(byte[].class)
                    .findOne();
            content.ifPresent(bytes -> current = new ByteArrayInputStream(bytes));
            return content.isPresent();
        }
    }
}
