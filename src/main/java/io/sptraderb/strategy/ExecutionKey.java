package io.sptraderb.strategy;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.EntryCandle;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Execution.Opposite;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.strategy.Execution.SizeAt;
import io.sptraderb.strategy.Execution.SpreadModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The options that {@link ExecutionOptions} reads: what each means, and what it may be. */
public enum ExecutionKey {
    PROFILE("named settings to start from, wherever it stands; costs are no part of one", profiles()),
    FILL(
            "when an order decided on a candle is filled: at the next open, or at this close",
            choice(FillTiming.values())),
    INTRABAR("which counts when one candle touches stop and target", choice(Intrabar.values())),
    PROTECTION_CHECK("what stops and targets are held against", choice(ProtectionCheck.values())),
    ENTRY_CANDLE("how stops and targets count on the candle of the entry", choice(EntryCandle.values())),
    LEVEL_BASIS("the price that stop and target distances are taken from", choice(LevelBasis.values())),
    SIZE_AT("the price that sizes are computed at", choice(SizeAt.values())),
    OPPOSITE("what becomes of an entry against what is held", choice(Opposite.values())),
    EXCLUSIVE("`true` is `opposite: reverse`", new OptionForm.Flag()),
    HEDGING("`true` is `opposite: hedge`", new OptionForm.Flag()),
    SPREAD_MODEL("who pays the spread", choice(SpreadModel.values())),
    END_OF_DATA("what becomes of positions open after the last candle", choice(EndOfData.values())),
    FINALIZE("`false` is `end_of_data: leave_open`, `true` closes them", new OptionForm.Flag()),
    FORGIVE_DEBT("whether an account that lost more than it had ends at zero", new OptionForm.Flag()),
    MULTIPLIER("account money that a price move of 1 is worth for one unit", new OptionForm.Between(1e-6, 1e6)),
    TICK_SIZE("order prices are multiples of it; 0 for any price", new OptionForm.Between(0, 1e6)),
    LOT_STEP("quantities are multiples of it; 0 for any quantity", new OptionForm.Between(0, Most.MONEY)),
    WHOLE_UNITS("`true` is `lot_step: 1`", new OptionForm.Flag()),
    LEVERAGE("value that may be held for each unit of money", new OptionForm.Between(1, Most.LEVERAGE)),
    MARGIN(
            "money bound as a fraction of the value: 0.1 is `leverage: 10`",
            new OptionForm.Between(1 / Most.LEVERAGE, 1)),
    MARGIN_PER_UNIT(
            "money that each unit binds, in place of leverage; 0 for none", new OptionForm.Between(0, Most.MONEY)),
    COMMISSION("fraction of each fill's value: 0.001 is 0.1 %", new OptionForm.Part(1)),
    COMMISSION_PCT("the same in percent", new OptionForm.Part(100)),
    COMMISSION_BPS("the same in hundredths of a percent", new OptionForm.Part(10_000)),
    COMMISSION_PER_UNIT("money for each unit of each fill", new OptionForm.Between(0, Most.MONEY)),
    COMMISSION_FIXED("money for each fill", new OptionForm.Between(0, Most.MONEY)),
    COMMISSION_MINIMUM("the least a fill pays, once anything is charged", new OptionForm.Between(0, Most.MONEY)),
    SPREAD("distance of bid and ask, a fraction of the price", new OptionForm.Part(1)),
    SLIPPAGE("fraction of the price by which market and stop fills are worse", new OptionForm.Part(1)),
    SWAP_LONG("fraction of a long position's value paid each midnight UTC; negative is received", nightly()),
    SWAP_SHORT("the same for short positions", nightly()),
    SWAP_TRIPLE_DAY("the day whose night counts three times; the weekend's are free then", tripleDays());

    private final String meaning;
    private final OptionForm form;

    ExecutionKey(String meaning, OptionForm form) {
        this.meaning = meaning;
        this.form = form;
    }

    /** Bounds far above anything sensible, and far inside what the ledger can count. */
    private static final class Most {
        private static final double MONEY = 1e9;
        private static final double LEVERAGE = 1_000;
        /** A tenth of the value a night: nobody would hold that. */
        private static final double SWAP = 0.1;
    }

    private static OptionForm profiles() {
        return new OptionForm.Choice(Arrays.stream(ExecutionProfile.values())
                .map(ExecutionProfile::wireName)
                .toList());
    }

    private static OptionForm choice(Enum<?>[] all) {
        return new OptionForm.Choice(Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static OptionForm nightly() {
        return new OptionForm.Between(-Most.SWAP, Most.SWAP);
    }

    private static OptionForm tripleDays() {
        return new OptionForm.Choice(List.of("monday", "tuesday", "wednesday", "thursday", "friday", "none"));
    }

    /** The name in files and requests. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it says, in one line. */
    public String meaning() {
        return meaning;
    }

    /** What it may be, in words. */
    public String allowed() {
        return form.allowed();
    }

    /** What the standard profile has; empty where that says it by another key. */
    public String standard() {
        ParameterValue value =
                ExecutionOptions.describe(ExecutionProfile.STANDARD.execution()).get(wireName());
        if (value == null) {
            return "";
        }
        return value instanceof ParameterValue.Decimal(double number) && number == Math.rint(number)
                ? Long.toString((long) number)
                : value.toString();
    }

    OptionForm form() {
        return form;
    }
}
