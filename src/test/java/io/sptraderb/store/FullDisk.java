package io.sptraderb.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2 over another, {@code full:async:} for example, whose disk can be said to be full: writes then fail
 * as the operating system lets them fail. H2 makes its paths itself.
 */
public final class FullDisk extends FilePathWrapper {

    private static volatile boolean isFull;

    static void register() {
        isFull = false;
        FilePath.register(new FullDisk());
    }

    static void unregister() {
        FilePath.unregister(new FullDisk());
    }

    static void setFull(boolean full) {
        isFull = full;
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel disk;

        private Channel(FileChannel disk) {
            this.disk = disk;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
            return disk.write(bytes, position);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return disk.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            disk.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force(metaData);
        }

        @Override
        public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}
