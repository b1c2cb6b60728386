package io.sptraderb.component;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a component file below the components folder, in slashes and without ending: {@code signals/ma_crossover},
 * {@code indicators/trend/sma}.
 *
 * <p>Strategies write it dotted or slashed, with or without the first segment {@code core} and the ending {@code .py}:
 * {@code core.signals.ma_crossover}, {@code core/signals/ma_crossover.py}, {@code signals.ma_crossover}.
 *
 * @param value segments of letters, digits, {@code _} and {@code -}, separated by {@code /}
 */
public record ComponentPath(String value) implements Comparable<ComponentPath> {

    /** What strategies may write, for error messages. */
    public static final String ALLOWED =
            "a path below the components folder, for example core.signals.ma_crossover or indicators/trend/sma.py";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    public ComponentPath {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("component path was \"" + value + "\", must be " + ALLOWED);
        }
    }

    /** Reads any of the spellings a strategy may use; empty when the text is none of them. */
    public static Optional<ComponentPath> parse(String text) {
        String path = text.endsWith(".py") ? text.substring(0, text.length() - ".py".length()) : text;
        path = path.replace('.', '/');
        for (String root : List.of("core/", "python-components/")) {
            path = path.startsWith(root) ? path.substring(root.length()) : path;
        }
        return FORM.matcher(path).matches() ? Optional.of(new ComponentPath(path)) : Optional.empty();
    }

    /** The last segment: {@code ma_crossover}. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(ComponentPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
