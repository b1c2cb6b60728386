package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.NumericText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A piece of YAML that knows where it stands. */
sealed interface YamlNode {

    /** Where in the document, for example {@code entry.when[0].signal}; empty for the document itself. */
    String path();

    /** 1-based line it begins in. */
    int line();

    /** What it is, short enough for a message. */
    String shown();

    /** Whether it says nothing: {@code key:}, {@code key: null}, {@code key: ~}. */
    default boolean isNull() {
        return false;
    }

    /**
     * One value.
     *
     * @param plain whether it was written without quotes, so that it may be a number, a flag or null
     */
    record Scalar(String path, int line, String text, boolean plain) implements YamlNode {

        private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
        private static final int SHOWN_LENGTH = 80;

        @Override
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }

        @Override
        public String shown() {
            return shorten(text);
        }

        /** The value as YAML 1.2 has it, without its rarer spellings of numbers; empty when null. */
        Optional<ParameterValue> literal() {
            if (isNull()) {
                return Optional.empty();
            }
            return Optional.of(plain ? literalOf(text) : new ParameterValue.Text(text));
        }

        static ParameterValue literalOf(String text) {
            String lower = text.length() <= 5 ? text.toLowerCase(Locale.ROOT) : "";
            if (lower.equals("true") || lower.equals("false")) {
                return new ParameterValue.Flag(lower.equals("true"));
            }
            if (WHOLE.matcher(text).matches()) {
                return new ParameterValue.Whole(Long.parseLong(text));
            }
            OptionalDouble number = NumericText.parse(text);
            return number.isPresent()
                    ? new ParameterValue.Decimal(number.getAsDouble())
                    : new ParameterValue.Text(text);
        }

        static String shorten(String text) {
            String line = text.replaceAll("[\\r\\n\\t]+", " ");
            return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH) + "...";
        }
    }

    /** A list. */
    record Items(String path, int line, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Keys with their values, in the order of the text. */
    record Mapping(String path, int line, Map<String, YamlNode> fields) implements YamlNode {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String shown() {
            return "a mapping";
        }
    }
}
