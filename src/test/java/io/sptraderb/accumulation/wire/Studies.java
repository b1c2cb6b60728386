package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.BuyRules;
import io.sptraderb.accumulation.BuySignal;
import io.sptraderb.accumulation.ChosenRule;
import io.sptraderb.accumulation.ClosePrices;
import io.sptraderb.accumulation.Comparison;
import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.Dividend;
import io.sptraderb.accumulation.PathStatistics;
import io.sptraderb.accumulation.PortfolioPlan;
import io.sptraderb.accumulation.PortfolioService;
import io.sptraderb.accumulation.PriceColumn;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import io.sptraderb.accumulation.PublishedPortfolio;
import io.sptraderb.accumulation.RuleConfig;
import io.sptraderb.accumulation.StudyRequest;
import io.sptraderb.accumulation.StudyResult;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Studies for tests, made with the services of this process. */
final class Studies {

    private Studies() {}

    /** What the replaced system answered. */
    static JsonObject golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(Studies.class.getResourceAsStream("/golden/platform_e2e.json"));
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonObject("data");
        }
    }

    /** The same study. */
    static StudyResult recorded() throws IOException {
        JsonObject market = golden().getJsonObject("market_data");
        return study(PricesWire.readAnswer(market), DividendsWire.readAnswer(market));
    }

    /** A fall of 5 % bought for 100 each, against all at once. */
    static StudyResult study(PriceHistory prices, List<Dividend> dividends) {
        StudyRequest request = new StudyRequest(
                new PriceQuery(
                        prices.ticker(),
                        "Stock",
                        new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 1)),
                        prices.frequency()),
                new ChosenRule("buy_the_dip", new RuleConfig(Map.of("price_change_threshold", -0.05))),
                PortfolioPlan.of(10_000, 100),
                PortfolioPlan.atOnce(10_000),
                new StudyRequest.Source(PriceColumn.ADJUSTED_CLOSE, true));
        ClosePrices closes = ClosePrices.of(prices.dates(), prices.columns().adjustedClose());
        List<BuySignal> signals = signals(request.rule(), closes);
        StudyResult.Measured active = measured(request, request.active(), closes, dividends, signals);
        StudyResult.Measured baseline =
                measured(request, request.baseline(), closes, dividends, signals(ChosenRule.BUY_AND_HOLD, closes));
        return new StudyResult(
                request,
                new StudyResult.Data(prices, dividends),
                signals,
                active,
                baseline,
                Comparison.of(active.statistics(), baseline.statistics()),
                List.of());
    }

    private static List<BuySignal> signals(ChosenRule rule, ClosePrices prices) {
        return BuyRules.builtIn().of(rule.strategyType(), rule.config()).signals(prices);
    }

    private static StudyResult.Measured measured(
            StudyRequest request,
            PortfolioPlan plan,
            ClosePrices prices,
            List<Dividend> dividends,
            List<BuySignal> signals) {
        PublishedPortfolio portfolio = PortfolioService.LOCAL.simulate(plan, prices, dividends, signals);
        PathStatistics statistics = PathStatistics.of(
                portfolio.series().dates(),
                portfolio.series().value(),
                PathStatistics.Basis.over(request.market().range()));
        return new StudyResult.Measured(portfolio, statistics);
    }
}
