package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * A component of the first generation: a script that reads environment variables and writes its answer to stdout,
 * between markers. It runs in the context of the call like any other component, on an environment of its own.
 */
final class Script {

    private static final Pattern ENTRY =
            Pattern.compile("^(\\s+def (calculate|evaluate)|def generate_signals)\\s*\\(", Pattern.MULTILINE);

    private final Lease lease;
    private final PythonSettings settings;
    private final CandleSeries series;
    private final SourceFile file;
    private final String component;

    Script(Lease lease, PythonSettings settings, CandleSeries series, SourceFile file) {
        this.lease = lease;
        this.settings = settings;
        this.series = series;
        this.file = file;
        this.component = lease.component();
    }

    /** Whether a file is a script: it writes a marker, and has no class or function to enter it by. */
    static boolean isScript(SourceFile file) {
        String text = file.text();
        return (text.contains("INDICATOR_START") || text.contains("SIGNAL_START"))
                && !ENTRY.matcher(text).find();
    }

    /** What it gives as an indicator, one value a candle. */
    double[] values(Map<String, ParameterValue> parameters) {
        ScriptEnvironment environment = environment("indicator", parameters, new TreeMap<>());
        return new ScriptAnswer(component, run("INDICATOR", environment, series.size() - 1)).values(series.size());
    }

    /**
     * What it gives as a signal. Once for the series, every event it lists counts; candle by candle, those of the candle
     * it was run at.
     */
    List<Event> events(
            Map<String, ParameterValue> parameters, SequencedMap<String, double[]> indicators, Execution execution) {
        ScriptEnvironment environment = environment("signal", parameters, indicators);
        EventTimes times = new EventTimes(component, ScriptAnswer.WHAT, series);
        if (execution == Execution.WHOLE_SERIES) {
            ScriptOutput output = run("SIGNAL", environment, series.size() - 1);
            if (output.blocks() == 0) {
                lease.context().sink().write("no event: the script wrote no line " + output.start() + "\n");
            }
            return new ScriptAnswer(component, output).events(times);
        }
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            for (Event event : new ScriptAnswer(component, run("SIGNAL", environment, i)).events(times)) {
                if (event.candle() > i) {
                    throw new ComponentResultException(
                            component,
                            ScriptAnswer.WHAT,
                            "at candle " + i + " an event of candle " + event.candle(),
                            "events of the candle it runs at");
                }
                if (event.candle() == i) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private ScriptEnvironment environment(
            String type, Map<String, ParameterValue> parameters, SequencedMap<String, double[]> indicators) {
        String name = component.substring(component.lastIndexOf('/') + 1);
        return new ScriptEnvironment(series, type, name, parameters, indicators);
    }

    private ScriptOutput run(String kind, ScriptEnvironment environment, int last) {
        ScriptOutput output =
                new ScriptOutput(kind, lease.context().sink(), lease.call(), settings.callOutputBytes(), series.size());
        SequencedMap<String, String> variables = environment.at(last);
        lease.python(
                "run_script",
                file.text(),
                file.file(),
                ProxyArray.fromArray(variables.keySet().toArray()),
                ProxyArray.fromArray(variables.values().toArray()),
                output);
        output.close();
        return output;
    }
}
