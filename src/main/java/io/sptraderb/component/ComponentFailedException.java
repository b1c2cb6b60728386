package io.sptraderb.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The component's own code raised an error, or does not compile. */
public final class ComponentFailedException extends ComponentException {

    private static final long serialVersionUID = 1L;

    private final String errorType;
    private final String errorMessage;
    private final String file;
    private final int line;
    private final transient List<Frame> frames;

    /**
     * @param errorType the language's name of the error, for example {@code KeyError}
     * @param file the component's file, relative to the components folder
     * @param line 1-based, 0 when unknown
     * @param frames the component's own frames, innermost first
     */
    public ComponentFailedException(
            String component,
            String errorType,
            String errorMessage,
            String file,
            int line,
            List<Frame> frames,
            @Nullable Throwable cause) {
        super(
                component,
                errorType + ": " + errorMessage + " (" + file + (line > 0 ? ", line " + line : "") + ")",
                cause);
        this.errorType = errorType;
        this.errorMessage = errorMessage;
        this.file = file;
        this.line = line;
        this.frames = List.copyOf(frames);
    }

    public String errorType() {
        return errorType;
    }

    public String errorMessage() {
        return errorMessage;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public List<Frame> frames() {
        return frames;
    }

    /** A place in the component's code. */
    public record Frame(String function, String file, int line) {}
}
