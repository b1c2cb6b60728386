package io.sptraderb.app;

import io.sptraderb.trade.Fill;
import io.sptraderb.trade.Trade;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Trades as a table, with as many columns as the page holds. */
final class TradeTable {

    /** Trades shown at each end of a long list. */
    private static final int SHOWN = 10;

    private static final int YEAR = 5;

    private final List<Trade> trades;
    /** Whether all times lie in one year, which then need not be told. */
    private final boolean withoutYear;

    private enum Column {
        NUMBER("#", 'r'),
        SYMBOL("symbol", 'l'),
        SIDE("side", 'l'),
        ENTRY_TIME("entry", 'l'),
        ENTRY_PRICE("price", 'r'),
        EXIT_TIME("exit", 'l'),
        EXIT_PRICE("price", 'r'),
        QUANTITY("quantity", 'r'),
        PNL("P&L", 'r'),
        RETURN("return", 'r'),
        REASON("reason", 'l');

        private final String title;
        private final char alignment;

        Column(String title, char alignment) {
            this.title = title;
            this.alignment = alignment;
        }
    }

    /** What a narrow page does without, in this order. */
    private static final List<Column> DISPENSABLE = List.of(Column.QUANTITY, Column.RETURN, Column.NUMBER);

    private TradeTable(List<Trade> trades) {
        this.trades = trades;
        String first = Figures.time(trades.getFirst().entry().time()).substring(0, YEAR);
        this.withoutYear = trades.stream()
                .allMatch(trade -> Figures.time(trade.exit().time()).startsWith(first)
                        && Figures.time(trade.entry().time()).startsWith(first));
    }

    /** The lines of the table; at least one trade. */
    static List<String> of(List<Trade> trades, int width) {
        TradeTable table = new TradeTable(trades);
        Set<Column> columns = EnumSet.allOf(Column.class);
        if (trades.stream().map(Trade::symbol).distinct().count() == 1) {
            columns.remove(Column.SYMBOL);
        }
        List<String> lines = table.lines(columns);
        for (Column column : DISPENSABLE) {
            if (lines.stream().mapToInt(String::length).max().orElse(0) > width) {
                columns.remove(column);
                lines = table.lines(columns);
            }
        }
        return lines;
    }

    private List<String> lines(Set<Column> columns) {
        StringBuilder form = new StringBuilder();
        columns.forEach(column -> form.append(column.alignment));
        TextTable table = new TextTable(form.toString());
        table.row(columns.stream().map(column -> column.title).toArray(String[]::new));
        boolean isLong = trades.size() > 2 * SHOWN;
        for (Trade trade : trades) {
            if (!isLong || trade.number() <= SHOWN || trade.number() > trades.size() - SHOWN) {
                table.row(columns.stream().map(column -> cell(column, trade)).toArray(String[]::new));
            }
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (isLong) {
            lines.add(SHOWN + 1, "... " + (trades.size() - 2 * SHOWN) + " more ...");
        }
        return lines;
    }

    private String cell(Column column, Trade trade) {
        return switch (column) {
            case NUMBER -> Integer.toString(trade.number());
            case SYMBOL -> trade.symbol().code();
            case SIDE -> trade.side().wireName();
            case ENTRY_TIME -> time(trade.entry());
            case ENTRY_PRICE -> Figures.price(trade.entry().price());
            case EXIT_TIME -> time(trade.exit());
            case EXIT_PRICE -> Figures.price(trade.exit().price());
            case QUANTITY -> Figures.quantity(trade.quantity());
            case PNL -> Figures.money(trade.pnl());
            case RETURN -> Figures.percent(trade.returnFraction());
            case REASON -> trade.exitReason().wireName().replace('_', ' ');
        };
    }

    private String time(Fill fill) {
        String time = Figures.time(fill.time());
        return withoutYear ? time.substring(YEAR) : time;
    }
}
