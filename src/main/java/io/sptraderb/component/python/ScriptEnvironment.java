package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ParameterValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The environment variables a script reads. They hold the candles up to one of the series, and no later one. */
final class ScriptEnvironment {

    private final CandleSeries series;
    private final SequencedMap<String, double[]> indicators;
    private final SequencedMap<String, String> fixed = new LinkedHashMap<>();
    private final StringBuilder candles = new StringBuilder("[");
    /** Length of the text of the candles up to each. */
    private final int[] ends;

    /**
     * @param type what {@code COMPONENT_TYPE} says
     * @param name last segment of the script's path
     * @param indicators one value a candle by alias; empty for an indicator
     */
    ScriptEnvironment(
            CandleSeries series,
            String type,
            String name,
            Map<String, ParameterValue> parameters,
            SequencedMap<String, double[]> indicators) {
        this.series = series;
        this.indicators = indicators;
        fixed.put("SYMBOL", series.symbol().code());
        fixed.put("TIMEFRAME", series.timeframe().toString());
        fixed.put("COMPONENT_TYPE", type);
        fixed.put("COMPONENT_NAME", name);
        parameters.forEach((parameter, value) -> fixed.put("PARAMS_" + variable(parameter), text(value)));
        ends = new int[series.size()];
        for (int i = 0; i < ends.length; i++) {
            addCandle(i);
            ends[i] = candles.length();
        }
    }

    private void addCandle(int i) {
        candles.append(i == 0 ? "" : ", ")
                .append("{\"time\": ")
                .append(series.openTime(i))
                .append(", \"open\": ")
                .append(series.open(i))
                .append(", \"high\": ")
                .append(series.high(i))
                .append(", \"low\": ")
                .append(series.low(i))
                .append(", \"close\": ")
                .append(series.close(i))
                .append(", \"volume\": ")
                .append(series.volume(i))
                .append('}');
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
    }

    private static String text(ParameterValue value) {
        return value instanceof ParameterValue.Text plain ? plain.value() : json(value);
    }

    private static String json(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Text text -> quoted(text.value());
            case ParameterValue.Sequence list ->
                list.values().stream().map(ScriptEnvironment::json).collect(Collectors.joining(", ", "[", "]"));
            case ParameterValue other -> other.toString();
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** What the script reads at a candle; -1 when there is no candle. */
    SequencedMap<String, String> at(int last) {
        SequencedMap<String, String> variables = new LinkedHashMap<>(fixed);
        variables.put("CURRENT_INDEX", Integer.toString(last));
        variables.put("CANDLE_DATA", (last < 0 ? "[" : candles.substring(0, ends[last])) + "]");
        StringBuilder all = new StringBuilder("{");
        indicators.forEach((alias, values) -> {
            StringBuilder list = new StringBuilder();
            append(values, last, list);
            variables.put("INDICATOR_" + variable(alias), list.toString());
            all.append(all.length() == 1 ? "" : ", ").append(quoted(alias)).append(": {\"values\": ");
            all.append(list).append(", \"current\": ");
            append(last < 0 ? Double.NaN : values[last], all);
            all.append('}');
        });
        variables.put("INDICATOR_DATA", all.append('}').toString());
        return variables;
    }

    private static void append(double[] values, int last, StringBuilder list) {
        list.append('[');
        for (int i = 0; i <= last; i++) {
            append(values[i], list.append(i == 0 ? "" : ", "));
        }
        list.append(']');
    }

    private static void append(double value, StringBuilder text) {
        if (Double.isNaN(value)) {
            text.append("null");
        } else {
            text.append(value);
        }
    }
}
