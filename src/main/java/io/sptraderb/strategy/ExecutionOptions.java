package io.sptraderb.strategy;

import static io.sptraderb.strategy.ExecutionKey.COMMISSION;
import static io.sptraderb.strategy.ExecutionKey.COMMISSION_BPS;
import static io.sptraderb.strategy.ExecutionKey.COMMISSION_FIXED;
import static io.sptraderb.strategy.ExecutionKey.COMMISSION_MINIMUM;
import static io.sptraderb.strategy.ExecutionKey.COMMISSION_PCT;
import static io.sptraderb.strategy.ExecutionKey.COMMISSION_PER_UNIT;
import static io.sptraderb.strategy.ExecutionKey.END_OF_DATA;
import static io.sptraderb.strategy.ExecutionKey.ENTRY_CANDLE;
import static io.sptraderb.strategy.ExecutionKey.EXCLUSIVE;
import static io.sptraderb.strategy.ExecutionKey.FILL;
import static io.sptraderb.strategy.ExecutionKey.FINALIZE;
import static io.sptraderb.strategy.ExecutionKey.FORGIVE_DEBT;
import static io.sptraderb.strategy.ExecutionKey.HEDGING;
import static io.sptraderb.strategy.ExecutionKey.INTRABAR;
import static io.sptraderb.strategy.ExecutionKey.LEVEL_BASIS;
import static io.sptraderb.strategy.ExecutionKey.LEVERAGE;
import static io.sptraderb.strategy.ExecutionKey.LOT_STEP;
import static io.sptraderb.strategy.ExecutionKey.MARGIN;
import static io.sptraderb.strategy.ExecutionKey.MARGIN_PER_UNIT;
import static io.sptraderb.strategy.ExecutionKey.MULTIPLIER;
import static io.sptraderb.strategy.ExecutionKey.OPPOSITE;
import static io.sptraderb.strategy.ExecutionKey.PROFILE;
import static io.sptraderb.strategy.ExecutionKey.PROTECTION_CHECK;
import static io.sptraderb.strategy.ExecutionKey.SIZE_AT;
import static io.sptraderb.strategy.ExecutionKey.SLIPPAGE;
import static io.sptraderb.strategy.ExecutionKey.SPREAD;
import static io.sptraderb.strategy.ExecutionKey.SPREAD_MODEL;
import static io.sptraderb.strategy.ExecutionKey.SWAP_LONG;
import static io.sptraderb.strategy.ExecutionKey.SWAP_SHORT;
import static io.sptraderb.strategy.ExecutionKey.SWAP_TRIPLE_DAY;
import static io.sptraderb.strategy.ExecutionKey.TICK_SIZE;
import static io.sptraderb.strategy.ExecutionKey.WHOLE_UNITS;

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
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Reads execution settings as strategies and requests write them: flat keys with one value each, which
 * {@link ExecutionKey} declares.
 *
 * <p>{@code profile} starts from that profile's settings whatever its position, and leaves the costs, which are no part
 * of a profile. Some settings have more than one spelling; two of them at once are a problem.
 */
public final class ExecutionOptions {

    private final OptionValues values;

    private ExecutionOptions(OptionValues values) {
        this.values = values;
    }

    /**
     * The base settings with the options applied; what is wrong is reported, and leaves the base's value.
     *
     * @param options by key, for example {@code fill: next_open}, {@code commission_pct: 0.1}; numbers and flags may
     *     also be spelled as texts
     * @param path what the keys stand under, for problems, for example {@code execution}; empty when under nothing
     * @param lineOf line of a key's value, 0 where there are no lines
     */
    public static Execution apply(
            Execution base,
            Map<String, ParameterValue> options,
            String path,
            ToIntFunction<String> lineOf,
            Consumer<Problem> problems) {
        return new ExecutionOptions(new OptionValues(options, path, lineOf, problems)).applyTo(base);
    }

    /** Settings as the options that make them from nothing, for those who write them down; {@link #apply} reads them. */
    public static SequencedMap<String, ParameterValue> describe(Execution execution) {
        return ExecutionDescription.of(execution);
    }

    /** Every key there is, for those who mix these options with others. */
    public static List<String> keys() {
        return OptionValues.keys();
    }

    private Execution applyTo(Execution base) {
        values.rejectUnknownKeys();
        Execution start = profile(base);
        return start.toBuilder()
                .fill(values.choice(FILL, FillTiming.values(), start.fill()))
                .intrabar(values.choice(INTRABAR, Intrabar.values(), start.intrabar()))
                .protectionCheck(values.choice(PROTECTION_CHECK, ProtectionCheck.values(), start.protectionCheck()))
                .entryCandle(values.choice(ENTRY_CANDLE, EntryCandle.values(), start.entryCandle()))
                .levelBasis(values.choice(LEVEL_BASIS, LevelBasis.values(), start.levelBasis()))
                .sizeAt(values.choice(SIZE_AT, SizeAt.values(), start.sizeAt()))
                .opposite(opposite(start.opposite()))
                .spreadModel(values.choice(SPREAD_MODEL, SpreadModel.values(), start.spreadModel()))
                .endOfData(endOfData(start.endOfData()))
                .forgiveDebt(values.flag(FORGIVE_DEBT, start.forgiveDebt()))
                .terms(terms(start.terms()))
                .costs(costs(start.costs()))
                .swap(swap(start.swap()))
                .build();
    }

    private Execution profile(Execution base) {
        return values.name(PROFILE)
                .flatMap(ExecutionProfile::parse)
                .map(found -> found.execution().withCosts(base.costs()))
                .orElse(base);
    }

    /** {@code exclusive: true} and {@code hedging: true} are other words for two of the choices. */
    private Opposite opposite(Opposite otherwise) {
        values.rejectAllButOne(OPPOSITE, EXCLUSIVE, HEDGING);
        Opposite written = values.choice(OPPOSITE, Opposite.values(), otherwise);
        written = named(EXCLUSIVE, Opposite.REVERSE, written);
        return named(HEDGING, Opposite.HEDGE, written);
    }

    private Opposite named(ExecutionKey key, Opposite meant, Opposite otherwise) {
        if (!values.has(key)) {
            return otherwise;
        }
        boolean wanted = values.flag(key, otherwise == meant);
        return wanted ? meant : otherwise == meant ? Opposite.IGNORE : otherwise;
    }

    private EndOfData endOfData(EndOfData otherwise) {
        values.rejectAllButOne(END_OF_DATA, FINALIZE);
        EndOfData written = values.choice(END_OF_DATA, EndOfData.values(), otherwise);
        if (!values.has(FINALIZE)) {
            return written;
        }
        boolean closes = values.flag(FINALIZE, written != EndOfData.LEAVE_OPEN);
        if (!closes) {
            return EndOfData.LEAVE_OPEN;
        }
        return written == EndOfData.LEAVE_OPEN ? EndOfData.CLOSE : written;
    }

    private ContractTerms terms(ContractTerms start) {
        values.rejectAllButOne(LOT_STEP, WHOLE_UNITS);
        values.rejectAllButOne(LEVERAGE, MARGIN, MARGIN_PER_UNIT);
        double lotStep = values.number(LOT_STEP, start.lotStep());
        if (values.has(WHOLE_UNITS)) {
            lotStep = values.flag(WHOLE_UNITS, lotStep > 0) ? Math.max(1, lotStep) : 0;
        }
        double leverage = values.number(LEVERAGE, start.leverage());
        double margin = values.number(MARGIN, 1 / leverage);
        return new ContractTerms(
                values.number(MULTIPLIER, start.multiplier()),
                values.number(TICK_SIZE, start.tickSize()),
                lotStep,
                values.has(MARGIN) ? 1 / margin : leverage,
                values.number(MARGIN_PER_UNIT, start.marginPerUnit()));
    }

    private Costs costs(Costs start) {
        values.rejectAllButOne(COMMISSION, COMMISSION_PCT, COMMISSION_BPS);
        double rate = values.number(COMMISSION, start.commissionRate());
        rate = values.number(COMMISSION_PCT, rate);
        rate = values.number(COMMISSION_BPS, rate);
        Costs costs = new Costs(
                rate,
                values.number(COMMISSION_PER_UNIT, start.commissionPerUnit()),
                values.number(COMMISSION_FIXED, start.commissionFixed()),
                values.number(COMMISSION_MINIMUM, start.commissionMinimum()),
                values.number(SPREAD, start.spread()),
                values.number(SLIPPAGE, start.slippage()));
        if (costs.spread() + costs.slippage() < 1) {
            return costs;
        }
        // A fill worse by this much could have a price of zero or less.
        values.report(
                values.has(SLIPPAGE) ? "slippage" : "spread",
                "spread and slippage together are a whole price or more",
                "spread " + costs.spread() + " and slippage " + costs.slippage(),
                "less than 1 in sum");
        return start;
    }

    private Swap swap(Swap start) {
        Optional<String> day = values.name(SWAP_TRIPLE_DAY);
        return new Swap(
                values.number(SWAP_LONG, start.longRate()),
                values.number(SWAP_SHORT, start.shortRate()),
                day.isEmpty() ? start.tripleDay() : day.flatMap(ExecutionOptions::day));
    }

    private static Optional<DayOfWeek> day(String name) {
        return name.equals("none") ? Optional.empty() : Optional.of(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
