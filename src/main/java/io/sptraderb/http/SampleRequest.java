package io.sptraderb.http;

import io.sptraderb.accumulation.wire.JsonBody;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A request for a study of the test data, for clients to begin with. */
final class SampleRequest {

    private static final String FILE = "/prices/sample-backtest-request.json";

    private SampleRequest() {}

    static JsonBody body() {
        JsonObject request = read();
        return json -> request.forEach(json::write);
    }

    private static JsonObject read() {
        try (InputStream in = SampleRequest.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + FILE);
            }
            try (JsonReader reader = Wire.JSON.createReaderFactory(Map.of()).createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " of the program's own jar", e);
        }
    }
}
