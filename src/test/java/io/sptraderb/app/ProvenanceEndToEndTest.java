package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sptraderb.backtest.ProgressSink;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored run explained and verified with real components, while what it was made of stays, changes and goes. */
class ProvenanceEndToEndTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String STRATEGY = "ma_crossover_strategy";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    /** A server over the folder's workspace, candles and stored runs. */
    private record Server(Workbench workbench, Application application) implements AutoCloseable {

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(application.address().resolve("/api/backtest/" + path));
        }

        @Override
        public void close() {
            application.close();
            workbench.close();
        }
    }

    private Server open() {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.put(Setting.STATE_DIR, folder.resolve("state").toString());
        options.put(Setting.WORKSPACE_PATH, folder.resolve("workspace").toString());
        options.put(Setting.DATA_DIR, folder.resolve("data").toString());
        options.put(Setting.PORT, "0");
        Settings settings = SettingsReader.read(new SettingLayers(null, Map.of(), options), PROJECT);
        Workbench workbench = Workbench.open(settings);
        return new Server(workbench, Application.start(settings, workbench, ProgressSink.NONE));
    }

    private JsonObject send(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private JsonObject verify(Server server, String id) throws IOException, InterruptedException {
        return send(server.request(id + "/verify").POST(HttpRequest.BodyPublishers.noBody()), 200);
    }

    private JsonObject explain(Server server, String id, int trade) throws IOException, InterruptedException {
        return send(server.request(id + "/trades/" + trade + "/explain"), 200);
    }

    private static List<String> differences(JsonObject verification) {
        return verification.getJsonArray("differences").getValuesAs(JsonObject.class).stream()
                .map(difference -> difference.getString("what"))
                .toList();
    }

    private void copy(String from) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(from))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve("workspace").resolve(PROJECT.relativize(file));
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
        }
    }

    /** Changes a file for as long as something is asked. */
    private JsonObject verifyWhile(Server server, String id, Path file, UnaryOperator<String> change)
            throws IOException, InterruptedException {
        String before = Files.readString(file);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
        try {
            return verify(server, id);
        } finally {
            Files.writeString(file, before);
        }
    }

    /** Hourly candles that go up and down, the last ones another way when asked to. */
    private void writeCandles(String symbol, double length, double lastMove) throws IOException {
        String rows = Stream.iterate(0, i -> i < 400, i -> i + 1)
                .map(i -> {
                    double price = 100 + 8 * Math.sin(i / length) + (i < 300 ? 0 : lastMove);
                    return (1_704_067_200L + i * 3_600L) + "," + price + "," + (price + 0.6) + "," + (price - 0.6) + ","
                            + (price + 0.3) + ",10";
                })
                .collect(Collectors.joining("\n"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                folder.resolve("data/" + symbol + "_1h.csv"), "time,open,high,low,close,volume\n" + rows + "\n");
    }

    @Test
    void shouldExplainAndVerifyWhatItStored() throws Exception {
        copy("python-components");
        copy("strategies");
        writeCandles("WAVE", 9, 0);
        writeCandles("TIDE", 13, 0);
        String id;
        String both;
        try (Server server = open()) {
            id = run(server, request().add("symbol", "WAVE"));
            JsonObject results = send(server.request(id + "/results"), 200);
            assertThat(results.getJsonObject("fill_band").getJsonArray("variants"))
                    .hasSize(5);
            assertExplained(server, id, results);
            assertVerified(server, id, results);
            both = runBoth(server);
        }
        try (Server server = open()) {
            assertVerified(server, id, send(server.request(id + "/results"), 200));
            assertDifferences(server, id);
        }
        writeCandles("WAVE", 9, 1.5);
        try (Server server = open()) {
            assertThat(differences(verify(server, id))).contains("candle_hash", "trades_hash");
            JsonObject explained = explain(server, id, 1);
            assertThat(explained.getJsonArray("notes")).hasSize(1);
            assertThat(explained
                            .getJsonObject("entry")
                            .getJsonObject("filled_on")
                            .isNull("open"))
                    .isTrue();
        }
        Files.delete(folder.resolve("data/WAVE_1h.csv"));
        Files.delete(folder.resolve("data/TIDE_1h.csv"));
        try (Server server = open()) {
            assertThat(differences(verify(server, id))).containsExactly("run");
            assertThat(explain(server, id, 1).getJsonArray("notes").getString(0))
                    .contains("cannot be had any more");
            assertThat(explain(server, both, 1)
                            .getJsonObject("entry")
                            .getJsonObject("decided_on")
                            .getString("time"))
                    .endsWith(":00:00Z");
        }
    }

    private static JsonObjectBuilder request() {
        return Json.createObjectBuilder()
                .add("strategy_name", STRATEGY)
                .add("timeframe", "1h")
                .add(
                        "parameters",
                        Json.createObjectBuilder().add("fast_period", 5).add("slow_period", 20))
                .add(
                        "execution",
                        Json.createObjectBuilder().add("commission", 0.001).add("spread", 0.0004));
    }

    private static String run(Server server, JsonObjectBuilder request) throws IOException, InterruptedException {
        try (ApiClient api = new ApiClient(server.application().address())) {
            return api.runToEnd(request.build());
        }
    }

    /** Two symbols, the second with a spread and a parameter of its own. */
    private String runBoth(Server server) throws IOException, InterruptedException {
        JsonObject second = Json.createObjectBuilder()
                .add("symbol", "TIDE")
                .add("execution", Json.createObjectBuilder().add("spread", 0.002))
                .add("parameters", Json.createObjectBuilder().add("fast_period", 7))
                .build();
        String id = run(
                server,
                request().add("symbols", Json.createArrayBuilder().add("WAVE").add(second)));
        JsonObject results = send(server.request(id + "/results"), 200);
        assertExplained(server, id, results);
        assertVerified(server, id, results);
        List<JsonObject> trades = results.getJsonArray("completed_trades").getValuesAs(JsonObject.class);
        assertThat(trades).extracting(trade -> trade.getString("symbol")).contains("WAVE", "TIDE");
        for (int i = 0; i < trades.size(); i++) {
            JsonObject entry = explain(server, id, i + 1).getJsonObject("entry");
            double paid = entry.getJsonNumber("price").doubleValue()
                    / entry.getJsonNumber("market_price").doubleValue();
            boolean isFirst = trades.get(i).getString("symbol").equals("WAVE");
            assertThat(paid).isCloseTo(isFirst ? 1.0002 : 1.001, within(1e-12));
        }
        return id;
    }

    private void assertExplained(Server server, String id, JsonObject results)
            throws IOException, InterruptedException {
        int trades = results.getInt("total_trades");
        assertThat(trades).isGreaterThan(3);
        for (int number = 1; number <= trades; number++) {
            JsonObject json = explain(server, id, number);
            BigDecimal before = json.getJsonNumber("pnl_before_costs").bigDecimalValue();
            BigDecimal costs =
                    json.getJsonObject("costs").getJsonNumber("total").bigDecimalValue();
            JsonObject trade = results.getJsonArray("completed_trades").getJsonObject(number - 1);
            assertThat(before.subtract(costs))
                    .isEqualByComparingTo(trade.getJsonNumber("pnl").bigDecimalValue());
            assertThat(json.getJsonArray("notes")).isEmpty();
            JsonObject entry = json.getJsonObject("entry");
            assertThat(entry.getString("decided_by")).startsWith("entry");
            assertThat(entry.getJsonObject("filled_on").getJsonNumber("open").doubleValue())
                    .isEqualTo(entry.getJsonNumber("market_price").doubleValue());
        }
        send(server.request(id + "/trades/" + (trades + 1) + "/explain"), 404);
    }

    private void assertVerified(Server server, String id, JsonObject results) throws IOException, InterruptedException {
        JsonObject same = verify(server, id);
        assertThat(differences(same)).isEmpty();
        assertThat(same.getBoolean("verified")).isTrue();
        assertThat(same.getJsonObject("trades_hash").getString("rerun")).isEqualTo(results.getString("trades_hash"));
    }

    private void assertDifferences(Server server, String id) throws IOException, InterruptedException {
        Path strategy = folder.resolve("workspace/strategies/" + STRATEGY + ".yaml");
        JsonObject commented = verifyWhile(server, id, strategy, text -> text + "\n# a comment\n");
        assertThat(commented.getBoolean("verified")).isFalse();
        assertThat(differences(commented)).containsExactly("strategy_hash");
        assertThat(commented.isNull("first_difference")).isTrue();

        JsonObject larger =
                verifyWhile(server, id, strategy, text -> text.replace("position_size: 0.02", "position_size: 0.03"));
        assertThat(differences(larger)).containsExactly("strategy_hash", "trades_hash", "end_capital");
        JsonObject first = larger.getJsonObject("first_difference");
        assertThat(first.getInt("trade")).isEqualTo(1);
        assertThat(first.getString("field")).isEqualTo("quantity");
        assertThat(new BigDecimal(first.getString("now"))).isGreaterThan(new BigDecimal(first.getString("stored")));

        Path signal = folder.resolve("workspace/python-components/signals/ma_crossover.py");
        JsonObject component = verifyWhile(server, id, signal, text -> text + "\n# a comment\n");
        assertThat(differences(component)).containsExactly("component_hash");

        JsonObject broken = verifyWhile(server, id, signal, text -> text + "\nraise ValueError('broken')\n");
        assertThat(differences(broken)).containsExactly("run");
        assertThat(broken.getJsonArray("differences").getJsonObject(0).getString("now"))
                .contains("component", "broken");

        JsonObject invalid = verifyWhile(server, id, strategy, text -> text.replace("entry:", "entri:"));
        assertThat(differences(invalid)).containsExactly("run");
        assertThat(verify(server, id).getBoolean("verified")).isTrue();
    }
}
