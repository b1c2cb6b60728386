package io.sptraderb.component.python;

import io.sptraderb.series.PythonVisible;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Language;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The one engine of the process, which all contexts of all runtimes share: it holds parsed code, and its first context
 * costs seconds. It lives as long as the process.
 */
final class PythonEngine {

    static final String PYTHON = "python";

    private static final System.Logger LOG = System.getLogger(PythonEngine.class.getName());
    /** All contexts of an engine must have the same. */
    private static final HostAccess HOST_ACCESS = HostAccess.newBuilder(HostAccess.NONE)
            .allowAccessAnnotatedBy(PythonVisible.class)
            .allowAccessAnnotatedBy(HostAccess.Export.class)
            .allowAccessInheritance(true)
            .allowArrayAccess(true)
            .build();

    private static final class Holder {
        static final Engine ENGINE = start();
    }

    private PythonEngine() {}

    private static Engine start() {
        Engine engine = Engine.newBuilder(PYTHON)
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        Language python = engine.getLanguages().get(PYTHON);
        if (python == null) {
            throw new IllegalStateException("Python is not on the class path, there is " + engine.getLanguages());
        }
        LOG.log(
                System.Logger.Level.INFO,
                "GraalPy {0} (Python {1}), {2} runtime",
                engine.getVersion(),
                python.getVersion(),
                isOptimizing(engine) ? "optimizing" : "interpreted");
        return engine;
    }

    private static boolean isOptimizing(Engine engine) {
        return !engine.getImplementationName().startsWith("Interpreted");
    }

    /** A context that can reach nothing but the objects it is given. */
    static Context newContext(PrintSink sink) {
        return Context.newBuilder(PYTHON)
                .engine(Holder.ENGINE)
                .allowHostAccess(HOST_ACCESS)
                .allowIO(IOAccess.NONE)
                .allowNativeAccess(false)
                .allowCreateThread(false)
                .allowCreateProcess(false)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowHostClassLookup(name -> false)
                .option("python.PosixModuleBackend", "java")
                .out(sink.asStream())
                .err(sink.asStream())
                .build();
    }

    /** An embedded Python file as a source that all contexts share. */
    static Source source(String file) {
        String text = HostModules.resource(file);
        if (text == null) {
            throw new IllegalStateException("the embedded Python file " + file + " is missing");
        }
        try {
            return Source.newBuilder(PYTHON, text, file).build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the embedded Python file " + file, e);
        }
    }
}
