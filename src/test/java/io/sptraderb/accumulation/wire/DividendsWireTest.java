package io.sptraderb.accumulation.wire;

import static io.sptraderb.accumulation.wire.Messages.json;
import static io.sptraderb.accumulation.wire.Messages.problems;
import static io.sptraderb.accumulation.wire.Messages.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.Ticker;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DividendsWireTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 9);

    @Test
    void shouldTellAllThatIsWrongWithItsPathWhenARequestIsBad() {
        assertThat(problems(() -> DividendsWire.readRequest(json("{'ticker': 5, 'start_date': '2024-01-01'}"))))
                .containsExactly("ticker was 5, must be a text", "end_date was missing, must be a date as YYYY-MM-DD");
        assertThat(problems(() -> DividendsWire.readRequest(
                        json("{'ticker': 'A', 'start_date': '2024-01-02', 'end_date': '2024-01-01'}"))))
                .containsExactly(
                        "INVALID_DATE_RANGE end_date was 2024-01-01, must not be before start_date 2024-01-02");
    }

    @Test
    void shouldReadWhatWasWritten() {
        DividendsRequest request = new DividendsRequest("AAPL", new DateRange(DAY, DAY));
        List<Dividend> dividends =
                List.of(new Dividend(DAY, Optional.of(DAY.plusDays(6)), 0.24), Dividend.of(DAY.plusDays(90), 0.25));

        assertThat(DividendsWire.readRequest(sent(DividendsWire.writeRequest(request))))
                .isEqualTo(request);
        assertThat(DividendsWire.readAnswer(sent(DividendsWire.writeAnswer("AAPL", dividends))))
                .isEqualTo(dividends);
    }

    @Test
    void shouldOrderAnswersAndRefuseThoseThatAreNone() {
        String late = "{'ex_date': '2024-05-10', 'amount_per_share': 1}";
        String early = "{'ex_date': '2024-02-09', 'amount_per_share': 2}";

        assertThat(DividendsWire.readAnswer(json("{'dividends': [" + late + ", " + early + "]}")))
                .extracting(Dividend::amountPerShare)
                .containsExactly(2.0, 1.0);
        assertThatThrownBy(() -> DividendsWire.readAnswer(json("{'dividends': [" + late + ", " + late + "]}")))
                .isInstanceOf(BadAnswerException.class)
                .hasMessage("dividends was two of 2024-05-10, must be one of each ex_date");
        assertThatThrownBy(() -> DividendsWire.readAnswer(json("{'dividends': [{'amount_per_share': 1}]}")))
                .hasMessage("dividends[0].ex_date was missing, must be a date as YYYY-MM-DD");
    }

    @Test
    void shouldReadTickersAsWrittenAndFillInWhatOthersLeaveOut() {
        List<Ticker> tickers = List.of(new Ticker("BRK.B", "Berkshire", "Stock", "NYSE"), Ticker.named("X"));

        assertThat(TickersWire.readAnswer(sent(TickersWire.writeAnswer(tickers))))
                .isEqualTo(tickers);
        assertThat(TickersWire.readAnswer(json("{'results': [{'ticker': 'X', 'name': null}]}")))
                .containsExactly(Ticker.named("X"));
        assertThat(TickersWire.writeRequest("apple & co")).isEqualTo("q=apple+%26+co");
        assertThatThrownBy(() -> TickersWire.readAnswer(json("{'results': [{}]}")))
                .isInstanceOf(BadAnswerException.class)
                .hasMessage("results[0].ticker was missing, must be a text");
    }
}
