package io.sptraderb.accumulation.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.ErrorCode;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.RemoteErrorException;
import io.sptraderb.accumulation.ServiceFailedException;
import io.sptraderb.accumulation.StudyInterruptedException;
import io.sptraderb.accumulation.Ticker;
import io.sptraderb.accumulation.ValueSeries;
import io.sptraderb.support.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemoteServicesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
    private static final ClosePrices PRICES = ClosePrices.of(List.of(DAY), new double[] {100});
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MAX_BYTES = 10_000;

    private final StubService stub = new StubService();
    private final RemoteServices services = new RemoteServices(new CallLimits(SHORT, SHORT, SHORT, MAX_BYTES));
    private final RemoteServices patient = new RemoteServices();

    @AfterEach
    void close() {
        services.close();
        patient.close();
        stub.close();
    }

    @Test
    void shouldAskForPricesDividendsAndTickers() {
        RemotePrices prices = patient.prices(URI.create(stub.address() + "/"));
        stub.answering(
                200,
                success("{'ticker': 'A', 'frequency': 'weekly', 'prices': [{'date': '2024-01-05', 'open': 1,"
                        + "'high': 2, 'low': 1, 'close': 2, 'adjusted_close': 1.5, 'volume': 7}]}"));
        assertThat(prices.prices(PriceQuery.of("A", DAY, DAY, Frequency.WEEKLY)))
                .satisfies(history -> {
                    assertThat(history.frequency()).isEqualTo(Frequency.WEEKLY);
                    assertThat(history.columns().adjustedClose()).containsExactly(1.5);
                });

        stub.answering(
                200,
                success("{'ticker': 'A', 'dividends': [{'ex_date': '2024-01-02', 'payment_date': null,"
                        + "'amount_per_share': 0.5}]}"));
        assertThat(prices.dividends("A", new DateRange(DAY, DAY))).containsExactly(Dividend.of(DAY, 0.5));

        stub.answering(200, success("{'results': [{'ticker': 'A'}]}"));
        assertThat(prices.search("a & b")).containsExactly(Ticker.named("A"));
        assertThat(prices.search(" ")).isEmpty();
        assertThat(stub.asked()).containsExactly("POST /prices", "POST /dividends", "GET /tickers/search?q=a+%26+b");
    }

    @Test
    void shouldAskForSignalsPortfoliosAndFigures() {
        stub.answering(200, success("{'signals': [{'date': '2024-01-02', 'action': 'BUY'}]}"));
        assertThat(patient.signals(stub.address()).signals(ChosenRule.BUY_AND_HOLD, PRICES))
                .containsExactly(BuySignal.on(DAY));

        stub.answering(200, success(portfolio("[10]")));
        assertThat(patient.portfolios(stub.address())
                        .simulate(PortfolioPlan.of(10, 1), PRICES, List.of(), List.of())
                        .state()
                        .value())
                .isEqualTo(10);

        SequencedMap<String, ValueSeries> portfolios = new LinkedHashMap<>(
                Map.of("active", new ValueSeries(List.of(DAY), new double[] {1}, Optional.empty())));
        stub.answering(
                200,
                success("{'active': {'total_return_pct': 1, 'annualized_return_pct': 2,"
                        + "'max_drawdown_pct': -3, 'max_drawdown_duration_days': 4, 'volatility_annualized_pct': null,"
                        + "'sharpe_ratio': 6, 'sortino_ratio': 7, 'calmar_ratio': 8}}"));
        assertThat(patient.metrics(stub.address()).calculate(portfolios, PathStatistics.Basis.PLAIN))
                .containsOnlyKeys("active")
                .extractingByKey("active")
                .satisfies(
                        figures -> assertThat(figures.volatilityAnnualizedPct()).isNaN());
        assertThat(stub.asked()).containsExactly("POST /signals", "POST /simulate", "POST /calculate");
    }

    record Answer(String what, int status, String body, ErrorCode code, String message) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Answer> answers() {
        return List.of(
                new Answer(
                        "HTML",
                        200,
                        "<html>\n<body>",
                        ErrorCode.EXTERNAL_API_ERROR,
                        "service portfolio answered 200 '<html>\uFFFD<body>': that is no JSON"),
                new Answer(
                        "HTML of an error",
                        502,
                        "<h1>Bad Gateway",
                        ErrorCode.EXTERNAL_API_ERROR,
                        "service portfolio answered 502 '<h1>Bad Gateway': that is no JSON"),
                new Answer(
                        "nothing",
                        204,
                        "",
                        ErrorCode.EXTERNAL_API_ERROR,
                        "service portfolio answered 204 '': that is no JSON"),
                new Answer(
                        "an array",
                        200,
                        "[]",
                        ErrorCode.EXTERNAL_API_ERROR,
                        "service portfolio answered 200 '[]': that is no JSON object"),
                new Answer(
                        "no number", 200, success(portfolio("[NaN]")), ErrorCode.EXTERNAL_API_ERROR, "that is no JSON"),
                new Answer(
                        "nesting without end", 200, "[".repeat(5_000), ErrorCode.EXTERNAL_API_ERROR, "that is no JSON"),
                new Answer(
                        "a number without end",
                        200,
                        success(portfolio("[" + "1".repeat(5_000) + "]")),
                        ErrorCode.EXTERNAL_API_ERROR,
                        "that is no JSON"),
                new Answer(
                        "another form",
                        200,
                        "{'status': 'ok'}".replace('\'', '"'),
                        ErrorCode.EXTERNAL_API_ERROR,
                        "service portfolio answered 200 '{'status': 'ok'}': success was missing, must be true"),
                new Answer(
                        "data without what was asked for",
                        200,
                        success("{}"),
                        ErrorCode.EXTERNAL_API_ERROR,
                        "time_series was missing, must be an object"),
                new Answer(
                        "arrays of unequal length",
                        200,
                        success(portfolio("[10, 11]")),
                        ErrorCode.EXTERNAL_API_ERROR,
                        "time_series.portfolio_value was 2 values, must be 1 values, one a date"),
                new Answer(
                        "a redirect",
                        302,
                        "{}",
                        ErrorCode.EXTERNAL_API_ERROR,
                        "service portfolio answered 302 '{}': must answer 200"),
                new Answer(
                        "a huge answer",
                        200,
                        "{\"success\": true, \"data\": \"" + "x".repeat(MAX_BYTES) + "\"}",
                        ErrorCode.EXTERNAL_API_ERROR,
                        "service portfolio answered more than 10000 bytes, the most that is read"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void shouldSayWhatWasAnsweredWhenItIsNotWhatWasAskedFor(Answer each) {
        stub.answering(each.status(), each.body());

        ServiceFailedException failure = catchThrowableOfType(
                ServiceFailedException.class,
                () -> simulate(new RemoteServices(
                        new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), SHORT, MAX_BYTES))));

        assertThat(failure.code()).isEqualTo(each.code());
        assertThat(String.valueOf(failure.getMessage()).replace('"', '\'')).contains(each.message());
        assertThat(failure.details()).containsExactly(Map.entry("service", "portfolio"));
        assertThat(stub.asked()).hasSize(1);
    }

    static List<Answer> errors() {
        return List.of(
                new Answer("an envelope", 400, error("INVALID_TICKER"), ErrorCode.INVALID_TICKER, "so"),
                new Answer(
                        "an envelope with 200", 200, error("STRATEGY_NOT_FOUND"), ErrorCode.STRATEGY_NOT_FOUND, "so"),
                new Answer(
                        "a wrapped envelope",
                        400,
                        "{\"detail\": " + error("INSUFFICIENT_DATA") + "}",
                        ErrorCode.INSUFFICIENT_DATA,
                        "so"),
                new Answer("a code nobody knows", 500, error("OUCH"), ErrorCode.INTERNAL_ERROR, "so"),
                new Answer(
                        "a list of what is wrong",
                        422,
                        "{\"detail\": [{\"loc\": [\"body\", \"signals\"], \"msg\": \"Field required\"}]}",
                        ErrorCode.INVALID_REQUEST,
                        "body.signals: Field required"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void shouldPassErrorsOnWithTheNameOfTheService(Answer each) {
        stub.answering(each.status(), each.body());

        RemoteErrorException error = catchThrowableOfType(RemoteErrorException.class, () -> simulate(patient));

        assertThat(error.code()).isEqualTo(each.code());
        assertThat(error).hasMessage(each.message());
        assertThat(error.details()).containsEntry("service", "portfolio");
        if (each.message().equals("so")) {
            assertThat(error.details()).containsEntry("why", "because");
        }
    }

    @Test
    void shouldSayThatAServiceIsUnavailableWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        for (String address : List.of("http://127.0.0.1:" + port, "http://no-such-host.invalid:1")) {
            assertThatThrownBy(() -> patient.signals(URI.create(address)).signals(ChosenRule.BUY_AND_HOLD, PRICES))
                    .isInstanceOfSatisfying(ServiceFailedException.class, failure -> assertThat(failure.code())
                            .isEqualTo(ErrorCode.SERVICE_UNAVAILABLE))
                    .hasMessage("service strategy cannot be reached");
        }
    }

    @Test
    void shouldAskNotMoreThanTwiceWhenConnectionsAreLost() {
        stub.answering(exchange -> {});

        assertThatThrownBy(() -> simulate(patient)).hasMessage("service portfolio cannot be reached");

        assertThat(stub.asked()).hasSize(2);
    }

    @Test
    void shouldAskOnceMoreAndTakeThatAnswerWhenTheFirstConnectionIsLost() {
        AtomicInteger questions = new AtomicInteger();
        stub.answering(exchange -> {
            if (questions.getAndIncrement() > 0) {
                StubService.send(exchange, 200, success(portfolio("[10]")));
            }
        });

        simulate(patient);

        assertThat(stub.asked()).hasSize(2);
    }

    @Test
    void shouldWaitNoLongerThanTheCallMayTakeWhenAServiceHangsOrDrips() {
        for (StubService slow : List.of(stub.hanging(), stub.dripping())) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> services.portfolios(slow.address())
                            .simulate(PortfolioPlan.of(10, 1), PRICES, List.of(), List.of()))
                    .isInstanceOfSatisfying(ServiceFailedException.class, failure -> assertThat(failure.code())
                            .isEqualTo(ErrorCode.SERVICE_TIMEOUT));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void shouldEndSoonAndStayInterruptedWhenTheCallerIs() throws InterruptedException {
        stub.hanging();
        AtomicReference<String> ended = new AtomicReference<>("");
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                simulate(patient);
            } catch (StudyInterruptedException e) {
                ended.set(e.getMessage() + " " + Thread.currentThread().isInterrupted());
            }
        });
        Waiting.until("the question", () -> !stub.asked().isEmpty());

        caller.interrupt();
        caller.join(Duration.ofSeconds(10));

        assertThat(ended).hasValue("the study was interrupted true");
    }

    @Test
    void shouldBeHealthyWhenItSaysSoInTime() {
        RemoteMetrics metrics = services.metrics(stub.address());

        stub.answering(200, "{}");
        Waiting.until("a service that is well", metrics::isHealthy);
        assertThat(stub.asked()).contains("GET /health");
        assertThat(stub.answering(503, "{}"))
                .satisfies(ill -> assertThat(metrics.isHealthy()).isFalse());
        assertThat(stub.hanging())
                .satisfies(ill -> assertThat(metrics.isHealthy()).isFalse());
        stub.close();
        assertThat(metrics.isHealthy()).isFalse();
    }

    private void simulate(RemoteServices with) {
        with.portfolios(stub.address()).simulate(PortfolioPlan.of(10, 1), PRICES, List.of(), List.of());
    }

    private static String success(String data) {
        return "{\"success\": true, \"data\": " + data.replace('\'', '"') + "}";
    }

    private static String error(String code) {
        return "{\"success\": false, \"error\": {\"code\": \"" + code
                + "\", \"message\": \"so\", \"details\": {\"why\": \"because\"}}}";
    }

    private static String portfolio(String values) {
        return "{'time_series': {'dates': ['2024-01-02'], 'portfolio_value': " + values + ", 'holdings_value': [0],"
                + "'cash_balance': [10], 'cumulative_invested': [0], 'cumulative_dividends': [0], 'shares_held': [0]},"
                + "'trades': [], 'final_state': {'total_shares': 0, 'cash_balance': 10, 'holdings_value': 0,"
                + "'portfolio_value': 10, 'total_invested': 0, 'total_dividends_received': 0,"
                + "'total_transaction_costs': 0}}";
    }
}
