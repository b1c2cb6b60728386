package io.sptraderb.candle;

/**
 * One candle, as a view for edges and tests; the engine reads the columns of {@link CandleSeries}.
 *
 * @param openTime seconds since the epoch, UTC
 * @param volume traded units, 0 when the source has none
 */
public record Candle(long openTime, double open, double high, double low, double close, double volume) {}
