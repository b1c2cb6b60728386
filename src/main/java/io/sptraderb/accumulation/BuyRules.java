package io.sptraderb.accumulation;

import java.util.List;

/** The buy rules there are, by the name a request asks for. */
public final class BuyRules {

    private BuyRules() {}

    /** Their names on the wire. */
    public static List<String> names() {
        return List.of(BuyTheDip.NAME, BuyAndHold.NAME);
    }

    /**
     * The rule of a name with its settings; settings it does not have are not looked at.
     *
     * @throws StrategyNotFoundException when there is none
     * @throws InvalidConfigException when a setting is missing or out of range
     */
    public static BuyRule of(String name, RuleConfig config) {
        return switch (name) {
            case BuyTheDip.NAME -> new BuyTheDip(required(config, "price_change_threshold"), lookback(config));
            case BuyAndHold.NAME -> new BuyAndHold();
            default -> throw new StrategyNotFoundException(name, names());
        };
    }

    /** One day unless it is another that exists: clients of the replaced system count on it. */
    private static Frequency lookback(RuleConfig config) {
        return config.text("lookback_period").map(Frequency::of).orElse(Frequency.DAILY);
    }

    private static double required(RuleConfig config, String key) {
        return config.number(key).orElseThrow(() -> new InvalidConfigException("config." + key, "missing", "a number"));
    }
}
