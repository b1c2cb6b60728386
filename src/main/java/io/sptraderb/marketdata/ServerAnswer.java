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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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

    /**
     * After how long the server wants to be asked again, as it says in seconds or by a date of its own clock; empty when
     * it does not say, or nothing that can be read.
     *
     * @param now our clock, for a server that does not tell its own
     */
    Optional<Duration> retryAfter(Instant now) {
        Optional<String> text = headers.firstValue("Retry-After");
        Optional<Duration> seconds =
                text.filter(value -> value.matches("\\d{1,9}")).map(value -> Duration.ofSeconds(Long.parseLong(value)));
        if (seconds.isPresent()) {
            return seconds;
        }
        Instant itsNow = headers.firstValue("Date").flatMap(ServerAnswer::date).orElse(now);
        return text.flatMap(ServerAnswer::date)
                .map(then -> then.isAfter(itsNow) ? Duration.between(itsNow, then) : Duration.ZERO);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
