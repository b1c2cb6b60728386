/**
 * Where candles come from: files in CSV and Parquet, tables of a PostgreSQL database, a market-data server, the samples
 * bundled with the program; and how files of others are imported.
 *
 * <p>Start at {@link io.sptraderb.marketdata.MarketData}, which puts the sources together behind {@link
 * io.sptraderb.marketdata.SeriesCache}; {@link io.sptraderb.marketdata.CsvCandles} reads one file, {@link
 * io.sptraderb.marketdata.FileImporter} takes one in. All sources are {@link io.sptraderb.candle.CandleSource}s, safe for
 * many threads, and give either whole candles or one typed {@link io.sptraderb.candle.CandleException}.
 *
 * <p>{@link io.sptraderb.marketdata.MarketData#prices} gives prices, dividends and tickers of the same places to those who
 * invest, behind the port of {@code accumulation}.
 *
 * <p>This package knows nothing of strategies, runs or routes: callers see it only through the ports of {@code candle}
 * and {@code accumulation}.
 */
@NullMarked
package io.sptraderb.marketdata;

import org.jspecify.annotations.NullMarked;
