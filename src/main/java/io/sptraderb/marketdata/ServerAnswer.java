package io.sptraderb.marketdata;

import io.sptraderb.candle.BadCandlesException;
import io.sptraderb.candle.SourceKind;
import io.sptraderb.candle.SourceUnavailableException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/**
 * What a market-data server answered, whole.
 *
 * @param url what was asked, without secrets
 */
record ServerAnswer(String url, int status, HttpHeaders headers, byte[] body) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;

    static ServerAnswer of(String url, HttpResponse<byte[]> response) {
        return new ServerAnswer(url, response.statusCode(), response.headers(), response.body());
    }

    boolean isUnchanged() {
        return status == NOT_MODIFIED;
    }

    /** Whether the same question may be answered better in a while. */
    boolean isTemporary() {
        return status == TOO_MANY || status == 502 || status == 503 || status == 504;
    }

    Optional<String> tag() {
        return headers.firstValue("ETag");
    }

    /** The seconds after which the server wants to be asked again; empty when it does not say, or gives a date. */
    Optional<Long> retryAfter() {
        return headers.firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong);
    }

    /**
     * Makes sure that this is an answer in JSON.
     *
     * @throws SourceUnavailableException when it is an error
     * @throws BadCandlesException when it is something else
     */
    void expectJson() {
        if (status != OK) {
            throw new SourceUnavailableException(SourceKind.HTTP, problem(), null);
        }
        String type = headers.firstValue("Content-Type").orElse("nothing");
        if (!type.contains("json")) {
            throw new BadCandlesException(url, 0, "answers " + FieldText.quoted(type) + ", must be application/json");
        }
    }

    /** Status, code and text of an error, for people. */
    String problem() {
        String code = "";
        String text = "";
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body))) {
            JsonObject error = reader.readObject();
            code = error.getString("code", "");
            text = error.getString("error", "");
        } catch (JsonException | IllegalStateException | ClassCastException e) {
            // no error of this server's form: its status says what there is to say
            text = "";
        }
        return url + " answers " + status + (code.isEmpty() ? "" : " " + FieldText.quoted(code))
                + (text.isEmpty() ? "" : " " + FieldText.quoted(text));
    }
}
