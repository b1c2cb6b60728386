package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.TradeCandles;
import io.sptraderb.backtest.TradeExplanation;
import io.sptraderb.candle.CandleSources;
import io.sptraderb.strategy.Problem;
import io.sptraderb.trade.Trade;
import java.util.List;

/** Why a trade of a completed backtest was filled as it was. */
final class ExplainRoutes implements HttpService {

    private static final String NUMBER = "number";

    private final BacktestJobs jobs;
    private final CandleSources candles;

    ExplainRoutes(BacktestJobs jobs, CandleSources candles) {
        this.jobs = jobs;
        this.candles = candles;
    }

    @Override
    public void routing(HttpRules rules) {
        String path = "/{id}/trades/{" + NUMBER + "}/explain";
        rules.get(path, this::explain);
        Methods.refuseOthers(rules, path, "GET");
    }

    private void explain(ServerRequest request, ServerResponse response) {
        CompletedRun run = CompletedRun.of(request, jobs, 404);
        Trade trade = trade(run, QueryValues.pathValue(request, NUMBER));
        TradeExplanation explanation = TradeExplanation.of(
                trade,
                run.job().request().executionOf(trade.symbol()),
                TradeCandles.load(candles, run.job().request(), run.result(), trade.symbol()));
        Answers.stream(response, json -> ExplanationWire.write(json, run, explanation));
    }

    private static Trade trade(CompletedRun run, String text) {
        List<Trade> trades = run.result().simulation().trades();
        long number = QueryValues.digits(text).orElse(0L);
        return trades.stream()
                .filter(trade -> trade.number() == number)
                .findFirst()
                .orElseThrow(() -> unknown(run, text, trades.size()));
    }

    private static HttpProblem unknown(CompletedRun run, String text, int trades) {
        String allowed =
                switch (trades) {
                    case 0 -> "nothing: it has no trades";
                    case 1 -> "1: it has one trade";
                    default -> "1 to " + trades;
                };
        return new HttpProblem(
                        404,
                        "unknown-trade",
                        "Unknown trade",
                        "no trade \"" + text + "\" in backtest " + run.job().id() + "; trade numbers are " + allowed)
                .with(List.of(Problem.at(NUMBER, "there is no trade of this number", text, allowed)));
    }
}
