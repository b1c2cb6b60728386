package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.support.RandomResults;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceRoutesTest {

    private final ServerFixture fixture = ServerFixture.free(RandomResults.of(1, 10, 1));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldKeepReplaceAndForgetADocument() {
        JsonObject made = ServerFixture.object(
                fixture.post("/api/workspace", "{\"name\": \"mine\", \"data\": {\"charts\": [1, 2.50, null]}}"));
        String path = "/api/workspace/" + made.getString("id");

        assertThat(made.getString("created_at")).isEqualTo("2024-06-01T12:00:00Z");
        assertThat(ServerFixture.object(fixture.get(path))).isEqualTo(made);
        assertThat(list()).containsExactly(made);

        JsonObject changed = ServerFixture.object(put(path, "{\"name\": \"other\", \"data\": \"\\u0000 text\"}"));
        assertThat(changed.getString("name")).isEqualTo("other");
        assertThat(changed.getString("data")).isEqualTo("\0 text");
        assertThat(list()).containsExactly(changed);

        assertThat(fixture.method("DELETE", path).statusCode()).isEqualTo(200);
        assertThat(list()).isEmpty();
        assertThat(fixture.get(path).statusCode()).isEqualTo(404);
        assertThat(fixture.method("DELETE", path).statusCode()).isEqualTo(404);
        assertThat(put(path, "{\"name\": \"late\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldKeepAnyJson() {
        for (String data : List.of("null", "1", "\"text\"", "[]", "{\"a\":{\"b\":[true]}}")) {
            HttpResponse<String> response = fixture.post("/api/workspace", "{\"name\": \"n\", \"data\": " + data + "}");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(ServerFixture.object(response).get("data")).hasToString(data);
        }
        assertThat(ServerFixture.object(fixture.post("/api/workspace", "{\"name\": \"n\"}"))
                        .isNull("data"))
                .isTrue();
    }

    @Test
    void shouldSayWhatIsWrongAndKeepNothing() {
        record Row(String body, int status, String inAnswer) {}
        List<Row> rows = List.of(
                new Row("{", 400, "JSON"),
                new Row("[]", 400, "object"),
                new Row("{}", 400, "this is no name"),
                new Row("{\"name\": \" \"}", 400, "not all of them blank"),
                new Row("{\"name\": \"a\\u0000\"}", 400, "no control characters"),
                new Row("{\"name\": 5}", 400, "this is no name"),
                new Row("{\"name\": \"" + "x".repeat(201) + "\"}", 400, "1 to 200 characters"),
                new Row("{\"name\": \"a\", \"dat\": 1}", 400, "data"),
                new Row("{\"name\": \"a\", \"data\": \"" + "x".repeat(ServerFixture.MAX_BODY) + "\"}", 413, ""));
        for (Row row : rows) {
            HttpResponse<String> response = fixture.post("/api/workspace", row.body());
            assertThat(response.statusCode()).as(row.body()).isEqualTo(row.status());
            assertThat(response.body()).contains(row.inAnswer());
        }
        assertThat(list()).isEmpty();
    }

    @Test
    void shouldAnswer404ForWhatIsNoId() {
        for (String id : List.of(UUID.randomUUID().toString(), "1-1-1-1-1", "x", "x%0d%0a", "%27%20or%201=1")) {
            HttpResponse<String> response = fixture.get("/api/workspace/" + id);
            assertThat(response.statusCode()).as(id).isEqualTo(404);
            assertThat(response.body()).contains("unknown-workspace");
        }
    }

    private JsonArray list() {
        return Json.createReader(new StringReader(fixture.get("/api/workspace").body()))
                .readArray();
    }

    private HttpResponse<String> put(String path, String body) {
        return fixture.send(HttpRequest.newBuilder(fixture.uri(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }
}
