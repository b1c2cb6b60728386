package io.sptraderb.accumulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The buy rules there are, by the name a request asks for. */
public final class BuyRules {

    private BuyRules() {}

    /** Their names on the wire. */
    public static List<String> names() {
        return List.of(BuyTheDip.NAME, BuyAndHold.NAME, DollarCostAverage.NAME, Momentum.NAME);
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
            case DollarCostAverage.NAME -> new DollarCostAverage(frequency(config), config.number("amount"));
            case Momentum.NAME -> new Momentum(required(config, "momentum_threshold"), rows(config, "lookback_days"));
            default -> throw new StrategyNotFoundException(name, names());
        };
    }

    /** One day unless it is another that exists: clients of the replaced system count on it. */
    private static Frequency lookback(RuleConfig config) {
        return config.text("lookback_period").map(Frequency::of).orElse(Frequency.DAILY);
    }

    private static Frequency frequency(RuleConfig config) {
        String field = "config.frequency";
        String allowed = Arrays.stream(Frequency.values())
                .map(Frequency::wireName)
                .collect(Collectors.joining(", ", "one of ", ""));
        String found =
                config.text("frequency").orElseThrow(() -> new InvalidConfigException(field, "missing", allowed));
        return Frequency.named(found.strip())
                .orElseThrow(() -> new InvalidConfigException(field, "\"" + found + "\"", allowed));
    }

    private static int rows(RuleConfig config, String key) {
        double found = required(config, key);
        int rows = (int) found;
        if (rows != found) {
            throw new InvalidConfigException("config." + key, Double.toString(found), "a whole number of rows from 1");
        }
        return rows;
    }

    private static double required(RuleConfig config, String key) {
        return config.number(key).orElseThrow(() -> new InvalidConfigException("config." + key, "missing", "a number"));
    }
}
