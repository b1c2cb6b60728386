package io.sptraderb.http;

import io.sptraderb.backtest.BacktestRequest;
import io.sptraderb.backtest.BacktestResult;
import io.sptraderb.backtest.RequestSummary;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;

/** A result as {@code /results} answers it, for runs that were no job and so have no id. */
public final class ResultDocument {

    private ResultDocument() {}

    /**
     * One line of JSON, without its end. Equal results on equal requests are equal texts.
     *
     * @param points of the equity curve at most, its extremes kept
     */
    public static String of(BacktestRequest request, BacktestResult result, int points) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject();
            ResultWire.content(json, RequestSummary.of(request), result, points);
            json.writeEnd();
        }
        return text.toString();
    }

    /** With as many points as {@code /results} answers unasked. */
    public static String of(BacktestRequest request, BacktestResult result) {
        return of(request, result, QueryValues.DEFAULT_POINTS);
    }
}
