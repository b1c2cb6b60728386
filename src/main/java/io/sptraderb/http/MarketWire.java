package io.sptraderb.http;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.Job;
import io.sptraderb.backtest.MarketReport;
import io.sptraderb.backtest.MarketShare;
import io.sptraderb.candle.QualityReport;
import io.sptraderb.component.OutputColumn;
import io.sptraderb.component.SignalTable;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Map;

/** What a result says of each of its symbols, on the wire. */
final class MarketWire {

    private MarketWire() {}

    /** Every symbol with its part of the result, and how their gains move together. */
    static void markets(JsonGenerator json, BacktestResult result, int points) {
        List<MarketShare> shares = MarketShare.of(result);
        json.writeStartArray("markets");
        for (int k = 0; k < shares.size(); k++) {
            market(json, result, result.markets().get(k), shares.get(k), points);
        }
        json.writeEnd().writeStartObject("correlation").writeStartArray("symbols");
        result.markets().forEach(market -> json.write(market.symbol().code()));
        json.writeEnd().writeStartArray("daily_pnl");
        for (double[] row : MarketShare.correlations(shares, result.openTimes())) {
            json.writeStartArray();
            for (double value : row) {
                Wire.number(json, value);
            }
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void market(
            JsonGenerator json, BacktestResult result, MarketReport market, MarketShare share, int points) {
        json.writeStartObject()
                .write("symbol", market.symbol().code())
                .write("candles", market.openTimes().length)
                .write("candle_hash", market.candleHash())
                .write("candle_source", market.candleSource())
                .write("signals_generated", market.signalCount());
        Wire.number(json, "total_pnl", share.pnl());
        json.write("total_trades", share.trades())
                .write("winning_trades", share.winners())
                .write("losing_trades", share.losers());
        Wire.number(json, "commission", share.commission());
        quality(json, market.quality());
        json.writeStartArray("pnl_curve");
        for (int i : Thinning.extremes(share.pnlCurve(), points)) {
            json.writeStartArray().write(Wire.time(result.openTimes()[i]));
            Wire.number(json, share.pnlCurve()[i]);
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    /** {@code data_quality}. */
    static void quality(JsonGenerator json, QualityReport quality) {
        json.writeStartObject("data_quality")
                .write("ordered", Wire.name(quality.ordered()))
                .write("cadence", Wire.name(quality.cadence()))
                .write("gaps", Wire.name(quality.gaps()))
                .write("ohlc_sanity", Wire.name(quality.ohlcSanity()))
                .write("alignment", Wire.name(quality.alignment()))
                .writeStartArray("violations");
        quality.violations().forEach(violation -> json.write(violation.wireName()));
        json.writeEnd().writeStartArray("findings");
        for (QualityReport.Finding finding : quality.findings()) {
            json.writeStartObject()
                    .write("kind", finding.kind())
                    .write("count", finding.count())
                    .write("first_time", Wire.time(finding.firstTime()))
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    /** The answer to {@code /indicators}: one list of times, and for each indicator one value a time. */
    static void indicators(JsonGenerator json, Job job, MarketReport market, int points) {
        int[] chosen = Thinning.evenly(market.openTimes().length, points);
        json.writeStartObject()
                .write("backtest_id", job.id().value())
                .write("symbol", market.symbol().code())
                .writeStartArray("times");
        for (int i : chosen) {
            json.write(Wire.time(market.openTimes()[i]));
        }
        json.writeEnd().writeStartObject("indicators");
        for (Map.Entry<String, double[]> indicator : market.indicators().entrySet()) {
            json.writeStartArray(indicator.getKey());
            for (int i : chosen) {
                Wire.number(json, indicator.getValue()[i]);
            }
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    /** The answer to {@code /signals}: every event with all its outputs. */
    static void signals(JsonGenerator json, Job job, MarketReport market) {
        json.writeStartObject()
                .write("backtest_id", job.id().value())
                .write("symbol", market.symbol().code());
        json.write("total", market.signalCount()).writeStartArray("signals");
        for (SignalTable table : market.signals()) {
            json.writeStartObject().write("name", table.signalName()).write("total", table.rows());
            json.writeStartArray("events");
            for (int row = 0; row < table.rows(); row++) {
                event(json, table, row, market.openTimes());
            }
            json.writeEnd().writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void event(JsonGenerator json, SignalTable table, int row, long[] openTimes) {
        json.writeStartObject()
                .write("time", Wire.time(openTimes[table.candle(row)]))
                .write("candle", table.candle(row))
                .writeStartObject("outputs");
        for (Map.Entry<String, OutputColumn> column : table.columns().entrySet()) {
            value(json, column.getKey(), column.getValue(), row);
        }
        json.writeEnd().writeEnd();
    }

    private static void value(JsonGenerator json, String name, OutputColumn column, int row) {
        switch (column) {
            case OutputColumn.Numbers numbers -> Wire.number(json, name, numbers.values()[row]);
            case OutputColumn.Flags flags -> json.write(name, flags.values()[row]);
            case OutputColumn.Texts texts -> {
                int code = texts.codes()[row];
                if (code < 0) {
                    json.writeNull(name);
                } else {
                    json.write(name, texts.dictionary().get(code));
                }
            }
        }
    }
}
