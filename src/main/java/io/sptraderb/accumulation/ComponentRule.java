package io.sptraderb.accumulation;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentException;
import io.sptraderb.component.ComponentParameterException;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Buys where a signal component has an event whose direction is above 0. A component that marks no directions, as one
 * that lists its events, means every event. Several on one row are one buy.
 *
 * <p>The component sees a daily candle for each row, dated at midnight UTC, that opens, trades and closes at the close,
 * without volume; it is not run when there is no row. Whether its events depend on later prices is up to the component.
 */
record ComponentRule(ComponentRuntime runtime, SignalCall call) implements BuyRule {

    static final String NAME = "component";

    private static final Symbol SYMBOL = new Symbol("PRICES");
    private static final Timeframe DAY = new Timeframe(1, Timeframe.Unit.DAY);
    private static final Provenance ORIGIN =
            new Provenance("adjusted closes, which stand for open, high and low as well", TrustTier.USER_SUPPLIED);

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Runs the component on the calling thread, which must be a platform thread.
     *
     * @throws InvalidConfigException when the component has no such parameter
     * @throws BrokenComponentException when it gives no answer
     */
    @Override
    public List<BuySignal> signals(ClosePrices prices) {
        return prices.isEmpty() ? List.of() : signals(prices, table(candles(prices)));
    }

    private SignalTable table(CandleSeries candles) {
        try {
            return runtime.evaluate(candles, call, CancelSignal.NEVER).table();
        } catch (ComponentException e) {
            throw problem(e);
        }
    }

    /** An indicator that the signal gives a wrong parameter is not the fault of whoever set those of the signal. */
    private AccumulationException problem(ComponentException thrown) {
        return thrown instanceof ComponentParameterException e
                        && e.component().equals(call.path().value())
                        && call.parameters().containsKey(e.parameter())
                ? ComponentConfig.unknownParameter(call, e)
                : new BrokenComponentException(call.path(), thrown);
    }

    private static CandleSeries candles(ClosePrices prices) {
        long[] times = new long[prices.size()];
        Arrays.setAll(times, row -> prices.day(row) * DAY.seconds());
        double[] closes = prices.closes();
        return CandleSeries.of(SYMBOL, DAY, ORIGIN, times, closes, closes, closes, closes, new double[closes.length]);
    }

    private List<BuySignal> signals(ClosePrices prices, SignalTable table) {
        BuyEvents events = new BuyEvents(table);
        List<BuySignal> signals = new ArrayList<>();
        for (int event = 0; event < table.rows(); event = events.after(event)) {
            List<String> types = events.typesFrom(event);
            if (!types.isEmpty()) {
                int row = table.candle(event);
                Trigger trigger = new Trigger.ComponentEvent(call.path().value(), String.join(", ", types));
                signals.add(new BuySignal(prices.date(row), prices.close(row), trigger));
            }
        }
        return List.copyOf(signals);
    }
}
