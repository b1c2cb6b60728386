package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    })
    void shouldReadSymbolAndTimeframeFromTheName(String name, String symbol, String timeframe) {
        assertThat(CandleFile.of(Path.of("data", name)))
                .hasValueSatisfying(file -> assertThat(file.symbol() + " " + file.timeframe() + " " + file.name())
                        .isEqualTo(symbol + " " + timeframe + " " + name));
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
                "BTCUSD_bitfinex_1m_2017.csv.gz",
                "EURUSD_1h.txt",
                "EURUSD_1h.gz",
                "EURUSD_1h.csv.zip",
                "EUR USD_1h.csv",
                "EURUSD_0h.csv",
                "..a_1h.csv"
            })
    void shouldIgnoreOtherNames(String name) {
        assertThat(CandleFile.of(Path.of("data", name))).isEmpty();
    }

    @Test
    void shouldOrderBySymbolThenFinestThenName() {
        assertThat(Stream.of("B_1m.csv", "A_1d.csv", "A_z_1h.csv", "A_1h.csv.gz", "A_b_1h.csv", "A_1h.csv")
                        .flatMap(name -> CandleFile.of(Path.of(name)).stream())
                        .sorted(CandleFile.ORDER))
                .extracting(CandleFile::name)
                .containsExactly("A_1h.csv", "A_1h.csv.gz", "A_b_1h.csv", "A_z_1h.csv", "A_1d.csv", "B_1m.csv");
    }
}
