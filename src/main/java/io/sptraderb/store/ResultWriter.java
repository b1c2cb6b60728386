package io.sptraderb.store;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.MarketReport;
import io.sptraderb.backtest.RunProvenance;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalEvaluation.PrintedLine;
import io.sptraderb.component.SignalTable;
import io.sptraderb.engine.OpenPosition;
import io.sptraderb.engine.Rejection;
import io.sptraderb.engine.SimulationResult;
import io.sptraderb.engine.SimulationResult.MarketResult;
import io.sptraderb.metrics.PerformanceReport;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Trade;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * Streams a result as JSON, for {@link ResultReader}. The order of fields is fixed, and the length of every column
 * stands before it, so that the reader needs no second copy.
 */
final class ResultWriter {

    static final int FORMAT = 2;
    private static final JsonGeneratorFactory GENERATORS = ExactJson.JSON.createGeneratorFactory(Map.of());

    private final JsonGenerator json;

    private ResultWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(BacktestResult result, OutputStream out) {
        try (JsonGenerator json = GENERATORS.createGenerator(out)) {
            new ResultWriter(json).write(result);
        }
    }

    private void write(BacktestResult result) {
        json.writeStartObject().write("format", FORMAT);
        json.write("candles", result.openTimes().length);
        write(result.provenance());
        json.writeStartArray("warnings");
        result.warnings().forEach(json::write);
        json.writeEnd().write("trades_hash", result.tradesHash()).writeStartArray("fill_band");
        result.fillBand().ifPresent(band -> FillBandJson.write(json, band));
        json.writeEnd();
        write(result.performance());
        write(result.simulation());
        times("open_times", result.openTimes());
        json.writeStartArray("market_reports");
        result.markets().forEach(market -> write(market, result.openTimes()));
        json.writeEnd();
        json.writeStartArray("prints");
        for (PrintedLine line : result.prints()) {
            json.writeStartObject()
                    .write("component", line.component())
                    .write("text", line.text())
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    /** A symbol whose times are the run's does not repeat them. */
    private void write(MarketReport market, long[] runTimes) {
        long[] own = Arrays.equals(market.openTimes(), runTimes) ? new long[0] : market.openTimes();
        json.writeStartObject()
                .write("symbol", market.symbol().code())
                .write("candle_hash", market.candleHash())
                .write("candle_source", market.candleSource());
        write(market.quality());
        json.write("own_candles", own.length);
        times("own_times", own);
        json.writeStartArray("signals");
        market.signals().forEach(this::write);
        json.writeEnd();
        json.writeStartArray("indicators");
        market.indicators().forEach((name, values) -> {
            json.writeStartObject().write("name", name);
            doubles("values", values);
            json.writeEnd();
        });
        json.writeEnd().writeEnd();
    }

    private void times(String name, long[] times) {
        json.writeStartArray(name);
        for (long time : times) {
            json.write(time);
        }
        json.writeEnd();
    }

    private void write(RunProvenance provenance) {
        json.writeStartObject("provenance")
                .write("engine_version", provenance.engineVersion())
                .write("strategy_hash", provenance.strategyHash())
                .write("component_hash", provenance.componentHash())
                .write("candle_hash", provenance.candleHash())
                .write("candle_source", provenance.candleSource())
                .writeEnd();
    }

    private void write(QualityReport quality) {
        json.writeStartObject("quality")
                .write("ordered", ExactJson.name(quality.ordered()))
                .write("cadence", ExactJson.name(quality.cadence()))
                .write("gaps", ExactJson.name(quality.gaps()))
                .write("ohlc_sanity", ExactJson.name(quality.ohlcSanity()))
                .write("alignment", ExactJson.name(quality.alignment()))
                .writeStartArray("findings");
        for (QualityReport.Finding finding : quality.findings()) {
            json.writeStartObject()
                    .write("kind", finding.kind())
                    .write("count", finding.count())
                    .write("first_time", finding.firstTime())
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private void write(PerformanceReport performance) {
        json.writeStartObject("metrics");
        performance.defined().forEach((metric, value) -> json.write(metric.wireName(), ExactJson.number(value)));
        json.writeEnd().writeStartArray("daily_returns");
        for (PerformanceReport.DailyReturn daily : performance.dailyReturns()) {
            json.writeStartObject()
                    .write("time", daily.time())
                    .write("fraction", ExactJson.number(daily.fraction()))
                    .writeEnd();
        }
        json.writeEnd();
    }

    private void write(SimulationResult simulation) {
        json.writeStartObject("simulation")
                .write(
                        "start_capital",
                        ExactJson.decimals(simulation.startCapital().units()))
                .write("end_cash", ExactJson.decimals(simulation.endCash().units()))
                .write("end_equity", ExactJson.decimals(simulation.endEquity().units()))
                .write("ended_by", simulation.endedBy().wireName())
                .write("ended_at", simulation.endedAt())
                .write("free_margin", ExactJson.decimals(simulation.freeMargin().units()))
                .write("written_off", ExactJson.decimals(simulation.writtenOff().units()))
                .writeStartObject("rejection_counts");
        simulation.rejectionCounts().forEach((reason, count) -> json.write(reason.wireName(), count));
        json.writeEnd().writeEnd();
        json.writeStartArray("open_positions");
        simulation.openPositions().forEach(this::write);
        json.writeEnd().writeStartArray("rejections");
        simulation.rejections().forEach(this::write);
        json.writeEnd().writeStartArray("trades");
        simulation.trades().forEach(this::write);
        json.writeEnd();
        doubles("equity", simulation.equity());
        json.writeStartArray("markets");
        for (MarketResult market : simulation.markets()) {
            json.writeStartObject().write("symbol", market.symbol().code());
            doubles("pnl", market.pnl());
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void write(OpenPosition position) {
        json.writeStartObject()
                .write("symbol", position.symbol().code())
                .write("side", position.side().wireName())
                .write("quantity", ExactJson.decimals(position.quantity().units()))
                .write("multiplier", ExactJson.number(position.multiplier()))
                .write(
                        "unrealised_pnl",
                        ExactJson.decimals(position.unrealisedPnl().units()));
        write("entry", position.entry());
        json.writeEnd();
    }

    private void write(Rejection rejection) {
        json.writeStartObject()
                .write("symbol", rejection.symbol().code())
                .write("rule", rejection.rule())
                .write("candle", rejection.candle())
                .write("time", rejection.time())
                .write("side", rejection.side().wireName())
                .write("reason", rejection.reason().wireName())
                .write("detail", rejection.detail())
                .writeEnd();
    }

    private void write(Trade trade) {
        json.writeStartObject()
                .write("number", trade.number())
                .write("symbol", trade.symbol().code())
                .write("side", trade.side().wireName())
                .write("position", trade.position())
                .write("multiplier", ExactJson.number(trade.multiplier()))
                .write("financing", ExactJson.decimals(trade.financing().units()))
                .write("quantity", ExactJson.decimals(trade.quantity().units()))
                .write("exit_reason", trade.exitReason().wireName())
                .write("pnl", ExactJson.decimals(trade.pnl().units()));
        write("entry", trade.entry());
        write("exit", trade.exit());
        json.writeEnd();
    }

    private void write(String name, Fill fill) {
        json.writeStartObject(name)
                .write("candle", fill.candle())
                .write("time", fill.time())
                .write("price", ExactJson.number(fill.price()))
                .write("market_price", ExactJson.number(fill.marketPrice()))
                .write("commission", ExactJson.decimals(fill.commission().units()))
                .write("rule", fill.rule().wireName())
                .write("resting", fill.resting())
                .write("level", ExactJson.number(fill.level()))
                .write("optimistic", ExactJson.number(fill.optimistic()))
                .write("pessimistic", ExactJson.number(fill.pessimistic()))
                .write("decided_on", fill.decidedOn())
                .write("decided_by", fill.decidedBy())
                .writeEnd();
    }

    private void write(SignalTable table) {
        json.writeStartObject().write("name", table.signalName()).write("rows", table.rows());
        json.writeStartArray("candles");
        for (int row = 0; row < table.rows(); row++) {
            json.write(table.candle(row));
        }
        json.writeEnd().writeStartArray("columns");
        table.columns().forEach(this::write);
        json.writeEnd().writeEnd();
    }

    private void write(String name, OutputColumn column) {
        json.writeStartObject().write("name", name);
        switch (column) {
            case OutputColumn.Numbers numbers -> {
                json.write("kind", "numbers");
                doubles("values", numbers.values());
            }
            case OutputColumn.Flags flags -> {
                json.write("kind", "flags").writeStartArray("values");
                for (boolean flag : flags.values()) {
                    json.write(flag);
                }
                json.writeEnd();
            }
            case OutputColumn.Texts texts -> {
                json.write("kind", "texts").writeStartArray("dictionary");
                texts.dictionary().forEach(json::write);
                json.writeEnd().writeStartArray("values");
                for (int code : texts.codes()) {
                    json.write(code);
                }
                json.writeEnd();
            }
        }
        json.writeEnd();
    }

    private void doubles(String name, double[] values) {
        json.write("size", values.length).writeStartArray(name);
        for (double value : values) {
            if (ExactJson.isPlain(value)) {
                json.write(value);
            } else {
                json.write(ExactJson.number(value));
            }
        }
        json.writeEnd();
    }
}
