package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.Ticker;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code GET /tickers/search?q=}: a text, answered with the tickers it may mean. */
public final class TickersWire {

    private TickersWire() {}

    /** The query of the question, encoded: {@code q=apple+inc}. */
    public static String writeRequest(String text) {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * The tickers, best first.
     *
     * @throws BadAnswerException when it is no such answer
     */
    public static List<Ticker> readAnswer(JsonObject data) {
        return Fields.answer(data, fields -> fields.rows("results").stream()
                .map(TickersWire::ticker)
                .toList());
    }

    private static Ticker ticker(Fields row) {
        String symbol = row.text("ticker");
        String name = row.text("name", "");
        return new Ticker(
                symbol, name.isBlank() ? symbol : name, row.text("market_type", ""), row.text("exchange", ""));
    }

    public static JsonBody writeAnswer(List<Ticker> tickers) {
        return json -> Spelling.objects(json, "results", tickers, (row, ticker) -> {
            row.write("ticker", ticker.symbol());
            row.write("name", ticker.name());
            row.write("market_type", ticker.marketType());
            row.write("exchange", ticker.exchange());
        });
    }
}
