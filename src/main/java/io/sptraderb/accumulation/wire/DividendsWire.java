package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.Dividend;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** {@code POST /dividends}: a ticker and dates, answered with its dividends. */
public final class DividendsWire {

    private static final String ROWS = "dividends";

    private DividendsWire() {}

    /**
     * A ticker and a range of ex-dates.
     *
     * @throws AccumulationException all that is wrong with the request
     */
    public static DividendsRequest readRequest(JsonObject body) {
        return Fields.read(body, fields -> new DividendsRequest(fields.text("ticker"), RangeFields.read(fields)));
    }

    public static JsonBody writeRequest(DividendsRequest request) {
        return json -> {
            json.write("ticker", request.ticker());
            RangeFields.write(json, request.range());
        };
    }

    /**
     * The dividends by ex-date, each date once.
     *
     * @throws BadAnswerException when it is no such answer
     */
    public static List<Dividend> readAnswer(JsonObject data) {
        return Fields.answer(data, fields -> {
            List<Dividend> dividends = DividendRows.read(fields, ROWS).stream()
                    .sorted(Comparator.comparing(Dividend::exDate))
                    .toList();
            for (int i = 1; i < dividends.size() && !fields.isFlawed(); i++) {
                LocalDate date = dividends.get(i).exDate();
                if (date.equals(dividends.get(i - 1).exDate())) {
                    fields.refused(ROWS, "two of " + date, "one of each ex_date", "");
                }
            }
            return dividends;
        });
    }

    public static JsonBody writeAnswer(String ticker, List<Dividend> dividends) {
        return json -> {
            json.write("ticker", ticker);
            DividendRows.write(json, ROWS, dividends);
        };
    }
}
