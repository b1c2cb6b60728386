package io.sptraderb.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.support.RandomResults;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotesRoutesTest {

    private final ServerFixture fixture = ServerFixture.free(RandomResults.of(1, 10, 1));

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shouldKeepTagsAndNotesAndListByTag() {
        String id = fixture.run();
        fixture.run();
        String path = "/api/backtest/" + id + "/notes";
        assertThat(fixture.get(path).body()).isEqualTo("{\"tags\":[],\"notes\":\"\"}");

        HttpResponse<String> written = put(path, "{\"tags\": [\"best\", \"eur/v2\"], \"notes\": \"look at May\"}");

        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(fixture.get(path).body()).isEqualTo(written.body());
        JsonObject listed = ServerFixture.object(fixture.get("/api/backtest?tag=best"));
        assertThat(listed.getInt("total")).isEqualTo(1);
        JsonObject one = listed.getJsonArray("backtests").getJsonObject(0);
        assertThat(one.getString("backtest_id")).isEqualTo(id);
        assertThat(one.getString("notes")).isEqualTo("look at May");
        assertThat(one.getJsonArray("tags")).hasSize(2);
        assertThat(ServerFixture.object(fixture.get("/api/backtest?tag=bes")).getInt("total"))
                .isZero();
    }

    @Test
    void shouldSayWhatIsWrongAndKeepWhatWasWritten() {
        String path = "/api/backtest/" + fixture.run() + "/notes";
        put(path, "{\"notes\": \"kept\"}");
        record Row(String body, String inAnswer) {}
        List<Row> rows = List.of(
                new Row("{\"tags\": \"best\"}", "these are no tags"),
                new Row("{\"tags\": [\"two words\"]}", "tags[0]"),
                new Row("{\"tags\": [\"\"]}", "1 to 40 letters"),
                new Row("{\"tags\": [5]}", "this is no tag"),
                new Row("{\"notes\": 5}", "these are no notes"),
                new Row("{\"notes\": \"\\u0000\"}", "without NUL"),
                new Row("{\"note\": \"a\"}", "notes"),
                new Row("[]", "object"));
        for (Row row : rows) {
            HttpResponse<String> response = put(path, row.body());
            assertThat(response.statusCode()).as(row.body()).isEqualTo(400);
            assertThat(response.body()).contains(row.inAnswer());
        }
        assertThat(fixture.get(path).body()).contains("kept");
        assertThat(put("/api/backtest/0b8a6a3e-5a35-4a9a-9d2c-0f6f3c1f7b11/notes", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldRefuseToSortByWhatIsNoFigure() {
        assertThat(fixture.get("/api/backtest?sort=-sharpe_ratio").statusCode()).isEqualTo(200);
        assertThat(fixture.get("/api/backtest?sort=symbol").statusCode()).isEqualTo(200);
        for (String sort : List.of("sharpe", "--created_at", "id;drop", "-")) {
            HttpResponse<String> response = fixture.get("/api/backtest?sort=" + sort);
            assertThat(response.statusCode()).as(sort).isEqualTo(400);
            assertThat(response.body()).contains("sharpe_ratio, total_trades");
        }
    }

    private HttpResponse<String> put(String path, String body) {
        return fixture.send(HttpRequest.newBuilder(fixture.uri(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }
}
