package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NearTickersTest {

    private static final List<String> KNOWN =
            List.of("AAPL", "BRK.A", "BRK.B", "BTC-USD", "F", "GOOG", "GOOGL", "QQQ", "SPY", "TQQQ");

    private record Row(String ticker, List<String> near) {}

    static List<Row> rows() {
        return List.of(
                new Row("AAPLE", List.of("AAPL")),
                new Row("aple", List.of()),
                new Row("AAP", List.of("AAPL")),
                new Row("APAL", List.of("AAPL")),
                new Row("AAPK", List.of("AAPL")),
                new Row("BRKB", List.of("BRK.B", "BRK.A")),
                new Row("btcusd", List.of("BTC-USD")),
                new Row("GOOGL", List.of("GOOGL", "GOOG")),
                new Row("GO", List.of("GOOG", "GOOGL")),
                new Row("QQQX", List.of("QQQ")),
                new Row("SPYG", List.of("SPY")),
                new Row("YSP", List.of()),
                new Row("X", List.of()),
                new Row("..", List.of()),
                new Row("", List.of()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldOfferWhatIsSpeltNearlySo(Row row) {
        assertThat(NearTickers.of(row.ticker(), KNOWN)).isEqualTo(row.near());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldSayItInTheMessage(Row row) {
        UnknownTickerException unknown = new UnknownTickerException(row.ticker(), KNOWN);

        assertThat(unknown.near()).isEqualTo(row.near());
        assertThat(unknown)
                .hasMessageStartingWith("ticker \"" + row.ticker() + "\" is unknown")
                .hasMessageEndingWith(
                        row.near().isEmpty()
                                ? ", and none of the 10 there are is like it"
                                : "; did you mean " + String.join(", ", row.near()) + "?");
    }
}
