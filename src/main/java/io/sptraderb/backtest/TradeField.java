package io.sptraderb.backtest;

import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One field of a trade as text, the same for equal values: amounts as decimals without trailing zeros, prices as the
 * shortest decimals that give the double back, names as on the wire.
 *
 * @param name its name on the wire; fields of a fill stand behind {@code entry.} and {@code exit.}
 */
record TradeField(String name, Writer writer) {

    /** Every field there is, in a fixed order. */
    static final List<TradeField> ALL = all();

    /** Appends a trade's value. */
    @FunctionalInterface
    interface Writer {
        void append(StringBuilder text, Trade trade);
    }

    /** Appends a fill's value. */
    @FunctionalInterface
    private interface FillWriter {
        void append(StringBuilder text, Fill fill);
    }

    void appendTo(StringBuilder text, Trade trade) {
        writer.append(text, trade);
    }

    String of(Trade trade) {
        StringBuilder text = new StringBuilder();
        appendTo(text, trade);
        return text.toString();
    }

    private static List<TradeField> all() {
        List<TradeField> fields = new ArrayList<>();
        fields.add(new TradeField("number", (text, trade) -> text.append(trade.number())));
        fields.add(new TradeField("position", (text, trade) -> text.append(trade.position())));
        fields.add(new TradeField("symbol", (text, trade) -> text.append(trade.symbol())));
        fields.add(
                new TradeField("side", (text, trade) -> text.append(trade.side().wireName())));
        fields.add(new TradeField("quantity", (text, trade) -> text.append(trade.quantity())));
        fields.add(new TradeField("multiplier", (text, trade) -> text.append(trade.multiplier())));
        addFill(fields, "entry.", Trade::entry);
        addFill(fields, "exit.", Trade::exit);
        fields.add(new TradeField(
                "exit_reason", (text, trade) -> text.append(trade.exitReason().wireName())));
        fields.add(new TradeField("financing", (text, trade) -> text.append(trade.financing())));
        fields.add(new TradeField("pnl", (text, trade) -> text.append(trade.pnl())));
        return List.copyOf(fields);
    }

    private static void addFill(List<TradeField> fields, String prefix, Function<Trade, Fill> fill) {
        add(fields, prefix + "candle", fill, (text, one) -> text.append(one.candle()));
        add(fields, prefix + "time", fill, (text, one) -> text.append(one.time()));
        add(fields, prefix + "price", fill, (text, one) -> text.append(one.price()));
        add(fields, prefix + "market_price", fill, (text, one) -> text.append(one.marketPrice()));
        add(fields, prefix + "commission", fill, (text, one) -> text.append(one.commission()));
        add(fields, prefix + "rule", fill, (text, one) -> text.append(one.rule().wireName()));
        add(fields, prefix + "resting", fill, (text, one) -> text.append(one.resting()));
        add(fields, prefix + "level", fill, (text, one) -> text.append(one.level()));
        add(fields, prefix + "optimistic", fill, (text, one) -> text.append(one.optimistic()));
        add(fields, prefix + "pessimistic", fill, (text, one) -> text.append(one.pessimistic()));
        add(fields, prefix + "decided_on", fill, (text, one) -> text.append(one.decidedOn()));
        add(fields, prefix + "decided_by", fill, (text, one) -> text.append(inOneLine(one.decidedBy())));
    }

    private static void add(List<TradeField> fields, String name, Function<Trade, Fill> fill, FillWriter writer) {
        fields.add(new TradeField(name, (text, trade) -> writer.append(text, fill.apply(trade))));
    }

    /** Line ends part fields from each other. */
    private static String inOneLine(String name) {
        return name.indexOf('\n') < 0 && name.indexOf('\\') < 0
                ? name
                : name.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
