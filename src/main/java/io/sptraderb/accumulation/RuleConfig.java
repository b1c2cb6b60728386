package io.sptraderb.accumulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/**
 * The settings of a buy rule as somebody wrote them: texts, numbers, flags, lists of these and maps of these by name.
 * What is null was not given.
 */
public final class RuleConfig {

    public static final RuleConfig EMPTY = new RuleConfig(Map.of());

    private final SequencedMap<String, Object> settings;

    /** Copies; no value is null. */
    public RuleConfig(Map<String, Object> settings) {
        this.settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
    }

    /** Every setting by its name on the wire, in the order written. */
    public SequencedMap<String, Object> settings() {
        return settings;
    }

    /**
     * A setting that is a number.
     *
     * @param key name on the wire, such as {@code price_change_threshold}
     * @throws InvalidConfigException when there is something else than a number
     */
    public OptionalDouble number(String key) {
        return switch (settings.get(key)) {
            case null -> OptionalDouble.empty();
            case Number number -> OptionalDouble.of(number.doubleValue());
            case Object other -> throw wrong(key, other, "a number");
        };
    }

    /**
     * A setting that is a text.
     *
     * @param key name on the wire, such as {@code lookback_period}
     * @throws InvalidConfigException when there is something else than a text
     */
    public Optional<String> text(String key) {
        return switch (settings.get(key)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Object other -> throw wrong(key, other, "a text");
        };
    }

    private static InvalidConfigException wrong(String key, Object found, String allowed) {
        return new InvalidConfigException("config." + key, found.toString(), allowed);
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
