package io.sptraderb.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.sptraderb.backtest.BacktestJobs;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.MarketReport;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.strategy.Problem;
import io.sptraderb.trade.Trade;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What completed backtests found out, whole and in parts. */
final class ResultRoutes implements HttpService {

    private final BacktestJobs jobs;

    ResultRoutes(BacktestJobs jobs) {
        this.jobs = jobs;
    }

    /** Answers with a part of a result. */
    @FunctionalInterface
    private interface Part {
        void answer(ServerRequest request, ServerResponse response, Job job, BacktestResult result);
    }

    @Override
    public void routing(HttpRules rules) {
        route(rules, "results", ResultRoutes::results);
        route(rules, "trades", ResultRoutes::trades);
        route(rules, "equity", ResultRoutes::equity);
        route(rules, "signals", ResultRoutes::signals);
        route(rules, "indicators", ResultRoutes::indicators);
        route(rules, "log", ResultRoutes::log);
    }

    private void route(HttpRules rules, String name, Part part) {
        String path = "/{id}/" + name;
        rules.get(path, (request, response) -> {
            CompletedRun run = CompletedRun.of(request, jobs, 404);
            part.answer(request, response, run.job(), run.result());
        });
        Methods.refuseOthers(rules, path, "GET");
    }

    private static void results(ServerRequest request, ServerResponse response, Job job, BacktestResult result) {
        int points = QueryValues.points(request);
        Answers.stream(response, json -> ResultWire.result(json, job, result, points));
    }

    private static void trades(ServerRequest request, ServerResponse response, Job job, BacktestResult result) {
        List<Trade> trades = result.simulation().trades();
        if (QueryValues.wants(request, "csv", "text/csv")) {
            String name = "backtest_trades_" + job.id() + ".csv";
            Answers.csv(response, name, out -> TradeCsv.write(trades, out));
            return;
        }
        Answers.stream(response, json -> {
            json.writeStartObject().write("backtest_id", job.id().value()).write("total", trades.size());
            TradeWire.trades(json, "trades", trades);
            json.writeEnd();
        });
    }

    private static void equity(ServerRequest request, ServerResponse response, Job job, BacktestResult result) {
        int points = QueryValues.points(request);
        Answers.stream(response, json -> {
            json.writeStartObject()
                    .write("backtest_id", job.id().value())
                    .write("total", result.simulation().equity().length);
            ResultWire.equity(json, "equity_curve", result, points);
            json.writeEnd();
        });
    }

    private static void signals(ServerRequest request, ServerResponse response, Job job, BacktestResult result) {
        MarketReport market = market(request, result);
        Answers.stream(response, json -> MarketWire.signals(json, job, market));
    }

    private static void indicators(ServerRequest request, ServerResponse response, Job job, BacktestResult result) {
        int points = QueryValues.points(request);
        MarketReport market = market(request, result);
        Answers.stream(response, json -> MarketWire.indicators(json, job, market, points));
    }

    /** The symbol the query names; the first of the run when it names none. */
    private static MarketReport market(ServerRequest request, BacktestResult result) {
        Optional<String> code = QueryValues.text(request, "symbol");
        if (code.isEmpty()) {
            return result.markets().getFirst();
        }
        String symbols =
                result.markets().stream().map(market -> market.symbol().code()).collect(Collectors.joining(", "));
        return result.market(code.get())
                .orElseThrow(() -> HttpProblem.badValue(
                        Problem.at("symbol", "the run has no such symbol", code.get(), "one of " + symbols)));
    }

    private static void log(ServerRequest request, ServerResponse response, Job job, BacktestResult result) {
        if (QueryValues.wants(request, "text", "text/plain")) {
            String lines = result.prints().stream()
                    .map(line -> line.component() + ": " + line.text() + "\n")
                    .collect(Collectors.joining());
            Answers.text(response, "text/plain", lines);
            return;
        }
        Answers.stream(response, json -> {
            json.writeStartObject().write("backtest_id", job.id().value()).writeStartArray("lines");
            for (PrintedLine line : result.prints()) {
                json.writeStartObject()
                        .write("component", line.component())
                        .write("text", line.text())
                        .writeEnd();
            }
            json.writeEnd().writeEnd();
        });
    }
}
