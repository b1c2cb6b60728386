package io.sptraderb.strategy.yaml;

import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.NumericText;
import io.sptraderb.strategy.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time: {@code 5} or {@code 5 candles}, {@code 12h}, {@code 5d}. */
final class SpanReader {

    static final String ALLOWED = "a number of candles, or of m, h, d or w, for example 5, 12h or 5d";
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(|m|h|d|w|bars?|candles?)");
    private static final Map<String, Long> SECONDS = Map.of("m", 60L, "h", 3_600L, "d", 86_400L, "w", 604_800L);

    private SpanReader() {}

    /** The span a node says; empty when that is no span at all or, with a problem reported, wrong. */
    static Optional<Span> read(YamlNode node, Values values) {
        Optional<ParameterValue> value = values.single(node);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble number = NumericText.of(value.get());
        String text = number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
                ? String.format(Locale.ROOT, "%.0f", number.getAsDouble())
                : value.get().toString().strip().toLowerCase(Locale.ROOT);
        if (text.equals("none")) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            values.problems().error(node, Values.lastSegment(node) + " is no length of time", ALLOWED + ", or none");
            return Optional.empty();
        }
        long count = Long.parseLong(form.group(1));
        Long seconds = SECONDS.get(form.group(2));
        return Optional.of(seconds == null ? new Span.Candles((int) count) : new Span.Time(count * seconds));
    }
}
