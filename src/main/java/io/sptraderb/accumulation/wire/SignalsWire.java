package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.ClosePrices;
import jakarta.json.JsonObject;
import java.util.List;

/** {@code POST /signals}: a rule and prices, answered with the days to buy on. */
public final class SignalsWire {

    private SignalsWire() {}

    /**
     * Whether there is such a rule, and whether it has such settings, is not looked at.
     *
     * @throws AccumulationException all that is wrong with the request
     */
    public static SignalsRequest readRequest(JsonObject body) {
        return Fields.read(body, fields -> new SignalsRequest(RuleFields.read(fields, true), PriceRows.read(fields)));
    }

    public static JsonBody writeRequest(ChosenRule rule, ClosePrices prices) {
        return json -> {
            RuleFields.write(json, rule);
            PriceRows.write(json, prices);
        };
    }

    /**
     * The signals to buy.
     *
     * @param asked the rule they are of, which knows what the answer leaves out
     * @throws BadAnswerException when it is no such answer
     */
    public static List<BuySignal> readAnswer(JsonObject data, ChosenRule asked) {
        return Fields.answer(data, fields -> List.copyOf(SignalRows.read(fields, RuleFields.lookback(asked))));
    }

    public static JsonBody writeAnswer(ChosenRule rule, List<BuySignal> signals) {
        return json -> {
            json.write("strategy_type", rule.strategyType());
            SignalRows.write(
                    json,
                    signals,
                    (details, signal) -> PlainValues.writeFields(details, TriggerDetails.measured(signal)));
            json.write("total_signals", signals.size());
        };
    }
}
