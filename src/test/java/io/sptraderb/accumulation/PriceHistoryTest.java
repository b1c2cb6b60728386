package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceHistoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 8);

    @Test
    void shouldRejectColumnsOfOtherLengths() {
        double[] one = {1};

        assertThatThrownBy(() -> new PriceHistory.Columns(one, one, one, one, new double[2], one))
                .hasMessage("columns differ in length: 1 opens, 2");
        assertThatThrownBy(() -> history(List.of(MONDAY, MONDAY.plusDays(1)), columns(3)))
                .hasMessage("there were 2 dates for 3 rows of prices");
    }

    @Test
    void shouldRejectDatesThatDoNotAscend() {
        assertThatThrownBy(() -> history(List.of(MONDAY, MONDAY), columns(2)))
                .hasMessage("date 2024-01-08 comes after 2024-01-08, dates must ascend");
    }

    @Test
    void shouldBeEmptyWithoutDates() {
        assertThat(history(List.of(), columns(0)).isEmpty()).isTrue();
        assertThat(history(List.of(MONDAY), columns(1)).size()).isEqualTo(1);
    }

    private static PriceHistory history(List<LocalDate> dates, PriceHistory.Columns columns) {
        return new PriceHistory("AAPL", Frequency.DAILY, dates, columns, true);
    }

    private static PriceHistory.Columns columns(int size) {
        double[] column = new double[size];
        return new PriceHistory.Columns(column, column, column, column, column, column);
    }
}
