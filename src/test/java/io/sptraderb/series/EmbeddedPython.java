package io.sptraderb.series;

import io.sptraderb.series.talib.TaLib;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/** A sandboxed Python context with the embedded modules, for tests; all contexts share one engine. */
final class EmbeddedPython implements AutoCloseable {

    private static final Engine ENGINE = Engine.newBuilder("python")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    private static final HostAccess ACCESS = HostAccess.newBuilder(HostAccess.NONE)
            .allowAccessAnnotatedBy(PythonVisible.class)
            .allowArrayAccess(true)
            .build();

    private static final Source BOOT = Source.create("python", """
        import sys
        from _frozen_importlib import ModuleSpec
        def install(modules, kernels, talib):
            class Finder:
                @staticmethod
                def find_spec(name, path=None, target=None):
                    if not modules.has(name):
                        return None
                    return ModuleSpec(name, Finder, origin='embedded:' + name, is_package=modules.isPackage(name))
                @staticmethod
                def create_module(spec):
                    return None
                @staticmethod
                def exec_module(module):
                    name = module.__spec__.name
                    exec(compile(modules.source(name), 'embedded:' + name, 'exec'), module.__dict__)
            sys.meta_path.insert(0, Finder)
            host = type(sys)('_sptraderb')
            host.kernels = kernels
            host.talib = talib
            sys.modules['_sptraderb'] = host
        """);

    private final Context context;

    /** Serves the source texts from the class path. */
    public static final class Modules {

        private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

        @PythonVisible
        public boolean has(String name) {
            return isPackage(name) || read(path(name) + ".py") != null;
        }

        @PythonVisible
        public boolean isPackage(String name) {
            return read(path(name) + "/__init__.py") != null;
        }

        @PythonVisible
        public @Nullable String source(String name) {
            String source = read(path(name) + "/__init__.py");
            return source != null ? source : read(path(name) + ".py");
        }

        private static String path(String name) {
            return "/python/" + name.replace('.', '/');
        }

        private static @Nullable String read(String path) {
            String text = TEXTS.computeIfAbsent(path, Modules::load);
            return text.isEmpty() ? null : text;
        }

        /** Empty when there is no such file. */
        private static String load(String path) {
            try (InputStream in = Kernels.class.getResourceAsStream(path)) {
                return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    EmbeddedPython() {
        this(true);
    }

    /** Without the imports, to see what they cost. */
    EmbeddedPython(boolean imported) {
        context = Context.newBuilder("python")
                .engine(ENGINE)
                .allowHostAccess(ACCESS)
                .allowIO(IOAccess.NONE)
                .option("python.PosixModuleBackend", "java")
                .build();
        context.eval(BOOT);
        context.getBindings("python").getMember("install").execute(new Modules(), new Kernels(), new TaLib());
        if (imported) {
            run("import pandas as pd\nimport numpy as np\nfrom pandas import _bridge as bridge");
        }
    }

    void run(String statements) {
        context.eval("python", statements);
    }

    Value eval(String expression) {
        return context.eval("python", expression);
    }

    void set(String name, Object value) {
        context.getBindings("python").putMember(name, value);
    }

    @Override
    public void close() {
        context.close();
    }
}
