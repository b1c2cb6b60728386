package io.sptraderb.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A state folder that is gone when closed. */
record TemporaryState(Path folder) implements AutoCloseable {

    static TemporaryState create() {
        try {
            return new TemporaryState(Files.createTempDirectory("sptraderb-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server for this process only is set to, beside this folder: loopback, any port, no database of others. */
    Map<Setting, String> settings() {
        return Map.of(
                Setting.STATE_DIR, folder.toString(),
                Setting.DATABASE_URL, "",
                Setting.HOST, "127.0.0.1",
                Setting.PORT, "0");
    }

    @Override
    public void close() {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
