package io.sptraderb.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files beside the project; skipped where there are none. The table is that of their README. */
class SharedPricesTest {

    private static final Path DATA = Path.of("..", "shared", "data");

    @BeforeEach
    void needsTheFiles() {
        assumeTrue(Files.isDirectory(DATA), () -> "no market data at " + DATA);
    }

    private static PriceHistories prices() {
        return MarketData.prices(MarketData.standard(Optional.of(DATA)), Optional.of(DATA));
    }

    @ParameterizedTest
    @CsvSource({
        "AAPL, 9169, 1990-01-02, 0.260465, 80, 1990-02-16",
        "QQQ, 6848, 1999-03-10, NaN, 88, 2003-12-24",
        "SPY, 5849, 1998-01-02, 63.932476, 94, 1998-03-20",
        "TQQQ, 4099, 2010-02-11, NaN, 20, 2014-06-25",
    })
    void shouldReadEveryRow(
            String ticker, int rows, LocalDate first, double adjusted, int dividends, LocalDate firstDividend) {
        PriceHistory found = prices().prices(PriceQuery.of(ticker, LocalDate.MIN, LocalDate.MAX, Frequency.DAILY));

        assertThat(found.size()).isEqualTo(rows);
        assertThat(found.hasAdjustedCloses()).isTrue();
        assertThat(found.dates()).startsWith(first).noneMatch(SharedPricesTest::isWeekend);
        if (!Double.isNaN(adjusted)) {
            assertThat(found.columns().adjustedClose()[0]).isCloseTo(adjusted, within(1e-12));
        }
        assertThat(prices().dividends(ticker, new DateRange(LocalDate.MIN, LocalDate.MAX)))
                .hasSize(dividends)
                .first()
                .extracting(Dividend::exDate)
                .isEqualTo(firstDividend);
    }

    @Test
    void shouldMakeMonthsOfDays() {
        PriceHistory months = prices().prices(
                        PriceQuery.of("AAPL", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), Frequency.MONTHLY));

        assertThat(months.dates())
                .hasSize(12)
                .endsWith(LocalDate.of(2023, 12, 29))
                .noneMatch(SharedPricesTest::isWeekend);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
