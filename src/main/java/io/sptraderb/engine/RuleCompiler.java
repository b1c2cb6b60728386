package io.sptraderb.engine;

import io.sptraderb.component.SignalTable;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.ExitRule.Closes;
import io.sptraderb.strategy.Formula;
import io.sptraderb.strategy.Strategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles rules to masks, once a run, so that the loop only reads bytes. */
public final class RuleCompiler {

    /** One bit of a long for each rule, of entries and of exits. */
    public static final int MAX_RULES = 63;

    private final int candles;
    private final ConditionMasks conditions;

    private RuleCompiler(int candles, ConditionMasks conditions) {
        this.candles = candles;
        this.conditions = conditions;
    }

    /**
     * The masks of a strategy's rules, without its filters.
     *
     * @param signals events of every signal the rules name
     * @param columns what they may compare
     * @param bothSides whether an entry rule of each side may act on the same candle, not only the first that holds
     * @throws io.sptraderb.strategy.UnknownOutputException when a rule compares a column that is not there
     * @throws IllegalArgumentException when a rule names a signal without a table, or there are too many rules
     */
    public static RuleMasks compile(
            Strategy strategy, List<SignalTable> signals, RuleColumns columns, boolean bothSides) {
        ConditionMasks conditions = new ConditionMasks(strategy.name(), signals, columns);
        return new RuleCompiler(columns.series().size(), conditions)
                .compile(strategy.entries(), strategy.exits(), bothSides);
    }

    /** The values of what the rules' orders and protections are made of, by formula. */
    public static Map<Formula, double[]> columns(Strategy strategy, RuleColumns columns) {
        FormulaColumns formulas = new FormulaColumns(strategy.name(), columns);
        Map<Formula, double[]> values = new HashMap<>();
        for (EntryRule rule : strategy.entries()) {
            rule.formulas().forEach(formula -> values.computeIfAbsent(formula, formulas::evaluate));
        }
        return values;
    }

    private RuleMasks compile(List<EntryRule> entries, List<ExitRule> exits, boolean bothSides) {
        PlanTable<List<EntryRule>> entryPlans = new PlanTable<>(rules -> entryPlan(entries, rules, bothSides));
        byte[] entry = codes(entries.stream().map(EntryRule::when).toList(), entryPlans);
        PlanTable<ExitPlan> exitPlans = new PlanTable<>(rules -> exitPlan(exits, rules));
        byte[] exit = codes(exits.stream().map(ExitRule::when).toList(), exitPlans);
        return new RuleMasks(entry, entryPlans.plans(), exit, exitPlans.plans());
    }

    private byte[] codes(List<Condition> rules, PlanTable<?> plans) {
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException(
                    "strategy has " + rules.size() + " rules, at most " + MAX_RULES + " are possible");
        }
        long[] holding = new long[rules.isEmpty() ? 0 : candles];
        for (int rule = 0; rule < rules.size(); rule++) {
            boolean[] holds = conditions.evaluate(rules.get(rule));
            for (int i = 0; i < candles; i++) {
                holding[i] |= holds[i] ? 1L << rule : 0;
            }
        }
        byte[] codes = new byte[candles];
        for (int i = 0; i < holding.length; i++) {
            codes[i] = plans.code(holding[i]);
        }
        return codes;
    }

    /** The first rule that holds, with those of its group that hold too; of each side one such when both may act. */
    private static List<EntryRule> entryPlan(List<EntryRule> all, long rules, boolean bothSides) {
        List<EntryRule> plan = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            EntryRule rule = all.get(k);
            if ((rules & 1L << k) != 0 && belongsTo(plan, rule, bothSides)) {
                plan.add(rule);
            }
        }
        return plan;
    }

    private static boolean belongsTo(List<EntryRule> plan, EntryRule rule, boolean bothSides) {
        boolean isFirst = plan.stream().noneMatch(other -> !bothSides || other.side() == rule.side());
        return isFirst
                || (!rule.group().isEmpty()
                        && plan.stream().anyMatch(other -> other.group().equals(rule.group())));
    }

    /** Of each side the largest portion that any of the rules closes, by the first that closes it. */
    private static ExitPlan exitPlan(List<ExitRule> all, long rules) {
        ExitPlan plan = ExitPlan.NOTHING;
        for (int k = 0; k < all.size(); k++) {
            if ((rules & 1L << k) != 0) {
                plan = with(plan, all.get(k));
            }
        }
        return plan;
    }

    private static ExitPlan with(ExitPlan plan, ExitRule rule) {
        boolean isLong = rule.closes() == Closes.ALL || rule.closes() == Closes.LONG;
        boolean isShort = rule.closes() == Closes.ALL || rule.closes() == Closes.SHORT;
        boolean moreLong = isLong && rule.portion() > plan.longPortion();
        boolean moreShort = isShort && rule.portion() > plan.shortPortion();
        return new ExitPlan(
                moreLong ? rule.portion() : plan.longPortion(),
                moreLong ? rule.name() : plan.longRule(),
                moreShort ? rule.portion() : plan.shortPortion(),
                moreShort ? rule.name() : plan.shortRule(),
                plan.cancelsOrders() || rule.closes() == Closes.ORDERS);
    }
}
