package io.sptraderb.accumulation;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentDescriptor;
import io.sptraderb.component.ComponentDescriptor.Kind;
import io.sptraderb.component.ComponentException;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.IndicatorEvaluation;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows the signal {@code signals/probe} and an indicator; gives a prepared answer and keeps what it was asked. */
final class OneSignal implements ComponentRuntime {

    static final ComponentPath PATH = new ComponentPath("signals/probe");

    private static final ComponentPath INDICATOR = new ComponentPath("indicators/trend/sma");

    final List<CandleSeries> seen = new ArrayList<>();
    final List<SignalCall> calls = new ArrayList<>();
    private final Supplier<SignalTable> answer;

    private OneSignal(Supplier<SignalTable> answer) {
        this.answer = answer;
    }

    static OneSignal answering(SignalTable table) {
        return new OneSignal(() -> table);
    }

    static OneSignal failing(ComponentException failure) {
        return new OneSignal(() -> {
            throw failure;
        });
    }

    static OneSignal silent() {
        return answering(new SignalTable("probe", new int[0], new LinkedHashMap<>()));
    }

    @Override
    public SignalEvaluation evaluate(CandleSeries series, SignalCall call, CancelSignal cancel) {
        seen.add(series);
        calls.add(call);
        return new SignalEvaluation(answer.get(), new LinkedHashMap<>(), List.of(), "00");
    }

    @Override
    public IndicatorEvaluation evaluate(CandleSeries series, IndicatorCall call, CancelSignal cancel) {
        throw new UnsupportedOperationException("no rule evaluates an indicator alone");
    }

    @Override
    public Optional<ComponentDescriptor> find(ComponentPath path) {
        if (path.equals(INDICATOR)) {
            return Optional.of(new ComponentDescriptor(path, Kind.INDICATOR, "trend", "00"));
        }
        return path.equals(PATH)
                ? Optional.of(new ComponentDescriptor(path, Kind.SIGNAL, "signals", "00"))
                : Optional.empty();
    }

    @Override
    public List<ComponentPath> paths() {
        return List.of(INDICATOR, PATH);
    }

    @Override
    public void warmUp() {}

    @Override
    public boolean isWarm() {
        return true;
    }
}
