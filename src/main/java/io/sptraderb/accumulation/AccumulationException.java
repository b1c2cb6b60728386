package io.sptraderb.accumulation;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A study cannot be made. The leaves say why; messages name what was found, what is allowed and where. */
public abstract sealed class AccumulationException extends RuntimeException
        permits BadValueException,
                BrokenComponentException,
                InvalidDateRangeException,
                InsufficientDataException,
                StrategyNotFoundException,
                UnknownTickerException,
                ServiceFailedException,
                RemoteErrorException,
                SeveralProblemsException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    AccumulationException(ErrorCode code, String message) {
        this(code, message, null);
    }

    AccumulationException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public final ErrorCode code() {
        return code;
    }

    /** What a client is told beside the message, by its name on the wire: texts, lists, and maps of these by name. */
    public abstract SequencedMap<String, Object> details();

    /**
     * The same of a value that lies deeper in what a client sent.
     *
     * @param block name on the wire of what the value lies in, such as {@code portfolio_params}
     */
    public AccumulationException within(String block) {
        return this;
    }

    static SequencedMap<String, Object> details(String name, Object value) {
        SequencedMap<String, Object> details = new LinkedHashMap<>();
        details.put(name, value);
        return details;
    }
}
