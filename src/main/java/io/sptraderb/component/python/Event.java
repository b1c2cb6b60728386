package io.sptraderb.component.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a signal that lists its events.
 *
 * @param candle index of its candle
 * @param type what kind of event
 * @param strength how strong
 * @param outputs the component's further values by name: texts, numbers and bools
 */
record Event(int candle, String type, double strength, Map<String, @Nullable Object> outputs) {

    /** The kind of an event that names none. */
    static final String UNKNOWN = "unknown";
}
