package io.sptraderb.component.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The source texts a call runs on: the files it names and all they import from the components folder, fixed when the
 * call begins. Whatever happens to the files meanwhile, the call runs these.
 */
final class Snapshot {

    private final SequencedMap<String, SourceFile> byModule;
    private final SequencedMap<String, String> versions;
    private final String hash;

    private Snapshot(SequencedMap<String, SourceFile> byModule, SequencedMap<String, String> versions, String hash) {
        this.byModule = byModule;
        this.versions = versions;
        this.hash = hash;
    }

    /** Everything reachable from the roots, which must not be empty. */
    static Snapshot of(ComponentsFolder folder, List<SourceFile> roots) {
        SequencedMap<String, SourceFile> all = new TreeMap<>();
        Map<String, List<SourceFile>> uses = new TreeMap<>();
        List<SourceFile> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            SourceFile next = open.removeLast();
            if (all.putIfAbsent(next.module(), next) == null) {
                List<SourceFile> used = folder.importedBy(next);
                uses.put(next.module(), used);
                open.addAll(used);
            }
        }
        SequencedMap<String, String> versions = new TreeMap<>();
        for (String module : all.keySet()) {
            versions.put(module, Hashes.of(reachableHashes(module, all, uses)));
        }
        return new Snapshot(all, versions, Hashes.of(versions.values()));
    }

    private static Iterable<String> reachableHashes(
            String module, Map<String, SourceFile> all, Map<String, List<SourceFile>> uses) {
        SequencedMap<String, String> hashes = new TreeMap<>();
        List<String> open = new ArrayList<>(List.of(module));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            SourceFile file = all.get(next);
            if (file != null && hashes.putIfAbsent(next, file.hash()) == null) {
                uses.getOrDefault(next, List.of()).forEach(used -> open.add(used.module()));
            }
        }
        return hashes.values();
    }

    @Nullable
    SourceFile file(String module) {
        return byModule.get(module);
    }

    /** For each module a hash of its text and all the texts it imports: equal versions run equally. */
    SequencedMap<String, String> versions() {
        return versions;
    }

    /** The version of one module of this snapshot. */
    String version(SourceFile file) {
        String version = versions.get(file.module());
        if (version == null) {
            throw new IllegalArgumentException(file.file() + " is not part of this snapshot");
        }
        return version;
    }

    /** SHA-256 over all source texts. */
    String hash() {
        return hash;
    }

    /** Whether a path as tracebacks show it is one of these files. */
    boolean hasFile(String path) {
        return byModule.values().stream().anyMatch(file -> file.file().equals(path));
    }
}
