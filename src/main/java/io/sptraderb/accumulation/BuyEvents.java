package io.sptraderb.accumulation;

import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** The events of a signal that mean to buy, those of one candle together. */
final class BuyEvents {

    private static final String UNKNOWN = "unknown";

    private final SignalTable table;
    private final Optional<OutputColumn> directions;
    private final Optional<OutputColumn> types;

    BuyEvents(SignalTable table) {
        this.table = table;
        directions = table.column(SignalTable.DIRECTION);
        types = table.column(SignalTable.TYPE);
    }

    /** The first event of a later candle than that of an event; the number of events when there is none. */
    int after(int event) {
        int next = event + 1;
        while (next < table.rows() && table.candle(next) == table.candle(event)) {
            next++;
        }
        return next;
    }

    /** The kinds of the buys from an event on to the last of its candle, each once; empty when none is a buy. */
    List<String> typesFrom(int event) {
        SequencedSet<String> found = new LinkedHashSet<>();
        for (int each = event; each < after(event); each++) {
            if (isBuy(each)) {
                found.add(type(each));
            }
        }
        return List.copyOf(found);
    }

    private boolean isBuy(int event) {
        return switch (directions.orElse(null)) {
            case null -> true;
            case OutputColumn.Numbers numbers -> numbers.values()[event] > 0;
            case OutputColumn.Flags flags -> flags.values()[event];
            case OutputColumn.Texts _ -> false;
        };
    }

    private String type(int event) {
        return types.isPresent() && types.get() instanceof OutputColumn.Texts texts && texts.codes()[event] >= 0
                ? texts.dictionary().get(texts.codes()[event])
                : UNKNOWN;
    }
}
