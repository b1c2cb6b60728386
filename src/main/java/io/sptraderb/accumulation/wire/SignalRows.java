package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.BuySignal;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Signals: {@code {date, action, price, amount?, trigger_details?}}. Nothing is ever sold: a SELL is passed over. */
final class SignalRows {

    static final String BUY = "BUY";

    private static final String SELL = "SELL";

    private SignalRows() {}

    static List<BuySignal> read(Fields fields, int lookback) {
        List<BuySignal> signals = new ArrayList<>();
        for (Fields row : fields.rows("signals")) {
            if (isBuy(row)) {
                signals.add(signal(row, lookback));
            }
        }
        return signals;
    }

    private static BuySignal signal(Fields row, int lookback) {
        double price = row.number("price", Double.NaN, Checks.ANY);
        OptionalDouble amount =
                row.has("amount") ? OptionalDouble.of(row.number("amount", Checks.MONEY)) : OptionalDouble.empty();
        return new BuySignal(row.date("date"), price, TriggerDetails.read(row, price, lookback), amount);
    }

    private static boolean isBuy(Fields row) {
        JsonValue action = row.value("action");
        String name = action instanceof JsonString text ? text.getString().strip() : "";
        if (name.equalsIgnoreCase(BUY) || name.equalsIgnoreCase(SELL)) {
            return name.equalsIgnoreCase(BUY);
        }
        return row.wrong("action", action, "BUY or SELL", false);
    }

    /** What a rule found, with why it did. */
    static void write(JsonGenerator json, List<BuySignal> signals, Spelling.ObjectFields<BuySignal> details) {
        Spelling.objects(json, "signals", signals, (row, signal) -> {
            writeOrder(row, signal);
            Spelling.object(row, "trigger_details", fields -> details.write(fields, signal));
        });
    }

    /** What a plan follows. */
    static void writeOrder(JsonGenerator json, BuySignal signal) {
        json.write("date", signal.date().toString());
        json.write("action", BUY);
        Spelling.number(json, "price", signal.price());
        signal.amount().ifPresent(amount -> json.write("amount", amount));
    }
}
