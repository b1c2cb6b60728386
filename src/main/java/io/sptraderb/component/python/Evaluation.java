package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentException;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalCall.Execution;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import io.sptraderb.series.Column;
import io.sptraderb.series.DoubleColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/**
 * The way of one call: find the files, fix their texts, ask the memo, and only then take a context and run first the
 * indicators and then the signal.
 */
final class Evaluation implements AutoCloseable {

    private final Workshop workshop;
    private final CandleSeries series;
    private final SignalCall call;
    private final CancelSignal cancel;
    private final SourceFile signal;
    private final String component;
    private final List<PrintedLine> prints = new ArrayList<>();
    private @Nullable Lease lease;

    /** What all calls of a runtime work with. */
    record Workshop(
            PythonSettings settings,
            ComponentsFolder folder,
            ComponentResolver resolver,
            ContextPool pool,
            Watchdog watchdog,
            Memo memo) {}

    private record Indicator(IndicatorCall call, SourceFile file) {}

    Evaluation(Workshop workshop, CandleSeries series, SignalCall call, CancelSignal cancel) {
        this.workshop = workshop;
        this.series = series;
        this.call = call;
        this.cancel = cancel;
        this.signal = workshop.resolver().signal(call.path());
        this.component = componentOf(signal);
    }

    SignalEvaluation run() {
        if (cancel.isCancelled()) {
            throw new ComponentCancelledException(component);
        }
        try {
            SignalEvaluation evaluation = runUnguarded();
            requireNotStopped(null);
            return evaluation;
        } catch (PolyglotException e) {
            throw lease == null ? e : new Failures(lease, workshop.settings()).of(e);
        } catch (IllegalStateException e) {
            // What a context says that was closed between two steps.
            requireNotStopped(e);
            throw e;
        }
    }

    private void requireNotStopped(@Nullable Throwable cause) {
        if (lease == null) {
            return;
        }
        lease.call().check();
        ComponentException stopped = new Failures(lease, workshop.settings()).stopped(cause);
        if (stopped != null) {
            throw stopped;
        }
    }

    private SignalEvaluation runUnguarded() {
        List<Indicator> indicators = new ArrayList<>();
        List<SourceFile> files = new ArrayList<>(List.of(signal));
        for (IndicatorCall wanted : call.requiredIndicators().orElseGet(this::ownIndicators)) {
            SourceFile file = workshop.resolver().indicator(wanted.type());
            indicators.add(new Indicator(wanted, file));
            files.add(file);
        }
        Snapshot texts = Snapshot.of(workshop.folder(), files);
        Memo.SignalKey key = new Memo.SignalKey(
                texts.hash(),
                signal.module(),
                call.parameters(),
                indicators.stream().map(Indicator::call).toList(),
                call.execution(),
                series.contentHash());
        SignalEvaluation known = workshop.memo().find(key);
        if (known != null) {
            return known;
        }
        SequencedMap<String, double[]> values = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            add(indicator.call().alias(), columns(indicator, texts), values);
        }
        SignalTable table = table(texts, values);
        SignalEvaluation evaluation = new SignalEvaluation(table, values, prints, texts.hash());
        requireNotStopped(null);
        if (!leased(texts).context().hasLoadedUnplanned()) {
            workshop.memo().put(key, evaluation);
        }
        return evaluation;
    }

    private Lease leased(Snapshot texts) {
        Lease held = lease;
        if (held == null) {
            held = new Lease(
                    workshop.pool(), workshop.watchdog(), workshop.settings(), series.size(), component, cancel);
            lease = held;
        }
        held.context().use(texts);
        return held;
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
        Lease held = leased(texts);
        held.next(component);
        Arguments arguments = Arguments.of(call.parameters());
        Value wanted = held.python("required_indicators", signal.module(), arguments.names(), arguments.values());
        List<IndicatorCall> indicators = new ArrayList<>();
        for (long i = 0; i < wanted.getArraySize(); i++) {
            indicators.add(indicatorCall(wanted.getArrayElement(i)));
        }
        if (!held.context().hasLoadedUnplanned()) {
            workshop.memo().put(key, List.copyOf(indicators));
        }
        // The signal is built again with its indicators; what it prints while built is kept once.
        held.next(component);
        return indicators;
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
                    component, "required_indicators", String.valueOf(e.getMessage()), "name, type and params");
        }
        String alias = wanted.getArrayElement(0).asString();
        return new IndicatorCall(alias, wanted.getArrayElement(1).asString(), parameters);
    }

    private IndicatorColumns columns(Indicator indicator, Snapshot texts) {
        Memo.IndicatorKey key = new Memo.IndicatorKey(
                texts.version(indicator.file()), indicator.call().parameters(), series.contentHash());
        IndicatorColumns known = workshop.memo().find(key);
        if (known == null) {
            known = calculated(indicator, texts);
            if (!leased(texts).context().hasLoadedUnplanned()) {
                workshop.memo().put(key, known);
            }
        }
        prints.addAll(known.prints());
        return known;
    }

    private IndicatorColumns calculated(Indicator indicator, Snapshot texts) {
        Lease held = leased(texts);
        String path = componentOf(indicator.file());
        held.next(path);
        if (Script.isScript(indicator.file())) {
            double[] values =
                    script(held, indicator.file()).values(indicator.call().parameters());
            return new IndicatorColumns(List.of(nameOf(path)), List.of(values), held.next(path));
        }
        Arguments arguments = Arguments.of(indicator.call().parameters());
        Value result = held.python(
                "run_indicator",
                indicator.file().module(),
                arguments.names(),
                arguments.values(),
                Frames.candles(held.context(), series));
        List<String> names = Frames.texts(result.getArrayElement(0));
        List<Column> columns = Frames.columns(result.getArrayElement(1));
        List<double[]> numbers = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            double[] values = ColumnReader.numbers(columns.get(i));
            if (values == null) {
                throw new ComponentResultException(
                        path, "calculate()", "a column " + names.get(i) + " of texts or objects", "columns of numbers");
            }
            numbers.add(values);
        }
        return new IndicatorColumns(names, List.copyOf(numbers), held.next(path));
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
        Lease held = leased(texts);
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

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String componentOf(SourceFile file) {
        return file.file().substring(0, file.file().length() - ".py".length());
    }

    @Override
    public void close() {
        if (lease != null) {
            lease.close();
        }
    }
}
