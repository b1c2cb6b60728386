package io.sptraderb.accumulation;

/** What kind of failure a client is told; the names are those on the wire. */
public enum ErrorCode {
    INVALID_REQUEST,
    INVALID_TICKER,
    INVALID_DATE_RANGE,
    INSUFFICIENT_DATA,
    STRATEGY_NOT_FOUND,
    INVALID_CONFIG,
    SERVICE_UNAVAILABLE,
    SERVICE_TIMEOUT,
    EXTERNAL_API_ERROR,
    /** Whatever has no code of its own. */
    INTERNAL_ERROR
}
