package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.Dividend;
import io.sptraderb.candle.BadCandlesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DividendFileTest {

    @TempDir
    private Path folder;

    private record Bad(String text, long row, String reason) {}

    static List<Bad> bad() {
        String header = "ex_date,amount_per_share,payment_date\n";
        return List.of(
                new Bad("", 0, "is empty"),
                new Bad("ex_date\n2024-01-02\n", 1, "columns missing: amount_per_share, payment_date; found ex_date"),
                new Bad("ex_date,date,amount\n", 1, "column ex_date stands twice"),
                new Bad("ex_date,amount,paymnt_date\n", 1, "column \"paymnt_date\" is unknown"),
                new Bad(header + "2024-01-02,1\n", 2, "has 2 columns, the first row has 3"),
                new Bad(header + "2024-01-02,,\n", 2, "amount_per_share is empty"),
                new Bad(header + "2024-01-02,0,\n", 2, "amount_per_share was 0.0, must be above 0"),
                new Bad(header + "2024-01-02,-1,\n", 2, "amount_per_share was -1.0, must be above 0"),
                new Bad(header + "2024-01-02,x,\n", 2, "amount_per_share was \"x\", must be a number"),
                new Bad(header + "2024-02-30,1,\n", 2, "ex_date was \"2024-02-30\", must be a date"),
                new Bad(header + "2024-01-02,1,soon\n", 2, "payment_date was \"soon\", must be a date"),
                new Bad(header + "2024-01-02,1,2024-01-01\n", 2, "payment_date 2024-01-01 comes before"),
                new Bad(header + "2024-01-02,1,\n2024-01-02,1,\n", 3, "ex_date 2024-01-02 stands twice"),
                new Bad(header + "2024-01-02,1,\n2024-01-01,1,\n", 3, "dates must ascend"),
                new Bad(header + "2024-01-02,\"1,\n", 2, "a quote is not closed"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldNameFileAndRow(Bad bad) throws IOException {
        DividendFile file = file(bad.text());

        assertThatThrownBy(file::read).isInstanceOfSatisfying(BadCandlesException.class, found -> {
            assertThat(found.source()).isEqualTo("XYZ_dividends.csv");
            assertThat(found.row()).isEqualTo(bad.row());
            assertThat(found.reason()).contains(bad.reason());
        });
    }

    @Test
    void shouldReadWhatOthersWrite() throws IOException {
        assertThat(file("\ufeffDate,Dividends\r\n2024-02-09 00:00:00-05:00,0.24\r\n\"2024-05-10\",0.25\r\n\r\n")
                        .read())
                .containsExactly(dividend(2, 9, 0.24), dividend(5, 10, 0.25));
        assertThat(file("ex_date,amount,pay_date,currency\n2024-02-09,0.24,2024-02-15,USD\n")
                        .read())
                .containsExactly(new Dividend(LocalDate.of(2024, 2, 9), Optional.of(LocalDate.of(2024, 2, 15)), 0.24));
        assertThat(file("ex_date,amount_per_share\n").read()).isEmpty();
    }

    private static Dividend dividend(int month, int day, double amount) {
        return new Dividend(LocalDate.of(2024, month, day), Optional.empty(), amount);
    }

    private DividendFile file(String text) throws IOException {
        return DividendFile.of(Files.writeString(folder.resolve("XYZ_dividends.csv"), text))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL_dividends.csv, AAPL, ''",
        "SPY_lean_dividends.csv, SPY, lean",
        "SPY_my_own_dividends.csv.gz, SPY, my_own",
        "BRK.B_dividends.CSV, BRK.B, ''"
    })
    void shouldReadSymbolAndSourceFromTheName(String name, String symbol, String source) {
        assertThat(DividendFile.of(Path.of("data", name))).hasValueSatisfying(file -> {
            assertThat(file.symbol().code()).isEqualTo(symbol);
            assertThat(file.source()).isEqualTo(source);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dividends.csv", "_dividends.csv", "..a_dividends.csv", "AAPL_dividends.txt", "AAPL_1d.csv"})
    void shouldIgnoreOtherNames(String name) {
        assertThat(DividendFile.of(Path.of("data", name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL_1d.csv, ''",
        "AAPL_yahoo_1d.csv.gz, yahoo",
        "SX5E_backtrader_2006_1d.csv, backtrader_2006",
        "BTCUSD_bitfinex_1m_2017.csv.gz, bitfinex",
        "symbol=AAPL/source=my%20own/timeframe=1d/a.csv, my own",
        "symbol=AAPL/timeframe=1d/a.csv, ''"
    })
    void shouldSayWhoMadeASeries(String name, String source) {
        assertThat(CandleFile.of(Path.of("data"), Path.of("data", name))
                        .orElseThrow()
                        .source())
                .isEqualTo(source);
    }
}
