package io.sptraderb.accumulation.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.sptraderb.accumulation.BuyRules;
import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.Contribution;
import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.DividendDate;
import io.sptraderb.accumulation.DividendPolicy;
import io.sptraderb.accumulation.Frequency;
import io.sptraderb.accumulation.MetricsService;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PriceHistories;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.Rates;
import io.sptraderb.accumulation.RuleConfig;
import io.sptraderb.accumulation.Services;
import io.sptraderb.accumulation.SignalService;
import io.sptraderb.accumulation.Study;
import io.sptraderb.accumulation.StudyRequest;
import io.sptraderb.accumulation.StudyResult;
import io.sptraderb.accumulation.Ticker;
import io.sptraderb.accumulation.wire.DividendsRequest;
import io.sptraderb.accumulation.wire.DividendsWire;
import io.sptraderb.accumulation.wire.Envelope;
import io.sptraderb.accumulation.wire.JsonBody;
import io.sptraderb.accumulation.wire.MetricsRequest;
import io.sptraderb.accumulation.wire.MetricsWire;
import io.sptraderb.accumulation.wire.PricesWire;
import io.sptraderb.accumulation.wire.SignalsRequest;
import io.sptraderb.accumulation.wire.SignalsWire;
import io.sptraderb.accumulation.wire.SimulationRequest;
import io.sptraderb.accumulation.wire.SimulationWire;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A study whose every step is done behind a server, against the same study in one process. */
class RemoteStudyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 2);
    private static final int ROWS = 60;
    private static final SignalService RULES = (rule, prices) ->
            BuyRules.builtIn().of(rule.strategyType(), rule.config()).signals(prices);
    private static final Services LOCAL =
            new Services(new Histories(), RULES, PortfolioService.LOCAL, MetricsService.LOCAL);

    /** Prices that wave, and two dividends. */
    private record Histories() implements PriceHistories {

        @Override
        public PriceHistory prices(PriceQuery query) {
            double[] closes = IntStream.range(0, ROWS)
                    .mapToDouble(row -> 100 + 10 * Math.sin(row))
                    .toArray();
            double[] volume = new double[ROWS];
            return new PriceHistory(
                    query.ticker(),
                    query.frequency(),
                    DAY.datesUntil(DAY.plusDays(ROWS)).toList(),
                    new PriceHistory.Columns(closes, closes, closes, closes, closes, volume),
                    true);
        }

        @Override
        public List<Dividend> dividends(String ticker, DateRange range) {
            return List.of(
                    new Dividend(DAY.plusDays(9), Optional.of(DAY.plusDays(20)), 0.51),
                    Dividend.of(DAY.plusDays(40), 0.52));
        }

        @Override
        public List<Ticker> search(String text) {
            return List.of();
        }
    }

    @Test
    void shouldMakeTheSameStudyWhenEveryStepIsDoneElsewhere() {
        StudyRequest request = new StudyRequest(
                new PriceQuery("XYZ", "Stock", new DateRange(DAY, DAY.plusDays(ROWS)), Frequency.DAILY),
                new ChosenRule(
                        "buy_the_dip",
                        new RuleConfig(Map.of("price_change_threshold", -0.05, "lookback_period", "weekly"))),
                new PortfolioPlan(
                        1000,
                        100,
                        new DividendPolicy(false, 15, DividendDate.PAYMENT),
                        new Rates(1, 5),
                        new Contribution(50, Frequency.WEEKLY)),
                PortfolioPlan.atOnce(1000).with(new Contribution(50, Frequency.WEEKLY)),
                StudyRequest.Source.STANDARD);
        try (StubService server = new StubService().answering(RemoteStudyTest::answer);
                RemoteServices remote = new RemoteServices()) {
            Services elsewhere = new Services(
                    remote.prices(server.address()),
                    remote.signals(server.address()),
                    remote.portfolios(server.address()),
                    remote.metrics(server.address()));

            StudyResult result = new Study(elsewhere).run(request);

            assertThat(result).usingRecursiveComparison().isEqualTo(new Study(LOCAL).run(request));
            assertThat(result.signals()).isNotEmpty();
            assertThat(server.asked())
                    .containsExactlyInAnyOrder(
                            "POST /prices",
                            "POST /dividends",
                            "POST /signals",
                            "POST /signals",
                            "POST /simulate",
                            "POST /simulate",
                            "POST /calculate");
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        JsonObject body;
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            body = reader.readObject();
        }
        JsonBody data = answer(exchange.getRequestURI().getPath(), body);
        StubService.send(exchange, 200, new String(Envelope.success(data).bytes(), StandardCharsets.UTF_8));
    }

    private static JsonBody answer(String path, JsonObject body) {
        return switch (path) {
            case "/prices" -> PricesWire.writeAnswer(LOCAL.marketData().prices(PricesWire.readRequest(body)));
            case "/dividends" -> {
                DividendsRequest asked = DividendsWire.readRequest(body);
                yield DividendsWire.writeAnswer(
                        asked.ticker(), LOCAL.marketData().dividends(asked.ticker(), asked.range()));
            }
            case "/signals" -> {
                SignalsRequest asked = SignalsWire.readRequest(body);
                List<BuySignal> signals = LOCAL.strategy().signals(asked.rule(), asked.prices());
                yield SignalsWire.writeAnswer(asked.rule(), signals);
            }
            case "/simulate" -> {
                SimulationRequest asked = SimulationWire.readRequest(body);
                yield SimulationWire.writeAnswer(
                        LOCAL.portfolio().simulate(asked.plan(), asked.prices(), asked.dividends(), asked.signals()));
            }
            default -> {
                MetricsRequest asked = MetricsWire.readRequest(body);
                yield MetricsWire.writeAnswer(
                        LOCAL.metrics().calculate(asked.portfolios(), asked.basis()), asked.returns());
            }
        };
    }
}
