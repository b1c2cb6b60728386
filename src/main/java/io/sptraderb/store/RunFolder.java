package io.sptraderb.store;

import io.sptraderb.backtest.RunStoreException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder of files that are whole or absent, owned by one process. */
final class RunFolder implements AutoCloseable {

    private static final String TEMPORARY = ".tmp";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final FileChannel lockFile;

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes the folder, takes it for this process and removes what a dead one left half written. */
    RunFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            lockFile = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new RunStoreException(folder.toString(), "cannot be made or written: " + reason(e), e);
        }
        boolean opened = false;
        try {
            lock();
            try (DirectoryStream<Path> leftOvers = Files.newDirectoryStream(folder, "*" + TEMPORARY)) {
                for (Path leftOver : leftOvers) {
                    Files.deleteIfExists(leftOver);
                }
            }
            opened = true;
        } catch (IOException e) {
            throw new RunStoreException(folder.toString(), "cannot be made or written: " + reason(e), e);
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    private void lock() throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new RunStoreException(folder.toString(), "is used by another store of this process", e);
        }
        throw new RunStoreException(folder.toString(), "is used by another process", null);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Puts the content in place of what the file held.
     *
     * @param force whether the content is on the disk when this returns
     */
    void write(String name, Content content, boolean force) {
        Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, name, TEMPORARY);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                OutputStream out = new FlushedWhenClosed(Channels.newOutputStream(channel));
                content.writeTo(out);
                out.flush();
                if (force) {
                    channel.force(true);
                }
            }
            Files.move(temporary, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            discard(temporary, e);
            throw new RunStoreException(file(name).toString(), "could not be written: " + reason(e), e);
        } catch (RuntimeException e) {
            discard(temporary, e);
            throw e;
        }
    }

    /** Forces the names of files to the disk, after their content. */
    void forceNames() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new RunStoreException(folder.toString(), "could not be forced to the disk: " + reason(e), e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new RunStoreException(file(name).toString(), "could not be deleted: " + reason(e), e);
        }
    }

    boolean isWritable() {
        try {
            Files.delete(Files.createTempFile(folder, "probe", TEMPORARY));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives the folder back to other processes. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new RunStoreException(folder.toString(), "could not be closed: " + reason(e), e);
        }
    }

    private static void discard(@Nullable Path temporary, Exception reason) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }

    /** Messages of file errors are often only a path: the type says what happened. */
    static String reason(Exception e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    /** Writers close what they write to, but the file must be forced before it is closed. */
    private static final class FlushedWhenClosed extends BufferedOutputStream {
        private FlushedWhenClosed(OutputStream out) {
            super(out, BUFFER);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
