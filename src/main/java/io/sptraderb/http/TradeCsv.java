package io.sptraderb.http;

import io.sptraderb.trade.Trade;
import java.io.IOException;
import java.util.List;

/** Trades as a table for spreadsheets: one line each, a header first, in the columns of the JSON. */
public final class TradeCsv {

    private static final String HEADER = "id,symbol,side,entry_time,entry_price,exit_time,exit_price,quantity,pnl,"
            + "pnl_percent,exit_reason,holding_period_hours,commission,entry_rule,exit_rule,exit_level\n";

    private TradeCsv() {}

    /** Writes header and trades. No value needs quoting: symbols have neither commas nor quotes. */
    public static void write(List<Trade> trades, Appendable out) throws IOException {
        out.append(HEADER);
        StringBuilder line = new StringBuilder();
        for (Trade trade : trades) {
            line.setLength(0);
            append(trade, line);
            out.append(line);
        }
    }

    private static void append(Trade trade, StringBuilder line) {
        line.append(TradeWire.id(trade)).append(',').append(trade.symbol()).append(',');
        line.append(trade.side().wireName()).append(',');
        line.append(Wire.time(trade.entry().time())).append(',');
        line.append(trade.entry().price()).append(',');
        line.append(Wire.time(trade.exit().time())).append(',');
        line.append(trade.exit().price()).append(',');
        line.append(trade.quantity()).append(',').append(trade.pnl()).append(',');
        line.append(trade.returnFraction()).append(',');
        line.append(trade.exitReason().wireName()).append(',');
        line.append(TradeWire.holdingHours(trade)).append(',');
        line.append(trade.commission()).append(',');
        line.append(trade.entry().rule().wireName()).append(',');
        line.append(trade.exit().rule().wireName()).append(',');
        double level = trade.exit().level();
        line.append(Double.isNaN(level) ? "" : Double.toString(level)).append('\n');
    }
}
