package io.sptraderb.accumulation;

import io.sptraderb.component.ComponentRuntime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The buy rules there are, by the name a request asks for. Immutable, and safe for use by many threads. */
public final class BuyRules {

    private static final List<String> BUILT_IN =
            List.of(BuyTheDip.NAME, BuyAndHold.NAME, DollarCostAverage.NAME, Momentum.NAME);

    private final Optional<ComponentRuntime> components;

    private BuyRules(Optional<ComponentRuntime> components) {
        this.components = components;
    }

    /** Those that need nothing but prices. */
    public static BuyRules builtIn() {
        return new BuyRules(Optional.empty());
    }

    /** The built-in ones, and {@value ComponentRule#NAME}, which runs a signal. */
    public static BuyRules with(ComponentRuntime components) {
        return new BuyRules(Optional.of(components));
    }

    /** The documented spelling of a rule's name, whatever its capitals; names of no rule are left as they are. */
    public static String spelling(String name) {
        return Stream.concat(BUILT_IN.stream(), Stream.of(ComponentRule.NAME))
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    /** Their names on the wire. */
    public List<String> names() {
        return components.isEmpty()
                ? BUILT_IN
                : Stream.concat(BUILT_IN.stream(), Stream.of(ComponentRule.NAME))
                        .toList();
    }

    /**
     * The rule of a name with its settings; settings it does not have are not looked at.
     *
     * @throws StrategyNotFoundException when there is none
     * @throws InvalidConfigException when a setting is missing or out of range
     */
    public BuyRule of(String name, RuleConfig config) {
        return switch (name) {
            case BuyTheDip.NAME -> new BuyTheDip(required(config, "price_change_threshold"), lookback(config));
            case BuyAndHold.NAME -> new BuyAndHold();
            case DollarCostAverage.NAME -> new DollarCostAverage(frequency(config), config.number("amount"));
            case Momentum.NAME -> new Momentum(required(config, "momentum_threshold"), rows(config, "lookback_days"));
            case ComponentRule.NAME -> component(config);
            default -> throw unknown(name);
        };
    }

    private BuyRule component(RuleConfig config) {
        ComponentRuntime runtime = components.orElseThrow(() -> unknown(ComponentRule.NAME));
        return new ComponentRule(runtime, ComponentConfig.read(config, runtime));
    }

    private StrategyNotFoundException unknown(String name) {
        return new StrategyNotFoundException(name, names());
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
