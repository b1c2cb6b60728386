package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.CancelSignal;
import io.sptraderb.component.ComponentPath;
import io.sptraderb.component.IndicatorCall;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.component.ParameterValue.Whole;
import io.sptraderb.component.SignalCall;
import io.sptraderb.component.SignalEvaluation;
import io.sptraderb.component.SignalTable;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The shipped components, run one by one, and their answers in forms that are easy to compare. */
final class ShippedLibrary implements AutoCloseable {

    static final String MA = "signals/ma_crossover";

    private final PythonRuntime runtime;

    ShippedLibrary() {
        this(TestComponents.SHIPPED);
    }

    /** Another library with an {@code sma} and an {@code ma_crossover}. */
    ShippedLibrary(Path folder) {
        runtime = new PythonRuntime(TestComponents.settings(folder));
    }

    /** An indicator by its short type, with parameters that differ from its own. */
    record Indicator(String type, Map<String, ParameterValue> parameters) {}

    PythonRuntime runtime() {
        return runtime;
    }

    /** Columns by name: {@code x} for the first, {@code x.name} for each of several. */
    SequencedMap<String, double[]> calculate(CandleSeries series, Indicator indicator) {
        // A signal that works with any candles, so that the indicator is asked for at all.
        List<IndicatorCall> calls = List.of(
                new IndicatorCall("x", indicator.type(), indicator.parameters()),
                new IndicatorCall("ma_fast", "sma", Map.of()),
                new IndicatorCall("ma_slow", "sma", Map.of("period", new Whole(50))));
        SequencedMap<String, double[]> columns =
                evaluation(series, MA, Map.of(), Optional.of(calls)).indicators();
        columns.remove("ma_fast");
        columns.remove("ma_slow");
        return columns;
    }

    /** One column of several, or the only one there is. */
    static double[] column(Map<String, double[]> columns, String name) {
        String wanted = columns.size() == 1 ? "x" : "x." + name;
        return Objects.requireNonNull(columns.get(wanted), () -> name + " is not among " + columns.keySet());
    }

    SignalTable evaluate(CandleSeries series, String path, Map<String, ParameterValue> parameters) {
        return evaluation(series, path, parameters, Optional.empty()).table();
    }

    SignalTable evaluate(
            CandleSeries series, String path, Map<String, ParameterValue> parameters, IndicatorCall... indicators) {
        return evaluation(series, path, parameters, Optional.of(List.of(indicators)))
                .table();
    }

    SignalEvaluation evaluation(
            CandleSeries series,
            String path,
            Map<String, ParameterValue> parameters,
            Optional<List<IndicatorCall>> indicators) {
        SignalCall call = new SignalCall(new ComponentPath(path), parameters, indicators);
        return runtime.evaluate(series, call, CancelSignal.NEVER);
    }

    static String text(SignalTable table, String name, int row) {
        OutputColumn.Texts texts = (OutputColumn.Texts) table.column(name).orElseThrow();
        return texts.dictionary().get(texts.codes()[row]);
    }

    static double number(SignalTable table, String name, int row) {
        return ((OutputColumn.Numbers) table.column(name).orElseThrow()).values()[row];
    }

    /** Each event as one text: its candle, then its outputs. */
    static List<String> rows(SignalTable table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            StringBuilder text = new StringBuilder(Integer.toString(table.candle(row)));
            for (Map.Entry<String, OutputColumn> column : table.columns().entrySet()) {
                text.append(' ').append(column.getKey()).append('=');
                switch (column.getValue()) {
                    case OutputColumn.Numbers numbers -> text.append(numbers.values()[row]);
                    case OutputColumn.Flags flags -> text.append(flags.values()[row]);
                    case OutputColumn.Texts texts ->
                        text.append(
                                texts.codes()[row] < 0
                                        ? "-"
                                        : texts.dictionary().get(texts.codes()[row]));
                }
            }
            rows.add(text.toString());
        }
        return rows;
    }

    /** The rows of those candles that a shorter series has too. */
    static List<String> rowsBefore(List<String> rows, int size) {
        return rows.stream()
                .filter(row -> Integer.parseInt(row.substring(0, row.indexOf(' '))) < size)
                .toList();
    }

    /** A file of recorded figures. */
    static JsonObject golden(String name) {
        try (InputStream in = ShippedLibrary.class.getResourceAsStream("/golden/" + name);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parameters as a strategy would give them. */
    static Map<String, ParameterValue> parameters(JsonObject object) {
        Map<String, ParameterValue> parameters = new TreeMap<>();
        object.forEach((name, value) -> parameters.put(name, parameter(value)));
        return parameters;
    }

    private static ParameterValue parameter(JsonValue value) {
        return switch (value) {
            case JsonNumber number when number.isIntegral() -> new Whole(number.longValue());
            case JsonNumber number -> new ParameterValue.Decimal(number.doubleValue());
            case JsonString text -> new ParameterValue.Text(text.getString());
            default -> throw new IllegalArgumentException("no parameter: " + value);
        };
    }

    @Override
    public void close() {
        runtime.close();
    }
}
