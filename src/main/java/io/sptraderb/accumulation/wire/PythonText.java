package io.sptraderb.accumulation.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as Python prints them: the replaced system told triggers so, and clients show that text. */
final class PythonText {

    private static final double PLAIN_FROM = 1e-4;
    private static final double PLAIN_BELOW = 1e16;

    private PythonText() {}

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(PythonText::of).collect(Collectors.joining(", ", "[", "]"));
            case Boolean flag -> flag ? "True" : "False";
            case Double number -> of(number.doubleValue());
            case Number number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String of(double number) {
        double size = Math.abs(number);
        if (number != 0 && (size < PLAIN_FROM || size >= PLAIN_BELOW)) {
            return Double.toString(number).replace("E", "e");
        }
        String plain = BigDecimal.valueOf(number).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String quoted(String text) {
        String mark = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
        return mark + (mark.equals("'") ? escaped.replace("'", "\\'") : escaped) + mark;
    }
}
