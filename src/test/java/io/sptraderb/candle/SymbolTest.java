package io.sptraderb.candle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "EURUSD",
                "BTC/USDT",
                "BRK.B",
                "binance:BTC-USD",
                "7203.T",
                "12345678901234567890123456789012"
            })
    void shouldTakeTheCodesTradersUse(String code) {
        assertThat(new Symbol(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "EUR USD",
                "/etc",
                "../x",
                "a..b",
                ".A",
                "-A",
                "A\n",
                "A\r\nB",
                "Ä",
                "A;B",
                "123456789012345678901234567890123"
            })
    void shouldSayWhatIsAllowedWhenTheCodeIsNone(String code) {
        assertThat(Symbol.isValid(code)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Symbol(code))
                .withMessage("symbol was \"" + code + "\", must be " + Symbol.ALLOWED);
    }

    @Test
    void shouldKnowWhatMeansIt() {
        assertThat(new Symbol("BTC/USDT").isMeantBy("btcusdt")).isTrue();
        assertThat(new Symbol("EURUSD").isMeantBy("EUR/USD")).isTrue();
        assertThat(new Symbol("BRK.B").isMeantBy("BRKB")).isFalse();
    }

    @Test
    void shouldSortByCode() {
        assertThat(Stream.of("b", "B", "A").map(Symbol::new).sorted())
                .map(Symbol::code)
                .containsExactly("A", "B", "b");
    }
}
