package io.sptraderb.component.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Python files of a folder, by their paths below it in slashes. Good until one of its folders changes.
 *
 * @param files paths of files ending in {@code .py}, sorted
 * @param folders paths of folders; the folder itself is the empty path
 */
record Listing(Map<Path, Stamp> stamps, Instant at, TreeSet<String> files, Set<String> folders) {

    private static final int MAX_DEPTH = 8;

    /** Folders that are links are not entered. A folder that is missing or cannot be read is empty. */
    static Listing of(Path folder) {
        Map<Path, Stamp> stamps = new HashMap<>();
        TreeSet<String> files = new TreeSet<>();
        Set<String> folders = new HashSet<>();
        Instant now = Instant.now();
        if (!Files.isDirectory(folder)) {
            return new Listing(stamps, now, files, folders);
        }
        try {
            Path root = folder.toRealPath();
            try (Stream<Path> walk = Files.walk(root, MAX_DEPTH)) {
                for (Path path : (Iterable<Path>) walk::iterator) {
                    String below = root.relativize(path).toString().replace('\\', '/');
                    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                        folders.add(below);
                        stamps.put(path, Stamp.of(Files.readAttributes(path, BasicFileAttributes.class)));
                    } else if (below.endsWith(ComponentsFolder.ENDING)) {
                        files.add(below);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list components in " + folder, e);
        }
        return new Listing(stamps, now, files, folders);
    }

    /** Whether no folder has changed since: one look at each. */
    boolean isCurrent() {
        for (Map.Entry<Path, Stamp> entry : stamps.entrySet()) {
            Stamp stamp = Stamp.read(entry.getKey());
            if (stamp == null || !stamp.equals(entry.getValue()) || !stamp.isOlderThan(at)) {
                return false;
            }
        }
        return !stamps.isEmpty();
    }
}
