package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sptraderb.candle.Symbol;
import io.sptraderb.candle.Timeframe;
import io.sptraderb.candle.UnavailableTimeframeException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredCandlesTest {

    private static final Symbol SYMBOL = new Symbol("TEST");

    @ParameterizedTest
    @CsvSource({
        "1h, 1m 1h, 1h",
        "4h, 1m 1h, 1m",
        "4h, 1h 1d, 1h",
        "90m, 30m 45m, 30m",
        "90m, 40m 45m, 45m",
        "1w, 1d 7d, 1d",
        "60m, 1h, 1h",
    })
    void shouldAnswerWithItselfOrTheFinestThatMakesItUp(String asked, String stored, String answering) {
        assertThat(StoredCandles.answering(SYMBOL, Timeframe.of(asked), timeframes(stored)))
                .isEqualTo(Timeframe.of(answering));
    }

    @Test
    void shouldRefuseWhatNothingMakesUp() {
        assertThatExceptionOfType(UnavailableTimeframeException.class)
                .isThrownBy(() -> StoredCandles.answering(SYMBOL, Timeframe.of("1m"), timeframes("7d 1d")))
                .withMessage("no 1m candles for TEST; available: 1d, 7d, 1w");
    }

    @ParameterizedTest
    @CsvSource({
        "1m, 1m 5m 15m 30m 1h 2h 4h 12h 1d 1w",
        "1d 1h, 1h 2h 4h 12h 1d 1w",
        "3m, 3m 15m 30m 1h 2h 4h 12h 1d 1w",
        "60m, 60m 1h 2h 4h 12h 1d 1w",
        "7d, 7d",
        "1w, 1w",
        "2w, 2w",
    })
    void shouldOfferWhatIsStoredAndTheUsualMadeOfIt(String stored, String offered) {
        assertThat(StoredCandles.offered(timeframes(stored))).isEqualTo(timeframes(offered));
    }

    private static List<Timeframe> timeframes(String texts) {
        return Arrays.stream(texts.split(" ", -1)).map(Timeframe::of).toList();
    }
}
