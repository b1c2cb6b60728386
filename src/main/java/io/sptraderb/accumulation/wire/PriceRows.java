package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.ClosePrices;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Closes as services send them to each other: {@code price_data[{date, adjusted_close}]}. */
final class PriceRows {

    private static final String ROWS = "price_data";

    private PriceRows() {}

    static ClosePrices read(Fields fields) {
        List<Fields> rows = fields.rows(ROWS);
        List<LocalDate> dates = new ArrayList<>(rows.size());
        double[] closes = new double[rows.size()];
        boolean isFlawed = false;
        for (int row = 0; row < closes.length; row++) {
            Fields each = rows.get(row);
            dates.add(each.date("date"));
            closes[row] = each.number("adjusted_close", Checks.FROM_ZERO);
            isFlawed |= each.isFlawed();
        }
        ClosePrices none = ClosePrices.of(List.of(), new double[0]);
        return isFlawed ? none : fields.attempt(none, () -> ClosePrices.of(dates, closes));
    }

    static void write(JsonGenerator json, ClosePrices prices) {
        json.writeStartArray(ROWS);
        for (int row = 0; row < prices.size(); row++) {
            json.writeStartObject();
            json.write("date", prices.date(row).toString());
            json.write("adjusted_close", prices.close(row));
            json.writeEnd();
        }
        json.writeEnd();
    }
}
