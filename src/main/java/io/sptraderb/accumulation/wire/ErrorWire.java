package io.sptraderb.accumulation.wire;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.ErrorCode;
import io.sptraderb.candle.Quotation;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Errors: {@code {success: false, error: {code, message, details}}}. The replaced services also wrapped that into
 * {@code {detail: ...}}, and told what they had not thought of as {@code {detail: text}} or as a list of what is wrong
 * with the body; those are read as well.
 */
public final class ErrorWire {

    private static final int SERVER_ERRORS = 500;

    private ErrorWire() {}

    public static JsonBody write(AccumulationException problem) {
        return write(new ToldError(problem.code(), String.valueOf(problem.getMessage()), problem.details()));
    }

    public static JsonBody write(ToldError error) {
        return json -> {
            json.write("success", false);
            Spelling.object(json, "error", fields -> {
                fields.write("code", error.code().name());
                fields.write("message", error.message());
                Spelling.object(fields, "details", details -> PlainValues.writeFields(details, error.details()));
            });
        };
    }

    /**
     * The error an answer tells; empty when it tells none. A code nobody knows is
     * {@link ErrorCode#INTERNAL_ERROR}.
     *
     * @param status of HTTP: an error without a code is the fault of the answering side from 500 on, of the asking side
     *     below
     */
    public static Optional<ToldError> read(int status, JsonObject answer) {
        if (answer.get("success") == JsonValue.TRUE) {
            return Optional.empty();
        }
        return switch (answer.getOrDefault("detail", JsonValue.NULL)) {
            case JsonValue absent when absent == JsonValue.NULL -> enveloped(answer);
            case JsonObject inner when inner.containsKey("error") -> enveloped(inner);
            case JsonArray problems -> Optional.of(uncoded(status, listed(problems), problems));
            case JsonString text -> Optional.of(uncoded(status, Quotation.cut(text.getString()), text));
            case JsonValue other -> Optional.of(uncoded(status, Quotation.cut(other.toString()), other));
        };
    }

    private static Optional<ToldError> enveloped(JsonObject answer) {
        if (!(answer.get("error") instanceof JsonObject error)) {
            return Optional.empty();
        }
        SequencedMap<String, Object> details =
                error.get("details") instanceof JsonObject object ? PlainValues.of(object) : new LinkedHashMap<>();
        return Optional.of(new ToldError(
                code(text(error.get("code"))), message(error.get("message"), error.get("code")), details));
    }

    private static ErrorCode code(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(wanted))
                .findFirst()
                .orElse(ErrorCode.INTERNAL_ERROR);
    }

    private static String message(@Nullable JsonValue message, @Nullable JsonValue code) {
        return text(message).isBlank() ? "an error without a message, " + text(code) : text(message);
    }

    private static String text(@Nullable JsonValue value) {
        return value instanceof JsonString text ? text.getString() : "";
    }

    private static ToldError uncoded(int status, String message, JsonValue detail) {
        ErrorCode code = status < SERVER_ERRORS ? ErrorCode.INVALID_REQUEST : ErrorCode.EXTERNAL_API_ERROR;
        return new ToldError(
                code,
                message,
                PlainValues.of(Spelling.JSON
                        .createObjectBuilder()
                        .add("detail", detail)
                        .build()));
    }

    /** {@code body.price_data.3.date: Field required; ...}. */
    private static String listed(JsonArray problems) {
        return Quotation.cut(problems.stream()
                .map(problem -> problem instanceof JsonObject object ? listed(object) : problem.toString())
                .collect(Collectors.joining("; ")));
    }

    private static String listed(JsonObject problem) {
        String place = problem.get("loc") instanceof JsonArray loc
                ? loc.stream().map(ErrorWire::step).collect(Collectors.joining("."))
                : "";
        return place + ": " + text(problem.get("msg"));
    }

    private static String step(JsonValue step) {
        return step instanceof JsonNumber ? step.toString() : text(step);
    }
}
