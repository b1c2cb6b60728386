package io.sptraderb.component.python;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.component.ComponentResultException;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalTable;
import io.sptraderb.series.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Makes the table of events of what a signal returned. */
final class SignalReader {

    private static final String CROSSOVER_TYPE = "crossover_type";

    private final String component;
    private final String name;
    private final CandleSeries series;
    private final SequencedMap<String, double[]> indicators;

    /**
     * @param component path of the signal, for messages
     * @param name its last segment
     * @param indicators values of its indicators by alias
     */
    SignalReader(String component, String name, CandleSeries series, SequencedMap<String, double[]> indicators) {
        this.component = component;
        this.name = name;
        this.series = series;
        this.indicators = indicators;
    }

    /** Class style: whole columns, where each row with a signal is an event. */
    SignalTable ofColumns(List<String> names, List<Column> columns) {
        Directions directions = directions(columns.get(names.indexOf(SignalTable.DIRECTION)));
        int[] candles = directions.rows();
        SequencedMap<String, OutputColumn> outputs = new LinkedHashMap<>();
        outputs.put(SignalTable.DIRECTION, new OutputColumn.Numbers(directions.values()));
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(SignalTable.DIRECTION)) {
                outputs.put(names.get(i), ColumnReader.at(columns.get(i), candles));
            }
        }
        return table(candles, outputs);
    }

    private Directions directions(Column column) {
        Directions directions = Directions.of(column);
        if (directions == null) {
            throw new ComponentResultException(
                    component,
                    "evaluate()",
                    "a column signal that holds texts or objects",
                    "true/false or 1, -1 and 0");
        }
        return directions;
    }

    /** Function style: a list of events, each with its time. */
    SignalTable ofEvents(Value list) {
        EventTimes times = new EventTimes(component, "generate_signals()", series);
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < list.getArraySize(); i++) {
            events.add(event(list.getArrayElement(i), times));
        }
        return ofEvents(events);
    }

    /** Events in any order. */
    SignalTable ofEvents(List<Event> unordered) {
        List<Event> events = new ArrayList<>(unordered);
        events.sort(Comparator.comparingInt(Event::candle));
        SequencedMap<String, OutputColumn> outputs = new LinkedHashMap<>();
        outputs.put(
                SignalTable.TYPE,
                ColumnReader.of(events.stream().map(Event::type).toArray()));
        outputs.put(
                SignalTable.STRENGTH,
                new OutputColumn.Numbers(
                        events.stream().mapToDouble(Event::strength).toArray()));
        for (Event event : events) {
            for (String output : event.outputs().keySet()) {
                if (!outputs.containsKey(output)) {
                    @Nullable Object[] values = new @Nullable Object[events.size()];
                    Arrays.setAll(values, row -> events.get(row).outputs().get(output));
                    outputs.put(output, ColumnReader.of(values));
                }
            }
        }
        return table(events.stream().mapToInt(Event::candle).toArray(), outputs);
    }

    private static Event event(Value event, EventTimes times) {
        Value names = event.getArrayElement(3);
        Value values = event.getArrayElement(4);
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        for (long i = 0; i < names.getArraySize(); i++) {
            outputs.put(names.getArrayElement(i).asString(), scalar(values.getArrayElement(i)));
        }
        Value time = event.getArrayElement(0);
        return new Event(
                time.isString() ? times.candleAt(time.asString()) : times.candleAt(time.asDouble()),
                event.getArrayElement(1).asString(),
                event.getArrayElement(2).asDouble(),
                outputs);
    }

    private static Object scalar(Value value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isString() ? value.asString() : (Object) value.asDouble();
    }

    private SignalTable table(int[] candles, SequencedMap<String, OutputColumn> outputs) {
        SequencedMap<String, OutputColumn> columns = new LinkedHashMap<>();
        columns.put(SignalTable.TYPE, type(outputs, candles.length));
        columns.put(SignalTable.STRENGTH, strength(outputs, candles.length));
        columns.put(SignalTable.DIRECTION, direction(outputs, candles.length));
        outputs.forEach(columns::putIfAbsent);
        indicators.forEach((alias, values) -> {
            if (!columns.containsKey(alias)) {
                columns.put(alias, ColumnReader.numbersAt(values, candles));
            }
        });
        return new SignalTable(name, candles, columns);
    }

    private static OutputColumn type(Map<String, OutputColumn> outputs, int rows) {
        OutputColumn given = outputs.getOrDefault(CROSSOVER_TYPE, outputs.get(SignalTable.TYPE));
        @Nullable Object[] types = new @Nullable Object[rows];
        for (int row = 0; row < rows; row++) {
            types[row] = switch (given) {
                case null -> Event.UNKNOWN;
                case OutputColumn.Texts texts ->
                    texts.codes()[row] < 0 ? Event.UNKNOWN : texts.dictionary().get(texts.codes()[row]);
                case OutputColumn.Numbers numbers ->
                    Double.isNaN(numbers.values()[row]) ? Event.UNKNOWN : String.valueOf(numbers.values()[row]);
                case OutputColumn.Flags flags -> String.valueOf(flags.values()[row]);
            };
        }
        return rows == 0 ? new OutputColumn.Texts(new int[0], List.of()) : ColumnReader.of(types);
    }

    private static OutputColumn strength(Map<String, OutputColumn> outputs, int rows) {
        return numbers(outputs.getOrDefault(SignalTable.STRENGTH, outputs.get("strength")), rows);
    }

    private static OutputColumn direction(Map<String, OutputColumn> outputs, int rows) {
        return numbers(outputs.get(SignalTable.DIRECTION), rows);
    }

    /** The column as numbers, 1 where it says nothing. */
    private static OutputColumn.Numbers numbers(@Nullable OutputColumn given, int rows) {
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            double number =
                    switch (given) {
                        case null -> Double.NaN;
                        case OutputColumn.Numbers values -> values.values()[row];
                        case OutputColumn.Flags flags -> flags.values()[row] ? 1 : 0;
                        case OutputColumn.Texts _ -> Double.NaN;
                    };
            numbers[row] = Double.isNaN(number) ? 1 : number;
        }
        return new OutputColumn.Numbers(numbers);
    }
}
