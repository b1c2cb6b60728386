package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sptraderb.candle.CandleSeries;
import io.sptraderb.candle.CandleSource.Listing;
import io.sptraderb.candle.Provenance;
import io.sptraderb.candle.QualityReport.Check;
import io.sptraderb.candle.QualityScan;
import io.sptraderb.candle.Resampler;
import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.TimeRange;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.TrustTier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files beside the project; skipped where there are none. The table is that of their README. */
class SharedDataTest {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final Symbol AUDUSD = new Symbol("AUDUSD");

    @BeforeEach
    void needsTheFiles() {
        assumeTrue(Files.isDirectory(DATA), () -> "no market data at " + DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL_yahoo_1d.csv.gz, 1d, 9169, 1990-01-02T00:00:00Z, 2026-05-29T00:00:00Z",
        "AUDUSD_sptraderb_1h.csv.gz, 1h, 10007, 2024-01-01T22:00:00Z, 2025-12-02T00:00:00Z",
        "AUDUSD_sptraderb_1m.csv.gz, 1m, 596409, 2024-01-01T22:04:00Z, 2025-12-02T00:59:00Z",
        "BTCUSDT_binance_1h.csv.gz, 1h, 37923, 2022-01-01T00:00:00Z, 2026-04-30T03:00:00Z",
        "BTCUSD_backtestingpy_1mo.csv, 1d, 156, 2012-01-01T00:00:00Z, 2024-12-01T00:00:00Z",
        "BTCUSD_bitfinex_1m_2017.csv.gz, 1m, 505209, 2017-01-01T00:00:00Z, 2017-12-31T23:59:00Z",
        "EURUSD_backtestingpy_1h.csv, 1h, 5000, 2017-04-19T09:00:00Z, 2018-02-07T15:00:00Z",
        "EURUSD_sptraderb_1h.csv.gz, 1h, 3207, 2025-01-01T22:00:00Z, 2025-12-04T01:00:00Z",
        "GOOG_backtestingpy_1d.csv, 1d, 2148, 2004-08-19T00:00:00Z, 2013-03-01T00:00:00Z",
        "QQQ_yahoo_1d.csv.gz, 1d, 6848, 1999-03-10T00:00:00Z, 2026-05-29T00:00:00Z",
        "SPY_lean_1d.csv.gz, 1d, 5849, 1998-01-02T00:00:00Z, 2021-03-31T00:00:00Z",
        "SPY_yahoo_1d.csv.gz, 1d, 8390, 1993-01-29T00:00:00Z, 2026-05-29T00:00:00Z",
        "SX5E_backtrader_2006_1d.csv, 1d, 255, 2006-01-02T00:00:00Z, 2006-12-29T00:00:00Z",
        "TQQQ_yahoo_1d.csv.gz, 1d, 4099, 2010-02-11T00:00:00Z, 2026-05-29T00:00:00Z",
    })
    void shouldReadEveryRow(String name, String timeframe, int rows, Instant first, Instant last) {
        CandleSeries series = read(name, timeframe);

        assertThat(series.size()).isEqualTo(rows);
        assertThat(series.range()).isEqualTo(new TimeRange(first.getEpochSecond(), last.getEpochSecond()));
        assertThat(QualityScan.of(series).ordered()).isEqualTo(Check.PASSED);
        assertThat(QualityScan.of(series).ohlcSanity()).isEqualTo(Check.PASSED);
        assertThat(QualityScan.of(series).alignment()).isEqualTo(Check.PASSED);
    }

    @Test
    void shouldResampleMinutesToTheShippedHours() {
        CandleSeries made = Resampler.resample(read("AUDUSD_sptraderb_1m.csv.gz", "1m"), Timeframe.of("1h"));
        CandleSeries shipped = read("AUDUSD_sptraderb_1h.csv.gz", "1h");

        assertThat(made.openTimes()).isEqualTo(shipped.openTimes());
        assertThat(made.opens()).isEqualTo(shipped.opens());
        assertThat(made.highs()).isEqualTo(shipped.highs());
        assertThat(made.lows()).isEqualTo(shipped.lows());
        assertThat(made.closes()).isEqualTo(shipped.closes());
        assertThat(made.volumes()).isEqualTo(shipped.volumes());
    }

    @Test
    void shouldServeTheFolderAsItIs() {
        DataFolderSource source = new DataFolderSource(DATA);

        assertThat(source.listings())
                .extracting(listing -> listing.symbol().code())
                .containsExactly("AAPL", "AUDUSD", "BTCUSD", "BTCUSDT", "EURUSD", "GOOG", "QQQ", "SPY", "SX5E", "TQQQ");
        assertThat(source.listings())
                .filteredOn(listing -> listing.symbol().equals(AUDUSD))
                .extracting(Listing::candleCount)
                .containsExactly(596_409L);
        CandleSeries fourHours = source.load(AUDUSD, Timeframe.of("4h"), TimeRange.ALL);
        assertThat(fourHours.provenance().source()).isEqualTo("AUDUSD_sptraderb_1m.csv.gz, 1m resampled to 4h");
    }

    private static CandleSeries read(String name, String timeframe) {
        Provenance origin = new Provenance(name, TrustTier.USER_SUPPLIED);
        return CsvCandles.read(DATA.resolve(name), new Symbol("X"), Timeframe.of(timeframe), origin);
    }
}
