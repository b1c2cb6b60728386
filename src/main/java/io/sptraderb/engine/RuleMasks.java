package io.sptraderb.engine;

import io.sptraderb.strategy.EntryRule;
import java.util.List;

/**
 * A strategy's rules over a series, compiled to bytes: what is decided at each candle's close.
 *
 * @param entry for each candle 0 for nothing, else 1 + the index of a plan in {@code entries}
 * @param entries the distinct plans: the rules whose orders are placed together
 * @param exit for each candle 0 for nothing, else 1 + the index of a plan in {@code exits}
 * @param exits the distinct plans
 * @param blocked what {@link FilterMask} says; empty when nothing is ever blocked
 */
public record RuleMasks(
        byte[] entry, List<List<EntryRule>> entries, byte[] exit, List<ExitPlan> exits, byte[] blocked) {

    /** The most plans a byte can tell apart. */
    public static final int MAX_PLANS = Byte.MAX_VALUE;

    /**
     * What the exit rules that hold on a candle ask for.
     *
     * @param longPortion of the long positions to close, 0 for none
     * @param longRule name of the rule that says so
     * @param shortPortion of the short positions to close, 0 for none
     * @param shortRule name of the rule that says so
     * @param cancelsOrders whether waiting entry orders are cancelled
     */
    public record ExitPlan(
            double longPortion, String longRule, double shortPortion, String shortRule, boolean cancelsOrders) {

        /** No exit rule holds. */
        public static final ExitPlan NOTHING = new ExitPlan(0, "", 0, "", false);

        /** Everything is closed. */
        public static final ExitPlan ALL = new ExitPlan(1, "", 1, "", false);
    }

    public RuleMasks {
        entries = entries.stream().map(List::copyOf).toList();
        exits = List.copyOf(exits);
        if (entry.length != exit.length || (blocked.length != 0 && blocked.length != entry.length)) {
            throw new IllegalArgumentException("entry mask has " + entry.length + " candles, exit mask " + exit.length
                    + ", filter " + blocked.length + ": must be equal, the last may be empty");
        }
    }

    /** Rules without filters. */
    public RuleMasks(byte[] entry, List<List<EntryRule>> entries, byte[] exit, List<ExitPlan> exits) {
        this(entry, entries, exit, exits, new byte[0]);
    }

    /** The same rules behind filters; see {@link FilterMask}. */
    public RuleMasks blockedBy(byte[] filters) {
        return new RuleMasks(entry, entries, exit, exits, filters);
    }
}
