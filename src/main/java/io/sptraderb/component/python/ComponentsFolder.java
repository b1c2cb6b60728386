package io.sptraderb.component.python;

import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the components folder: only Python files, only inside it, links resolved. What is read is the file's content of
 * that moment; an unchanged file is read once.
 */
final class ComponentsFolder {

    /** The package under which Python sees the folder. */
    static final String ROOT_MODULE = "core";

    static final String ENDING = ".py";

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]+");
    private static final long MAX_BYTES = 1 << 20;

    private final Path folder;
    private final Map<String, Read> reads = new ConcurrentHashMap<>();

    private volatile @Nullable Listing listing;

    private record Read(Stamp stamp, Instant at, SourceFile source) {
        boolean isCurrent(Stamp now) {
            return stamp.equals(now) && stamp.isOlderThan(at);
        }
    }

    ComponentsFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The folder, for messages. */
    Path path() {
        return folder;
    }

    Optional<SourceFile> component(ComponentPath path) {
        return Optional.ofNullable(read(path.value() + ENDING, false));
    }

    /** The file behind a module name, with or without the leading {@code core.}; null when there is none. */
    @Nullable
    SourceFile module(String name) {
        return module(name, listing());
    }

    private @Nullable SourceFile module(String name, Listing now) {
        String path = pathOf(name);
        if (path == null) {
            return null;
        }
        if (now.files().contains(path + ENDING)) {
            return read(path + ENDING, false);
        }
        String init = path.isEmpty() ? "__init__.py" : path + "/__init__.py";
        return now.files().contains(init) ? read(init, true) : null;
    }

    /** Whether a module name, with or without the leading {@code core.}, is a folder here. */
    boolean isFolder(String name) {
        String path = pathOf(name);
        return path != null && listing().folders().contains(path);
    }

    private Listing listing() {
        Listing known = listing;
        if (known == null || !known.isCurrent()) {
            known = Listing.of(folder);
            listing = known;
        }
        return known;
    }

    /** The files of this folder a file imports, with the {@code __init__.py} of the packages on the way. */
    List<SourceFile> importedBy(SourceFile file) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : file.imports()) {
            addWithParents(name, names);
        }
        addWithParents(file.module(), names);
        names.remove(file.module());
        Listing now = listing();
        List<SourceFile> used = new ArrayList<>();
        for (String name : names) {
            SourceFile found = module(name, now);
            if (found != null) {
                used.add(found);
            }
        }
        return used;
    }

    /** Every Python file below a subfolder that may hold a component, in order of path. */
    List<ComponentPath> componentsBelow(String subfolder) {
        List<ComponentPath> paths = new ArrayList<>();
        for (String file : listing().files().tailSet(subfolder + "/")) {
            if (!file.startsWith(subfolder + "/")) {
                break;
            }
            if (isComponentName(file.substring(file.lastIndexOf('/') + 1))) {
                ComponentPath.parse(file).ifPresent(paths::add);
            }
        }
        return paths;
    }

    private static boolean isComponentName(String name) {
        return name.endsWith(ENDING) && !name.startsWith("test_") && !name.startsWith("__") && !name.startsWith(".");
    }

    private static void addWithParents(String name, Set<String> names) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            names.add(name.substring(0, dot));
        }
        names.add(name);
    }

    private static @Nullable String pathOf(String module) {
        if (module.equals(ROOT_MODULE)) {
            return "";
        }
        String below = module.startsWith(ROOT_MODULE + ".") ? module.substring(ROOT_MODULE.length() + 1) : module;
        for (String segment : below.split("\\.", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                return null;
            }
        }
        return below.replace('.', '/');
    }

    private @Nullable SourceFile read(String file, boolean isPackage) {
        Path path = folder.resolve(file);
        Stamp stamp = Stamp.read(path);
        if (stamp == null || !stamp.isFile()) {
            reads.remove(file);
            return null;
        }
        Read known = reads.get(file);
        if (known != null && known.isCurrent(stamp)) {
            return known.source();
        }
        Read fresh = readNow(file, path, stamp, isPackage);
        if (fresh == null) {
            return null;
        }
        reads.put(file, fresh);
        return fresh.source();
    }

    private @Nullable Read readNow(String file, Path path, Stamp stamp, boolean isPackage) {
        if (!isInside(path)) {
            return null;
        }
        if (stamp.size() > MAX_BYTES) {
            throw unreadable(file, "SourceError", stamp.size() + " bytes long, must be at most " + MAX_BYTES, null);
        }
        Instant now = Instant.now();
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (NoSuchFileException e) {
            return null;
        } catch (CharacterCodingException e) {
            throw unreadable(file, "UnicodeDecodeError", "the file is not UTF-8 text", e);
        } catch (IOException e) {
            throw unreadable(file, "SourceError", "the file cannot be read: " + e.getMessage(), e);
        }
        String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String module = moduleOf(file, isPackage);
        List<String> imports = ImportScan.importsOf(source, module, isPackage);
        String hash = Hashes.of(List.of(file, source));
        return new Read(stamp, now, new SourceFile(module, file, isPackage, source, hash, imports));
    }

    private static String moduleOf(String file, boolean isPackage) {
        String path = file.substring(0, file.length() - ENDING.length());
        String dotted = isPackage ? path.substring(0, Math.max(0, path.length() - "/__init__".length())) : path;
        return dotted.isEmpty() || path.equals("__init__") ? ROOT_MODULE : ROOT_MODULE + "." + dotted.replace('/', '.');
    }

    /** Links may point anywhere inside the folder, never out of it. */
    private boolean isInside(Path path) {
        try {
            return path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static ComponentFailedException unreadable(
            String file, String type, String message, @Nullable Throwable cause) {
        String component = file.substring(0, file.length() - ENDING.length());
        return new ComponentFailedException(component, type, message, file, 0, List.of(), cause);
    }
}
