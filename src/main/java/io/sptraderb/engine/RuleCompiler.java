package io.sptraderb.engine;

import io.sptraderb.component.SignalTable;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.Strategy;
import java.util.List;

/** Compiles conditions to masks, once a run, so that the loop only reads bytes. */
public final class RuleCompiler {

    private final int candles;
    private final ConditionMasks conditions;

    private RuleCompiler(int candles, ConditionMasks conditions) {
        this.candles = candles;
        this.conditions = conditions;
    }

    /**
     * The masks of a strategy's rules.
     *
     * @param signals events of every signal the rules name
     * @param columns what they may compare
     * @throws io.sptraderb.strategy.UnknownOutputException when a rule compares a column that is not there
     * @throws IllegalArgumentException when a rule names a signal without a table, or there are too many entry rules
     */
    public static RuleMasks compile(Strategy strategy, List<SignalTable> signals, RuleColumns columns) {
        ConditionMasks conditions = new ConditionMasks(strategy.name(), signals, columns);
        return new RuleCompiler(columns.series().size(), conditions).compile(strategy.entries(), strategy.exits());
    }

    private RuleMasks compile(List<EntryRule> entries, List<ExitRule> exits) {
        if (entries.size() > RuleMasks.MAX_ENTRY_RULES) {
            throw new IllegalArgumentException("strategy has " + entries.size() + " entry rules, at most "
                    + RuleMasks.MAX_ENTRY_RULES + " are possible");
        }
        byte[] entry = new byte[candles];
        for (int rule = entries.size() - 1; rule >= 0; rule--) {
            boolean[] holds = conditions.evaluate(entries.get(rule).when());
            for (int i = 0; i < candles; i++) {
                if (holds[i]) {
                    entry[i] = (byte) (rule + 1);
                }
            }
        }
        byte[] exit = new byte[candles];
        for (ExitRule rule : exits) {
            boolean[] holds = conditions.evaluate(rule.when());
            byte bits = bitsOf(rule.closes());
            for (int i = 0; i < candles; i++) {
                if (holds[i]) {
                    exit[i] |= bits;
                }
            }
        }
        return new RuleMasks(entry, exit);
    }

    private static byte bitsOf(ExitRule.Closes closes) {
        return switch (closes) {
            case ALL -> RuleMasks.CLOSE_LONG | RuleMasks.CLOSE_SHORT;
            case LONG -> RuleMasks.CLOSE_LONG;
            case SHORT -> RuleMasks.CLOSE_SHORT;
        };
    }
}
