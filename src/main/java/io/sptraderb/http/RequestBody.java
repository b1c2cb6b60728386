package io.sptraderb.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Reads bodies that are JSON objects, up to a size. */
final class RequestBody {

    /** A field that stands twice is a mistake, not a choice. */
    private static final JsonReaderFactory READERS =
            Wire.JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final int maxBytes;

    RequestBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    JsonObject object(ServerRequest request) {
        requireJson(request);
        String text = text(bytes(request));
        JsonValue value = value(text);
        if (value instanceof JsonObject object) {
            return object;
        }
        throw malformed("the body must be a JSON object, was "
                + value.getValueType().toString().toLowerCase(Locale.ROOT));
    }

    private static JsonValue value(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonParsingException e) {
            throw malformed("the body is no JSON: line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber());
        } catch (RuntimeException e) {
            // the parser tells nesting that is too deep by no type of its own
            throw malformed("the body is no JSON: " + e.getMessage());
        }
    }

    private static void requireJson(ServerRequest request) {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!media.equals("application/json") && !(media.startsWith("application/") && media.endsWith("+json"))) {
            throw new HttpProblem(
                    415,
                    "unsupported-media-type",
                    "Unsupported media type",
                    "Content-Type was \"" + type + "\", must be application/json");
        }
    }

    private byte[] bytes(ServerRequest request) {
        if (request.headers().contentLength().orElse(0) > maxBytes) {
            throw tooLarge();
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("the body is not UTF-8");
        }
    }

    private HttpProblem tooLarge() {
        return new HttpProblem(413, "too-large", "Too large", "the request body has more than " + maxBytes + " bytes");
    }

    private static HttpProblem malformed(String detail) {
        return new HttpProblem(400, "malformed-json", "Malformed JSON", detail);
    }
}
