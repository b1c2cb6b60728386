package io.sptraderb.http;

import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.FillCosts;
import io.sptraderb.backtest.TradeExplanation;
import io.sptraderb.backtest.TradeExplanation.Alternative;
import io.sptraderb.backtest.TradeExplanation.FillExplanation;
import io.sptraderb.candle.Candle;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Money;
import io.sptraderb.trade.Trade;
import jakarta.json.stream.JsonGenerator;
import java.util.Optional;

/** An explained trade on the wire. */
final class ExplanationWire {

    private ExplanationWire() {}

    static void write(JsonGenerator json, CompletedRun run, TradeExplanation explanation) {
        Trade trade = explanation.trade();
        json.writeStartObject()
                .write("backtest_id", run.job().id().value())
                .write("trade", trade.number())
                .write("id", TradeWire.id(trade))
                .write("symbol", trade.symbol().code())
                .write("side", trade.side().wireName())
                .write("quantity", Wire.exact(trade.quantity().units()));
        Wire.number(json, "multiplier", trade.multiplier());
        json.write("exit_reason", trade.exitReason().wireName());
        fill(json, "entry", explanation.entry(), decidedAt(trade, trade.entry(), run.result()));
        fill(json, "exit", explanation.exit(), decidedAt(trade, trade.exit(), run.result()));
        costs(json, explanation);
        json.write("pnl_before_costs", Wire.exact(explanation.pnlBeforeCosts()))
                .write("pnl", Wire.exact(trade.pnl()))
                .writeStartArray("notes");
        if (!explanation.candlesNote().isEmpty()) {
            json.write(explanation.candlesNote());
        }
        json.writeEnd().writeEnd();
    }

    private static void fill(JsonGenerator json, String name, FillExplanation explained, long decidedAt) {
        Fill fill = explained.fill();
        json.writeStartObject(name);
        if (fill.decidedBy().isEmpty()) {
            json.writeNull("decided_by");
        } else {
            json.write("decided_by", fill.decidedBy());
        }
        candle(json, "decided_on", fill.decidedOn(), decidedAt, explained.decidedOn());
        json.write("rule", fill.rule().wireName()).write("explanation", explained.sentence());
        Wire.number(json, "level", fill.level());
        Wire.number(json, "market_price", fill.marketPrice());
        Wire.number(json, "price", fill.price());
        candle(json, "filled_on", fill.candle(), fill.time(), explained.filledOn());
        json.writeStartObject("alternatives");
        explained.alternatives().forEach(alternative -> alternative(json, alternative));
        json.writeEnd().writeStartObject("costs");
        members(json, explained.costs());
        json.write("total", Wire.exact(explained.costs().total()));
        json.writeEnd().writeEnd();
    }

    /** From the times of the symbol's candles, which are stored, whatever has become of the candles. */
    private static long decidedAt(Trade trade, Fill fill, BacktestResult result) {
        return result.market(trade.symbol().code()).orElseThrow().openTimes()[fill.decidedOn()];
    }

    private static void candle(JsonGenerator json, String name, int index, long time, Optional<Candle> candle) {
        json.writeStartObject(name).write("candle", index).write("time", Wire.time(time));
        Wire.number(json, "open", candle.map(Candle::open).orElse(Double.NaN));
        Wire.number(json, "high", candle.map(Candle::high).orElse(Double.NaN));
        Wire.number(json, "low", candle.map(Candle::low).orElse(Double.NaN));
        Wire.number(json, "close", candle.map(Candle::close).orElse(Double.NaN));
        Wire.number(json, "volume", candle.map(Candle::volume).orElse(Double.NaN));
        json.writeEnd();
    }

    private static void alternative(JsonGenerator json, Alternative alternative) {
        json.writeStartObject(alternative.name());
        Wire.number(json, "price", alternative.price());
        if (alternative.pnlChange().isPresent()) {
            json.write("pnl_change", Wire.exact(alternative.pnlChange().get()));
        } else {
            json.writeNull("pnl_change");
        }
        json.writeEnd();
    }

    /** Both fills and the holding together. */
    private static void costs(JsonGenerator json, TradeExplanation explanation) {
        FillCosts entry = explanation.entry().costs();
        FillCosts exit = explanation.exit().costs();
        json.writeStartObject("costs");
        members(
                json,
                new FillCosts(
                        entry.commission().plus(exit.commission()),
                        entry.spread().plus(exit.spread()),
                        entry.slippage().plus(exit.slippage())));
        Money financing = explanation.trade().financing();
        json.write("financing", Wire.exact(financing))
                .write("total", Wire.exact(explanation.costs()))
                .writeEnd();
    }

    private static void members(JsonGenerator json, FillCosts costs) {
        json.write("commission", Wire.exact(costs.commission()))
                .write("spread", Wire.exact(costs.spread()))
                .write("slippage", Wire.exact(costs.slippage()));
    }
}
