package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandleFileTest {

    @ParameterizedTest
    @CsvSource({
        "EURUSD_1h.csv, EURUSD, 1h",
        "AAPL_yahoo_1d.csv.gz, AAPL, 1d",
        "SX5E_backtrader_2006_1d.csv, SX5E, 1d",
        "BRK.B_1w.csv, BRK.B, 1w",
        "BTC-USD_15m.csv.gz, BTC-USD, 15m",
        "EURUSD_1h.parquet, EURUSD, 1h",
        "EURUSD_1h.PARQUET, EURUSD, 1h",
        "BTCUSD_bitfinex_1m_2017.csv.gz, BTCUSD, 1m",
        "symbol=EURUSD/timeframe=1h/part-0.parquet, EURUSD, 1h",
        "symbol=BTC%2FUSDT/source=binance/timeframe=1h/a.csv.gz, BTC/USDT, 1h",
        "timeframe=1d/symbol=AAPL/2024.csv, AAPL, 1d",
        "symbol=AAPL/timeframe=1d/year=2024/month=01/a.csv, AAPL, 1d",
    })
    void shouldReadSymbolAndTimeframeFromTheName(String name, String symbol, String timeframe) {
        assertThat(CandleFile.of(Path.of("data"), Path.of("data", name)))
                .hasValueSatisfying(file ->
                        assertThat(file.symbol() + " " + file.timeframe()).isEqualTo(symbol + " " + timeframe));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "EURUSD.csv",
                "1h.csv",
                "EURUSD_1mo.csv",
                "AAPL_yahoo_dividends.csv",
                "_1h.csv",
                "BTCUSD_bitfinex_1m_v2.csv.gz",
                "1m_2017.csv",
                "folder/EURUSD_1h.csv",
                "symbol=EURUSD/a.csv",
                "symbol=EURUSD/timeframe=1x/a.csv",
                "symbol=..%2F..%2Fx/timeframe=1h/a.csv",
                "symbol=EURUSD/timeframe=1h/notes.txt",
                "symbol=EURUSD/timeframe=1h/._part-0.csv",
                "symbol=EURUSD/timeframe=1h/_temporary.parquet",
                "EURUSD_1h.txt",
                "EURUSD_1h.gz",
                "EURUSD_1h.csv.zip",
                "EUR USD_1h.csv",
                "EURUSD_0h.csv",
                "..a_1h.csv"
            })
    void shouldIgnoreOtherNames(String name) {
        assertThat(CandleFile.of(Path.of("data"), Path.of("data", name))).isEmpty();
    }

    @Test
    void shouldOrderBySymbolThenFinestThenParquetThenName() {
        Path folder = Path.of("data");
        assertThat(Stream.of(
                                "B_1m.csv",
                                "A_1d.csv",
                                "A_z_1h.csv",
                                "A_1h.csv.gz",
                                "A_b_1h.csv",
                                "A_1h.csv",
                                "A_z_1h.parquet")
                        .flatMap(name -> CandleFile.of(folder, folder.resolve(name)).stream())
                        .map(file -> StoredSeries.of(folder, List.of(file)))
                        .sorted(StoredSeries.ORDER))
                .extracting(StoredSeries::name)
                .containsExactly(
                        "A_z_1h.parquet",
                        "A_1h.csv",
                        "A_1h.csv.gz",
                        "A_b_1h.csv",
                        "A_z_1h.csv",
                        "A_1d.csv",
                        "B_1m.csv");
    }
}
