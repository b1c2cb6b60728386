package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceHistory.Columns;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Prices row by row: {@code [{date, open, high, low, close, adjusted_close, volume}]}, volume a whole number. */
final class HistoryRows {

    /** Ours: whether adjusted closes were in the data. */
    static final String ADJUSTED = "has_adjusted_closes";

    private static final String ADJUSTED_CLOSE = "adjusted_close";

    private HistoryRows() {}

    static PriceHistory read(Fields fields) {
        String ticker = fields.text("ticker");
        List<Fields> rows = fields.rows("prices");
        boolean isAdjusted = rows.isEmpty() || rows.stream().anyMatch(row -> row.has(ADJUSTED_CLOSE));
        double[] close = column(rows, "close");
        Columns columns = new Columns(
                column(rows, "open"),
                column(rows, "high"),
                column(rows, "low"),
                close,
                isAdjusted ? column(rows, ADJUSTED_CLOSE) : close,
                rows.stream()
                        .mapToDouble(row -> row.number("volume", Checks.FROM_ZERO))
                        .toArray());
        List<LocalDate> dates = dates(rows);
        // a row that is none is no row of this list: nothing fits together then, and all is told already
        return fields.isFlawed()
                ? nothing(ticker, fields)
                : new PriceHistory(
                        ticker,
                        PlanFields.frequency(fields),
                        dates,
                        columns,
                        fields.flag(ADJUSTED, true) && isAdjusted);
    }

    private static PriceHistory nothing(String ticker, Fields fields) {
        double[] none = new double[0];
        return new PriceHistory(
                ticker, PlanFields.frequency(fields), List.of(), new Columns(none, none, none, none, none, none), true);
    }

    private static double[] column(List<Fields> rows, String key) {
        return rows.stream()
                .mapToDouble(row -> row.number(key, Checks.ABOVE_ZERO))
                .toArray();
    }

    private static List<LocalDate> dates(List<Fields> rows) {
        List<LocalDate> dates = new ArrayList<>(rows.size());
        for (Fields row : rows) {
            LocalDate date = row.date("date");
            if (!row.isFlawed() && !dates.isEmpty() && !date.isAfter(dates.getLast())) {
                row.refused("date", date.toString(), "after " + dates.getLast() + ", the date of the row before", "");
            }
            dates.add(date);
        }
        return dates;
    }

    static void write(JsonGenerator json, String key, PriceHistory prices) {
        Columns columns = prices.columns();
        json.writeStartArray(key);
        for (int row = 0; row < prices.size(); row++) {
            json.writeStartObject();
            json.write("date", prices.dates().get(row).toString());
            Spelling.number(json, "open", columns.open()[row]);
            Spelling.number(json, "high", columns.high()[row]);
            Spelling.number(json, "low", columns.low()[row]);
            Spelling.number(json, "close", columns.close()[row]);
            Spelling.number(json, ADJUSTED_CLOSE, columns.adjustedClose()[row]);
            json.write("volume", (long) Math.rint(columns.volume()[row]));
            json.writeEnd();
        }
        json.writeEnd();
    }
}
