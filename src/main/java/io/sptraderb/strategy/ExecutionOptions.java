package io.sptraderb.strategy;

import io.sptraderb.component.ParameterValue;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Reads execution settings as strategies and requests write them. */
public final class ExecutionOptions {

    private ExecutionOptions() {}

    /**
     * The base settings with the options applied; what is wrong is reported, and leaves the base's value.
     *
     * @param options by key, for example {@code fill: next_open}, {@code commission_pct: 0.1}
     * @param path what the keys stand under, for problems, for example {@code execution}
     * @param lineOf line of a key's value, 0 where there are no lines
     */
    public static Execution apply(
            Execution base,
            Map<String, ParameterValue> options,
            String path,
            ToIntFunction<String> lineOf,
            Consumer<Problem> problems) {
        options.forEach((key, value) -> problems.accept(
                new Problem(path + "." + key, lineOf.applyAsInt(key), "unknown option", value.toString(), "none yet")));
        return base;
    }
}
