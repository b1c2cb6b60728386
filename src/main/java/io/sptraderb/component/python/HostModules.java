package io.sptraderb.component.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;

/**
 * What a context's import system asks for source texts: the class path folder {@code python/}, and below {@code core}
 * the components of the running call. One for each context; only the thread that uses the context calls it.
 */
public final class HostModules {

    private static final Map<String, EmbeddedModule> EMBEDDED = new ConcurrentHashMap<>();

    private final ComponentsFolder folder;
    private @Nullable Snapshot snapshot;
    private boolean unplanned;

    private record EmbeddedModule(String file, String text, String textHash, boolean isPackage) {}

    HostModules(ComponentsFolder folder) {
        this.folder = folder;
    }

    void begin() {
        unplanned = false;
    }

    void use(Snapshot texts) {
        snapshot = texts;
    }

    /** Whether the call loaded a component file that its source does not name: the memo cannot know when it changes. */
    boolean hasServedUnplanned() {
        return unplanned;
    }

    /** The file name of a module for tracebacks; null when it is none of ours. */
    @HostAccess.Export
    public @Nullable String file(String name) {
        if (isComponent(name)) {
            SourceFile source = source(name);
            return source == null ? null : source.file();
        }
        EmbeddedModule module = embedded(name);
        return module == null ? null : module.file();
    }

    /** The source text of a module; null when it is none of ours. */
    @HostAccess.Export
    public @Nullable String text(String name) {
        if (isComponent(name)) {
            SourceFile source = source(name);
            return source == null ? null : source.text();
        }
        EmbeddedModule module = embedded(name);
        return module == null ? null : module.text();
    }

    @HostAccess.Export
    public boolean isPackage(String name) {
        if (isComponent(name)) {
            SourceFile source = source(name);
            return source != null && source.isPackage();
        }
        EmbeddedModule module = embedded(name);
        return module != null && module.isPackage();
    }

    /** Compiled code of an embedded module, kept by a context before this one; null when there is none. */
    @HostAccess.Export
    public @Nullable String code(String name) {
        EmbeddedModule module = isComponent(name) ? null : embedded(name);
        return module == null ? null : EmbeddedCode.find(name, module.textHash());
    }

    /** Keeps the compiled code of an embedded module; components are compiled anew, for they change. */
    @HostAccess.Export
    public void keepCode(String name, String code) {
        EmbeddedModule module = isComponent(name) ? null : embedded(name);
        if (module != null) {
            EmbeddedCode.keep(name, module.textHash(), code);
        }
    }

    /** Whether a name below {@code core} is a folder of components. */
    @HostAccess.Export
    public boolean isFolder(String name) {
        return folder.isFolder(name);
    }

    private static boolean isComponent(String name) {
        return name.startsWith(ComponentsFolder.ROOT_MODULE)
                && (name.length() == ComponentsFolder.ROOT_MODULE.length()
                        || name.charAt(ComponentsFolder.ROOT_MODULE.length()) == '.');
    }

    private @Nullable SourceFile source(String name) {
        SourceFile planned = snapshot == null ? null : snapshot.file(name);
        if (planned != null) {
            return planned;
        }
        SourceFile found = folder.module(name);
        unplanned |= found != null;
        return found;
    }

    private static @Nullable EmbeddedModule embedded(String name) {
        EmbeddedModule known = EMBEDDED.get(name);
        if (known != null) {
            return known;
        }
        String path = name.replace('.', '/');
        EmbeddedModule found = read(path + "/__init__.py", true);
        found = found == null ? read(path + ".py", false) : found;
        if (found != null) {
            EMBEDDED.put(name, found);
        }
        return found;
    }

    private static @Nullable EmbeddedModule read(String file, boolean isPackage) {
        String text = resource(file);
        return text == null ? null : new EmbeddedModule(file, text, Hashes.of(List.of(text)), isPackage);
    }

    /** A text below the class path folder {@code python/}. */
    static @Nullable String resource(String file) {
        try (InputStream in = HostModules.class.getResourceAsStream("/python/" + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the embedded Python file " + file, e);
        }
    }
}
