package io.sptraderb.accumulation.wire;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sptraderb.accumulation.AccumulationException;
import io.sptraderb.accumulation.BadValueException;
import io.sptraderb.accumulation.SeveralProblemsException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Messages for tests. */
final class Messages {

    private Messages() {}

    /** JSON with single quotes. */
    static JsonObject json(String text) {
        return parsed(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** What was written, as the other side reads it. */
    static JsonObject sent(JsonBody body) {
        return parsed(body.bytes());
    }

    private static JsonObject parsed(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }

    /** All that is wrong with a request, one text each: {@code field was found, must be allowed}. */
    static List<String> problems(ThrowingCallable reading) {
        AccumulationException problem = catchThrowableOfType(AccumulationException.class, reading);
        return switch (problem) {
            case null -> List.of();
            case SeveralProblemsException several ->
                several.problems().stream().map(Messages::text).toList();
            default -> List.of(text(problem));
        };
    }

    private static String text(AccumulationException problem) {
        return switch (problem) {
            case BadValueException e -> e.field() + " was " + e.found() + ", must be " + e.allowed();
            default -> problem.code() + " " + problem.getMessage();
        };
    }
}
