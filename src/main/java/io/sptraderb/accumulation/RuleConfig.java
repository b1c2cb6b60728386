package io.sptraderb.accumulation;

import java.util.Optional;
import java.util.OptionalDouble;

/** The settings of a buy rule as somebody wrote them. What is absent or null is empty. */
public interface RuleConfig {

    /**
     * A setting that is a number.
     *
     * @param key name on the wire, such as {@code price_change_threshold}
     * @throws InvalidConfigException when there is something else than a number
     */
    OptionalDouble number(String key);

    /**
     * A setting that is a text.
     *
     * @param key name on the wire, such as {@code lookback_period}
     * @throws InvalidConfigException when there is something else than a text
     */
    Optional<String> text(String key);
}
