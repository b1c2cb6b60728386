package io.sptraderb.strategy;

import io.sptraderb.component.ParameterValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Execution options as they were given, held against what {@link ExecutionKey} declares; what is wrong is reported. */
final class OptionValues {

    private static final List<String> KEYS =
            Arrays.stream(ExecutionKey.values()).map(ExecutionKey::wireName).toList();

    private final Map<String, ParameterValue> options;
    private final String path;
    private final ToIntFunction<String> lineOf;
    private final Consumer<Problem> problems;

    OptionValues(
            Map<String, ParameterValue> options,
            String path,
            ToIntFunction<String> lineOf,
            Consumer<Problem> problems) {
        this.options = options;
        this.path = path;
        this.lineOf = lineOf;
        this.problems = problems;
    }

    static List<String> keys() {
        return KEYS;
    }

    boolean has(ExecutionKey key) {
        return options.containsKey(key.wireName());
    }

    /** What was given as it was written; empty when nothing was. */
    private Optional<ParameterValue> given(ExecutionKey key) {
        return Optional.ofNullable(options.get(key.wireName()));
    }

    /** The name of a choice, as declared; empty when there is none or, with a problem reported, a wrong one. */
    Optional<String> name(ExecutionKey key) {
        if (!(key.form() instanceof OptionForm.Choice(List<String> names))) {
            throw new IllegalStateException(key + " is no choice");
        }
        Optional<ParameterValue> given = given(key);
        Optional<String> name = given.flatMap(value -> declared(value.toString().strip(), names));
        if (given.isPresent() && name.isEmpty()) {
            String text = given.get().toString();
            report(key, "\"" + text + "\" is no " + key.wireName() + NearestName.hint(text, names), text);
        }
        return name;
    }

    private static Optional<String> declared(String text, List<String> names) {
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(text) || name.equalsIgnoreCase(text.replace('-', '_')))
                .findFirst();
    }

    <E extends Enum<E>> E choice(ExecutionKey key, E[] all, E otherwise) {
        return name(key)
                .flatMap(name -> Arrays.stream(all)
                        .filter(one -> one.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(otherwise);
    }

    boolean flag(ExecutionKey key, boolean otherwise) {
        Optional<String> given = given(key).map(value -> value.toString().strip());
        if (given.isEmpty()) {
            return otherwise;
        }
        String text = given.get();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.equalsIgnoreCase("true");
        }
        report(key, key.wireName() + " must be true or false", text);
        return otherwise;
    }

    /** A number; parts as fractions, however they are written. */
    double number(ExecutionKey key, double otherwise) {
        Optional<ParameterValue> given = given(key);
        if (given.isEmpty()) {
            return otherwise;
        }
        OptionalDouble number = NumericText.of(given.get());
        OptionalDouble accepted = number.isPresent() ? accepted(key.form(), number.getAsDouble()) : number;
        if (accepted.isEmpty()) {
            report(
                    key,
                    key.wireName() + " is out of range or no number",
                    given.get().toString());
        }
        return accepted.orElse(otherwise);
    }

    private static OptionalDouble accepted(OptionForm form, double number) {
        boolean isGood =
                switch (form) {
                    case OptionForm.Between(double least, double most) -> number >= least && number <= most;
                    case OptionForm.Part(int whole) -> number >= 0 && number < whole;
                    case OptionForm.Choice _, OptionForm.Flag _ -> false;
                };
        if (!isGood) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(form instanceof OptionForm.Part(int whole) ? number / whole : number);
    }

    void rejectUnknownKeys() {
        options.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                String message = "\"" + key + "\" is no execution option" + NearestName.hint(key, KEYS);
                report(key, message, key, "one of " + String.join(", ", KEYS));
            }
        });
    }

    /** Two spellings of one setting would leave the reader guessing which is meant. */
    void rejectAllButOne(ExecutionKey... spellings) {
        List<ExecutionKey> given = Arrays.stream(spellings).filter(this::has).toList();
        if (given.size() > 1) {
            String keys = String.join(
                    " and ", given.stream().map(ExecutionKey::wireName).toList());
            report(given.getLast().wireName(), keys + " set the same thing", keys, "only one of them");
        }
    }

    private void report(ExecutionKey key, String message, String found) {
        report(key.wireName(), message, found, key.allowed());
    }

    void report(String key, String message, String found, String allowed) {
        String where = path.isEmpty() ? key : path + "." + key;
        problems.accept(new Problem(where, lineOf.applyAsInt(key), message, found, allowed));
    }
}
