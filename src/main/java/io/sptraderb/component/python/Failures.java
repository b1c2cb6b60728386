package io.sptraderb.component.python;

import io.sptraderb.component.ComponentCancelledException;
import io.sptraderb.component.ComponentException;
import io.sptraderb.component.ComponentFailedException;
import io.sptraderb.component.ComponentFailedException.Frame;
import io.sptraderb.component.ComponentLimitException;
import io.sptraderb.component.ComponentLimitException.Limit;
import io.sptraderb.component.ComponentParameterException;
import io.sptraderb.component.ComponentResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in a call, in the terms of its components. */
final class Failures {

    private static final String MEMORY_ERROR = "MemoryError";

    private final Lease lease;
    private final PythonSettings settings;

    Failures(Lease lease, PythonSettings settings) {
        this.lease = lease;
        this.settings = settings;
    }

    /** Why the watchdog or the print limit stopped the call; null when nobody did. */
    @Nullable
    ComponentException stopped(@Nullable Throwable cause) {
        RunningCall call = lease.call();
        String component = lease.component();
        return switch (call.stopped()) {
            case null -> null;
            case CANCELLED -> new ComponentCancelledException(component);
            case TIME ->
                new ComponentLimitException(
                        component, Limit.TIME, seconds(call.nanosUsed()), seconds(call.nanosAllowed()), cause);
            case MEMORY -> memory(cause);
            case OUTPUT ->
                new ComponentLimitException(
                        component,
                        Limit.OUTPUT,
                        "more than " + bytes(settings.callOutputBytes()) + " of output",
                        bytes(settings.callOutputBytes()),
                        cause);
        };
    }

    /** What a failure inside Python was. */
    ComponentException of(PolyglotException error) {
        ComponentException stopped = stopped(error);
        if (stopped != null) {
            return stopped;
        }
        if (error.isResourceExhausted() || isOutOfMemory(error)) {
            lease.markUnfit();
            return memory(error);
        }
        if (!error.isGuestException() || error.isExit() || error.getGuestObject() == null) {
            lease.markUnfit();
            return refused(error);
        }
        return ofGuest(error, error.getGuestObject());
    }

    /** The interpreter refuses some of what leaves the sandbox with an error of its own instead of Python's. */
    private ComponentFailedException refused(PolyglotException error) {
        String message = String.valueOf(error.getMessage());
        boolean isRefusal = message.contains("is not allowed") || message.contains("UnsupportedPosixFeature");
        String type = error.isExit() ? "SystemExit" : isRefusal ? "PermissionError" : "InternalError";
        return failed(type, isRefusal ? "not available to components: " + message : message, List.of(), error);
    }

    private static boolean isOutOfMemory(PolyglotException error) {
        return error.isHostException() && error.asHostException() instanceof OutOfMemoryError;
    }

    private ComponentException ofGuest(PolyglotException error, Value thrown) {
        try {
            Value described = lease.python("describe", thrown);
            return switch (text(described, 0)) {
                case "result" ->
                    new ComponentResultException(
                            lease.component(), text(described, 1), text(described, 2), text(described, 3));
                case "parameter" ->
                    new ComponentParameterException(lease.component(), text(described, 1), names(text(described, 3)));
                default -> ofError(described, error);
            };
        } catch (PolyglotException | IllegalStateException e) {
            e.addSuppressed(error);
            ComponentException stopped = stopped(e);
            lease.markUnfit();
            return stopped != null
                    ? stopped
                    : failed("InternalError", String.valueOf(error.getMessage()), List.of(), e);
        }
    }

    private ComponentException ofError(Value described, PolyglotException error) {
        String type = text(described, 1);
        if (type.equals(MEMORY_ERROR)) {
            lease.markUnfit();
            return memory(error);
        }
        Value flat = described.getArrayElement(5);
        List<Frame> frames = new ArrayList<>();
        for (long i = 0; i + 2 < flat.getArraySize(); i += 3) {
            frames.add(new Frame(
                    text(flat, i),
                    text(flat, i + 1),
                    flat.getArrayElement(i + 2).asInt()));
        }
        String file = text(described, 3).isEmpty() ? ownFile() : text(described, 3);
        int line = described.getArrayElement(4).asInt();
        return new ComponentFailedException(lease.component(), type, text(described, 2), file, line, frames, error);
    }

    private ComponentFailedException failed(String type, String message, List<Frame> frames, Throwable cause) {
        return new ComponentFailedException(lease.component(), type, message, ownFile(), 0, frames, cause);
    }

    private String ownFile() {
        return lease.component() + ".py";
    }

    private ComponentLimitException memory(@Nullable Throwable cause) {
        long used = lease.call().bytesUsed();
        long allowed = lease.call().bytesAllowed();
        String found = used > allowed ? bytes(used) + " of memory" : "more memory than is free";
        return new ComponentLimitException(lease.component(), Limit.MEMORY, found, bytes(allowed), cause);
    }

    private static String text(Value list, long index) {
        return list.getArrayElement(index).asString();
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\|", -1));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    private static String bytes(long bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : String.format(Locale.ROOT, "%.0f MB", bytes / (double) (1 << 20));
    }
}
