package io.sptraderb.component.python;

import io.sptraderb.series.Kernels;
import io.sptraderb.series.talib.TaLib;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** A Python interpreter with the embedded modules loaded. Used by one thread at a time. */
final class PythonContext {

    private static final Source BOOT = PythonEngine.source("sptraderb/_boot.py");

    private final PrintSink sink = new PrintSink();
    private final HostModules modules;
    private final Context context;
    private final Value runtime;
    private final AtomicBoolean closing = new AtomicBoolean();
    private String prepared = "";

    PythonContext(ComponentsFolder folder) {
        modules = new HostModules(folder);
        context = PythonEngine.newContext(sink);
        try {
            context.eval(BOOT);
            Value python = context.getBindings(PythonEngine.PYTHON);
            Value files = python.getMember("install").execute(modules, sink, new Kernels(), new TaLib());
            context.eval(PythonEngine.PYTHON, "import sptraderb._runtime as runtime");
            runtime = python.getMember("runtime");
            call("set_component_files", files);
        } catch (PolyglotException e) {
            context.close(true);
            throw new IllegalStateException("the embedded Python modules do not load: " + e.getMessage(), e);
        }
    }

    PrintSink sink() {
        return sink;
    }

    /** A call begins; what it loads is counted from here. */
    void begin() {
        if (modules.hasServedUnplanned()) {
            prepared = "";
        }
        modules.begin();
    }

    /** Imports of components give the texts of this snapshot from here on. */
    void use(Snapshot snapshot) {
        if (!prepared.equals(snapshot.hash())) {
            prepared = "";
            modules.use(snapshot);
            String[] names = snapshot.versions().keySet().toArray(String[]::new);
            String[] versions = snapshot.versions().values().toArray(String[]::new);
            call("prepare", names, versions);
            prepared = snapshot.hash();
        }
    }

    /** Whether the call loaded a component file that is not in its snapshot. */
    boolean hasLoadedUnplanned() {
        return modules.hasServedUnplanned();
    }

    /** Calls a function of {@code sptraderb/_runtime.py}. */
    Value call(String function, Object... arguments) {
        return runtime.getMember(function).execute(arguments);
    }

    /** Ends whatever runs in this context, from another thread; the calling thread meets a cancelled exception. */
    void closeUnderCall() {
        if (closing.compareAndSet(false, true)) {
            // Closing waits for the running code to leave: not on the watchdog, which has other calls to watch.
            Thread.ofPlatform().daemon().name("python-stopper").start(this::closeNow);
        }
    }

    /** Closes an idle context. */
    void close() {
        if (closing.compareAndSet(false, true)) {
            closeNow();
        }
    }

    private void closeNow() {
        try {
            context.close(true);
        } catch (PolyglotException e) {
            if (!e.isCancelled()) {
                throw e;
            }
        }
    }
}
