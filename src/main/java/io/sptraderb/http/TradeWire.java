package io.sptraderb.http;

import io.sptraderb.engine.OpenPosition;
import io.sptraderb.engine.Rejection;
import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Trade;
import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** Trades on the wire, with what explains their fills. */
final class TradeWire {

    private TradeWire() {}

    /** Names a trade: the contract's {@code SYMBOL-<entry time>}, made unique by the trade's number. */
    static String id(Trade trade) {
        return trade.symbol() + "-" + trade.entry().time() + "-" + trade.number();
    }

    /** Hours from entry to exit, to the minute. */
    static double holdingHours(Trade trade) {
        long minutes = trade.holdingSeconds() / 60;
        return minutes / 60.0;
    }

    static void trades(JsonGenerator json, String name, List<Trade> trades) {
        json.writeStartArray(name);
        for (Trade trade : trades) {
            json.writeStartObject()
                    .write("id", id(trade))
                    .write("symbol", trade.symbol().code())
                    .write("side", trade.side().wireName())
                    .write("entry_time", Wire.time(trade.entry().time()));
            Wire.number(json, "entry_price", trade.entry().price());
            json.write("exit_time", Wire.time(trade.exit().time()));
            Wire.number(json, "exit_price", trade.exit().price());
            json.write("quantity", Wire.exact(trade.quantity().units())).write("pnl", Wire.exact(trade.pnl()));
            Wire.number(json, "pnl_percent", trade.returnFraction());
            json.write("exit_reason", trade.exitReason().wireName())
                    .write("holding_period_hours", holdingHours(trade))
                    .write("commission", Wire.exact(trade.commission()))
                    .write("financing", Wire.exact(trade.financing()))
                    .write("position", trade.position());
            fill(json, "entry", trade.entry());
            fill(json, "exit", trade.exit());
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** What is left open: {@code open_positions}, and {@code open_position} for clients of a single one. */
    static void positions(JsonGenerator json, List<OpenPosition> positions) {
        if (positions.isEmpty()) {
            json.writeNull("open_position");
        } else {
            json.writeStartObject("open_position");
            position(json, positions.getFirst());
        }
        json.writeStartArray("open_positions");
        for (OpenPosition position : positions) {
            json.writeStartObject();
            position(json, position);
        }
        json.writeEnd();
    }

    private static void position(JsonGenerator json, OpenPosition position) {
        json.write("symbol", position.symbol().code())
                .write("side", position.side().wireName())
                .write("quantity", Wire.exact(position.quantity().units()))
                .write("entry_time", Wire.time(position.entry().time()));
        Wire.number(json, "entry_price", position.entry().price());
        json.write("unrealised_pnl", Wire.exact(position.unrealisedPnl()));
        fill(json, "entry", position.entry());
        json.writeEnd();
    }

    static void rejections(JsonGenerator json, List<Rejection> rejections) {
        json.writeStartArray("rejections");
        for (Rejection rejection : rejections) {
            json.writeStartObject()
                    .write("time", Wire.time(rejection.time()))
                    .write("candle", rejection.candle())
                    .write("symbol", rejection.symbol().code())
                    .write("side", rejection.side().wireName())
                    .write("rule", rejection.rule())
                    .write("reason", rejection.reason().wireName())
                    .write("detail", rejection.detail())
                    .writeEnd();
        }
        json.writeEnd();
    }

    private static void fill(JsonGenerator json, String name, Fill fill) {
        json.writeStartObject(name)
                .write("candle", fill.candle())
                .write("rule", fill.rule().wireName())
                .write("resting", fill.resting())
                .write("decided_on", fill.decidedOn())
                .write("decided_by", fill.decidedBy());
        Wire.number(json, "level", fill.level());
        Wire.number(json, "market_price", fill.marketPrice());
        json.write("commission", Wire.exact(fill.commission()));
        Wire.number(json, "optimistic", fill.optimistic());
        Wire.number(json, "pessimistic", fill.pessimistic());
        json.writeEnd();
    }
}
