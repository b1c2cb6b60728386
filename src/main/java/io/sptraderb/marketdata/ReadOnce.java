package io.sptraderb.marketdata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.sptraderb.candle.BadCandlesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was read from files, in memory for as long as their sizes and times of change stay the same. Failures are not
 * kept. Of threads that ask at the same time each reads for itself.
 */
final class ReadOnce<T> {

    private static final int TRIES = 3;

    private final Cache<String, Read<T>> kept;

    private record Read<T>(List<Stamp> stamps, T content) {}

    /** A file as another program would have changed it; the key tells a file from one put in its place. */
    private record Stamp(Path path, long size, FileTime changed, Optional<Object> key) {}

    /**
     * @param maxBytes of all together
     * @param bytes of one; it is not kept when it alone takes more
     */
    ReadOnce(long maxBytes, Weigher<String, T> bytes) {
        kept = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String name, Read<T> read) -> bytes.weigh(name, read.content()))
                .executor(Runnable::run)
                .build();
    }

    /**
     * The content of some files.
     *
     * @param name of them together
     * @param reader reads all of them
     * @throws BadCandlesException when they are gone, or change again and again while they are read
     */
    T get(String name, List<Path> files, Supplier<T> reader) {
        List<Stamp> before = stamps(name, files);
        Read<T> known = kept.getIfPresent(name);
        if (known != null && known.stamps().equals(before)) {
            return known.content();
        }
        for (int i = 0; i < TRIES; i++) {
            T content = reader.get();
            List<Stamp> after = stamps(name, files);
            if (after.equals(before)) {
                kept.put(name, new Read<>(after, content));
                return content;
            }
            before = after;
        }
        throw new BadCandlesException(name, 0, "changes while it is read");
    }

    private static List<Stamp> stamps(String name, List<Path> files) {
        List<Stamp> stamps = new ArrayList<>();
        for (Path file : files) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.add(
                        new Stamp(file, found.size(), found.lastModifiedTime(), Optional.ofNullable(found.fileKey())));
            } catch (IOException e) {
                throw new BadCandlesException(name, 0, "cannot be read: " + file, e);
            }
        }
        return stamps;
    }
}
