package io.sptraderb.accumulation.remote;

import io.sptraderb.accumulation.RemoteErrorException;
import io.sptraderb.accumulation.ServiceFailedException;
import io.sptraderb.accumulation.wire.BadAnswerException;
import io.sptraderb.accumulation.wire.Envelope;
import io.sptraderb.accumulation.wire.ErrorWire;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered, whole.
 *
 * @param service its name
 */
record ServiceAnswer(String service, int status, byte[] body) {

    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());
    private static final int OK = 200;
    /** Bytes that are enough for any quotation. */
    private static final int LOOKED_AT = 1_000;

    static ServiceAnswer of(String service, HttpResponse<byte[]> response) {
        return new ServiceAnswer(service, response.statusCode(), response.body());
    }

    /**
     * What is in its envelope.
     *
     * @throws RemoteErrorException when it tells an error, whatever the status
     * @throws ServiceFailedException when it is something else
     */
    JsonObject data() {
        JsonObject object = object();
        ErrorWire.read(status, object).ifPresent(error -> {
            throw new RemoteErrorException(service, error.code(), error.message(), error.details());
        });
        if (status != OK) {
            throw failed("must answer 200", null);
        }
        try {
            return Envelope.data(object);
        } catch (BadAnswerException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    private JsonObject object() {
        JsonValue value;
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            value = reader.readValue();
        } catch (RuntimeException e) {
            // the parser tells nesting that is too deep, and numbers that are too long, by no type of its own
            throw failed("that is no JSON", e);
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw failed("that is no JSON object", null);
    }

    /**
     * It is not what was asked for.
     *
     * @param reason what is wrong with it
     */
    ServiceFailedException failed(String reason, @Nullable Throwable cause) {
        return ServiceFailedException.answered(service, status, beginning(), reason, cause);
    }

    private String beginning() {
        int length = Math.min(body.length, LOOKED_AT);
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }
}
