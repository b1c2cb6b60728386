package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.trade.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens when within a day, in figures worked out by hand. */
class PortfolioSimulationTest {

    private static final PortfolioPlan CASH_DIVIDENDS =
            PortfolioPlan.of(10_000, 1_000).with(DividendPolicy.reinvesting(false));
    private static final List<Dividend> NO_DIVIDENDS = List.of();

    @Test
    void shouldBuyAtTheCloseOfTheRowWhateverTheSignalSaw() {
        BuySignal signal = new BuySignal(Rows.day(1), 50, new Trigger.Reason("test"));

        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(10_000, 100), Rows.closes(100, 94, 95), NO_DIVIDENDS, List.of(signal));

        assertThat(path.portfolioValue()).containsExactly(10_000, 10_000, 10_001.06);
        assertThat(path.sharesHeld()).containsExactly(0, 1.06383, 1.06383);
        assertThat(path.cashBalance()).containsExactly(10_000, 9_900, 9_900);
        assertThat(path.purchases().getFirst().price()).isEqualTo(94);
        assertThat(path.purchases().getFirst().trigger()).isEqualTo(signal.trigger());
    }

    @Test
    void shouldTakeCostsOutOfTheAmount() {
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(10_000, 500).with(new Rates(1, 0)),
                Rows.closes(100, 100, 100),
                NO_DIVIDENDS,
                Rows.signalsOn(0, 1));

        FinalState end = path.finalState();
        assertThat(end.shares()).isEqualTo(9.9, within(1e-12));
        assertThat(end.invested()).isEqualTo(Money.of(1_000));
        assertThat(end.transactionCosts()).isEqualTo(Money.of(10));
        assertThat(end.cash()).isEqualTo(Money.of(9_000));
        assertThat(end.value()).isEqualTo(Money.of(9_990));
    }

    @Test
    void shouldReinvestADividendWithoutATrade() {
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(10_000, 1_000),
                Rows.closes(100, 80, 80),
                List.of(Rows.dividend(1, 1)),
                Rows.signalsOn(0));

        FinalState end = path.finalState();
        assertThat(end.shares()).isEqualTo(10.125);
        assertThat(end.cash()).isEqualTo(Money.of(9_000));
        assertThat(end.value()).isEqualTo(Money.of(9_810));
        assertThat(end.invested()).isEqualTo(Money.of(1_000));
        assertThat(end.dividends().received()).isEqualTo(Money.of(10));
        assertThat(end.dividends().reinvested()).isEqualTo(Money.of(10));
        assertThat(path.cumulativeDividends()).containsExactly(0, 10, 10);
        assertThat(path.purchases()).hasSize(1);
    }

    @Test
    void shouldEarnNothingOnSharesBoughtOnTheExDate() {
        PortfolioPath path = PortfolioSimulation.run(
                CASH_DIVIDENDS, Rows.closes(100, 100), List.of(Rows.dividend(0, 1)), Rows.signalsOn(0));

        assertThat(path.finalState().dividends().received()).isEqualTo(Money.ZERO);
    }

    @Test
    void shouldSpendADividendOnTheDayItComes() {
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(100, 100).with(DividendPolicy.reinvesting(false)),
                Rows.closes(10, 10),
                List.of(Rows.dividend(1, 10)),
                Rows.signalsOn(0, 1));

        assertThat(path.cashBalance()).containsExactly(0, 0);
        assertThat(path.sharesHeld()).containsExactly(10, 20);
    }

    @Test
    void shouldPayADividendOfADayWithoutPricesOnTheNextRow() {
        ClosePrices weekly = ClosePrices.of(List.of(Rows.day(0), Rows.day(7)), new double[] {100, 100});

        PortfolioPath path = PortfolioSimulation.run(
                CASH_DIVIDENDS, weekly, List.of(Rows.dividend(3, 1), Rows.dividend(3, 0.5)), Rows.signalsOn(0));

        assertThat(path.cumulativeDividends()).containsExactly(0, 15);
        assertThat(path.cashBalance()).containsExactly(9_000, 9_015);
    }

    @Test
    void shouldKeepAReinvestedDividendAsCashWhenThePriceIsZero() {
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.atOnce(1_000), Rows.closes(100, 0), List.of(Rows.dividend(1, 1)), Rows.signalsOn(0));

        assertThat(path.cashBalance()).containsExactly(0, 10);
        assertThat(path.holdingsValue()).containsExactly(1_000, 0);
    }

    @Test
    void shouldPayLaterAndTaxedWhenThePolicySaysSo() {
        PortfolioPlan plan = CASH_DIVIDENDS.with(new DividendPolicy(false, 25, DividendDate.PAYMENT));
        Dividend first = new Dividend(Rows.day(1), Optional.of(Rows.day(3)), 1);
        Dividend last = new Dividend(Rows.day(3), Optional.of(Rows.day(9)), 2);

        PortfolioPath path = PortfolioSimulation.run(
                plan, Rows.closes(100, 100, 100, 100), List.of(last, first), Rows.signalsOn(0, 2));

        assertThat(path.cumulativeDividends()).containsExactly(0, 0, 0, 10);
        assertThat(path.cashBalance()).containsExactly(9_000, 9_000, 8_000, 8_007.5);
        assertThat(path.finalState().dividends())
                .isEqualTo(new FinalState.DividendTotals(Money.of(10), Money.of(2.5), Money.ZERO, Money.of(40)));
    }

    @Test
    void shouldEarnInterestOnEveryRowAfterTheBuys() {
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(10_000, 1_000).with(new Rates(0, 5)),
                Rows.closes(100, 100),
                NO_DIVIDENDS,
                Rows.signalsOn(0));

        double day = Math.pow(1.05, 1 / 252.0);
        assertThat(path.cash(0).toDouble()).isEqualTo(9_000 * day, within(1e-7));
        assertThat(path.cash(1).toDouble()).isEqualTo(9_000 * day * day, within(1e-7));
        assertThat(path.finalState().interest()).isEqualTo(path.cash(1).minus(Money.of(9_000)));
    }

    @Test
    void shouldIgnoreASignalWithoutARow() {
        ClosePrices overWeekend = ClosePrices.of(List.of(Rows.day(3), Rows.day(6)), new double[] {100, 100});

        PortfolioPath path =
                PortfolioSimulation.run(CASH_DIVIDENDS, overWeekend, NO_DIVIDENDS, Rows.signalsOn(0, 4, 9));

        assertThat(path.purchases()).isEmpty();
        assertThat(path.portfolioValue()).containsExactly(10_000, 10_000);
    }

    @Test
    void shouldBuyInFullOrNotAtAll() {
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(250, 100), Rows.closes(10, 10, 10), NO_DIVIDENDS, Rows.signalsOn(1, 1, 1, 2));

        assertThat(path.cumulativeInvested()).containsExactly(0, 200, 200);
        assertThat(path.cashBalance()).containsExactly(250, 50, 50);
        assertThat(path.purchases()).hasSize(2);
    }

    /** Ten times a tenth is one; binary cash would miss the last buy. */
    @Test
    void shouldSpendCashToTheLastCent() {
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(1, 0.1),
                Rows.closes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                NO_DIVIDENDS,
                Rows.signalsOn(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));

        assertThat(path.purchases()).hasSize(10);
        assertThat(path.finalState().cash()).isEqualTo(Money.ZERO);
    }

    @Test
    void shouldSpendTheAmountOfTheSignalWhenItHasOne() {
        BuySignal signal = new BuySignal(Rows.day(0), 100, new Trigger.Reason("test"), OptionalDouble.of(250));

        PortfolioPath path = PortfolioSimulation.run(CASH_DIVIDENDS, Rows.closes(100), NO_DIVIDENDS, List.of(signal));

        assertThat(path.cumulativeInvested()).containsExactly(250);
    }

    @Test
    void shouldPayInOnTheFirstRowOfEachNewMonth() {
        List<LocalDate> dates = List.of(
                LocalDate.of(2024, 1, 31),
                LocalDate.of(2024, 2, 1),
                LocalDate.of(2024, 2, 2),
                LocalDate.of(2024, 4, 30));
        ClosePrices prices = ClosePrices.of(dates, new double[] {10, 10, 10, 10});

        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(50, 100).with(new Contribution(100, Frequency.MONTHLY)),
                prices,
                NO_DIVIDENDS,
                dates.stream().map(BuySignal::on).toList());

        assertThat(path.cumulativeContributed()).containsExactly(50, 150, 150, 250);
        assertThat(path.cumulativeInvested()).containsExactly(0, 100, 100, 200);
    }

    @Test
    void shouldBeAllZerosWithoutCapital() {
        PortfolioPath path = PortfolioSimulation.run(
                PortfolioPlan.of(0, 100).with(new Rates(1, 5)),
                Rows.closes(100, 90),
                List.of(Rows.dividend(1, 1)),
                Rows.signalsOn(0, 1));

        assertThat(path.portfolioValue()).containsExactly(0, 0);
        assertThat(path.sharesHeld()).containsExactly(0, 0);
        assertThat(path.purchases()).isEmpty();
        assertThat(PathStatistics.of(path, PathStatistics.Basis.PLAIN).volatilityAnnualizedPct())
                .isZero();
    }

    record Bad(String message, ThrowingCallable made) {
        @Override
        public String toString() {
            return message;
        }
    }

    static List<Bad> bad() {
        return List.of(
                new Bad("initial_capital was -1.0, must be a number from 0", () -> PortfolioPlan.of(-1, 1)),
                new Bad("investment_per_trade was -0.01, must", () -> PortfolioPlan.of(1, -0.01)),
                new Bad("investment_per_trade was NaN, must", () -> PortfolioPlan.of(1, Double.NaN)),
                new Bad("initial_capital was 1.0E11, must be", () -> PortfolioPlan.of(1e11, 1)),
                new Bad("transaction_cost_pct was -1.0, must be a number from 0 to 100", () -> new Rates(-1, 0)),
                new Bad("transaction_cost_pct was 101.0, must", () -> new Rates(101, 0)),
                new Bad("cash_interest_rate_pct was -1.0, must", () -> new Rates(0, -1)),
                new Bad("cash_interest_rate_pct was Infinity, must", () -> new Rates(0, Double.POSITIVE_INFINITY)),
                new Bad("dividend_tax_pct was NaN, must", () -> new DividendPolicy(true, Double.NaN, DividendDate.EX)),
                new Bad("contribution.amount was -5.0, must", () -> new Contribution(-5, Frequency.DAILY)),
                new Bad("amount_per_share of 2024-01-02 was -0.1, must", () -> Rows.dividend(0, -0.1)),
                new Bad(
                        "payment_date of 2024-01-02 was 2024-01-01, must be on the ex_date or after",
                        () -> new Dividend(Rows.day(0), Optional.of(Rows.day(-1)), 1)),
                new Bad(
                        "amount of the signal on 2024-01-02 was -1.0, must",
                        () -> new BuySignal(Rows.day(0), 1, new Trigger.Reason(""), OptionalDouble.of(-1))),
                new Bad(
                        "price_data[1].date was 2024-01-02, must be after 2024-01-02",
                        () -> ClosePrices.of(List.of(Rows.day(0), Rows.day(0)), new double[] {1, 1})),
                new Bad("price_data[1].adjusted_close was -1.0, must be a number from 0", () -> Rows.closes(1, -1)),
                new Bad("price_data[0].adjusted_close was NaN, must", () -> Rows.closes(Double.NaN)),
                new Bad(
                        "price_data was 1 dates and 2 closes, must be as many of both",
                        () -> ClosePrices.of(Rows.days(1), new double[] {1, 2})),
                new Bad(
                        "an amount of the portfolio on 2024-01-03 was larger, must be below 92 billion",
                        () -> PortfolioSimulation.run(
                                PortfolioPlan.atOnce(1e10), Rows.closes(1, 10), NO_DIVIDENDS, Rows.signalsOn(0))),
                new Bad(
                        "an amount of the portfolio on 2024-01-02 was larger",
                        () -> PortfolioSimulation.run(
                                PortfolioPlan.atOnce(1e10),
                                Rows.closes(Double.MIN_VALUE),
                                NO_DIVIDENDS,
                                Rows.signalsOn(0))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldRefuseBadInput(Bad bad) {
        assertThatThrownBy(bad.made())
                .isInstanceOfSatisfying(
                        InvalidRequestException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
                .hasMessageContaining(bad.message());
    }

    @Test
    void shouldWantAtLeastOnePrice() {
        assertThatThrownBy(
                        () -> PortfolioSimulation.run(CASH_DIVIDENDS, Rows.closes(), NO_DIVIDENDS, Rows.signalsOn(0)))
                .isInstanceOf(InsufficientDataException.class)
                .hasMessage("price_data had 0 rows, must have at least 1");
    }

    @Test
    void shouldRefuseDatesInTheWrongOrder() {
        assertThatThrownBy(() -> new DateRange(Rows.day(1), Rows.day(0)))
                .isInstanceOfSatisfying(InvalidDateRangeException.class, e -> assertThat(e.details())
                        .containsEntry("start_date", "2024-01-03")
                        .containsEntry("end_date", "2024-01-02"))
                .hasMessage("end_date was 2024-01-02, must not be before start_date 2024-01-03");
    }
}
