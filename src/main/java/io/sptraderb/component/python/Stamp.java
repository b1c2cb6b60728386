package io.sptraderb.component.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What tells a changed file or folder from an unchanged one without reading it. */
record Stamp(FileTime modified, long size, @Nullable Object key, boolean isFile) {

    /** A file changed twice within the clock of its file system looks unchanged: not trusted while so young. */
    private static final long YOUNG_MILLIS = 2_000;

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(
                attributes.lastModifiedTime(), attributes.size(), attributes.fileKey(), attributes.isRegularFile());
    }

    /** Null when there is no such file or folder. */
    static @Nullable Stamp read(Path path) {
        try {
            return of(Files.readAttributes(path, BasicFileAttributes.class));
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether what was read at that time is surely what this stamp stands for. */
    boolean isOlderThan(Instant readAt) {
        return modified.toMillis() + YOUNG_MILLIS < readAt.toEpochMilli();
    }
}
