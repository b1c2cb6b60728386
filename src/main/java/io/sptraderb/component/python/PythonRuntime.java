package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentDescriptor;
import io.sptraderb.component.ComponentDescriptor.Kind;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.IndicatorEvaluation;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.python.Indicators.Indicator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs the Python components of one folder. Calls run side by side up to the number of contexts, more wait.
 *
 * <p>A component's code and all it imports from the folder are read when a call begins: a changed file is in force for
 * the next call, and a running call keeps what it began with.
 */
public final class PythonRuntime implements ComponentRuntime, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PythonRuntime.class.getName());
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final ComponentsFolder folder;
    private final ContextPool pool;
    private final Watchdog watchdog = new Watchdog();
    private final Evaluation.Workshop workshop;
    private final AtomicBoolean warming = new AtomicBoolean();
    private volatile boolean warm;

    public PythonRuntime(PythonSettings settings) {
        folder = new ComponentsFolder(settings.componentsFolder());
        pool = new ContextPool(folder, settings.contexts());
        workshop = new Evaluation.Workshop(
                settings, folder, new ComponentResolver(folder), pool, watchdog, new Memo(settings.memoBytes()));
    }

    /**
     * Takes compiled code of the embedded modules from a file that {@link #writeCode} made in an earlier process, so that
     * the first context need not compile it. A file that does not fit is no error: it saves nothing.
     */
    public static void readCode(Path file) {
        try {
            EmbeddedCode.read(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no compiled Python code taken", e);
        }
    }

    /** Writes the compiled code of the embedded modules loaded so far. */
    public static void writeCode(Path file) throws IOException {
        EmbeddedCode.write(file);
    }

    @Override
    public SignalEvaluation evaluate(CandleSeries series, SignalCall call, CancelSignal cancel) {
        requirePlatformThread();
        try (Evaluation evaluation = new Evaluation(workshop, series, call, cancel)) {
            return evaluation.run();
        }
    }

    @Override
    public IndicatorEvaluation evaluate(CandleSeries series, IndicatorCall call, CancelSignal cancel) {
        requirePlatformThread();
        Indicator indicator = Indicator.of(call, workshop.resolver());
        String component = indicator.file().component();
        try (LeasedCall running = new LeasedCall(workshop, series.size(), component, cancel)) {
            Indicators indicators = new Indicators(workshop, running, series, component);
            return running.run(() -> indicators.alone(indicator));
        }
    }

    private static void requirePlatformThread() {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException(
                    "components run on platform threads, this is the virtual thread " + Thread.currentThread());
        }
    }

    @Override
    public Optional<ComponentDescriptor> find(ComponentPath path) {
        String text = ComponentPath.parse(path.value()).orElse(path).value();
        Optional<Kind> kind = kindOf(text);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        ComponentPath below = new ComponentPath(text);
        String[] segments = text.split("/", -1);
        String category = segments[segments.length - 2];
        return folder.component(below).map(file -> new ComponentDescriptor(below, kind.get(), category, file.hash()));
    }

    private static Optional<Kind> kindOf(String path) {
        if (path.startsWith(ComponentResolver.INDICATORS + "/")) {
            return Optional.of(Kind.INDICATOR);
        }
        return path.startsWith(ComponentResolver.SIGNALS + "/") ? Optional.of(Kind.SIGNAL) : Optional.empty();
    }

    @Override
    public List<ComponentPath> paths() {
        List<ComponentPath> paths = new ArrayList<>(folder.componentsBelow(ComponentResolver.INDICATORS));
        paths.addAll(folder.componentsBelow(ComponentResolver.SIGNALS));
        return List.copyOf(paths);
    }

    @Override
    public void warmUp() {
        if (warming.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("python-warm-up").start(this::warmAll);
        }
    }

    private void warmAll() {
        long start = System.nanoTime();
        try {
            while (pool.makeOneMore(Frames::warmUp)) {
                warm = true;
            }
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "closed while warming up", e);
            return;
        }
        warm = true;
        LOG.log(
                System.Logger.Level.INFO,
                "{0} Python contexts ready after {1} ms",
                pool.size(),
                (System.nanoTime() - start) / 1_000_000);
    }

    @Override
    public boolean isWarm() {
        return warm;
    }

    /** Stops running components and closes all contexts; takes a few seconds at most. */
    @Override
    public void close() {
        watchdog.close();
        pool.close(CLOSE_PATIENCE);
    }
}
