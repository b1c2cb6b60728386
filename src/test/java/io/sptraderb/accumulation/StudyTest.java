package io.sptraderb.accumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 29);
    private static final double[] CLOSES = {100, 90, 91, 80, 100};
    private static final PriceHistory HISTORY = StubPrices.history(FIRST, CLOSES, CLOSES);
    private static final Dividend DIVIDEND = Dividend.of(FIRST.plusDays(2), 1);
    private static final PriceHistories PRICES = StubPrices.of(HISTORY, DIVIDEND);

    private static Services services(PriceHistories prices) {
        return new Services(prices, LocalSignals.builtIn(), PortfolioService.LOCAL, MetricsService.LOCAL);
    }

    private static StudyRequest request(PortfolioPlan active, PortfolioPlan baseline) {
        return new StudyRequest(
                PriceQuery.of("xyz", FIRST, FIRST.plusDays(4), Frequency.DAILY),
                new ChosenRule(BuyTheDip.NAME, new RuleConfig(Map.of("price_change_threshold", -0.05))),
                active,
                baseline,
                StudyRequest.Source.STANDARD);
    }

    private static StudyRequest request() {
        return request(PortfolioPlan.of(1000, 100), PortfolioPlan.atOnce(1000));
    }

    @Test
    void shouldFollowTheRuleAndTheBaseline() {
        StudyResult result = new Study(services(PRICES)).run(request());

        assertThat(result.signals()).extracting(BuySignal::date).containsExactly(FIRST.plusDays(1), FIRST.plusDays(3));
        assertThat(result.active().portfolio().trades()).hasSize(2);
        assertThat(result.active().portfolio().state().totals().invested()).isEqualTo(200);
        assertThat(result.baseline().portfolio().trades()).singleElement().satisfies(trade -> {
            assertThat(trade.date()).isEqualTo(FIRST);
            assertThat(trade.amount()).isEqualTo(1000);
        });
        assertThat(result.baseline().portfolio().state().totals().dividends()).isEqualTo(10);
        assertThat(result.comparison())
                .isEqualTo(Comparison.of(
                        result.active().statistics(), result.baseline().statistics()));
    }

    @Test
    void shouldTradeAtTheColumnAskedFor() {
        double[] adjusted = {10, 9, 9, 8, 10};
        PriceHistories prices = StubPrices.of(StubPrices.history(FIRST, CLOSES, adjusted));
        StudyRequest request = request();

        assertThat(boughtAt(prices, request)).containsExactly(9.0, 8.0);
        assertThat(boughtAt(
                        prices,
                        new StudyRequest(
                                request.market(),
                                request.rule(),
                                request.active(),
                                request.baseline(),
                                new StudyRequest.Source(PriceColumn.CLOSE, false))))
                .containsExactly(90.0, 80.0);
    }

    private static List<Double> boughtAt(PriceHistories prices, StudyRequest request) {
        return new Study(services(prices))
                .run(request).active().portfolio().trades().stream()
                        .map(PublishedPortfolio.Trade::price)
                        .toList();
    }

    @Test
    void shouldLetTheBaselineSpendWhatIsPaidInWhenItComes() {
        PortfolioPlan baseline = PortfolioPlan.atOnce(1000).with(new Contribution(50, Frequency.MONTHLY));

        StudyResult result = new Study(services(PRICES)).run(request(PortfolioPlan.of(1000, 100), baseline));

        assertThat(result.baseline().portfolio().trades())
                .extracting(PublishedPortfolio.Trade::date, PublishedPortfolio.Trade::amount)
                .containsExactly(tuple(FIRST, 1000.0), tuple(LocalDate.of(2024, 2, 1), 50.0));
        assertThat(result.baseline().portfolio().state().cash()).isZero();
    }

    /** Passes once both have come here. */
    private static <T> Supplier<T> meeting(CyclicBarrier barrier, T value) {
        return () -> {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("nobody else came", e);
            }
            return value;
        };
    }

    @Test
    void shouldFetchPricesAndDividendsAtTheSameTime() {
        CyclicBarrier barrier = new CyclicBarrier(2);
        PriceHistories meeting = new StubPrices(meeting(barrier, HISTORY), meeting(barrier, List.of(DIVIDEND)));

        assertThat(new Study(services(meeting)).run(request()).data().dividends())
                .hasSize(1);
    }

    @Test
    void shouldMakeBothPortfoliosAtTheSameTime() {
        CyclicBarrier barrier = new CyclicBarrier(2);
        PortfolioService waiting = (plan, prices, dividends, signals) -> meeting(
                        barrier, PortfolioService.LOCAL.simulate(plan, prices, dividends, signals))
                .get();
        Services services = new Services(PRICES, LocalSignals.builtIn(), waiting, MetricsService.LOCAL);

        assertThat(new Study(services).run(request()).signals()).hasSize(2);
    }

    @Test
    void shouldStopWaitingForDividendsWhenThereAreNoPrices() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Supplier<List<Dividend>> slow = () -> {
            try {
                begun.countDown();
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return List.of();
        };
        PriceHistories unknown = new StubPrices(
                () -> {
                    await(begun);
                    throw new UnknownTickerException("xyzz", List.of("XYZ"));
                },
                slow);

        assertThatThrownBy(() -> new Study(services(unknown)).run(request()))
                .isInstanceOf(UnknownTickerException.class)
                .hasMessageContaining("did you mean XYZ?");
        await(interrupted);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldTellWhyThereAreNoDividends() {
        IllegalStateException cause = new IllegalStateException("no dividends today");
        PriceHistories broken = new StubPrices(() -> HISTORY, () -> {
            throw cause;
        });

        assertThatThrownBy(() -> new Study(services(broken)).run(request())).isSameAs(cause);
    }

    @Test
    void shouldNameTheTickerWhenThereAreNoPricesInTheRange() {
        double[] none = {};
        Services empty = services(StubPrices.of(StubPrices.history(FIRST, none, none)));

        assertThatThrownBy(() -> new Study(empty).run(request()))
                .isInstanceOfSatisfying(InsufficientDataException.class, e -> assertThat(e.details())
                        .containsEntry("ticker", "xyz"));
    }

    @Test
    void shouldRefuseFiguresThatLackAPortfolio() {
        MetricsService forgetful = (portfolios, basis) -> {
            portfolios.remove("baseline");
            return MetricsService.LOCAL.calculate(portfolios, basis);
        };
        Services services = new Services(PRICES, LocalSignals.builtIn(), PortfolioService.LOCAL, forgetful);

        assertThatThrownBy(() -> new Study(services).run(request()))
                .isInstanceOf(ServiceFailedException.class)
                .hasMessage("service metrics measured no portfolio named baseline");
    }
}
