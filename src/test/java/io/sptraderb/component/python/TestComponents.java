package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.IndicatorEvaluation;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A components folder to write into, and a runtime with one context that runs it. */
final class TestComponents implements AutoCloseable {

    static final Path SHIPPED = Path.of("python-components");

    /** Where the lines of {@link #writeSignal} begin in its file. */
    static final int FIRST_LINE = 5;

    private final Path folder;
    private final PythonRuntime runtime;

    TestComponents(Path folder) {
        this(folder, settings(folder));
    }

    TestComponents(Path folder, PythonSettings settings) {
        this.folder = folder;
        this.runtime = new PythonRuntime(settings);
    }

    /** One context, some seconds, little memory and output: tests of limits end soon. */
    static PythonSettings settings(Path folder) {
        return new PythonSettings(folder, 1, Duration.ofSeconds(20), 512L << 20, 10_000, 64L << 20);
    }

    Path folder() {
        return folder;
    }

    PythonRuntime runtime() {
        return runtime;
    }

    void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a signal whose evaluate() has these lines, which return a result; {@code pd} is there. */
    void writeSignal(String name, String... lines) {
        write(
                "signals/" + name + ".py",
                "import pandas as pd\n\nclass Probe:\n    def evaluate(self, data, indicators):\n        "
                        + String.join("\n        ", lines) + "\n");
    }

    SignalEvaluation run(String path, CandleSeries series) {
        return run(path, series, Map.of());
    }

    SignalEvaluation run(String path, CandleSeries series, Map<String, ParameterValue> parameters) {
        return runtime.evaluate(series, call(path, parameters), CancelSignal.NEVER);
    }

    SignalEvaluation run(String path, CandleSeries series, IndicatorCall... indicators) {
        SignalCall call = new SignalCall(new ComponentPath(path), Map.of(), Optional.of(List.of(indicators)));
        return runtime.evaluate(series, call, CancelSignal.NEVER);
    }

    IndicatorEvaluation run(IndicatorCall call, CandleSeries series) {
        return runtime.evaluate(series, call, CancelSignal.NEVER);
    }

    static SignalCall call(String path, Map<String, ParameterValue> parameters) {
        return new SignalCall(new ComponentPath(path), parameters, Optional.empty());
    }

    @Override
    public void close() {
        runtime.close();
    }
}
