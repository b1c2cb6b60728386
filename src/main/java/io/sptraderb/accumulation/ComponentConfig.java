package io.sptraderb.accumulation;

import io.sptraderb.component.ComponentDescriptor;
import io.sptraderb.component.ComponentDescriptor.Kind;
import io.sptraderb.component.ComponentParameterException;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.ComponentRuntime;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.SignalCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which signal a rule runs and its parameters, both as strategies write them. */
final class ComponentConfig {

    private static final String COMPONENT = "component";
    private static final String PARAMETERS = "parameters";
    private static final String FOLDER = "signals/";
    private static final String VALUES = "a finite number, a text, true, false or a list of these";

    private ComponentConfig() {}

    /** Throws {@link InvalidConfigException} when there is no such signal, or a parameter is none. */
    static SignalCall read(RuleConfig config, ComponentRuntime runtime) {
        String written = config.text(COMPONENT)
                .orElseThrow(() -> new InvalidConfigException("config.component", "missing", ComponentPath.ALLOWED));
        ComponentPath path = ComponentPath.parse(written.strip())
                .orElseThrow(
                        () -> new InvalidConfigException("config.component", quoted(written), ComponentPath.ALLOWED));
        ComponentDescriptor signal = find(path, runtime)
                .orElseThrow(() -> new InvalidConfigException("config.component", quoted(written), signals(runtime)));
        return new SignalCall(signal.path(), parameters(config.settings().get(PARAMETERS)), Optional.empty());
    }

    /** Bare names and paths below the folder of signals are meant to be there. */
    private static Optional<ComponentDescriptor> find(ComponentPath path, ComponentRuntime runtime) {
        return runtime.find(path)
                .or(() -> runtime.find(new ComponentPath(FOLDER + path.value())))
                .filter(found -> found.kind() == Kind.SIGNAL);
    }

    private static String signals(ComponentRuntime runtime) {
        List<String> signals = runtime.paths().stream()
                .map(ComponentPath::value)
                .filter(path -> path.startsWith(FOLDER))
                .toList();
        return signals.isEmpty() ? "a signal, but there is none" : "one of " + String.join(", ", signals);
    }

    private static Map<String, ParameterValue> parameters(@Nullable Object written) {
        Map<String, ParameterValue> parameters = new LinkedHashMap<>();
        switch (written) {
            case null -> {}
            case Map<?, ?> values ->
                values.forEach((name, value) -> {
                    if (value != null) {
                        parameters.put(String.valueOf(name), value("config.parameters." + name, value));
                    }
                });
            default -> throw new InvalidConfigException("config.parameters", written.toString(), "values by name");
        }
        return parameters;
    }

    private static ParameterValue value(String field, @Nullable Object written) {
        return switch (written) {
            case String text -> new ParameterValue.Text(text);
            case Boolean flag -> new ParameterValue.Flag(flag);
            case Number number when Double.isFinite(number.doubleValue()) -> number(number);
            case List<?> values ->
                new ParameterValue.Sequence(
                        values.stream().map(each -> value(field, each)).toList());
            case null, default -> throw new InvalidConfigException(field, String.valueOf(written), VALUES);
        };
    }

    /** JSON knows no difference between 10 and 10.0, but Python counts with whole numbers only. */
    private static ParameterValue number(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? new ParameterValue.Whole(number.longValue())
                : new ParameterValue.Decimal(value);
    }

    /** What is wrong when the signal has no parameter of a name that was given. */
    static InvalidConfigException unknownParameter(SignalCall call, ComponentParameterException thrown) {
        return new InvalidConfigException(
                "config.parameters." + thrown.parameter(),
                String.valueOf(call.parameters().get(thrown.parameter())),
                thrown.allowed().isEmpty()
                        ? "absent: " + call.path() + " has no parameters"
                        : "a parameter of " + call.path() + ": " + String.join(", ", thrown.allowed()));
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
