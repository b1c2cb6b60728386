package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.backtest.ProgressSink;
import io.sptraderb.support.TestPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing over HTTP and the candles in memory, on a server as it is started. */
class CacheEndToEndTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Workbench workbench;
    private Application application;

    @BeforeEach
    void start() throws IOException {
        start(Setting.DATA_DIR, Files.createDirectory(folder.resolve("data")).toString());
    }

    private void start(Setting setting, String value) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.put(Setting.STATE_DIR, folder.resolve("state").toString());
        options.put(setting, value);
        options.put(Setting.PORT, "0");
        Settings settings = SettingsReader.read(
                new SettingLayers(null, Map.of(), options), Path.of("").toAbsolutePath());
        workbench = Workbench.open(settings);
        application = Application.start(settings, workbench, ProgressSink.NONE);
    }

    @AfterEach
    void stop() {
        application.close();
        workbench.close();
        client.close();
    }

    @Test
    void shouldImportLoadListAndDrop() throws Exception {
        StringBuilder csv = new StringBuilder("time,open,high,low,close\n");
        for (int i = 0; i < 100; i++) {
            csv.append(i * 3_600).append(",1,2,0.5,1.5\n");
        }
        JsonObject imported = json(send("POST", "/api/candles/import?symbol=EURUSD&timeframe=1h", csv.toString()));
        assertThat(imported.getInt("candles")).isEqualTo(100);
        assertThat(folder.resolve("data/EURUSD_1h.parquet")).exists();

        String load = "{\"symbol\": \"EURUSD\", \"timeframe\": \"1h\"}";
        JsonObject first = json(send("POST", "/api/cache/load", load));
        JsonObject second = json(send(
                "POST",
                "/api/cache/load",
                "{\"symbol\": \"EURUSD\", \"timeframe\": \"1h\", \"from\": 3600, \"to\": 7200}"));
        assertThat(first.getBoolean("already_cached")).isFalse();
        assertThat(first.getInt("candles")).isEqualTo(100);
        assertThat(first.getInt("bytes")).isEqualTo(4_800);
        assertThat(first.getString("source")).isEqualTo("file");
        assertThat(second.getBoolean("already_cached")).isTrue();
        assertThat(second.getInt("candles")).isEqualTo(2);

        JsonObject cache = json(send("GET", "/api/cache", ""));
        assertThat(cache.getInt("entries")).isEqualTo(1);
        assertThat(cache.getInt("max_entries")).isEqualTo(20);
        assertThat(cache.getInt("bytes")).isEqualTo(4_800);
        assertThat(cache.getInt("misses")).isEqualTo(1);
        JsonObject entry = cache.getJsonArray("series").getJsonObject(0);
        assertThat(entry.getString("source")).isEqualTo("file");
        assertThat(entry.getInt("hits")).isEqualTo(1);
        assertThat(entry.getInt("expires_in_seconds")).isBetween(500, 600);

        assertThat(json(send("DELETE", "/api/cache?source=http", "")).getInt("removed"))
                .isZero();
        assertThat(json(send("DELETE", "/api/cache?symbol=EURUSD&timeframe=1h", ""))
                        .getInt("removed"))
                .isEqualTo(1);
        assertThat(json(send("GET", "/api/cache", "")).getInt("entries")).isZero();
    }

    @Test
    void shouldServeImportedCandlesAtOnce() throws Exception {
        String candles = "/api/candles?symbol=EURUSD&timeframe=1h&from=0&to=7200";
        String imports = "/api/candles/import?symbol=EURUSD&timeframe=1h";
        json(send("POST", imports, "time,open,high,low,close\n0,1,2,0.5,1.5\n3600,1,2,0.5,1.5\n"));
        assertThat(closes(send("GET", candles, ""))).containsExactly(1.5, 1.5);
        // the answer comes from memory from now on, for ten minutes
        assertThat(closes(send("GET", candles, ""))).containsExactly(1.5, 1.5);

        json(send("POST", imports, "time,open,high,low,close\n3600,1,2,0.5,1.75\n7200,1,2,0.5,1.25\n"));
        assertThat(closes(send("GET", candles, ""))).containsExactly(1.5, 1.75, 1.25);

        assertThat(send("POST", imports, "time,open,high,low,close\n0,1,2,0.5,oops\n")
                        .statusCode())
                .isEqualTo(400);
        assertThat(closes(send("GET", candles, ""))).containsExactly(1.5, 1.75, 1.25);
    }

    @Test
    void shouldImportIntoTheDatabaseWhenThereIsNoFolder() throws Exception {
        application.close();
        workbench.close();
        start(Setting.DATABASE_URL, TestPostgres.newDatabase());
        String imports = "/api/candles/import?symbol=EURUSD&timeframe=1h";
        String csv = "time,open,high,low,close\n0,1,2,0.5,1.5\n3600,1,2,0.5,1.25\n";
        assertThat(json(send("POST", imports, csv)).getString("target")).isEqualTo("database table candles_1h");
        assertThat(closes(send("GET", "/api/candles?symbol=EURUSD&timeframe=1h&from=0&to=7200", "")))
                .containsExactly(1.5, 1.25);
        assertThat(send("POST", imports + "&target=file", csv).body()).contains("must be database");
    }

    private static List<Double> closes(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(candle -> candle.getJsonNumber("close").doubleValue())
                    .toList();
        }
    }

    @Test
    void shouldAnswerOnlyFromMemoryWhenAskedTo() throws Exception {
        String fromMemory = "{\"symbol\": \"AAPL\", \"timeframe\": \"1d\", \"data_source\": \"cache\"}";
        assertThat(send("POST", "/api/cache/load", fromMemory).statusCode()).isEqualTo(404);
        send("POST", "/api/cache/load", "{\"symbol\": \"AAPL\", \"timeframe\": \"1d\"}");
        JsonObject known = json(send("POST", "/api/cache/load", fromMemory));
        assertThat(known.getString("source")).isEqualTo("sample");
        assertThat(known.getBoolean("already_cached")).isTrue();
    }

    @Test
    void shouldSayWhatIsWrong() throws Exception {
        record Row(String method, String path, String body, int status, String inAnswer) {}
        List<Row> rows = List.of(
                new Row("POST", "/api/cache/load", "{}", 400, "2 values are wrong"),
                new Row("POST", "/api/cache/load", "{\"symbol\": \"../x\", \"timeframe\": \"1h\"}", 400, "symbol"),
                new Row("POST", "/api/cache/load", "{\"symbol\": \"A\", \"timeframe\": \"1x\"}", 400, "timeframe"),
                new Row(
                        "POST",
                        "/api/cache/load",
                        "{\"symbol\": \"A\", \"timeframe\": \"1h\", \"frm\": 1}",
                        400,
                        "from"),
                new Row(
                        "POST",
                        "/api/cache/load",
                        "{\"symbol\": \"A\", \"timeframe\": \"1h\", \"from\": 5, \"to\": 1}",
                        400,
                        "ends before it begins"),
                new Row(
                        "POST",
                        "/api/cache/load",
                        "{\"symbol\": \"A\", \"timeframe\": \"1h\", \"from\": \"now\"}",
                        400,
                        "whole seconds"),
                new Row(
                        "POST",
                        "/api/cache/load",
                        "{\"symbol\": \"A\", \"timeframe\": \"1h\", \"data_source\": \"http\"}",
                        400,
                        "file, sample, cache"),
                new Row(
                        "POST",
                        "/api/cache/load",
                        "{\"symbol\": \"NONE\", \"timeframe\": \"1h\"}",
                        404,
                        "SYMBOL_NOT_FOUND"),
                new Row("DELETE", "/api/cache?source=disk", "", 400, "source"),
                new Row("PUT", "/api/cache", "{}", 405, "GET, DELETE"),
                new Row("POST", "/api/candles/import?symbol=A&timeframe=1h", "no candles", 400, "looks like none of"));
        for (Row row : rows) {
            HttpResponse<String> response = send(row.method(), row.path(), row.body());
            assertThat(response.statusCode()).as(row.toString()).isEqualTo(row.status());
            assertThat(response.body()).contains(row.inAnswer());
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(application.address() + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
