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
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Reads execution settings as strategies and requests write them: flat keys with one value each.
 *
 * <p>{@code profile} starts from that profile's settings whatever its position, and leaves the costs, which are no part
 * of a profile. Commission is written in one of three units: {@code commission} as a fraction of the fill's value
 * (0.001 is 0.1 %), {@code commission_pct} in percent, {@code commission_bps} in hundredths of a percent. {@code spread}
 * and {@code slippage} are fractions of the price, {@code swap_long} and {@code swap_short} of the value held over a night.
 * {@code finalize: true|false} is another word for {@code end_of_data: close|leave_open}, {@code exclusive: true} for
 * {@code opposite: reverse}, {@code hedging: true} for {@code opposite: hedge}, {@code margin: 0.1} for
 * {@code leverage: 10}, {@code whole_units: true} for {@code lot_step: 1}.
 */
public final class ExecutionOptions {

    /** Far above any cost, and far inside what the ledger can count. */
    private static final double MAX_MONEY = 1e9;

    private static final double MAX_LEVERAGE = 1_000;
    /** A tenth of the value a night: nobody would hold that. */
    private static final double MAX_SWAP = 0.1;

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final List<String> TRIPLE_DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "none");

    private static final List<String> KEYS = List.of(
            "profile",
            "fill",
            "intrabar",
            "protection_check",
            "entry_candle",
            "level_basis",
            "size_at",
            "opposite",
            "exclusive",
            "hedging",
            "spread_model",
            "end_of_data",
            "finalize",
            "forgive_debt",
            "multiplier",
            "tick_size",
            "lot_step",
            "whole_units",
            "leverage",
            "margin",
            "margin_per_unit",
            "commission",
            "commission_pct",
            "commission_bps",
            "commission_per_unit",
            "commission_fixed",
            "commission_minimum",
            "spread",
            "slippage",
            "swap_long",
            "swap_short",
            "swap_triple_day");

    private final Map<String, ParameterValue> options;
    private final String path;
    private final ToIntFunction<String> lineOf;
    private final Consumer<Problem> problems;

    private ExecutionOptions(
            Map<String, ParameterValue> options,
            String path,
            ToIntFunction<String> lineOf,
            Consumer<Problem> problems) {
        this.options = options;
        this.path = path;
        this.lineOf = lineOf;
        this.problems = problems;
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
        return new ExecutionOptions(options, path, lineOf, problems).applyTo(base);
    }

    /** Settings as the options that make them from nothing, for those who write them down; {@link #apply} reads them. */
    public static SequencedMap<String, ParameterValue> describe(Execution execution) {
        return ExecutionDescription.of(execution);
    }

    /** Every key there is, for those who mix these options with others. */
    public static List<String> keys() {
        return KEYS;
    }

    private Execution applyTo(Execution base) {
        rejectUnknownKeys();
        Execution start = profile(base);
        return start.toBuilder()
                .fill(choice("fill", FillTiming.values(), start.fill()))
                .intrabar(choice("intrabar", Intrabar.values(), start.intrabar()))
                .protectionCheck(choice("protection_check", ProtectionCheck.values(), start.protectionCheck()))
                .entryCandle(choice("entry_candle", EntryCandle.values(), start.entryCandle()))
                .levelBasis(choice("level_basis", LevelBasis.values(), start.levelBasis()))
                .sizeAt(choice("size_at", SizeAt.values(), start.sizeAt()))
                .opposite(opposite(start.opposite()))
                .spreadModel(choice("spread_model", SpreadModel.values(), start.spreadModel()))
                .endOfData(endOfData(start.endOfData()))
                .forgiveDebt(flag("forgive_debt", start.forgiveDebt()))
                .terms(terms(start.terms()))
                .costs(costs(start.costs()))
                .swap(swap(start.swap()))
                .build();
    }

    private void rejectUnknownKeys() {
        options.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                String message = "\"" + key + "\" is no execution option" + NearestName.hint(key, KEYS);
                report(key, message, key, "one of " + String.join(", ", KEYS));
            }
        });
    }

    private Execution profile(Execution base) {
        ParameterValue wanted = options.get("profile");
        if (wanted == null) {
            return base;
        }
        Optional<ExecutionProfile> profile =
                ExecutionProfile.parse(wanted.toString().strip());
        if (profile.isEmpty()) {
            List<String> names = Arrays.stream(ExecutionProfile.values())
                    .map(ExecutionProfile::wireName)
                    .toList();
            rejectName("profile", wanted, names);
        }
        return profile.map(found -> found.execution().withCosts(base.costs())).orElse(base);
    }

    private <E extends Enum<E>> E choice(String key, E[] all, E otherwise) {
        ParameterValue wanted = options.get(key);
        if (wanted == null) {
            return otherwise;
        }
        String name = wanted.toString().strip().replace('-', '_');
        for (E one : all) {
            if (one.name().equalsIgnoreCase(name)) {
                return one;
            }
        }
        rejectName(
                key,
                wanted,
                Arrays.stream(all)
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
        return otherwise;
    }

    /** {@code exclusive: true} and {@code hedging: true} are other words for two of the choices. */
    private Opposite opposite(Opposite otherwise) {
        rejectAllButOne(List.of("opposite", "exclusive", "hedging"));
        Opposite written = choice("opposite", Opposite.values(), otherwise);
        written = named("exclusive", Opposite.REVERSE, written);
        return named("hedging", Opposite.HEDGE, written);
    }

    private Opposite named(String key, Opposite meant, Opposite otherwise) {
        if (!options.containsKey(key)) {
            return otherwise;
        }
        boolean wanted = flag(key, otherwise == meant);
        return wanted ? meant : otherwise == meant ? Opposite.IGNORE : otherwise;
    }

    private ContractTerms terms(ContractTerms start) {
        rejectAllButOne(List.of("lot_step", "whole_units"));
        rejectAllButOne(List.of("leverage", "margin", "margin_per_unit"));
        double lotStep = number("lot_step", 0, MAX_MONEY, start.lotStep());
        if (options.containsKey("whole_units")) {
            lotStep = flag("whole_units", lotStep > 0) ? Math.max(1, lotStep) : 0;
        }
        double leverage = number("leverage", 1, MAX_LEVERAGE, start.leverage());
        double margin = number("margin", 1 / MAX_LEVERAGE, 1, 1 / leverage);
        return new ContractTerms(
                number("multiplier", 1e-6, 1e6, start.multiplier()),
                number("tick_size", 0, 1e6, start.tickSize()),
                lotStep,
                options.containsKey("margin") ? 1 / margin : leverage,
                number("margin_per_unit", 0, MAX_MONEY, start.marginPerUnit()));
    }

    private Swap swap(Swap start) {
        return new Swap(
                number("swap_long", -MAX_SWAP, MAX_SWAP, start.longRate()),
                number("swap_short", -MAX_SWAP, MAX_SWAP, start.shortRate()),
                tripleDay(start.tripleDay()));
    }

    private Optional<DayOfWeek> tripleDay(Optional<DayOfWeek> otherwise) {
        ParameterValue wanted = options.get("swap_triple_day");
        if (wanted == null) {
            return otherwise;
        }
        String name = wanted.toString().strip();
        if (name.equalsIgnoreCase("none")) {
            return Optional.empty();
        }
        for (DayOfWeek day : WORKDAYS) {
            if (day.name().equalsIgnoreCase(name)) {
                return Optional.of(day);
            }
        }
        rejectName("swap_triple_day", wanted, TRIPLE_DAYS);
        return otherwise;
    }

    private double number(String key, double least, double most, double otherwise) {
        ParameterValue wanted = options.get(key);
        if (wanted == null) {
            return otherwise;
        }
        OptionalDouble number = NumericText.of(wanted);
        if (number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most) {
            return number.getAsDouble();
        }
        String allowed = "a number from " + plain(least) + " to " + plain(most);
        report(key, key + " is out of range or no number", wanted.toString(), allowed);
        return otherwise;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private EndOfData endOfData(EndOfData otherwise) {
        if (!options.containsKey("finalize")) {
            return choice("end_of_data", EndOfData.values(), otherwise);
        }
        rejectAllButOne(List.of("end_of_data", "finalize"));
        EndOfData written = choice("end_of_data", EndOfData.values(), otherwise);
        boolean closes = flag("finalize", written != EndOfData.LEAVE_OPEN);
        if (!closes) {
            return EndOfData.LEAVE_OPEN;
        }
        return written == EndOfData.LEAVE_OPEN ? EndOfData.CLOSE : written;
    }

    private boolean flag(String key, boolean otherwise) {
        ParameterValue wanted = options.get(key);
        if (wanted == null) {
            return otherwise;
        }
        String text = wanted.toString().strip();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.equalsIgnoreCase("true");
        }
        report(key, key + " must be true or false", text, "true or false");
        return otherwise;
    }

    private Costs costs(Costs start) {
        rejectAllButOne(List.of("commission", "commission_pct", "commission_bps"));
        double rate = fraction("commission", 1, start.commissionRate());
        rate = fraction("commission_pct", 100, rate);
        rate = fraction("commission_bps", 10_000, rate);
        Costs costs = new Costs(
                rate,
                number("commission_per_unit", 0, MAX_MONEY, start.commissionPerUnit()),
                number("commission_fixed", 0, MAX_MONEY, start.commissionFixed()),
                number("commission_minimum", 0, MAX_MONEY, start.commissionMinimum()),
                fraction("spread", 1, start.spread()),
                fraction("slippage", 1, start.slippage()));
        if (costs.spread() + costs.slippage() < 1) {
            return costs;
        }
        // A fill worse by this much could have a price of zero or less.
        report(
                options.containsKey("slippage") ? "slippage" : "spread",
                "spread and slippage together are a whole price or more",
                "spread " + costs.spread() + " and slippage " + costs.slippage(),
                "less than 1 in sum");
        return start;
    }

    /** A fraction written in parts of {@code whole}: 1, percent, hundredths of a percent. */
    private double fraction(String key, int whole, double otherwise) {
        ParameterValue wanted = options.get(key);
        if (wanted == null) {
            return otherwise;
        }
        OptionalDouble number = NumericText.of(wanted);
        if (number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() < whole) {
            return number.getAsDouble() / whole;
        }
        report(key, key + " is out of range or no number", wanted.toString(), "a number from 0 to below " + whole);
        return otherwise;
    }

    /** Two spellings of one setting would leave the reader guessing which is meant. */
    private void rejectAllButOne(List<String> spellings) {
        List<String> given = spellings.stream().filter(options::containsKey).toList();
        if (given.size() > 1) {
            String keys = String.join(" and ", given);
            report(given.getLast(), keys + " set the same thing", keys, "only one of them");
        }
    }

    private void rejectName(String key, ParameterValue wanted, List<String> names) {
        String message = "\"" + wanted + "\" is no " + key + NearestName.hint(wanted.toString(), names);
        report(key, message, wanted.toString(), "one of " + String.join(", ", names));
    }

    private void report(String key, String message, String found, String allowed) {
        String where = path.isEmpty() ? key : path + "." + key;
        problems.accept(new Problem(where, lineOf.applyAsInt(key), message, found, allowed));
    }
}
