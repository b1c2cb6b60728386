package io.sptraderb.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a signal said about a series: one row for each event, in the order of candles.
 *
 * <p>Every table has the columns {@link #TYPE} (texts) and {@link #STRENGTH} (numbers) and {@link #DIRECTION}; others
 * are the component's own outputs and the indicator values at the event's candle, under their aliases.
 */
public final class SignalTable {

    /** What kind of event: the component's {@code crossover_type} or {@code signal_type}, else {@code unknown}. */
    public static final String TYPE = "signal_type";
    /** How strong, 1.0 when the component does not say. */
    public static final String STRENGTH = "signal_strength";
    /** What the component wrote in its {@code signal} column: 1, or -1 for components that mark sells so. */
    public static final String DIRECTION = "signal";

    private final String signalName;
    private final int[] candles;
    private final SequencedMap<String, OutputColumn> columns;

    /**
     * @param signalName last segment of the component's path
     * @param candles for each row the index of its candle, ascending; several rows may share a candle
     * @param columns outputs by name, each with one value a row
     */
    public SignalTable(String signalName, int[] candles, SequencedMap<String, OutputColumn> columns) {
        for (Map.Entry<String, OutputColumn> column : columns.entrySet()) {
            if (column.getValue().size() != candles.length) {
                throw new IllegalArgumentException("column " + column.getKey() + " of signal " + signalName + " has "
                        + column.getValue().size() + " rows, expected " + candles.length);
            }
        }
        this.signalName = signalName;
        this.candles = candles;
        this.columns = new LinkedHashMap<>(columns);
    }

    public String signalName() {
        return signalName;
    }

    /** Number of events. */
    public int rows() {
        return candles.length;
    }

    /** Index of the candle of a row: the event is known at that candle's close. */
    public int candle(int row) {
        return candles[row];
    }

    /** The output of that name; {@code crossover_type} and {@code strength} find their columns as well. */
    public Optional<OutputColumn> column(String name) {
        OutputColumn found = columns.get(name);
        if (found == null && name.equals("crossover_type")) {
            found = columns.get(TYPE);
        }
        if (found == null && name.equals("strength")) {
            found = columns.get(STRENGTH);
        }
        return Optional.ofNullable(found);
    }

    /** All outputs, in the component's order. */
    public SequencedMap<String, OutputColumn> columns() {
        return Collections.unmodifiableSequencedMap(columns);
    }
}
