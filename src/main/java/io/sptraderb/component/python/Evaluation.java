package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalCall.Execution;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import io.sptraderb.component.python.Indicators.Indicator;
import io.sptraderb.series.DoubleColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/**
 * The way of one call: find the files, fix their texts, ask the memo, and only then take a context and run first the
 * indicators and then the signal.
 */
final class Evaluation implements AutoCloseable {

    private final Workshop workshop;
    private final CandleSeries series;
    private final SignalCall call;
    private final SourceFile signal;
    private final String component;
    private final LeasedCall running;
    private final Indicators indicators;
    private final List<PrintedLine> prints = new ArrayList<>();

    /** What all calls of a runtime work with. */
    record Workshop(
            PythonSettings settings,
            ComponentsFolder folder,
            ComponentResolver resolver,
            ContextPool pool,
            Watchdog watchdog,
            Memo memo) {}

    Evaluation(Workshop workshop, CandleSeries series, SignalCall call, CancelSignal cancel) {
        this.workshop = workshop;
        this.series = series;
        this.call = call;
        this.signal = workshop.resolver().signal(call.path());
        this.component = signal.component();
        this.running = new LeasedCall(workshop, series.size(), component, cancel);
        this.indicators = new Indicators(workshop, running, series, component);
    }

    SignalEvaluation run() {
        return running.run(this::runUnguarded);
    }

    private SignalEvaluation runUnguarded() {
        List<Indicator> required = new ArrayList<>();
        List<SourceFile> files = new ArrayList<>(List.of(signal));
        for (IndicatorCall wanted : call.requiredIndicators().orElseGet(this::ownIndicators)) {
            Indicator indicator = Indicator.of(wanted, workshop.resolver());
            required.add(indicator);
            files.add(indicator.file());
        }
        Snapshot texts = Snapshot.of(workshop.folder(), files);
        Memo.SignalKey key = new Memo.SignalKey(
                texts.hash(),
                signal.module(),
                call.parameters(),
                required.stream().map(Indicator::call).toList(),
                call.execution(),
                series.contentHash());
        SignalEvaluation known = workshop.memo().find(key);
        if (known != null) {
            return known;
        }
        SequencedMap<String, double[]> values = new LinkedHashMap<>();
        for (Indicator indicator : required) {
            IndicatorColumns columns = indicators.columns(indicator, texts);
            prints.addAll(columns.prints());
            add(indicator.call().alias(), columns, values);
        }
        SignalTable table = table(texts, values);
        SignalEvaluation evaluation = new SignalEvaluation(table, values, prints, texts.hash());
        running.requireNotStopped(null);
        if (!running.lease(texts).context().hasLoadedUnplanned()) {
            workshop.memo().put(key, evaluation);
        }
        return evaluation;
    }

    /** What the signal itself asks for. */
    private List<IndicatorCall> ownIndicators() {
        Snapshot texts = Snapshot.of(workshop.folder(), List.of(signal));
        Memo.PlanKey key = new Memo.PlanKey(texts.hash(), call.parameters());
        List<IndicatorCall> known = workshop.memo().find(key);
        if (known != null) {
            return known;
        }
        if (Script.isScript(signal)) {
            return List.of();
        }
        Lease held = running.lease(texts);
        held.next(component);
        Arguments arguments = Arguments.of(call.parameters());
        Value wanted = held.python("required_indicators", signal.module(), arguments.names(), arguments.values());
        List<IndicatorCall> calls = new ArrayList<>();
        for (long i = 0; i < wanted.getArraySize(); i++) {
            calls.add(indicatorCall(wanted.getArrayElement(i)));
        }
        if (!held.context().hasLoadedUnplanned()) {
            workshop.memo().put(key, List.copyOf(calls));
        }
        // The signal is built again with its indicators; what it prints while built is kept once.
        held.next(component);
        return calls;
    }

    private IndicatorCall indicatorCall(Value wanted) {
        Value names = wanted.getArrayElement(2);
        Value values = wanted.getArrayElement(3);
        Map<String, ParameterValue> parameters = new LinkedHashMap<>();
        try {
            for (long i = 0; i < names.getArraySize(); i++) {
                Value value = values.getArrayElement(i);
                if (!value.isNull()) {
                    parameters.put(names.getArrayElement(i).asString(), Arguments.parameter(value));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ComponentResultException(
                    component,
                    "required_indicators",
                    String.valueOf(e.getMessage()),
                    "name, type, params and timeframe");
        }
        String alias = wanted.getArrayElement(0).asString();
        return new IndicatorCall(
                alias, wanted.getArrayElement(1).asString(), parameters, timeframe(wanted.getArrayElement(4)));
    }

    private Optional<Timeframe> timeframe(Value written) {
        if (written.isNull()) {
            return Optional.empty();
        }
        Optional<Timeframe> timeframe = Timeframe.parse(written.asString());
        if (timeframe.isEmpty()) {
            throw new ComponentResultException(
                    component, "required_indicators", "timeframe \"" + written.asString() + "\"", Timeframe.ALLOWED);
        }
        return timeframe;
    }

    private static void add(String alias, IndicatorColumns columns, SequencedMap<String, double[]> values) {
        values.put(alias, columns.columns().getFirst());
        if (columns.columns().size() > 1) {
            for (int i = 0; i < columns.columns().size(); i++) {
                values.put(
                        alias + "." + columns.names().get(i), columns.columns().get(i));
            }
        }
    }

    private SignalTable table(Snapshot texts, SequencedMap<String, double[]> indicators) {
        Lease held = running.lease(texts);
        held.next(component);
        SignalTable table = Script.isScript(signal) ? scriptTable(held, indicators) : moduleTable(held, indicators);
        prints.addAll(held.next(component));
        return table;
    }

    private SignalTable scriptTable(Lease held, SequencedMap<String, double[]> indicators) {
        List<Event> events = script(held, signal).events(call.parameters(), indicators, call.execution());
        return reader(indicators).ofEvents(events);
    }

    private Script script(Lease held, SourceFile file) {
        return new Script(held, workshop.settings(), series, file);
    }

    private SignalReader reader(SequencedMap<String, double[]> indicators) {
        return new SignalReader(component, call.path().name(), series, indicators);
    }

    private SignalTable moduleTable(Lease held, SequencedMap<String, double[]> indicators) {
        if (call.execution() == Execution.PER_CANDLE) {
            throw new ComponentResultException(
                    component,
                    "execution: per_candle",
                    "a class or function, which sees the whole series at once",
                    "a script that answers between SIGNAL_START and SIGNAL_END");
        }
        Arguments arguments = Arguments.of(call.parameters());
        Object[] columns = indicators.values().stream().map(DoubleColumn::new).toArray();
        Value result = held.python(
                "run_signal",
                signal.module(),
                arguments.names(),
                arguments.values(),
                Frames.candles(held.context(), series),
                ProxyArray.fromArray(indicators.keySet().toArray()),
                ProxyArray.fromArray(columns));
        SignalReader reader = reader(indicators);
        return result.getArrayElement(0).asString().equals("events")
                ? reader.ofEvents(result.getArrayElement(1))
                : reader.ofColumns(Frames.texts(result.getArrayElement(1)), Frames.columns(result.getArrayElement(2)));
    }

    @Override
    public void close() {
        running.close();
    }
}
