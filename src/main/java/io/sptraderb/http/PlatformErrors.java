package io.sptraderb.http;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.ErrorCode;
import io.sptraderb.accumulation.StudyInterruptedException;
import io.sptraderb.accumulation.wire.ToldError;
import io.sptraderb.candle.CandleException;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.SourceUnavailableException;
import java.util.LinkedHashMap;

/** The one translation of what goes wrong in the investing platform into the errors its clients know. */
final class PlatformErrors {

    private PlatformErrors() {}

    /** An error and the status it is answered with. */
    record Failure(int status, ToldError error) {

        Failure(ToldError error) {
            this(PlatformErrors.status(error.code()), error);
        }

        private static Failure of(ErrorCode code, Throwable thrown) {
            return new Failure(told(code, String.valueOf(thrown.getMessage())));
        }
    }

    static Failure of(RuntimeException thrown) {
        return switch (thrown) {
            case AccumulationException e ->
                new Failure(new ToldError(e.code(), String.valueOf(e.getMessage()), e.details()));
            case SourceUnavailableException e -> Failure.of(ErrorCode.SERVICE_UNAVAILABLE, e);
            case NoCandlesException e -> Failure.of(ErrorCode.INSUFFICIENT_DATA, e);
            case CandleException e -> Failure.of(ErrorCode.EXTERNAL_API_ERROR, e);
            case StudyInterruptedException e -> Failure.of(ErrorCode.SERVICE_UNAVAILABLE, e);
            default -> ofProblem(ErrorTable.of(thrown));
        };
    }

    /** What can happen to any request: a body that is no JSON, a query value out of range, a fault of ours. */
    private static Failure ofProblem(HttpProblem problem) {
        ErrorCode code = problem.status() < 500 ? ErrorCode.INVALID_REQUEST : ErrorCode.INTERNAL_ERROR;
        return new Failure(problem.status(), told(code, problem.detail()));
    }

    private static ToldError told(ErrorCode code, String message) {
        return new ToldError(code, message, new LinkedHashMap<>());
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case INVALID_REQUEST,
                    INVALID_TICKER,
                    INVALID_DATE_RANGE,
                    INSUFFICIENT_DATA,
                    STRATEGY_NOT_FOUND,
                    INVALID_CONFIG -> 400;
            case SERVICE_UNAVAILABLE, SERVICE_TIMEOUT -> 503;
            case EXTERNAL_API_ERROR -> 502;
            case INTERNAL_ERROR -> 500;
        };
    }
}
