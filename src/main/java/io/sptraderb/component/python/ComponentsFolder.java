package io.sptraderb.component.python;

import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the components folder: only Python files, only inside it, links resolved. What is read is the file's content of
 * that moment; an unchanged file is read once.
 */
final class ComponentsFolder {

    /** The package under which Python sees the folder. */
    static final String ROOT_MODULE = "core";

    private static final String ENDING = ".py";
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]+");
    private static final long MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 8;
    /** A file changed twice within the clock of its file system looks unchanged: not trusted while so young. */
    private static final long YOUNG_MILLIS = 2_000;

    private final Path folder;
    private final Map<String, Read> reads = new ConcurrentHashMap<>();

    private record Read(Stamp stamp, Instant at, SourceFile source) {
        boolean isCurrent(Stamp now) {
            return stamp.equals(now) && stamp.modified.toMillis() + YOUNG_MILLIS < at.toEpochMilli();
        }
    }

    private record Stamp(
            FileTime modified, long size, @Nullable Object key) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
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
        String path = pathOf(name);
        if (path == null) {
            return null;
        }
        SourceFile file = path.isEmpty() ? null : read(path + ENDING, false);
        return file != null ? file : read(path.isEmpty() ? "__init__.py" : path + "/__init__.py", true);
    }

    /** Whether a module name, with or without the leading {@code core.}, is a folder here. */
    boolean isFolder(String name) {
        String path = pathOf(name);
        return path != null && Files.isDirectory(folder.resolve(path)) && isInside(folder.resolve(path));
    }

    /** The files of this folder a file imports, with the {@code __init__.py} of the packages on the way. */
    List<SourceFile> importedBy(SourceFile file) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : file.imports()) {
            addWithParents(name, names);
        }
        addWithParents(file.module(), names);
        names.remove(file.module());
        List<SourceFile> used = new ArrayList<>();
        for (String name : names) {
            SourceFile found = module(name);
            if (found != null) {
                used.add(found);
            }
        }
        return used;
    }

    /** Every Python file below a subfolder that may hold a component, in order of path. */
    List<ComponentPath> componentsBelow(String subfolder) {
        Path start = folder.resolve(subfolder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start, MAX_DEPTH)) {
            return walk.filter(file -> isComponentName(file.getFileName().toString()))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .flatMap(file -> ComponentPath.parse(file).stream())
                    .filter(path -> Files.isRegularFile(folder.resolve(path.value() + ENDING)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list components in " + start, e);
        }
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
        Stamp stamp;
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return null;
            }
            stamp = Stamp.of(attributes);
        } catch (IOException e) {
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
