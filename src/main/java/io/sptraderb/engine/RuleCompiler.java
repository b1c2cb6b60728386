package io.sptraderb.engine;

import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalTable;
import io.sptraderb.engine.RuleMasks.ExitPlan;
import io.sptraderb.strategy.Condition;
import io.sptraderb.strategy.EntryRule;
import io.sptraderb.strategy.ExitRule;
import io.sptraderb.strategy.ExitRule.Closes;
import io.sptraderb.strategy.OutputTest;
import io.sptraderb.strategy.OutputTest.Operand;
import io.sptraderb.strategy.OutputTest.Operator;
import io.sptraderb.strategy.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compiles rules to masks, once a run, so that the loop only reads bytes. */
public final class RuleCompiler {

    /** One bit of a long for each rule, of entries and of exits. */
    public static final int MAX_RULES = 63;

    private final int candles;
    private final List<SignalTable> signals;

    private RuleCompiler(int candles, List<SignalTable> signals) {
        this.candles = candles;
        this.signals = signals;
    }

    /**
     * The masks of a strategy's rules, without its filters.
     *
     * @param candles how many candles the series has
     * @param signals events of every signal the rules name
     * @param bothSides whether an entry rule of each side may act on the same candle, not only the first that holds
     * @throws IllegalArgumentException when a rule names a signal without a table, or there are too many rules
     */
    public static RuleMasks compile(Strategy strategy, List<SignalTable> signals, int candles, boolean bothSides) {
        return new RuleCompiler(candles, signals).compile(strategy.entries(), strategy.exits(), bothSides);
    }

    private RuleMasks compile(List<EntryRule> entries, List<ExitRule> exits, boolean bothSides) {
        PlanTable<List<EntryRule>> entryPlans = new PlanTable<>(rules -> entryPlan(entries, rules, bothSides));
        byte[] entry = codes(entries.stream().map(EntryRule::when).toList(), entryPlans);
        PlanTable<ExitPlan> exitPlans = new PlanTable<>(rules -> exitPlan(exits, rules));
        byte[] exit = codes(exits.stream().map(ExitRule::when).toList(), exitPlans);
        return new RuleMasks(entry, entryPlans.plans(), exit, exitPlans.plans());
    }

    private byte[] codes(List<Condition> conditions, PlanTable<?> plans) {
        if (conditions.size() > MAX_RULES) {
            throw new IllegalArgumentException(
                    "strategy has " + conditions.size() + " rules, at most " + MAX_RULES + " are possible");
        }
        long[] rules = new long[conditions.isEmpty() ? 0 : candles];
        for (int rule = 0; rule < conditions.size(); rule++) {
            boolean[] holds = evaluate(conditions.get(rule));
            for (int i = 0; i < candles; i++) {
                rules[i] |= holds[i] ? 1L << rule : 0;
            }
        }
        byte[] codes = new byte[candles];
        for (int i = 0; i < rules.length; i++) {
            codes[i] = plans.code(rules[i]);
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

    private boolean[] evaluate(Condition condition) {
        return switch (condition) {
            case Condition.SignalEvent event -> eventMask(event);
            case Condition.All all -> combine(all.conditions(), true);
            case Condition.Any any -> combine(any.conditions(), false);
            case Condition.Not not -> {
                boolean[] mask = evaluate(not.condition());
                for (int i = 0; i < candles; i++) {
                    mask[i] = !mask[i];
                }
                yield mask;
            }
        };
    }

    private boolean[] combine(List<Condition> conditions, boolean all) {
        boolean[] combined = new boolean[candles];
        Arrays.fill(combined, all);
        for (Condition condition : conditions) {
            boolean[] mask = evaluate(condition);
            for (int i = 0; i < candles; i++) {
                combined[i] = all ? combined[i] && mask[i] : combined[i] || mask[i];
            }
        }
        return combined;
    }

    private boolean[] eventMask(Condition.SignalEvent event) {
        SignalTable table = signals.stream()
                .filter(signal -> signal.signalName().equals(event.signal()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no events of signal " + event.signal()));
        boolean[] mask = new boolean[candles];
        for (int row = 0; row < table.rows(); row++) {
            if (passes(table, row, event.outputs())) {
                mask[table.candle(row)] = true;
            }
        }
        return mask;
    }

    private static boolean passes(SignalTable table, int row, List<OutputTest> tests) {
        for (OutputTest test : tests) {
            OutputColumn column = table.column(test.output()).orElse(null);
            if (column == null || !passes(column, row, test)) {
                return false;
            }
        }
        return true;
    }

    private static boolean passes(OutputColumn column, int row, OutputTest test) {
        return switch (test.operand()) {
            case Operand.Numeric(double wanted) -> comparesTo(numberAt(column, row), test.operator(), wanted);
            case Operand.Text(String wanted) -> equality(test.operator(), wanted.equals(textAt(column, row)));
            case Operand.Flag(boolean wanted) -> {
                double found = numberAt(column, row);
                yield equality(test.operator(), !Double.isNaN(found) && (found != 0) == wanted);
            }
        };
    }

    private static double numberAt(OutputColumn column, int row) {
        return switch (column) {
            case OutputColumn.Numbers(double[] values) -> values[row];
            case OutputColumn.Flags(boolean[] values) -> values[row] ? 1 : 0;
            case OutputColumn.Texts _ -> Double.NaN;
        };
    }

    private static String textAt(OutputColumn column, int row) {
        return switch (column) {
            case OutputColumn.Texts(int[] codes, List<String> dictionary) ->
                codes[row] < 0 ? "" : dictionary.get(codes[row]);
            case OutputColumn.Flags(boolean[] values) -> Boolean.toString(values[row]);
            case OutputColumn.Numbers(double[] values) -> Double.toString(values[row]);
        };
    }

    private static boolean equality(Operator operator, boolean equal) {
        return switch (operator) {
            case EQUAL -> equal;
            case NOT_EQUAL -> !equal;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
        };
    }

    private static boolean comparesTo(double found, Operator operator, double wanted) {
        return switch (operator) {
            case EQUAL -> found == wanted;
            case NOT_EQUAL -> found != wanted;
            case LESS -> found < wanted;
            case LESS_OR_EQUAL -> found <= wanted;
            case GREATER -> found > wanted;
            case GREATER_OR_EQUAL -> found >= wanted;
        };
    }
}
