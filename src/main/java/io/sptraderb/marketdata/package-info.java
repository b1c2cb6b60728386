/**
 * Where candles come from: files in CSV, tables of a PostgreSQL database, the samples bundled with the program, and the
 * cache in front of files.
 *
 * <p>Start at {@link io.sptraderb.marketdata.MarketData}, which puts the sources together; {@link
 * io.sptraderb.marketdata.CsvCandles} reads one file. All of them are {@link io.sptraderb.candle.CandleSource}s, safe
 * for many threads, and give either whole candles or one typed {@link io.sptraderb.candle.CandleException}.
 *
 * <p>This package knows nothing of strategies, runs or the wire: callers see it only through the port.
 */
@NullMarked
package io.sptraderb.marketdata;

import org.jspecify.annotations.NullMarked;
