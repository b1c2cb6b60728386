package io.sptraderb.support;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentDescriptor;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.IndicatorEvaluation;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Knows the signal {@code signals/ma_crossover}, and evaluates nothing. */
public final class StubComponentRuntime implements ComponentRuntime {

    private static final ComponentPath PATH = new ComponentPath("signals/ma_crossover");

    private final AtomicBoolean warm = new AtomicBoolean(true);

    public void setWarm(boolean isWarm) {
        warm.set(isWarm);
    }

    @Override
    public SignalEvaluation evaluate(CandleSeries series, SignalCall call, CancelSignal cancel) {
        throw new UnsupportedOperationException("no test evaluates through this stub");
    }

    @Override
    public IndicatorEvaluation evaluate(CandleSeries series, IndicatorCall call, CancelSignal cancel) {
        throw new UnsupportedOperationException("no test evaluates through this stub");
    }

    @Override
    public Optional<ComponentDescriptor> find(ComponentPath path) {
        return path.equals(PATH)
                ? Optional.of(new ComponentDescriptor(path, ComponentDescriptor.Kind.SIGNAL, "signals", "00"))
                : Optional.empty();
    }

    @Override
    public List<ComponentPath> paths() {
        return List.of(PATH);
    }

    @Override
    public void warmUp() {}

    @Override
    public boolean isWarm() {
        return warm.get();
    }
}
