package io.sptraderb.accumulation;

import io.sptraderb.candle.Quotation;
import java.time.Duration;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A service that part of a study was left to is not there, is too slow or answers wrongly. */
public final class ServiceFailedException extends AccumulationException {

    private static final long serialVersionUID = 1L;

    private final String service;

    private ServiceFailedException(ErrorCode code, String service, String what, @Nullable Throwable cause) {
        super(code, "service " + service + " " + what, cause);
        this.service = service;
    }

    /** Nobody answers at its address. */
    public static ServiceFailedException unavailable(String service, @Nullable Throwable cause) {
        return new ServiceFailedException(ErrorCode.SERVICE_UNAVAILABLE, service, "cannot be reached", cause);
    }

    /** It takes no more work now. */
    public static ServiceFailedException busy(String service, @Nullable Throwable cause) {
        return new ServiceFailedException(
                ErrorCode.SERVICE_UNAVAILABLE, service, "has too much to do, try again later", cause);
    }

    public static ServiceFailedException timedOut(String service, Duration patience, @Nullable Throwable cause) {
        return new ServiceFailedException(
                ErrorCode.SERVICE_TIMEOUT, service, "did not answer within " + patience.toSeconds() + " s", cause);
    }

    /**
     * It answered, but not with what was asked for.
     *
     * @param reason what it did, for example {@code answered 500}
     */
    public static ServiceFailedException failed(String service, String reason, @Nullable Throwable cause) {
        return new ServiceFailedException(ErrorCode.EXTERNAL_API_ERROR, service, reason, cause);
    }

    /**
     * It answered, but not with what was asked for.
     *
     * @param status of HTTP
     * @param body what it sent, or its beginning; quoted cut
     * @param reason what is wrong with it
     */
    public static ServiceFailedException answered(
            String service, int status, String body, String reason, @Nullable Throwable cause) {
        return failed(service, "answered " + status + " \"" + Quotation.cut(body) + "\": " + reason, cause);
    }

    public String service() {
        return service;
    }

    @Override
    public SequencedMap<String, Object> details() {
        return details("service", service);
    }
}
