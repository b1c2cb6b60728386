package io.sptraderb.candle;

import org.jspecify.annotations.Nullable;

/** Candles could not be had. The leaves say which way; messages name what was found, what is allowed and where. */
public abstract sealed class CandleException extends RuntimeException
        permits UnknownSymbolException,
                UnavailableTimeframeException,
                NoCandlesException,
                BadCandlesException,
                SourceUnavailableException {

    private static final long serialVersionUID = 1L;

    CandleException(String message) {
        super(message);
    }

    CandleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
