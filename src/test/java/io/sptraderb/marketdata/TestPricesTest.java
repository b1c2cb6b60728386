package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.UnknownTickerException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TestPricesTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2024, 1, 30);

    private final TestPrices prices = new TestPrices();

    @Test
    void shouldHaveTheTwentyDaysClientsKnow() {
        PriceHistory all = prices.prices(PriceQuery.of("aapl", LocalDate.MIN, LocalDate.MAX, Frequency.WEEKLY));

        assertThat(all.ticker()).isEqualTo("AAPL");
        assertThat(all.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(all.dates()).hasSize(20).startsWith(FIRST).endsWith(LAST).doesNotContain(LocalDate.of(2024, 1, 15));
        assertThat(all.columns().adjustedClose())
                .containsExactly(
                        101, 101.5, 102, 102.25, 96, 97, 98, 98.5, 99.5, 100.5, 101, 101.75, 102.25, 102.75, 103.25,
                        103.75, 104.25, 104.5, 105, 105.5);
        assertThat(all.columns().close()).isEqualTo(all.columns().adjustedClose());
        assertThat(all.first(5).dates()).hasSize(5).startsWith(FIRST);
        assertThat(all.first(30)).extracting(PriceHistory::size).isEqualTo(20);
    }

    @Test
    void shouldIncludeBothEnds() {
        assertThat(prices.prices(PriceQuery.of("AAPL", FIRST, FIRST, Frequency.DAILY))
                        .dates())
                .containsExactly(FIRST);
        assertThat(prices.dividends("AAPL", new DateRange(LocalDate.of(2024, 2, 9), LocalDate.of(2024, 5, 10))))
                .hasSize(2);
        assertThat(prices.dividends("AAPL", new DateRange(LocalDate.MIN, LocalDate.MAX)))
                .hasSize(4)
                .allMatch(dividend -> dividend.paymentDate().orElseThrow().isAfter(dividend.exDate()));
    }

    @Test
    void shouldKnowNoOtherTicker() {
        assertThatThrownBy(() -> prices.prices(PriceQuery.of("MSFT", FIRST, LAST, Frequency.DAILY)))
                .isInstanceOf(UnknownTickerException.class);
        assertThat(prices.dividends("MSFT", new DateRange(FIRST, LAST))).isEmpty();
        assertThat(prices.search("apple")).hasSize(1);
    }
}
