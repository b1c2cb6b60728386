package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.BuyRules;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.InvalidConfigException;
import io.sptraderb.accumulation.RuleConfig;
import jakarta.json.stream.JsonGenerator;
import java.util.SequencedMap;

/** A buy rule: {@code strategy_type} and {@code config}. */
final class RuleFields {

    private static final String TYPE = "strategy_type";
    private static final String CONFIG = "config";

    private RuleFields() {}

    /** Whether there is such a rule, nobody looks here. */
    static ChosenRule read(Fields fields, boolean isConfigRequired) {
        String type = BuyRules.spelling(fields.text(TYPE));
        Fields config = isConfigRequired ? fields.block(CONFIG) : fields.optionalBlock(CONFIG);
        SequencedMap<String, Object> settings = config.plain();
        settings.forEach((key, value) -> {
            if (!PlainValues.isFinite(value)) {
                fields.attempt("", () -> {
                    throw new InvalidConfigException(CONFIG + "." + key, "infinite", "a finite number");
                });
            }
        });
        return new ChosenRule(type, new RuleConfig(settings));
    }

    static void write(JsonGenerator json, ChosenRule rule) {
        json.write(TYPE, rule.strategyType());
        Spelling.object(
                json,
                CONFIG,
                config -> PlainValues.writeFields(config, rule.config().settings()));
    }

    /** How many rows back the rule looks as far as its settings say so, else 1. */
    static int lookback(ChosenRule rule) {
        SequencedMap<String, Object> settings = rule.config().settings();
        if (settings.get("lookback_days") instanceof Number days && days.intValue() > 0) {
            return days.intValue();
        }
        return settings.get("lookback_period") instanceof String period
                ? Frequency.of(period).tradingDays()
                : 1;
    }
}
