package io.sptraderb.app.platform;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;

/** What every answer is wrapped in, and its HTTP status. */
final class Envelope {

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    /** The documented status of each error. */
    private static final Map<String, Integer> STATUS = Map.of(
            "INVALID_REQUEST", 400,
            "INVALID_TICKER", 400,
            "INVALID_DATE_RANGE", 400,
            "INSUFFICIENT_DATA", 400,
            "STRATEGY_NOT_FOUND", 400,
            "INVALID_CONFIG", 400,
            "SERVICE_UNAVAILABLE", 503,
            "SERVICE_TIMEOUT", 503,
            "EXTERNAL_API_ERROR", 502,
            "INTERNAL_ERROR", 500);

    private Envelope() {}

    /** Whether a case expects the HTTP status under this name. */
    static boolean isStatus(String name) {
        return Set.of("http", "http_documented").contains(name);
    }

    static void check(Examined examined, Answer answer) {
        Findings findings = examined.findings();
        JsonObject body = examined.answer();
        findings.expect(
                answer.contentType().startsWith("application/json"),
                () -> "Content-Type was " + answer.contentType() + ", must be application/json");
        checkStatus(examined, answer);
        boolean isSuccess = answer.status() < REDIRECT;
        findings.expect(
                body.get("success") == (isSuccess ? JsonValue.TRUE : JsonValue.FALSE),
                () -> "success was " + body.get("success") + ", must be " + isSuccess + " with HTTP "
                        + answer.status());
        findings.expect(
                Examined.has(body, isSuccess ? "data" : "error") && !Examined.has(body, isSuccess ? "error" : "data"),
                () -> "the answer must have " + (isSuccess ? "data and no error" : "an error and no data") + ": "
                        + body.keySet());
        if (!isSuccess) {
            checkError(findings, body);
        }
    }

    private static void checkError(Findings findings, JsonObject body) {
        findings.expect(
                body.get("error") instanceof JsonObject error
                        && STATUS.containsKey(Examined.text(error, "code"))
                        && !Examined.text(error, "message").isBlank()
                        && error.get("details") instanceof JsonObject,
                () -> "error was " + body.get("error") + ", must have a message, details and a code of "
                        + STATUS.keySet());
    }

    /** What the case says; else that of the error it expects; else any success. */
    private static void checkStatus(Examined examined, Answer answer) {
        JsonObject expected = examined.asked().expected().orElse(JsonValue.EMPTY_JSON_OBJECT);
        JsonValue said = expected.getOrDefault("http_documented", expected.getOrDefault("http", JsonValue.NULL));
        int status = answer.status();
        if (said instanceof JsonNumber number) {
            expectStatus(examined, status, number.intValue());
        } else if (expected.get("error.code") instanceof JsonString code) {
            expectStatus(examined, status, STATUS.getOrDefault(code.getString(), 0));
        } else {
            boolean isFailure = expected.get("success") == JsonValue.FALSE;
            examined.findings()
                    .expect(
                            (status >= OK && status < REDIRECT) != isFailure,
                            () -> "HTTP status was " + status + ", must " + (isFailure ? "not " : "")
                                    + "be one of success: " + examined.answer());
        }
    }

    private static void expectStatus(Examined examined, int status, int wanted) {
        examined.findings()
                .expect(
                        status == wanted,
                        () -> "HTTP status was " + status + ", must be " + wanted + ": " + examined.answer());
    }
}
