package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.Rounding;
import io.sptraderb.accumulation.Trigger;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Why a rule bought: {@code {price_change_pct, threshold_pct, previous_close}} or {@code {reason}}, with
 * {@code component} and {@code signal_type} when it was an event of a component.
 *
 * <p>Two units are about for {@code price_change_pct}: a finished study tells it per hundred, as it always did; the
 * signals of a rule tell it as a fraction, which is what tests of that service ask for, with
 * {@code price_change_percent} beside it. Read are both: the prices decide.
 */
final class TriggerDetails {

    private static final String CHANGE = "price_change_pct";
    private static final String PERCENT = "price_change_percent";
    private static final String THRESHOLD = "threshold_pct";
    private static final String PREVIOUS = "previous_close";
    private static final String ROWS = "lookback_rows";
    private static final String REASON = "reason";
    private static final String COMPONENT = "component";
    private static final String EVENT = "signal_type";

    private TriggerDetails() {}

    /** As a study tells it. */
    static SequencedMap<String, Object> published(Trigger trigger) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        switch (trigger) {
            case Trigger.Reason reason -> details.put(REASON, reason.text());
            case Trigger.PriceChange change -> {
                details.put(CHANGE, change.priceChangePct());
                details.put(THRESHOLD, change.thresholdPct());
                details.put(PREVIOUS, change.previousClose());
            }
            case Trigger.ComponentEvent event -> {
                details.put(REASON, event.text());
                details.put(COMPONENT, event.component());
                details.put(EVENT, event.signalType());
            }
        }
        return details;
    }

    /** As the service of signals tells it. */
    static SequencedMap<String, Object> measured(BuySignal signal) {
        SequencedMap<String, Object> details = published(signal.trigger());
        if (signal.trigger() instanceof Trigger.PriceChange change) {
            details.put(CHANGE, fraction(signal.price(), change));
            details.put(PERCENT, change.priceChangePct());
            details.put(ROWS, change.lookback());
        }
        return details;
    }

    private static double fraction(double price, Trigger.PriceChange change) {
        double exact = (price - change.previousClose()) / change.previousClose();
        return Double.isFinite(exact) ? exact : change.priceChangePct() / 100;
    }

    /**
     * Whatever the signal says; what is no measure of the price is a reason.
     *
     * @param price of the signal, perhaps NaN
     * @param lookback rows, where the details do not say
     */
    static Trigger read(Fields signal, double price, int lookback) {
        if (!(signal.value("trigger_details") instanceof JsonObject details) || details.isEmpty()) {
            return new Trigger.Reason("signal");
        }
        double previous = number(details, PREVIOUS);
        double percent = percent(details, price, previous);
        double threshold = number(details, THRESHOLD);
        if (Double.isFinite(percent + threshold + previous)) {
            double rows = number(details, ROWS);
            return new Trigger.PriceChange(percent, threshold, previous, rows >= 1 ? (int) rows : lookback);
        }
        if (details.get(COMPONENT) instanceof JsonString component && details.get(EVENT) instanceof JsonString event) {
            return new Trigger.ComponentEvent(component.getString(), event.getString());
        }
        return new Trigger.Reason(
                details.get(REASON) instanceof JsonString reason
                        ? reason.getString()
                        : PythonText.of(PlainValues.of(details)));
    }

    private static double percent(JsonObject details, double price, double previous) {
        double told = number(details, details.containsKey(PERCENT) ? PERCENT : CHANGE);
        double expected = (price / previous - 1) * 100;
        boolean isFraction = Math.abs(told * 100 - expected) < Math.abs(told - expected);
        return !details.containsKey(PERCENT) && isFraction ? Rounding.money(told * 100) : told;
    }

    private static double number(JsonObject details, String key) {
        return details.get(key) instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }
}
