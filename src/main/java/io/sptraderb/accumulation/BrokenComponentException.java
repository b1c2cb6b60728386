package io.sptraderb.accumulation;

import io.sptraderb.component.ComponentException;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentPath;
import java.util.SequencedMap;

/** The component of a buy rule gave no answer; the cause says which way, and in which of the components it uses. */
public final class BrokenComponentException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final String component;

    public BrokenComponentException(ComponentPath component, ComponentException cause) {
        super(
                ErrorCode.INVALID_CONFIG,
                "the component " + component + " of the rule failed: " + cause.getMessage(),
                cause);
        this.component = component.value();
    }

    /** Path of the signal the rule runs. */
    public String component() {
        return component;
    }

    /** With the error, the file and the line (1-based) in it where they are known. */
    @Override
    public SequencedMap<String, Object> details() {
        SequencedMap<String, Object> details = details("component", component);
        if (getCause() instanceof ComponentFailedException failed) {
            details.put("error", failed.errorType() + ": " + failed.errorMessage());
            details.put("file", failed.file());
            if (failed.line() > 0) {
                details.put("line", Integer.toString(failed.line()));
            }
        }
        return details;
    }
}
