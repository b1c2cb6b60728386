package io.sptraderb.accumulation;

/**
 * A buy rule as a request asks for it, before anybody has looked whether there is such a one.
 *
 * @param strategyType its name on the wire, such as {@code buy_the_dip}
 */
public record ChosenRule(String strategyType, RuleConfig config) {

    /** All of the capital on the first row. */
    public static final ChosenRule BUY_AND_HOLD = new ChosenRule(BuyAndHold.NAME, RuleConfig.EMPTY);
}
