/**
 * Market candles: what a symbol, a timeframe and a series of candles are.
 *
 * <p>Start at {@link io.sptraderb.candle.CandleSeries}: parallel primitive columns, immutable, shared by every thread.
 * A candle's time is its <em>open</em>, in seconds since the epoch, UTC; what it says is known at its close. Sources of
 * candles implement {@link io.sptraderb.candle.CandleSource}, and {@link io.sptraderb.candle.CandleSources} chooses among
 * them; {@link io.sptraderb.candle.QualityReport} says what is
 * known about a series before anyone trades on it.
 *
 * <p>This package knows nothing of strategies, files, databases or the wire.
 */
@NullMarked
package io.sptraderb.candle;

import org.jspecify.annotations.NullMarked;
