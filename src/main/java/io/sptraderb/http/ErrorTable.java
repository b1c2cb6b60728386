package io.sptraderb.http;

import io.helidon.http.HttpException;
import io.sptraderb.backtest.IdempotencyConflictException;
import io.sptraderb.backtest.InvalidRequestException;
import io.sptraderb.backtest.JobActiveException;
import io.sptraderb.backtest.JobException;
import io.sptraderb.backtest.JobsClosedException;
import io.sptraderb.backtest.QueueFullException;
import io.sptraderb.backtest.RunStoreException;
import io.sptraderb.backtest.UnknownJobException;
import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.CandleException;
import io.sptraderb.candle.NoCandlesException;
import io.sptraderb.candle.SourceUnavailableException;
import io.sptraderb.candle.UnavailableTimeframeException;
import io.sptraderb.candle.UnknownSymbolException;
import io.sptraderb.strategy.InvalidStrategyException;
import io.sptraderb.strategy.UnknownStrategyException;

/** The one translation of what routes throw into answers. */
final class ErrorTable {

    private static final System.Logger LOG = System.getLogger(ErrorTable.class.getName());

    private ErrorTable() {}

    static HttpProblem of(Throwable thrown) {
        return switch (thrown) {
            case HttpProblem e -> e;
            case InvalidRequestException e ->
                new HttpProblem(400, "invalid-request", "Invalid request", message(e)).with(e.problems());
            case InvalidStrategyException e ->
                new HttpProblem(400, "invalid-strategy", "Invalid strategy", "Invalid strategy: " + message(e))
                        .with(e.problems());
            case UnknownStrategyException e ->
                new HttpProblem(404, "unknown-strategy", "Unknown strategy", "Strategy not found: " + message(e));
            case JobException e -> ofJob(e);
            case CandleException e -> ofCandles(e);
            case RunStoreException e -> {
                LOG.log(System.Logger.Level.ERROR, "the store of runs failed", e);
                yield new HttpProblem(
                        503,
                        "store-unavailable",
                        "Store unavailable",
                        "the store of runs cannot be read or written; the server's log has the details");
            }
            case HttpException e -> ofServer(e);
            default -> {
                LOG.log(System.Logger.Level.ERROR, "a request failed", thrown);
                yield new HttpProblem(
                        500,
                        "internal",
                        "Internal error",
                        "the request failed for a reason the server does not know; its log has the details");
            }
        };
    }

    /** Seconds after which to try again; 0 when trying again does not help. */
    static long retryAfter(Throwable thrown) {
        return thrown instanceof QueueFullException full ? full.retryAfter().toSeconds() : 0;
    }

    private static HttpProblem ofJob(JobException thrown) {
        return switch (thrown) {
            case UnknownJobException e -> new HttpProblem(404, "unknown-backtest", "Unknown backtest", message(e));
            case JobActiveException e ->
                new HttpProblem(409, "backtest-active", "Backtest has not ended", message(e))
                        .with(JobWire.job(e.job()));
            case IdempotencyConflictException e ->
                new HttpProblem(409, "idempotency-conflict", "Idempotency key used before", message(e));
            case QueueFullException e -> new HttpProblem(503, "queue-full", "Queue full", message(e));
            case JobsClosedException e -> new HttpProblem(503, "stopping", "Server stopping", message(e));
        };
    }

    private static HttpProblem ofCandles(CandleException thrown) {
        return switch (thrown) {
            case UnknownSymbolException e ->
                new HttpProblem(404, "unknown-symbol", "Unknown symbol", message(e)).withCode("SYMBOL_NOT_FOUND");
            case UnavailableTimeframeException e ->
                new HttpProblem(400, "unavailable-timeframe", "Unavailable timeframe", message(e))
                        .withCode("INVALID_TIMEFRAME");
            case NoCandlesException e -> new HttpProblem(404, "no-candles", "No candles in range", message(e));
            case BadCandlesException e ->
                new HttpProblem(500, "bad-candles", "Candles cannot be read", message(e)).withCode("INTERNAL_ERROR");
            case SourceUnavailableException e ->
                new HttpProblem(503, "source-unavailable", "Source of candles unavailable", message(e))
                        .withCode("DATABASE_ERROR");
        };
    }

    /** What the server library itself refuses, by its status and without its words. */
    private static HttpProblem ofServer(HttpException thrown) {
        int status = thrown.status().code();
        return switch (status) {
            case 404 -> new HttpProblem(404, "not-found", "Not found", "there is nothing at this path");
            case 413 -> new HttpProblem(413, "too-large", "Too large", "the request body is too large");
            default ->
                status >= 400 && status < 500
                        ? new HttpProblem(status, "bad-request", "Bad request", "the request is not well formed")
                        : new HttpProblem(status, "internal", "Internal error", "the request could not be answered");
        };
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }
}
