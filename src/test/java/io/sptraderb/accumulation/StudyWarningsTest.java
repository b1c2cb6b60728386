package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudyWarningsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final double[] CLOSES = {100, 100, 99, 99, 99};
    private static final LocalDate EX_DATE = FIRST.plusDays(2);

    private static List<String> warnings(PriceHistory prices, LocalDate from, LocalDate to, double dividend) {
        StudyRequest request = new StudyRequest(
                PriceQuery.of("XYZ", from, to, Frequency.DAILY),
                ChosenRule.BUY_AND_HOLD,
                PortfolioPlan.atOnce(1),
                PortfolioPlan.atOnce(1),
                StudyRequest.Source.STANDARD);
        return StudyWarnings.of(request, new StudyResult.Data(prices, List.of(Dividend.of(EX_DATE, dividend))));
    }

    record Dates(LocalDate from, LocalDate to, List<String> warnings) {}

    static List<Dates> dates() {
        LocalDate last = FIRST.plusDays(4);
        return List.of(
                new Dates(FIRST, last, List.of()),
                new Dates(FIRST.minusDays(7), last.plusDays(7), List.of()),
                new Dates(
                        FIRST.minusDays(8),
                        last,
                        List.of("prices begin on 2024-01-01, not on start_date 2023-12-24; annualized figures count the"
                                + " days from start_date on")),
                new Dates(
                        FIRST,
                        last.plusDays(8),
                        List.of("prices end on 2024-01-05, not on end_date 2024-01-13; annualized figures count the"
                                + " days up to end_date")));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void shouldTellWhenPricesDoNotReachTheDates(Dates dates) {
        PriceHistory prices = StubPrices.history(FIRST, CLOSES, CLOSES);

        assertThat(warnings(prices, dates.from(), dates.to(), 1)).isEqualTo(dates.warnings());
    }

    @Test
    void shouldTellWhenAdjustedClosesContainTheDividendsThatArePaid() {
        double[] adjusted = {99, 99, 99, 99, 99};
        PriceHistory prices = StubPrices.history(FIRST, CLOSES, adjusted);

        assertThat(warnings(prices, FIRST, FIRST.plusDays(4), 1))
                .containsExactly(
                        "adjusted closes already contain 1 of 1 dividends, which are paid out as well: returns count"
                                + " them twice; where closes are adjusted for splits, price_column close counts them"
                                + " once");
    }

    @Test
    void shouldNotTakeASplitForADividend() {
        double[] halves = {50, 50, 99, 99, 99};
        double[] traded = {100, 100, 99, 99, 99};
        PriceHistory splitLater = StubPrices.history(FIRST, traded, new double[] {100, 100, 99, 99, 99});
        PriceHistory splitElsewhere = StubPrices.history(FIRST, new double[] {200, 100, 99, 99, 99}, CLOSES);

        assertThat(warnings(splitLater, FIRST, FIRST.plusDays(4), 1)).isEmpty();
        assertThat(warnings(splitElsewhere, FIRST, FIRST.plusDays(4), 1)).isEmpty();
        assertThat(warnings(StubPrices.history(FIRST, traded, halves), FIRST, FIRST.plusDays(4), 1))
                .as("a split on the very ex-date")
                .isEmpty();
    }

    @Test
    void shouldTellWhenThereAreNoAdjustedCloses() {
        PriceHistory adjusted = StubPrices.history(FIRST, CLOSES, CLOSES);
        PriceHistory prices = new PriceHistory("XYZ", Frequency.DAILY, adjusted.dates(), adjusted.columns(), false);

        assertThat(warnings(prices, FIRST, FIRST.plusDays(4), 1))
                .containsExactly(
                        "the prices have no adjusted closes: closes are taken for them, and a split looks like a fall");
    }
}
