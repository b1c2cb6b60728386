package io.sptraderb.http;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.RequestSummary;
import io.sptraderb.backtest.RunProvenance;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.metrics.Metric;
import io.sptraderb.metrics.PerformanceReport;
import jakarta.json.stream.JsonGenerator;

/** Results on the wire: the contract's fields first, then what it lacks. */
final class ResultWire {

    private ResultWire() {}

    /** The answer to {@code /results}. */
    static void result(JsonGenerator json, Job job, BacktestResult result, int points) {
        json.writeStartObject().write("backtest_id", job.id().value());
        content(json, job.request(), result, points);
        json.writeEnd();
    }

    /** A result without the id of a job: all members of an object that is open. */
    static void content(JsonGenerator json, RequestSummary request, BacktestResult result, int points) {
        SimulationResult simulation = result.simulation();
        contract(json, result);
        json.write("status", "completed").write("end_cash", Wire.exact(simulation.endCash()));
        json.write("written_off", Wire.exact(simulation.writtenOff()));
        json.write("ended_by", simulation.endedBy().wireName());
        if (simulation.endedAt() < result.openTimes().length) {
            json.write("ended_at", Wire.time(result.openTimes()[simulation.endedAt()]));
        }
        metrics(json, result.performance());
        months(json, result.performance());
        TradeWire.positions(json, simulation.openPositions());
        portfolio(json, simulation);
        TradeWire.rejections(json, simulation.rejections());
        json.write("rejection_count", simulation.rejectionCount()).writeStartObject("rejection_counts");
        simulation.rejectionCounts().forEach((reason, count) -> json.write(reason.wireName(), count));
        json.writeEnd();
        json.writeStartArray("warnings");
        result.warnings().forEach(json::write);
        json.writeEnd();
        FillBandWire.write(json, result.fillBand());
        MarketWire.quality(json, result.markets().getFirst().quality());
        MarketWire.markets(json, result, points);
        json.write("request", JobWire.request(request).build());
        provenance(json, result.provenance());
        json.write("trades_hash", result.tradesHash());
        equity(json, "equity_curve", result, points);
    }

    private static void contract(JsonGenerator json, BacktestResult result) {
        SimulationResult simulation = result.simulation();
        PerformanceReport performance = result.performance();
        json.write("start_capital", Wire.exact(simulation.startCapital()))
                .write("end_capital", Wire.exact(simulation.endEquity()))
                .write("total_pnl", Wire.exact(simulation.endEquity().minus(simulation.startCapital())));
        Wire.number(json, "max_drawdown", performance.value(Metric.MAX_DRAWDOWN));
        Wire.number(json, "sharpe_ratio", performance.value(Metric.SHARPE_RATIO));
        json.write("total_trades", simulation.trades().size())
                .write("winning_trades", trades(simulation, 1))
                .write("losing_trades", trades(simulation, -1))
                .write("signals_generated", result.signalCount());
        TradeWire.trades(json, "completed_trades", simulation.trades());
        json.writeStartArray("daily_returns");
        for (PerformanceReport.DailyReturn daily : performance.dailyReturns()) {
            pair(json, Wire.time(daily.time()), daily.fraction());
        }
        json.writeEnd();
    }

    private static int trades(SimulationResult simulation, int sign) {
        return (int) simulation.trades().stream()
                .filter(trade -> Long.signum(trade.pnl().units()) == sign)
                .count();
    }

    private static void metrics(JsonGenerator json, PerformanceReport performance) {
        json.writeStartObject("metrics");
        for (Metric metric : Metric.values()) {
            Wire.number(json, metric.wireName(), performance.value(metric));
        }
        json.writeEnd();
    }

    /** Pairs of month and return, and of year and return. */
    private static void months(JsonGenerator json, PerformanceReport performance) {
        json.writeStartArray("monthly_returns");
        for (PerformanceReport.MonthlyReturn month : performance.monthlyReturns()) {
            pair(json, month.month().toString(), month.fraction());
        }
        json.writeEnd().writeStartArray("yearly_returns");
        for (PerformanceReport.YearlyReturn year : performance.yearlyReturns()) {
            pair(json, year.year().toString(), year.fraction());
        }
        json.writeEnd();
    }

    private static void pair(JsonGenerator json, String key, double value) {
        json.writeStartArray().write(key);
        Wire.number(json, value);
        json.writeEnd();
    }

    /** The account at the end, in the words of the original desktop program. */
    private static void portfolio(JsonGenerator json, SimulationResult simulation) {
        json.writeStartObject("final_portfolio")
                .write("cash", Wire.exact(simulation.endCash()))
                .write("free_margin", Wire.exact(simulation.freeMargin()))
                .write("total_value", Wire.exact(simulation.endEquity()))
                .write("total_pnl", Wire.exact(simulation.endEquity().minus(simulation.startCapital())))
                .write("positions", simulation.openPositions().size())
                .writeEnd();
    }

    private static void provenance(JsonGenerator json, RunProvenance provenance) {
        json.writeStartObject("provenance")
                .write("engine_version", provenance.engineVersion())
                .write("strategy_hash", provenance.strategyHash())
                .write("component_hash", provenance.componentHash())
                .write("candle_hash", provenance.candleHash())
                .write("candle_source", provenance.candleSource())
                .writeEnd();
    }

    /** Pairs of time and equity, thinned without losing an extreme. */
    static void equity(JsonGenerator json, String name, BacktestResult result, int points) {
        double[] equity = result.simulation().equity();
        json.writeStartArray(name);
        for (int i : Thinning.extremes(equity, points)) {
            json.writeStartArray().write(Wire.time(result.openTimes()[i]));
            Wire.number(json, equity[i]);
            json.writeEnd();
        }
        json.writeEnd();
    }
}
