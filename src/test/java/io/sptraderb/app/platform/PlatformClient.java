package io.sptraderb.app.platform;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;

/** Asks the services of a platform. */
final class PlatformClient implements AutoCloseable {

    /** As long as the suite waits whose cases these are. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PlatformUnderTest platform;

    PlatformClient(PlatformUnderTest platform) {
        this.platform = platform;
    }

    Answer ask(PlatformCase asked) throws IOException, InterruptedException {
        URI service = platform.address(asked.service());
        if (asked.method().equals("GET")) {
            return get(service.resolve(asked.path() + query(asked.input())));
        }
        return send(HttpRequest.newBuilder(service.resolve(asked.path()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(asked.input().toString())));
    }

    Answer get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), contentType, response.body());
    }

    private static String query(JsonObject input) {
        return input.isEmpty()
                ? ""
                : input.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(plain(entry.getValue())))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
