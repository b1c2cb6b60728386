package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.DateRange;
import io.sptraderb.accumulation.PriceHistory;
import io.sptraderb.accumulation.PriceQuery;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;

/** {@code POST /prices}: a ticker and dates, answered with the prices of each day, week or month. */
public final class PricesWire {

    private static final String ROWS = "prices";

    private PricesWire() {}

    /**
     * A frequency nobody knows is daily: clients count on it.
     *
     * @throws AccumulationException all that is wrong with the request
     */
    public static PriceQuery readRequest(JsonObject body) {
        return Fields.read(body, PricesWire::query);
    }

    static PriceQuery query(Fields fields) {
        String ticker = fields.text("ticker");
        String marketType = fields.text("market_type");
        DateRange range = RangeFields.read(fields);
        return new PriceQuery(ticker, marketType, range, PlanFields.frequency(fields));
    }

    public static JsonBody writeRequest(PriceQuery query) {
        return json -> {
            json.write("ticker", query.ticker());
            json.write("market_type", query.marketType());
            RangeFields.write(json, query.range());
            json.write("frequency", query.frequency().wireName());
        };
    }

    /**
     * The prices. Where no row has an adjusted close, the closes stand for them.
     *
     * @throws BadAnswerException when it is no such answer
     */
    public static PriceHistory readAnswer(JsonObject data) {
        return Fields.answer(data, HistoryRows::read);
    }

    public static JsonBody writeAnswer(PriceHistory prices) {
        return json -> {
            json.write("ticker", prices.ticker());
            json.write("frequency", prices.frequency().wireName());
            writeRows(json, prices);
            json.write(HistoryRows.ADJUSTED, prices.hasAdjustedCloses());
        };
    }

    static void writeRows(JsonGenerator json, PriceHistory prices) {
        HistoryRows.write(json, ROWS, prices);
    }
}
