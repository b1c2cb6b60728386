package io.sptraderb.strategy;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.Execution.EndOfData;
import io.sptraderb.strategy.Execution.FillTiming;
import io.sptraderb.strategy.Execution.Intrabar;
import io.sptraderb.strategy.Execution.LevelBasis;
import io.sptraderb.strategy.Execution.ProtectionCheck;
import io.sptraderb.strategy.Execution.SpreadModel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Reads execution settings as strategies and requests write them: flat keys with one value each.
 *
 * <p>{@code profile} starts from that profile's settings whatever its position, and leaves the costs, which are no part
 * of a profile. Commission is written in one of three units: {@code commission} as a fraction of the fill's value
 * (0.001 is 0.1 %), {@code commission_pct} in percent, {@code commission_bps} in hundredths of a percent. {@code spread}
 * and {@code slippage} are fractions of the price. {@code finalize: true|false} is another word for
 * {@code end_of_data: close|leave_open}.
 */
public final class ExecutionOptions {

    /** Far above any cost, and far inside what the ledger can count. */
    private static final double MAX_MONEY = 1e9;

    private static final List<String> KEYS = List.of(
            "profile",
            "fill",
            "intrabar",
            "protection_check",
            "level_basis",
            "spread_model",
            "end_of_data",
            "finalize",
            "whole_units",
            "exclusive",
            "commission",
            "commission_pct",
            "commission_bps",
            "commission_per_unit",
            "commission_fixed",
            "commission_minimum",
            "spread",
            "slippage");

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

    /** Every key there is, for those who mix these options with others. */
    public static List<String> keys() {
        return KEYS;
    }

    private Execution applyTo(Execution base) {
        rejectUnknownKeys();
        Execution start = profile(base);
        return new Execution(
                start.profile(),
                choice("fill", FillTiming.values(), start.fill()),
                choice("intrabar", Intrabar.values(), start.intrabar()),
                choice("protection_check", ProtectionCheck.values(), start.protectionCheck()),
                choice("level_basis", LevelBasis.values(), start.levelBasis()),
                choice("spread_model", SpreadModel.values(), start.spreadModel()),
                endOfData(start.endOfData()),
                flag("whole_units", start.wholeUnits()),
                flag("exclusive", start.exclusive()),
                costs(start.costs()));
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
                money("commission_per_unit", start.commissionPerUnit()),
                money("commission_fixed", start.commissionFixed()),
                money("commission_minimum", start.commissionMinimum()),
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

    private double money(String key, double otherwise) {
        ParameterValue wanted = options.get(key);
        if (wanted == null) {
            return otherwise;
        }
        OptionalDouble number = NumericText.of(wanted);
        if (number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() <= MAX_MONEY) {
            return number.getAsDouble();
        }
        report(key, key + " is out of range or no number", wanted.toString(), "an amount of money from 0 to 1e9");
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
