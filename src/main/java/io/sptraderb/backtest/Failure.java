package io.sptraderb.backtest;

import io.sptraderb.component.ComponentFailedException.Frame;
import io.sptraderb.strategy.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a run failed, in a form that survives the process.
 *
 * @param detail one sentence for the trader, without internals
 * @param problems what was found and what is allowed; may be empty
 * @param origin the place in a component's code, when a component failed
 */
public record Failure(Kind kind, String detail, List<Problem> problems, Optional<Origin> origin) {
    public Failure {
        problems = List.copyOf(problems);
    }

    /** The families of failures. */
    public enum Kind {
        UNKNOWN_SYMBOL("Unknown symbol"),
        UNAVAILABLE_TIMEFRAME("Unavailable timeframe"),
        NO_CANDLES("No candles in range"),
        BAD_CANDLES("Candles cannot be read"),
        SOURCE_UNAVAILABLE("Source of candles unavailable"),
        QUALITY_BLOCKED("Quality of candles does not allow execution"),
        UNKNOWN_STRATEGY("Unknown strategy"),
        INVALID_STRATEGY("Invalid strategy"),
        COMPONENT_NOT_FOUND("Component not found"),
        COMPONENT_FAILED("Component failed"),
        COMPONENT_PARAMETER("Component has no such parameter"),
        COMPONENT_RESULT("Component returned something else than its contract asks for"),
        COMPONENT_LIMIT("Component exceeded a limit"),
        AMOUNT_OVERFLOW("Amount too large"),
        OUT_OF_MEMORY("Out of memory"),
        STORE_FAILED("Result could not be stored"),
        INTERNAL("Internal error");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** A short name for people; the same for every failure of the kind. */
        public String title() {
            return title;
        }

        /** The spelling on the wire and in files, for example {@code component-failed}. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads what {@link #wireName} writes. */
        public static Optional<Kind> parse(String wireName) {
            for (Kind kind : values()) {
                if (kind.wireName().equals(wireName)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Where in a component's code it went wrong.
     *
     * @param component its path
     * @param file relative to the components folder, empty when unknown
     * @param line 1-based, 0 when unknown
     * @param frames the component's own frames, innermost first
     */
    public record Origin(String component, String file, int line, List<Frame> frames) {
        public Origin {
            frames = List.copyOf(frames);
        }

        /** Only the component is known. */
        static Origin of(String component) {
            return new Origin(component, "", 0, List.of());
        }
    }
}
